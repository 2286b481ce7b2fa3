import Analytics
import PartnershipModel
package import Reporting

/// A table for programs as a JSON array of objects, one per line.
package enum DataTableJSON {
  /// The bytes; unknown figures are `null`, numbers are written as in the CSV.
  package static func bytes(_ table: DataTable) -> [UInt8] {
    var lines: [String] = []
    for row in table.rows {
      let members = zip(table.columns, row).map { column, cell in
        "\(string(column.name)): \(value(cell))"
      }
      lines.append("  {\(members.joined(separator: ", "))}")
    }
    let text = lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    return Array(text.utf8)
  }

  private static func value(_ cell: Cell) -> String {
    switch DataTableCSV.cell(cell) {
    case .empty: if case .text(let text) = cell { string(text) } else { "null" }
    case .text(let text): string(text)
    case .number(let digits): digits
    }
  }

  private static func string(_ text: String) -> String {
    var bytes = CanonicalJSON.bytes(.string(text))
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
