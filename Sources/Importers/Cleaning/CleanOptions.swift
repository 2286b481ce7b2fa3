/// How a table without a schema is read, and in which form it is printed.
package struct CleanOptions: Sendable {
  /// The canonical form that is printed.
  package enum Form: String, Sendable, CaseIterable {
    case csv, json
  }

  /// Delimiter and quote of a delimited file; line ends are the file's own.
  package var dialect = CSVDialect()
  /// Whether the file is said to be delimited, whatever its first byte looks like.
  package var isDelimited = false
  /// What the file is declared to be encoded in.
  package var encoding: TextEncoding?
  /// Whether the first record names the columns.
  package var hasHeader = true
  package var form: Form = .csv

  package init() {}
}
