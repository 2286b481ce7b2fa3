package import PartnershipModel

/// `data/findings.csv`: every problem found in the inputs.
package enum FindingsTable {
  /// The table of `findings`, in their order.
  ///
  /// Its messages are English whatever the languages of the pack, like all that programs read. It
  /// has no key: one cell may have several problems.
  package static func table(_ findings: [Finding]) -> DataTable {
    DataTable(
      name: "findings", title: "Problems found in the inputs", columns: columns, key: [],
      rows: findings.map { row($0, English()) })
  }

  package static let columns: [DataTable.Column] = [
    DataTable.Column(
      "severity", .string, "How much it matters.",
      categories: [
        ("error", "refuses the file or sets the row aside"),
        ("warning", "used, but to be looked at"),
        ("note", "for information"),
      ]),
    DataTable.Column("code", .string, "Kind of problem; `entente explain CODE` says what it means"),
    DataTable.Column("file", .string, "Input file, relative to the workspace."),
    DataTable.Column("line", .integer, "Physical line where the row begins, from 1."),
    DataTable.Column("column", .string, "Name of the column, else the number of the cell, from 1."),
    DataTable.Column("value", .string, "The value as the file has it, shortened."),
    DataTable.Column("message", .string, "What is wrong."),
    DataTable.Column("suggestion", .string, "What to do about it."),
  ]

  /// The cells of one finding.
  package static func row(_ finding: Finding, _ language: any Language) -> [Cell] {
    let place = finding.place
    let problem = language.words(for: finding.problem, at: place)
    return [
      .text(finding.severity.rawValue), .text(finding.code), .text(place.file),
      place.line.map { .count($0) } ?? .none,
      (place.column ?? place.cell.map(String.init)).map { .text($0) } ?? .none,
      place.value.map { .text($0) } ?? .none, .text(problem.message), .text(problem.remedy),
    ]
  }
}
