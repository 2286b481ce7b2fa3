import Foundation

/// How wide a number is as its format shows it.
///
/// Only the width is worked out, for the number formats this folder's callers use: digits,
/// grouping, scaling by commas and per cent, quoted and escaped text, sections by sign, dates.
struct NumberFormatWidth {
  /// Empty for General and text.
  private let sections: [Section]

  init(_ format: String?, ambiguousWide: Bool) {
    guard let format, format != "General", format != "@" else {
      sections = []
      return
    }
    sections = Self.split(format).map { Section($0, ambiguousWide: ambiguousWide) }
  }

  func columns(of value: Double) -> Int {
    guard !sections.isEmpty else { return min(Self.general(value), 11) }
    if value < 0 && sections.count > 1 { return sections[1].columns(of: -value) }
    if value == 0 && sections.count > 2 { return sections[2].columns(of: value) }
    return (value < 0 ? 1 : 0) + sections[0].columns(of: abs(value))
  }

  private static func general(_ value: Double) -> Int {
    let text = String(value)
    return text.hasSuffix(".0") ? text.utf8.count - 2 : text.utf8.count
  }

  /// The sections between semicolons that are neither quoted nor escaped.
  private static func split(_ format: String) -> [[Unicode.Scalar]] {
    var sections: [[Unicode.Scalar]] = [[]]
    var quoted = false
    var escaped = false
    for scalar in format.unicodeScalars {
      if scalar == ";" && !quoted && !escaped {
        sections.append([])
        continue
      }
      if scalar == "\"" && !escaped { quoted.toggle() }
      escaped = scalar == "\\" && !escaped && !quoted
      sections[sections.count - 1].append(scalar)
    }
    return sections
  }
}

/// One section of a number format, taken apart.
private struct Section {
  /// Columns of text that stand beside the digits.
  private let literalColumns: Int
  private var zeros = 0
  private var decimals = 0
  private let power: Double
  private var grouped = false
  private var scale = 1.0
  private var hasDigits = false

  init(_ scalars: [Unicode.Scalar], ambiguousWide: Bool) {
    var literal = ""
    var quoted = false
    var escaped = false
    var afterPoint = false
    var commas = 0
    for scalar in scalars {
      if escaped || (quoted && scalar != "\"") {
        literal.unicodeScalars.append(scalar)
        escaped = false
        continue
      }
      switch scalar {
      case "\\": escaped = true
      case "\"": quoted.toggle()
      case "0", "#", "?":
        grouped = grouped || commas > 0
        commas = 0
        hasDigits = true
        if afterPoint { decimals += 1 } else if scalar == "0" { zeros += 1 }
      case ",": commas += 1
      case ".": afterPoint = true
      default:
        if scalar == "%" { scale *= 100 }
        literal.unicodeScalars.append(scalar)
      }
    }
    for _ in 0..<commas { scale /= 1_000 }
    literalColumns = ExcelTextWidth.columns(in: literal, ambiguousWide: ambiguousWide)
    power = pow(10, Double(decimals))
  }

  func columns(of value: Double) -> Int {
    guard hasDigits else { return literalColumns }
    var rest = (value * scale * power).rounded() / power
    var digits = 0
    while rest >= 1 {
      rest /= 10
      digits += 1
    }
    digits = max(digits, zeros)
    return literalColumns + digits + (grouped ? max(digits - 1, 0) / 3 : 0)
      + (decimals > 0 ? decimals + 1 : 0)
  }
}
