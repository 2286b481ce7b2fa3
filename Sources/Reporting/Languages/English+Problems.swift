package import PartnershipModel

extension English: ProblemVocabulary {
  /// What a problem says in English; the texts stand by theme in the files beside this one.
  package func problem(_ problem: Problem, at place: InputPlace) -> ProblemText {
    said(of: problem, at: place)
  }

  package func words(for problem: Problem, at place: InputPlace) -> ProblemWords {
    self.problem(problem, at: place).words
  }

  // MARK: Sentences that many texts share

  static let fileRefused = "The file is not used, and nothing is published until it is put right."
  static let rowSetAside = "The row is set aside and counted as rejected; the other rows are used."

  /// The value at fault between backticks, or words for it where it is not at hand.
  func value(_ place: InputPlace, _ words: String = "The value") -> String {
    guard let value = place.value else { return words }
    return value.isEmpty ? "The empty cell" : quoted(value)
  }

  /// ` in the column …`, where the column is known.
  func inColumn(_ place: InputPlace) -> String {
    place.column.map { " in the column \(quoted($0))" } ?? ""
  }

  /// A count with its noun: `1 row`, `12,345 rows`.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(number(count)) \(count == 1 ? one : many)"
  }

  /// Texts of the input, each between backticks, as in a sentence; at most five of them.
  func listed(_ texts: [String], most: Int = 5) -> String {
    let more = texts.count - most
    var items = texts.prefix(most).map { [Fragment.data(quoted($0))] }
    if more > 0 { items.append([.own("\(number(more)) more")]) }
    return list(items).joined
  }
}
