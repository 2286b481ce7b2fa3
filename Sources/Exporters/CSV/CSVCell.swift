/// One cell of a table that goes into a CSV file.
package enum CSVCell: Hashable, Sendable {
  case text(String)
  /// A number as `NumberText` writes it; any other text is treated as `text`.
  case number(String)
  /// Nobody reported it, or there is nothing to report.
  case empty
}
