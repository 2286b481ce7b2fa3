package import PartnershipModel

/// Shows findings on a terminal, or as objects for programs.
package struct FindingsRenderer: Sendable {
  private let language: any Language
  private let usesColour: Bool

  /// `usesColour` adds ANSI colours; every colour also has its word.
  package init(language: any Language, usesColour: Bool = false) {
    self.language = language
    self.usesColour = usesColour
  }

  // MARK: Terminal

  /// All groups, with a blank line between two kinds; ends in a line feed unless it is empty.
  package func text(_ groups: FindingGroups) -> String {
    groups.groups.map(text).joined(separator: "\n")
  }

  /// The first findings of a kind in full, then how many more there are.
  package func text(_ group: FindingGroup) -> String {
    var result = group.shown.map(text).joined()
    if group.hidden > 0 {
      result +=
        "    " + language.text(Message(.findingsMore, ["count": .count(group.hidden)])) + "\n"
    }
    return result
  }

  /// One finding: place, kind and message; the excerpt; the remedy.
  package func text(_ finding: Finding) -> String {
    let problem = language.words(for: finding.problem, at: finding.place)
    var result = painted(harmless(FindingsRenderer.place(finding.place)), "1") + ": "
    result += painted(finding.severity.rawValue, FindingsRenderer.colour(finding.severity))
    result += "[\(finding.code)]: " + harmless(problem.message) + "\n"
    if let excerpt = excerpt(finding.place) { result += "    " + harmless(excerpt) + "\n" }
    return result + "    " + harmless(problem.remedy) + "\n"
  }

  /// `file`, `file:line` or `file:line:cell`.
  private static func place(_ place: InputPlace) -> String {
    guard let line = place.line else { return place.file }
    return "\(place.file):\(line)" + (place.cell.map { ":\($0)" } ?? "")
  }

  private func excerpt(_ place: InputPlace) -> String? {
    let column = place.column.map { Argument.text(shortened($0)) }
    let value = place.value.map { value in
      value.isEmpty ? Argument.message(Message(.findingEmptyCell)) : .text(value)
    }
    switch (column, value) {
    case (let column?, let value?):
      return language.text(Message(.findingColumnValue, ["column": column, "value": value]))
    case (nil, let value?): return language.text(Message(.findingValue, ["value": value]))
    case (let column?, nil): return language.text(Message(.findingColumn, ["column": column]))
    case (nil, nil): return nil
    }
  }

  private static func colour(_ severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  // MARK: Programs

  /// One object for each finding: its members in the order of `data/findings.csv`.
  ///
  /// Texts are as in the input; a writer of JSON escapes control characters, so that the result may
  /// be shown on a terminal.
  package func objects(_ findings: [Finding]) -> [[(name: String, value: Cell)]] {
    findings.map { finding in
      zip(FindingsTable.columns, FindingsTable.row(finding, language)).map { ($0.name, $1) }
    }
  }
}
