package import PartnershipModel

/// A unit of a composite index with its values; `nil` where nobody reported one.
package struct IndexUnit: Sendable, Hashable {
  package let unit: String
  /// One for each code asked for.
  package let values: [Double?]
  /// The text of the column of groups; `nil` where it is empty or none was asked for.
  package let group: String?
  package let origin: Origin
}

/// Reads `values.csv`: a column `unit` and one column for each indicator code.
package enum IndexValuesTable {
  package struct Reading: Sendable {
    /// In file order, without the units that were set aside.
    package var units: [IndexUnit]
    package var findings: [Finding]
    /// How many rows were set aside.
    package var rejected: Int
  }

  /// Reads the columns of `codes`, and one with the group of each unit where `group` names it; each
  /// of them must be in the header.
  package static func read(
    _ path: String, codes: [String], group: String? = nil
  ) throws(Refusal) -> Reading {
    let columns = ["unit"] + codes + (group.map { [$0] } ?? [])
    let file = try IndexFile.open(path, id: "index-values", columns: columns, required: columns)
    let (rows, tally) = try records(file, FoldOptions(workers: 1)) { row -> IndexUnit? in
      let unit = row.requiredText("unit")
      let values = codes.map { row.real($0) }
      let group = group.flatMap { row.text($0) }
      return row.isRejected
        ? nil : IndexUnit(unit: unit, values: values, group: group, origin: row.origin)
    }
    var reading = Reading(
      units: [], findings: tally.findings + unknownColumns(file), rejected: tally.rejected)
    var first: [String: Origin] = [:]
    for row in rows {
      if let known = first[row.unit] {
        reading.rejected += 1
        reading.findings.append(
          Finding(
            .duplicateID(firstFile: path, firstLine: known.line),
            at: InputPlace(file: path, line: row.origin.line, column: "unit", value: row.unit)))
      } else {
        first[row.unit] = row.origin
        reading.units.append(row)
      }
    }
    return reading
  }

  /// People keep notes of their own in a column: its data are not used.
  private static func unknownColumns(_ file: InputFile) -> [Finding] {
    let known = Set(file.layout.columns.map(squashed))
    return file.header.names.enumerated().compactMap { index, name in
      guard !known.contains(file.header.squashed[index]) else { return nil }
      return Finding(
        .unknownColumn(nearest: nearest(to: name, among: file.layout.columns)),
        at: InputPlace(file: file.path, line: 1, cell: index + 1, column: name))
    }
  }
}
