import Analytics
import ArgumentParser
import Importers
import PartnershipModel
import Reporting

/// The two files of `entente index`, read and checked; every problem is shown.
struct IndexInput {
  let structure: CompositeStructure
  let units: [IndexUnit]
  /// How many units were set aside.
  let rejected: Int
  /// The values of the period before of each unit; `nil` of one that was not there.
  let earlier: [[Double?]?]
  private let rows: [IndexStructureRow]

  init(
    structure path: String, values: String, group: String? = nil, earlier: String? = nil
  ) throws {
    rows = try IndexInput.rows(path)
    structure = try IndexInput.tree(rows)
    let rows = self.rows
    let codes = structure.indicators.map { rows[$0].code }
    try IndexInput.requireDistinctColumns(structure.indicators.map { rows[$0] })
    if let group, let code = (["unit"] + codes).first(where: { squashed($0) == squashed(group) }) {
      throw IndexInput.refusal(
        "--group \(harmless(group)): the column '\(harmless(code))' has no groups. Name another "
          + "column of the values.")
    }
    func reading(_ path: String, _ group: String?) throws -> IndexValuesTable.Reading {
      let reading = try IndexInput.refusing { () throws(Refusal) in
        try IndexValuesTable.read(path, codes: codes, group: group)
      }
      IndexInput.show(reading.findings)
      return reading
    }
    let now = try reading(values, group)
    let before = try earlier.map { try reading($0, nil) }
    let known = Dictionary(
      (before?.units ?? []).map { ($0.unit, $0.values) }, uniquingKeysWith: { first, _ in first })
    units = now.units
    self.earlier = now.units.map { known[$0.unit] }
    rejected = now.rejected + (before?.rejected ?? 0)
  }

  private static func rows(_ path: String) throws -> [IndexStructureRow] {
    let (rows, findings) = try refusing { () throws(Refusal) in
      try IndexStructureTable.read(path)
    }
    show(findings)
    // With a row set aside it would be another index.
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw refusal("every row of the structure is needed.")
    }
    return rows
  }

  private static func refusing<Value>(_ read: () throws(Refusal) -> Value) throws -> Value {
    do throws(Refusal) {
      return try read()
    } catch {
      show(error.findings)
      throw Exit.refusal(error.findings)
    }
  }

  private static func show(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let sorted = findings.sorted(by: WorkspaceReader.precedes)
    Terminal.message(FindingsRenderer(language: English()).text(FindingGroups(sorted)))
  }

  static func refusal(_ reason: String) -> ExitCode {
    Terminal.message("entente: refused: \(reason)")
    return Exit.refused
  }

  /// Columns are found whatever their case and spaces, so codes must differ by more than these.
  private static func requireDistinctColumns(_ rows: [IndexStructureRow]) throws {
    var first: [String: IndexStructureRow] = [:]
    for row in rows {
      guard let other = first.updateValue(row, forKey: squashed(row.code)) else { continue }
      throw refusal(
        "\(harmless("\(row.origin.file):\(row.origin.line)")): '\(harmless(row.code))' and "
          + "'\(harmless(other.code))' would be the same column of the values. "
          + "Give one of the two another code.")
    }
  }

  // MARK: The tree

  private static func tree(_ rows: [IndexStructureRow]) throws -> CompositeStructure {
    do throws(CompositeStructure.Fault) {
      return try CompositeStructure(rows.map(element))
    } catch {
      throw refusal(sentence(error, rows))
    }
  }

  private static func element(_ row: IndexStructureRow) -> CompositeStructure.Element {
    var goalposts: CompositeStructure.Goalposts?
    if let minimum = row.goalpostMinimum, let maximum = row.goalpostMaximum {
      goalposts = .init(minimum: minimum, maximum: maximum)
    }
    return CompositeStructure.Element(
      code: row.code, parent: row.parent, level: row.level, weight: row.weight,
      direction: row.isHigherBetter ? .higher : .lower, goalposts: goalposts,
      usesLogarithm: row.usesLogarithm)
  }

  /// Why the rows make no tree, and what to do.
  private static func sentence(
    _ fault: CompositeStructure.Fault, _ rows: [IndexStructureRow]
  ) -> String {
    func place(_ index: Int) -> String {
      harmless("\(rows[index].origin.file):\(rows[index].origin.line)")
    }
    func code(_ index: Int) -> String { "'\(harmless(rows[index].code))'" }
    func parent(_ index: Int) -> String { "'\(harmless(rows[index].parent ?? ""))'" }
    switch fault {
    case .noIndicator: return "the structure has no row of level 1. Give each indicator level 1."
    case .noTop: return "the structure has no top. Leave the parent of the index empty."
    case .duplicateCode(let first, let second):
      return "\(place(second)): the code \(code(second)) already stands at \(place(first)). "
        + "Give one of the two another code."
    case .unknownParent(let index):
      let near = nearest(to: rows[index].parent ?? "", among: rows.map(\.code))
      return "\(place(index)): no row has the code of the parent \(parent(index))."
        + (near.map { " Did you mean '\(harmless($0))'?" } ?? " Add a row for it.")
    case .parentNotAbove(let index):
      return "\(place(index)): the parent \(parent(index)) stands on no higher level than "
        + "\(code(index)). Give it a higher one."
    case .secondTop(let index):
      return "\(place(index)): \(code(index)) is a second row without a parent. "
        + "Only the index itself has none."
    case .levelBelowOne(let index): return "\(place(index)): levels begin at 1, the indicators."
    case .childless(let index):
      return "\(place(index)): nothing belongs to \(code(index)). Name it as a parent, give it "
        + "level 1 if it is an indicator, or delete the row."
    case .negativeWeight(let index): return "\(place(index)): a weight is 0 or more."
    case .weightless(let index):
      return "\(place(index)): all that belongs to \(code(index)) has the weight 0. "
        + "Give at least one of them a weight."
    case .badGoalposts(let index):
      return "\(place(index)): goalpost_max must be greater than goalpost_min. For an indicator "
        + "where lower is better write direction -1."
    case .logarithmOfNonPositive(let index):
      return "\(place(index)): a logarithm needs goalposts greater than 0."
    }
  }

  // MARK: The method

  /// Goalposts must stand beside every indicator that they shall normalise.
  func requireGoalposts(for method: Normalisation) throws {
    guard method == .goalposts else { return }
    let rows = self.rows
    guard let bare = structure.indicators.first(where: { structure.elements[$0].goalposts == nil })
    else { return }
    let origin = rows[bare].origin
    throw IndexInput.refusal(
      "\(harmless("\(origin.file):\(origin.line)")): '\(harmless(rows[bare].code))' has no "
        + "goalposts. Write goalpost_min and goalpost_max, or choose another method with "
        + "--normalise \(Normalisation.allCases.map(\.rawValue).joined(separator: "|")).")
  }

  /// The code of an element, safe to print.
  func code(_ element: Int) -> String { harmless(rows[element].code) }

  /// Says which indicators are left out, because the method is undefined for their values.
  func show(undefined: [Int: Reason]) {
    for (element, reason) in undefined.sorted(by: { $0.key < $1.key }) {
      Terminal.message(
        "entente: '\(harmless(rows[element].code))' has no part in the index: \(reason.rawValue).")
    }
  }
}
