import PartnershipModel

/// The middle and the spread of the tones of articles, which their sum does not tell.
///
/// Tones are whole millionths, so that every sum is exact whatever the order of the articles.
struct ToneDistribution: Sendable {
  let count: Int
  /// The middle value, or the mean of the two middle ones of an even number; `nil` without a tone.
  let median: Double?
  /// The one or two tones in the middle; empty without a tone.
  let middle: [Double]
  /// The sample standard deviation (n - 1); `nil` of fewer than two tones.
  let standardDeviation: Double?
  /// n times the sum of squared deviations from the mean, in squared millionths.
  private let spread: Int128

  /// - Parameter parts: tones in millionths, -100 to 100 each, in any order.
  init(_ parts: [MediaTones.Row]) {
    var count = 0
    for part in parts { part.forEach { count += $1 } }
    self.count = count
    let middle = count > 0 ? Self.middle(parts, count) : []
    self.middle = middle.map { Double($0) / Self.scale }
    median =
      middle.isEmpty
      ? nil : Double(middle.reduce(0) { $0 + Int64($1) }) / (Double(middle.count) * Self.scale)
    let spread = Self.spread(parts, count)
    self.spread = spread
    standardDeviation = count > 1 ? Self.deviation(spread, count) : nil
  }

  /// The sum of squared deviations from the mean tone.
  var squaredDeviations: Double {
    count > 0 ? Double(spread) / Double(count) / (Self.scale * Self.scale) : 0
  }

  private static let scale = 1_000_000.0

  /// n Σt² - (Σt)² is n times the sum of squared deviations: below 2^127 for 10^10 articles.
  private static func spread(_ parts: [MediaTones.Row], _ count: Int) -> Int128 {
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

  private static func deviation(_ spread: Int128, _ count: Int) -> Double {
    let n = Int128(count)
    return (Double(spread) / Double(n * (n - 1))).squareRoot() / scale
  }

  private static func middle(_ parts: [MediaTones.Row], _ count: Int) -> [Int32] {
    let upper = value(at: count / 2, of: parts)
    guard count.isMultiple(of: 2) else { return [upper] }
    return [value(at: count / 2 - 1, of: parts), upper]
  }

  /// The tone with so many below it in order: counted by its upper bits, then by its lower ones, so
  /// that nothing is copied or sorted.
  private static func value(at place: Int, of parts: [MediaTones.Row]) -> Int32 {
    var left = place
    var upper = [Int](repeating: 0, count: 1 << 16)
    for part in parts { part.forEach { upper[Int(ordered($0) >> 16)] += $1 } }
    let high = bucket(upper, &left)
    var lower = [Int](repeating: 0, count: 1 << 16)
    for part in parts {
      part.forEach { tone, articles in
        if Int(ordered(tone) >> 16) == high { lower[Int(ordered(tone) & 0xFFFF)] += articles }
      }
    }
    let low = bucket(lower, &left)
    return Int32(bitPattern: UInt32(high << 16 | low) ^ signBit)
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
