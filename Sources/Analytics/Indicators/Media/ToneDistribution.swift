import PartnershipModel

/// The middle and the spread of the tones of articles, which their sum does not tell.
///
/// Tones are whole millionths, so that every sum is exact whatever the order of the articles.
struct ToneDistribution: Sendable {
  let count: Int
  private let parts: [MediaTones.Row]

  /// - Parameter parts: tones in millionths, -100 to 100 each, in any order.
  init(_ parts: [MediaTones.Row]) {
    var count = 0
    for part in parts { part.forEach { count += $1 } }
    self.count = count
    self.parts = parts
  }

  /// The one or two tones in the middle; empty without a tone.
  func middle() -> [Double] { middleUnits().map { Double($0) / Self.scale } }

  /// The middle value, or the mean of the two middle ones of an even number; `nil` without a tone.
  func median() -> Double? {
    let middle = middleUnits()
    guard !middle.isEmpty else { return nil }
    return Double(middle.reduce(0) { $0 + Int64($1) }) / (Double(middle.count) * Self.scale)
  }

  /// The sample standard deviation (n - 1) and the sum of squared deviations from the mean tone;
  /// `nil` of fewer than two tones.
  func deviation() -> (standard: Double, squares: Double)? {
    guard count > 1 else { return nil }
    let spread = spread()
    let n = Int128(count)
    return (
      (Double(spread) / Double(n * (n - 1))).squareRoot() / Self.scale,
      Double(spread) / Double(count) / (Self.scale * Self.scale)
    )
  }

  private static let scale = 1_000_000.0

  /// n times the sum of squared deviations from the mean, in squared millionths.
  ///
  /// n Σt² - (Σt)² is that: below 2^127 for 10^10 articles.
  private func spread() -> Int128 {
    var sum: Int64 = 0
    var squares: Int128 = 0
    for part in parts {
      part.forEach { tone, articles in
        sum += Int64(tone) * Int64(articles)
        squares += Int128(Int64(tone) * Int64(tone)) * Int128(articles)
      }
    }
    return Int128(count) * squares - Int128(sum) * Int128(sum)
  }

  /// As many tones are sorted; more are counted.
  private static let fewTones = 4096

  private func middleUnits() -> [Int32] {
    guard count > 0 else { return [] }
    let places = count.isMultiple(of: 2) ? [count / 2 - 1, count / 2] : [count / 2]
    guard count <= Self.fewTones else { return places.map(value) }
    var all: [Int32] = []
    all.reserveCapacity(count)
    for part in parts { part.forEach { all += repeatElement($0, count: $1) } }
    all.sort()
    return places.map { all[$0] }
  }

  /// The tone with so many below it in order: counted by its upper bits, then by its lower ones, so
  /// that nothing is copied or sorted.
  private func value(at place: Int) -> Int32 {
    var left = place
    var upper = [Int](repeating: 0, count: 1 << 16)
    for part in parts { part.forEach { upper[Int(Self.ordered($0) >> 16)] += $1 } }
    let high = Self.bucket(upper, &left)
    var lower = [Int](repeating: 0, count: 1 << 16)
    for part in parts {
      part.forEach { tone, articles in
        let ordered = Self.ordered(tone)
        if Int(ordered >> 16) == high { lower[Int(ordered & 0xFFFF)] += articles }
      }
    }
    let low = Self.bucket(lower, &left)
    return Int32(bitPattern: UInt32(high << 16 | low) ^ Self.signBit)
  }

  private static let signBit: UInt32 = 0x8000_0000

  /// Unsigned numbers in the order of signed ones.
  private static func ordered(_ tone: Int32) -> UInt32 { UInt32(bitPattern: tone) ^ signBit }

  private static func bucket(_ counts: [Int], _ left: inout Int) -> Int {
    for (place, count) in counts.enumerated() {
      if left < count { return place }
      left -= count
    }
    return counts.count - 1
  }
}
