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
    let text = "\(abs(number))"
    let parts = text.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let digits = mantissa.joined()
    // The point stands after this many digits; one decimal more than wanted decides the rounding.
    let wanted = mantissa[0].utf8.count + exponent + decimals + 1
    if wanted <= 0 { return .zero }
    let padded = digits + String(repeating: "0", count: max(0, wanted - digits.utf8.count))
    guard let scaled = Int128(padded.prefix(wanted)) else { return nil }
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
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
