/// The definition of an indicator in the words of one language.
package struct IndicatorWords: Sendable, Hashable {
  /// The formula; `nil` where the catalogue's has no words.
  package var formula: String?
  /// When there is no figure, and the reason.
  package var undefined: String

  package init(formula: String? = nil, undefined: String = "") {
    self.formula = formula
    self.undefined = undefined
  }

  /// The definitions of a table: a line with the slug, one that begins with `= ` with the formula,
  /// one that begins with `? ` with the undefined cases.
  static func parsed(_ table: String) -> [String: IndicatorWords] {
    var result: [String: IndicatorWords] = [:]
    var slug = ""
    for line in table.split(separator: "\n") {
      if line.hasPrefix("= ") {
        result[slug]?.formula = String(line.dropFirst(2))
      } else if line.hasPrefix("? ") {
        result[slug]?.undefined = String(line.dropFirst(2))
      } else {
        slug = String(line)
        result[slug] = IndicatorWords()
      }
    }
    return result
  }
}

/// A part of an indicator's card that is made of words.
package enum IndicatorPart: Sendable, Hashable {
  case formula, undefined
}
