import Analytics
import Reporting
import Testing

@Suite("The definitions of indicators in Korean and Chinese")
struct DefinitionTests {
  private static let tags = ["ko", "zh"]
  private static let slugs = Indicator.all.map(\.slug)

  /// Names of functions and statistics, which are notation.
  private static let notation: Set<String> = [
    "abs", "exp", "ln", "max", "min", "norm", "sqrt", "sum", "Var", "STL", "MAD", "RMSPE", "YTD",
    "GDP", "FOB", "CIF", "RCA", "beta", "lambda", "mu", "omega", "sigma", "sign", "tau", "in",
    "out", "pre", "SE", "true",
  ]

  @Test("Every indicator says in each language when it has no figure", arguments: tags, slugs)
  func undefinedCases(tag: String, slug: String) throws {
    let (indicator, words) = try card(tag, slug)
    #expect(!words.undefined.isEmpty)
    let cases = words.undefined.replacing("；", with: "; ").split(separator: "; ")
    #expect(cases.count == indicator.edgeCases.split(separator: "; ").count, "\(cases)")
    try keeps(indicator.edgeCases, in: words.undefined)
  }

  @Test("A formula with words has them in each language", arguments: tags, slugs)
  func formulas(tag: String, slug: String) throws {
    let (indicator, words) = try card(tag, slug)
    guard let formula = words.formula else {
      let left = englishWords(indicator.formula)
      #expect(left.isEmpty, "\(slug) needs a formula in \(tag): \(left)")
      return
    }
    try keeps(indicator.formula, in: formula)
  }

  private func card(_ tag: String, _ slug: String) throws -> (Indicator, IndicatorWords) {
    let language = try #require(Languages.named(tag))
    return (
      try #require(Indicator.named(slug)),
      try #require(language.definition(slug), "no definition of \(slug) in \(tag)")
    )
  }

  /// Numbers and names of columns and indicators are the same in every language, so that a
  /// definition that changes is changed everywhere; no other English word is left.
  private func keeps(_ english: String, in other: String) throws {
    for number in numbers(english) {
      #expect(numbers(other).contains(number), "\(number) is not in \(other)")
    }
    for name in names(english) where name.contains("_") && Indicator.named(name) != nil {
      #expect(names(other).contains(name), "\(name) is not in \(other)")
    }
    let run = latinRun(other)
    #expect(run == nil, "English in \(other)")
  }

  private func numbers(_ text: String) -> [Substring] {
    text.split { !$0.isASCII || !($0.isNumber || $0 == ".") }.filter { $0.first?.isNumber == true }
  }

  private func names(_ text: String) -> [String] {
    text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// Words of three letters and more that are neither notation nor names.
  private func englishWords(_ text: String) -> [String] {
    names(text).filter { name in
      let isWord = name.count > 2 && name.allSatisfy(\.isLetter)
      return isWord && !Self.notation.contains(name) && Indicator.named(name) == nil
    }
  }

  /// Two English words side by side.
  private func latinRun(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    return zip(words, words.dropFirst()).first { left, right in
      [left, right].allSatisfy { word in
        word.count > 1 && word.allSatisfy { $0.isASCII && $0.isLetter }
          && !Self.notation.contains(word)
      }
    }.map { "\($0) \($1)" }
  }

  @Test("Domains, units and the better side have words in each language", arguments: tags)
  func terms(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for indicator in Indicator.all {
      for word in [
        indicator.domain.rawValue, indicator.unit.rawValue, indicator.direction.rawValue,
      ] {
        let term = language.term(word)
        #expect(term != nil, "\(tag) has no word for \(word)")
        #expect(term != word)
      }
      let source = indicator.source.lowercased()
      let isOwn = source.hasPrefix("standard") || source.hasPrefix("definition")
      #expect(!isOwn || language.term(indicator.source) != nil, "\(indicator.source)")
    }
  }

  @Test("English shows the catalogue's own words")
  func english() {
    for indicator in Indicator.all {
      #expect(English().definition(indicator.slug) == nil)
      #expect(English().term(indicator.unit.rawValue) == nil)
    }
  }
}
