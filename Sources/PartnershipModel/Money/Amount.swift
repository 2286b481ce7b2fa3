/// An exact decimal number with six digits after the point: money, quantities, sums of tone.
///
/// Sums of amounts do not depend on order or on the number of threads. Reading refuses what six
/// decimals cannot hold; nothing is rounded on the way in.
package struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible, BitwiseCopyable {
  /// Millionths.
  package var units: Int128

  @inlinable package static var scale: Int128 { 1_000_000 }
  @inlinable package static var zero: Amount { Amount(units: 0) }

  @inlinable @inline(__always)
  package init(units: Int128) {
    self.units = units
  }

  @inlinable
  package init(_ whole: Int) {
    units = Int128(whole) * Amount.scale
  }

  /// The number written `-?digits(.digits)?` with at most 18 digits before and 6 after the point.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2, (1...18).contains(parts[0].count) else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    if parts.count == 2, !(1...6).contains(decimals) { return nil }
    var value: Int128 = 0
    for byte in parts.joined() {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    for _ in decimals..<6 { value *= 10 }
    units = negative ? -value : value
  }

  /// The sum, or `nil` where 128 bits do not hold it.
  @inlinable
  package func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Amount(units: sum)
  }

  package static prefix func - (amount: Amount) -> Amount { Amount(units: -amount.units) }

  /// The exact decimal: no exponent, no trailing zeros, no `-0`.
  package var description: String {
    let magnitude = units.magnitude
    let whole = magnitude / UInt128(Amount.scale)
    var fraction = Int(magnitude % UInt128(Amount.scale))
    var text = (units < 0 ? "-" : "") + String(whole)
    if fraction > 0 {
      var width = 6
      while fraction.isMultiple(of: 10) {
        fraction /= 10
        width -= 1
      }
      text += "." + padded(fraction, width)
    }
    return text
  }

  /// The nearest `Double`.
  package var doubleValue: Double {
    // A quotient of two whole numbers that a `Double` holds exactly is rounded once.
    if let units = Int64(exactly: units), units.magnitude <= 1 << 53 {
      return Double(units) / 1e6
    }
    return Double(description) ?? .nan
  }

  package static func < (left: Amount, right: Amount) -> Bool { left.units < right.units }
}

/// Divides and rounds half away from zero, the one rounding rule of every pack; `divisor` is not 0.
package func divideRounded(_ dividend: Int128, by divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  // |remainder| < |divisor|, so the comparison is written without doubling, which could overflow.
  guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
  return quotient + (dividend.signum() == divisor.signum() ? 1 : -1)
}
