package import Reporting

/// Names of the Markdown and chart files: the main language has none of its own, each other language
/// carries its tag.
package struct PackNames: Sendable {
  /// Tag of the pack's main language.
  package let mainLanguage: String
  /// Tags of all languages of the pack.
  private let languages: Set<String>

  package init(mainLanguage: String, others: [String] = []) {
    self.mainLanguage = mainLanguage
    languages = Set([mainLanguage] + others)
  }

  /// The name `summary.md`, or `summary.ko.md` in another language.
  package func summary(in language: String) -> String { "summary\(suffix(language)).md" }

  /// The name `partnerships/<id>.md`, or `partnerships/<id>.ko.md` in another language.
  package func partnership(_ id: String, in language: String) -> String {
    "partnerships/\(id)\(suffix(language)).md"
  }

  /// The name `partnerships/<id>.for-<city>.md`, in the language of the page.
  package func partnerPage(_ page: PartnerPage) -> String {
    partnership("\(page.partnership).for-\(page.city)", in: language(of: page))
  }

  /// Tag of the language of the other city where the pack has it, else the main one.
  package func language(of page: PartnerPage) -> String {
    languages.contains(page.language) ? page.language : mainLanguage
  }

  /// The name `charts/<id>.svg`, or `charts/<id>.ko.svg` in another language.
  package func chart(_ id: String, in language: String) -> String {
    "charts/\(id)\(suffix(language)).svg"
  }

  private func suffix(_ language: String) -> String {
    language == mainLanguage ? "" : "." + language
  }
}
