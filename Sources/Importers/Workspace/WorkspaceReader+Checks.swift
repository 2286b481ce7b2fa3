import PartnershipModel

/// Checks over all tables and files.
extension WorkspaceReader {
  /// The first and last month of the small tables' used rows.
  mutating func noteMonths(_ facts: Facts) {
    func note(_ origin: Origin, _ month: Month) {
      guard let index = sources.firstIndex(where: { $0.path == origin.file }) else { return }
      sources[index].firstMonth = sources[index].firstMonth.map { min($0, month) } ?? month
      sources[index].lastMonth = sources[index].lastMonth.map { max($0, month) } ?? month
    }
    facts.exchanges.forEach { note($0.origin, $0.month) }
    facts.visitors.forEach { note($0.origin, $0.month) }
    facts.funding.forEach { note($0.origin, $0.date.month) }
    facts.investments.forEach { note($0.origin, $0.date.month) }
    facts.practices.forEach { note($0.origin, $0.date.month) }
    facts.agreements.forEach { note($0.origin, $0.signed.month) }
    facts.actions.forEach { note($0.origin, $0.due.month) }
  }

  /// Action ids that no action has.
  mutating func checkReferences(_ facts: Facts) {
    guard facts.has(.actions) else { return }
    let known = Set(facts.actions.map(\.id))
    let references =
      facts.funding.map { ($0.actionID, $0.origin) }
      + facts.exchanges.map { ($0.actionID, $0.origin) }
    for (id, origin) in references {
      guard let id, !known.contains(id) else { continue }
      findings.append(
        Finding(
          .unknownAction,
          at: InputPlace(
            file: origin.file, line: origin.line, column: "action_id", value: excerpt(id))))
    }
  }

  /// Files of which nothing is used, unless another finding already says why and what to do.
  mutating func noteUnusedFiles() {
    var explained: [String: Int] = [:]
    var namesCity: Set<String> = []
    for finding in findings {
      // The other rows of the file are about other places then, as most rows of customs are.
      if case .cityWithoutRegion = finding.problem { namesCity.insert(finding.place.file) }
      explained[finding.place.file, default: 0] += finding.problem.explainedRows
    }
    for source in sources
    where source.used == 0 && source.outOfScope > explained[source.path] ?? 0
      && !namesCity.contains(source.path)
    {
      findings.append(
        Finding(.unusedFile(rows: source.outOfScope), at: InputPlace(file: source.path)))
    }
  }

  mutating func noteDigests() {
    let sums = digests.finished()
    for index in sources.indices { sources[index].sha256 = sums[sources[index].path] ?? "" }
  }

  mutating func checkUnchanged() {
    for file in files where !file.isUnchanged() {
      findings.append(Finding(.changedWhileReading, at: InputPlace(file: file.path)))
    }
  }
}

extension Problem {
  /// How many rows out of scope the finding explains whole: nothing is to be done, or it says what.
  fileprivate var explainedRows: Int {
    switch self {
    case .annualRows(let rows), .provisionalReplaced(let rows): rows
    case .excludedRows(.otherPlaces, _), .excludedRows(.otherSubjects, _): 0
    case .excludedRows(_, let rows), .unknownPlace(_, let rows): rows
    case .otherCurrency(_, let rows), .otherBreakdown(_, let rows): rows
    default: 0
    }
  }
}
