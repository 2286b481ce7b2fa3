/// Numbers as text for CSV and JSON: `.` as the decimal mark, no exponent, no grouping, no `-0`.
package enum NumberText {
  package static func text(_ value: Int) -> String { String(value) }

  /// The shortest decimal that reads back as the same `Double`; `nil` for NaN and infinities.
  package static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if value == 0 { return "0" }
    // `description` gives the shortest digits, at times with an exponent: 1.5e-07, 1e+16.
    let bytes = Array(value.magnitude.description.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "e"), maxSplits: 1)
    let exponent = parts.count == 2 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1)
    let whole = Array(mantissa[0])
    let fraction = mantissa.count == 2 ? Array(mantissa[1]) : []
    let text = decimal(digits: whole + fraction, point: whole.count + exponent)
    return value < 0 ? "-" + text : text
  }

  /// An exact decimal from an integer that counts units of 10^-`scale`.
  package static func text(scaled value: Int128, scale: Int = 6) -> String {
    if value == 0 { return "0" }
    let digits = Array(String(value.magnitude).utf8)
    let text = decimal(digits: digits, point: digits.count - scale)
    return value < 0 ? "-" + text : text
  }

  /// True for a text in the form that these functions return.
  package static func isCanonical(_ text: String) -> Bool {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let bytes = Array(text.utf8.dropFirst(isNegative ? 1 : 0))
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
    guard parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }) else { return false }
    if parts[0].count > 1 && parts[0].first == UInt8(ascii: "0") { return false }
    if parts.count == 2 && parts[1].last == UInt8(ascii: "0") { return false }
    return !(isNegative && bytes == [UInt8(ascii: "0")])
  }

  /// Places the point after the first `point` digits and drops zeros that say nothing.
  private static func decimal(digits: [UInt8], point: Int) -> String {
    let zero = UInt8(ascii: "0")
    var digits = digits
    var point = point
    if point <= 0 {
      digits.insert(contentsOf: repeatElement(zero, count: 1 - point), at: 0)
      point = 1
    }
    if digits.count < point {
      digits.append(contentsOf: repeatElement(zero, count: point - digits.count))
    }
    let leading = digits[..<(point - 1)].prefix { $0 == zero }.count
    var whole = Array(digits[leading..<point])
    var fraction = digits[point...]
    while fraction.last == zero { fraction.removeLast() }
    if !fraction.isEmpty { whole += [UInt8(ascii: ".")] + fraction }
    return String(decoding: whole, as: UTF8.self)
  }
}
