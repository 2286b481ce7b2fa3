package import PartnershipModel

/// A row of the structure of a composite index, as the file has it.
package struct IndexStructureRow: Sendable, Hashable {
  package let code: String
  package let parent: String?
  package let level: Int
  package let weight: Double
  package let isHigherBetter: Bool
  package let goalpostMinimum: Double?
  package let goalpostMaximum: Double?
  package let usesLogarithm: Bool
  package let origin: Origin
}

/// Reads `structure.csv`: `code, parent, level, weight, direction, goalpost_min, goalpost_max, log`.
///
/// An empty weight is 1, an empty direction 1, an empty `log` false; goalposts come in pairs.
package enum IndexStructureTable {
  private static let columns = [
    "code", "parent", "level", "weight", "direction", "goalpost_min", "goalpost_max", "log",
  ]

  /// The rows in file order, and the findings; a structure with any row at fault is no structure.
  package static func read(
    _ path: String
  ) throws(Refusal) -> (rows: [IndexStructureRow], findings: [Finding]) {
    let file = try IndexFile.open(
      path, id: "index-structure", columns: columns, required: ["code", "parent", "level"])
    let (rows, tally) = try records(file, FoldOptions(workers: 1), row)
    return (rows, tally.findings)
  }

  @Sendable private static func row(_ row: inout RecordRow) -> IndexStructureRow? {
    let code = row.requiredText("code")
    let parent = row.text("parent")
    let level = row.requiredReal("level")
    if let level, level < 1 || level > 100 || level != level.rounded() {
      row.reject(.outOfRange(minimum: "1", maximum: "100"), "level")
    }
    let weight = row.real("weight") ?? 1
    if weight < 0 { row.reject(.outOfRange(minimum: "0", maximum: nil), "weight") }
    let isHigherBetter = row.flag("direction", yes: "1", no: "-1", whenEmpty: true)
    let low = row.real("goalpost_min")
    let high = row.real("goalpost_max")
    if (low == nil) != (high == nil) {
      row.reject(.emptyRequired, low == nil ? "goalpost_min" : "goalpost_max")
    }
    let usesLogarithm = row.flag("log", yes: "true", no: "false", whenEmpty: false)
    guard let level, !row.isRejected else { return nil }
    return IndexStructureRow(
      code: code, parent: parent, level: Int(level), weight: weight,
      isHigherBetter: isHigherBetter, goalpostMinimum: low, goalpostMaximum: high,
      usesLogarithm: usesLogarithm, origin: row.origin)
  }
}

extension RecordRow {
  /// A number of any precision, by the grammar of native tables; also with an exponent, as R and
  /// Python write very small and very large ones.
  mutating func real(_ column: String) -> Double? {
    guard let text = text(column) else { return nil }
    guard let fault = DecimalLiteral.fault(text) else { return Double(text) }
    switch fault {
    case .notANumber: reject(.badNumber(hint: Cells.hint(text)), column)
    case .tooPrecise: reject(.tooPrecise(decimals: 38), column)
    case .outOfRange: reject(.outOfRange(minimum: nil, maximum: nil), column)
    }
    return nil
  }

  mutating func requiredReal(_ column: String) -> Double? {
    let known = problems.count
    if let number = real(column) { return number }
    if problems.count == known { reject(.emptyRequired, column) }
    return nil
  }

  /// One of two words.
  fileprivate mutating func flag(
    _ column: String, yes: String, no: String, whenEmpty empty: Bool
  ) -> Bool {
    guard let text = text(column) else { return empty }
    if text == yes || text == no { return text == yes }
    reject(.unknownWord(allowed: [yes, no], nearest: nearest(to: text, among: [yes, no])), column)
    return empty
  }
}

extension DecimalLiteral {
  /// Why a text is no number by this grammar, or `nil` where it is one.
  fileprivate static func fault(_ text: String) -> DecimalFault? {
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(DecimalFault) {
        _ = try exact(bytes, .exponent)
        return nil
      } catch {
        return error
      }
    }
  }
}
