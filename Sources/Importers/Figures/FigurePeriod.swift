package import PartnershipModel

/// What the period of a published figure says.
package enum FigurePeriod: Equatable, Sendable {
  case month(Month)
  /// A year, a quarter: never made into months.
  case longer
  /// All periods of the file together.
  case total

  /// How months are written.
  package enum Form: Sendable {
    /// `202301`.
    case compact
    /// `2026.01`.
    case dotted
    /// `2024-06`.
    case dashed
    /// `2025년 01월`.
    case korean
  }

  /// Reads a period that may be written in one of these forms; `nil` for anything else.
  ///
  /// A year alone, a Korean quarter and the word for a sum (`총계`) are read in every form.
  package init?(_ text: String, _ forms: Form...) {
    if text == "총계" || text == "합계" {
      self = .total
      return
    }
    let bytes = Array(text.utf8)
    if digits(bytes, count: 4) != nil {
      self = .longer
      return
    }
    for form in forms {
      if let period = FigurePeriod.read(text, bytes, form) {
        self = period
        return
      }
    }
    return nil
  }

  private static func read(_ text: String, _ bytes: [UInt8], _ form: Form) -> FigurePeriod? {
    switch form {
    case .compact:
      guard bytes.count == 6, let number = digits(bytes, count: 6) else { return nil }
      return month(number / 100, number % 100)
    case .dotted: return separated(bytes, UInt8(ascii: "."))
    case .dashed: return separated(bytes, UInt8(ascii: "-"))
    case .korean: return korean(text)
    }
  }

  private static func separated(_ bytes: [UInt8], _ mark: UInt8) -> FigurePeriod? {
    guard bytes.count == 7, bytes[4] == mark, let year = digits(bytes[..<4], count: 4),
      let number = digits(bytes[5...], count: 2)
    else { return nil }
    return month(year, number)
  }

  private static func korean(_ text: String) -> FigurePeriod? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = parts.first, first.hasSuffix("년"),
      let year = digits(Array(first.dropLast().utf8), count: 4)
    else { return nil }
    guard parts.count > 1 else { return .longer }
    guard parts.count == 2, let last = parts.last else { return nil }
    if last.hasSuffix("분기"), digits(Array(last.dropLast(2).utf8), count: 1) != nil {
      return .longer
    }
    guard last.hasSuffix("월") else { return nil }
    let number = Array(last.dropLast().utf8)
    guard let value = digits(number, count: number.count), number.count <= 2 else { return nil }
    return month(year, value)
  }

  private static func month(_ year: Int, _ month: Int) -> FigurePeriod? {
    Month(year: year, month: month).map { .month($0) }
  }
}
