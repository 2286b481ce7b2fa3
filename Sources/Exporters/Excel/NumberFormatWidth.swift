import Foundation

/// How wide a number is as its format shows it.
///
/// Only the width is worked out, for the number formats this folder's callers use: digits,
/// grouping, scaling by commas and per cent, quoted and escaped text, sections by sign, dates.
enum NumberFormatWidth {
  static func columns(of value: Double, format: String?, ambiguousWide: Bool) -> Int {
    guard let format, format != "General", format != "@" else {
      return min(general(value), 11)
    }
    let sections = split(format)
    var section = sections[0]
    var sign = value < 0 ? 1 : 0
    if value < 0 && sections.count > 1 {
      section = sections[1]
      sign = 0
    } else if value == 0 && sections.count > 2 {
      section = sections[2]
    }
    return sign + Section(section).columns(of: abs(value), ambiguousWide: ambiguousWide)
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
  private var literal = ""
  private var zeros = 0
  private var decimals = 0
  private var grouped = false
  private var scale = 1.0
  private var hasDigits = false

  init(_ scalars: [Unicode.Scalar]) {
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
  }

  func columns(of value: Double, ambiguousWide: Bool) -> Int {
    let text = ExcelTextWidth.columns(in: literal, ambiguousWide: ambiguousWide)
    guard hasDigits else { return text }
    let power = pow(10, Double(decimals))
    var rest = (value * scale * power).rounded() / power
    var digits = 0
    while rest >= 1 {
      rest /= 10
      digits += 1
    }
    digits = max(digits, zeros)
    return text + digits + (grouped ? max(digits - 1, 0) / 3 : 0)
      + (decimals > 0 ? decimals + 1 : 0)
  }
}
