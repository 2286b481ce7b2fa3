@testable import Analytics
import PartnershipModel
import Testing

/// The middle of few tones is found by sorting, that of many by counting.
struct ToneDistributionTests {
  /// The tones are the multiples of 1000 from -2,000,000 in a shuffled order, so that the middle is
  /// known: 7919 is a prime and shares no factor with any of the numbers.
  @Test(arguments: [1, 2, 4095, 4096, 4097, 4098, 5001])
  func `the median is that of tones in order`(count: Int) throws {
    let tones = (0..<count).map { Int32(-2_000_000 + $0 * 7919 % count * 1000) }
    let halves = [
      MediaTones.Row(Array(tones[..<(count / 2)])), .init(Array(tones[(count / 2)...])),
    ]
    let expected = -2 + Double(count - 1) / 2 * 0.001
    let median = try #require(ToneDistribution(halves).median())
    #expect(abs(median - expected) < 1e-12)
  }

  /// n (n + 1) / 12 is the sample variance of n whole numbers in a row.
  @Test func `the deviation does not depend on how the middle is found`() throws {
    for count in [10, 5000] {
      let tones = (0..<count).map { Int32($0) * 1_000 }
      let deviation = try #require(ToneDistribution([.init(tones)]).deviation()).standard
      let expected = (Double(count * (count + 1)) / 12).squareRoot() / 1000
      #expect(abs(deviation / expected - 1) < 1e-12)
    }
  }
}
