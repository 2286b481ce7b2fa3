/// Names of the Markdown and chart files: the main language has none of its own, each other language
/// carries its tag.
package struct PackNames: Sendable {
  /// Tag of the pack's main language.
  package let mainLanguage: String

  package init(mainLanguage: String) {
    self.mainLanguage = mainLanguage
  }

  /// The name `summary.md`, or `summary.ko.md` in another language.
  package func summary(in language: String) -> String { "summary\(suffix(language)).md" }

  /// The name `partnerships/<id>.md`, or `partnerships/<id>.ko.md` in another language.
  package func partnership(_ id: String, in language: String) -> String {
    "partnerships/\(id)\(suffix(language)).md"
  }

  /// The name `charts/<id>.svg`, or `charts/<id>.ko.svg` in another language.
  package func chart(_ id: String, in language: String) -> String {
    "charts/\(id)\(suffix(language)).svg"
  }

  private func suffix(_ language: String) -> String {
    language == mainLanguage ? "" : "." + language
  }
}
