import PartnershipModel

/// What became of the rows of a table, and why.
struct CleanAccount {
  private let path: String
  private(set) var tally = Tally()
  /// The lines where rows begin that were set aside.
  private(set) var setAside = LineRanges()

  init(path: String) { self.path = path }

  mutating func use() {
    tally.read += 1
    tally.used += 1
  }

  mutating func skipBlank(_ count: Int = 1) {
    tally.read += count
    tally.blank += count
  }

  /// Sets the row on `place.line` aside, for one reason or several.
  mutating func reject(_ problems: [Problem], at place: InputPlace) {
    tally.read += 1
    tally.rejected += 1
    if let line = place.line { setAside.append(line) }
    for problem in problems { tally.report(problem, at: place) }
  }

  /// Sets a row aside, each reason with a place of its own.
  mutating func reject(_ findings: [Finding], line: Int) {
    tally.read += 1
    tally.rejected += 1
    setAside.append(line)
    for finding in findings { tally.report(finding.problem, at: finding.place) }
  }

  mutating func warn(_ problem: Problem, at place: InputPlace) { tally.report(problem, at: place) }

  /// The findings in the order of the rows, then how many more there were of each kind.
  var findings: [Finding] {
    let more = tally.more.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return tally.findings
      + more.map { code, count in
        Finding(.furtherFindings(code: code, count: count), at: InputPlace(file: path))
      }
  }
}
