/// The formulas that a workbook may hold; none is ever made from data.
package enum FormulaTemplate: Hashable, Sendable {
  /// This row's share in the sum of a column.
  case share(of: String)
  /// One column divided by another, in this row.
  case ratio(of: String, to: String)
  /// One column less another, in this row.
  case difference(of: String, less: String)

  /// The headers the formula names.
  package var headers: [String] {
    switch self {
    case .share(let column): [column]
    case .ratio(let numerator, let denominator): [numerator, denominator]
    case .difference(let minuend, let subtrahend): [minuend, subtrahend]
    }
  }

  /// The formula as the file holds it, beginning with `=`.
  ///
  /// The long form `[[#This Row],[x]]` is used, for libxlsxwriter 1.1.4 writes past the end of a
  /// buffer when it expands the short form `[@x]`.
  package func text(table: String) -> String {
    switch self {
    case .share(let column):
      "=\(Self.thisRow(table, column))/SUM(\(table)[\(Self.escaped(column))])"
    case .ratio(let numerator, let denominator):
      "=\(Self.thisRow(table, numerator))/\(Self.thisRow(table, denominator))"
    case .difference(let minuend, let subtrahend):
      "=\(Self.thisRow(table, minuend))-\(Self.thisRow(table, subtrahend))"
    }
  }

  /// The formula of a total row over the visible cells of a column.
  static func subtotal(
    _ function: ExcelTable.TotalFunction, table: String, header: String
  ) -> String {
    "=SUBTOTAL(\(function.code),\(table)[\(escaped(header))])"
  }

  private static func thisRow(_ table: String, _ column: String) -> String {
    "\(table)[[#This Row],[\(escaped(column))]]"
  }

  /// A header inside brackets: `[`, `]`, `#` and `'` follow an apostrophe.
  private static func escaped(_ header: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in header.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "#" || scalar == "'" { escaped.append("'") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
