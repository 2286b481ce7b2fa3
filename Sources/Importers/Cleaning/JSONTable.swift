import PartnershipModel

/// Rows as JSON objects, read once from beginning to end, which may be printed.
struct JSONTable {
  /// How the objects stand in the file.
  enum Shape {
    case array, lines
    /// The file is one object: one row.
    case single
  }

  private let source: CleanSource
  private let shape: Shape
  /// The keys of all rows, in the order in which they are first met.
  private(set) var columns: [String] = []

  /// Judges all rows; `form` says whether the keys must serve as a header.
  init(
    _ source: CleanSource, _ shape: Shape, form: CleanOptions.Form,
    _ account: inout CleanAccount
  ) throws(Refusal) {
    self.source = source
    self.shape = shape
    var collected = CollectedKeys()
    var objects = 0
    var others = 0
    try read { row throws(Refusal) in
      switch row {
      case .blank(let count): account.skipBlank(count)
      case .bad(let line, let problem):
        account.reject([problem], at: InputPlace(file: source.path, line: line))
      case .value(let line, .object(let members)):
        objects += 1
        let judgement = JSONRowJudgement(members, path: source.path, line: line)
        if !judgement.faults.isEmpty {
          account.reject(judgement.faults, line: line)
        } else if judgement.isBlank {
          account.skipBlank()
        } else {
          account.use()
          if let warning = judgement.warning {
            account.warn(warning.problem, at: warning.place)
          }
          collected.add(members)
          try collected.check(source.path, line)
        }
      case .value(let line, let value):
        others += 1
        account.reject(
          [.wrongType(found: value.kind.name, expected: "object")],
          at: InputPlace(file: source.path, line: line))
      }
    }
    if shape != .lines, objects == 0, others > 0 {
      throw Refusal(
        .badJSON(reason: "not-an-array", offset: 0), at: InputPlace(file: source.path, line: 1))
    }
    columns = collected.keys
    guard form == .csv else { return }
    let faults = ColumnNames.faults(columns, path: source.path, line: nil)
    guard faults.isEmpty else { throw Refusal(faults) }
  }

  /// Hands every row that is used to `body`, in order.
  func forEachRow(_ body: ([JSONMember]) throws -> Void) throws {
    var failure: (any Error)?
    try read { row throws(Refusal) in
      guard failure == nil, case .value(let line, .object(let members)) = row else { return }
      let judgement = JSONRowJudgement(members, path: source.path, line: line)
      guard judgement.faults.isEmpty, !judgement.isBlank else { return }
      do { try body(members) } catch { failure = error }
      // Nothing more can be printed, and nothing more needs to be read.
      if failure != nil { throw Refusal([]) }
    } orStop: {
      failure
    }
  }

  // MARK: Reading

  private enum Row {
    case blank(Int)
    case bad(Int, Problem)
    case value(Int, JSONValue)
  }

  private func read(_ body: (Row) throws(Refusal) -> Void) throws(Refusal) {
    do {
      try walk(body)
    } catch let failure as JSONFailure {
      throw Refusal(failure.problem, at: InputPlace(file: source.path, line: failure.line))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      // Nothing else is thrown while reading.
      throw Refusal(.unreadableFile(reason: "\(error)"), at: InputPlace(file: source.path))
    }
  }

  private func read(
    _ body: (Row) throws(Refusal) -> Void, orStop failure: () -> (any Error)?
  ) throws {
    do throws(Refusal) {
      try read(body)
    } catch {
      throw failure() ?? error
    }
  }

  private func walk(_ body: (Row) throws(Refusal) -> Void) throws {
    switch shape {
    case .array:
      try JSONReader.forEachElement(of: source.bytes) { _, line, element in
        try body(.value(line, element))
      }
    case .single:
      try body(.value(1, try JSONReader.element(source.bytes)))
    case .lines:
      let blank = try NDJSONReader.forEachLine(source.bytes) { line, result in
        switch result {
        case .success(let value): try body(.value(line, value))
        case .failure(let failure): try body(.bad(line, .badLine(reason: failure.problem.code)))
        }
      }
      try body(.blank(blank))
    }
  }
}

/// Keys in the order in which they are first met, each once, by canonical equivalence.
private struct CollectedKeys {
  private(set) var keys: [String] = []
  private var known: Set<String> = []

  mutating func add(_ members: [JSONMember]) {
    for member in members where !known.contains(member.key) {
      known.insert(member.key)
      keys.append(member.key)
    }
  }

  func check(_ path: String, _ line: Int) throws(Refusal) {
    if keys.count > CSVLimits.columns {
      throw Refusal(
        .limit(what: "columns", limit: CSVLimits.columns), at: InputPlace(file: path, line: line))
    }
  }
}
