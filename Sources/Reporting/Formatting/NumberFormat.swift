package import PartnershipModel

/// How numbers are shown: half away from zero from the exact decimal, `,` between groups of three,
/// `.` before decimals, never `-0`.
package enum NumberFormat {
  /// An exact number with group marks and exactly `decimals` digits (0 to 6).
  package static func grouped(_ amount: Amount, decimals: Int) -> String {
    var step: Int128 = 1
    for _ in decimals..<6 { step *= 10 }
    let rounded = divideRounded(amount.units, by: step)
    var digits = String(rounded.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(decimals)
    let fraction = digits.suffix(decimals)
    let sign = rounded < 0 ? "-" : ""
    return sign + grouping(String(whole)) + (decimals > 0 ? "." + fraction : "")
  }

  /// A `Double` with exactly `decimals` digits (0 to 6), rounded once from its shortest decimal form,
  /// so that 2.675 shows as 2.68 and 2.6749999 as 2.67.
  package static func fixed(_ number: Double, decimals: Int) -> String {
    guard let amount = rounded(number, decimals: decimals) else { return "–" }
    return grouped(amount, decimals: decimals)
  }

  /// The number in its shortest decimal form, without group marks, to six decimals.
  package static func plain(_ number: Double) -> String {
    exact(number)?.description ?? "–"
  }

  /// The shortest decimal form of `number`, rounded to the six decimals that `Amount` holds; `nil`
  /// outside its range.
  package static func exact(_ number: Double) -> Amount? { rounded(number, decimals: 6) }

  private static func rounded(_ number: Double, decimals: Int) -> Amount? {
    guard number.isFinite, abs(number) < 1e18 else { return nil }
    let shortest = ShortestDecimal(abs(number))
    // One decimal more than wanted decides the rounding.
    let wanted = shortest.whole + decimals + 1
    if wanted <= 0 { return .zero }
    let scaled = shortest.firstDigits(wanted)
    var units = divideRounded(scaled, by: 10)
    for _ in decimals..<6 { units *= 10 }
    return Amount(units: number < 0 ? -units : units)
  }

  /// With a sign in front: `+12.5`, `-3.0`, `0.0`.
  package static func signed(_ number: Double, decimals: Int) -> String {
    let text = fixed(number, decimals: decimals)
    let isZero = !text.utf8.contains { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }
    return text.hasPrefix("-") || isZero ? text : "+" + text
  }

  private static func grouping(_ digits: String) -> String {
    let count = digits.utf8.count
    if count <= 3 { return digits }
    var result: [UInt8] = []
    result.reserveCapacity(count + count / 3)
    for (offset, digit) in digits.utf8.enumerated() {
      if offset > 0, (count - offset).isMultiple(of: 3) { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
