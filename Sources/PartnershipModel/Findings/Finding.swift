/// A problem in the inputs: a code with typed arguments, and its place.
///
/// The sentence and the remedy are rendered in Reporting, in the language of the reader.
package struct Finding: Sendable, Hashable {
  package let problem: Problem
  package let place: InputPlace

  package init(_ problem: Problem, at place: InputPlace) {
    self.problem = problem
    self.place = place
  }

  package var code: String { problem.code }
  package var severity: Severity { problem.severity }
}

package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case error, warning, note

  package static func < (left: Severity, right: Severity) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// A place in an input file.
package struct InputPlace: Sendable, Hashable {
  /// Path relative to the workspace.
  package var file: String
  /// 1-based physical line where the record begins.
  package var line: Int?
  /// 1-based number of the cell in its record.
  package var cell: Int?
  /// Name of the column as the file writes it.
  package var column: String?
  /// The value as the file has it, shortened.
  package var value: String?

  package init(
    file: String, line: Int? = nil, cell: Int? = nil, column: String? = nil, value: String? = nil
  ) {
    self.file = file
    self.line = line
    self.cell = cell
    self.column = column
    self.value = value
  }
}
