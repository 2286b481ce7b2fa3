import Foundation

/// Contrast of two colours by WCAG 2.2, "relative luminance" and "contrast ratio".
enum ColourContrast {
  /// The least for text (success criterion 1.4.3).
  static let text = 4.5
  /// The least for lines and marks that carry meaning (success criterion 1.4.11).
  static let mark = 3.0

  /// From 1 to 21; `nil` where a colour is not written as six hexadecimal digits.
  static func ratio(_ one: String, _ other: String) -> Double? {
    guard let one = luminance(one), let other = luminance(other) else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    let digits = colour.hasPrefix("#") ? String(colour.dropFirst()) : colour
    guard digits.utf8.count == 6, let value = Int(digits, radix: 16) else { return nil }
    func linear(_ shift: Int) -> Double {
      let part = Double((value >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
