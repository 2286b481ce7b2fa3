import Analytics
import Exporters
import PartnershipModel
import Reporting

/// `data/indicators.csv` as it stands in a pack, each row found by its key.
struct IndicatorsFile {
  /// The cells of one row by the names of the columns.
  struct Row {
    let cells: [String: String]

    subscript(column: String) -> String { cells[column] ?? "" }
  }

  let rows: [Row]
  private let byKey: [[String]: Row]

  init(_ files: PackFiles) throws {
    let records = try CSVReadBack.records(try files.bytes("data/indicators.csv"))
    let header = records.first ?? []
    rows = records.dropFirst().map { record in
      Row(cells: Dictionary(uniqueKeysWithValues: zip(header, record)))
    }
    byKey = Dictionary(
      rows.map { (IndicatorsFile.key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ row: Row) -> [String] {
    ["period", "subject", "reporter", "partner", "indicator", "breakdown"].map { row[$0] }
  }

  func row(_ reference: FigureReference) -> Row? {
    byKey[
      [
        reference.period.description, reference.subject, reference.reporter ?? "",
        reference.partner ?? "", reference.indicator, reference.breakdown.description,
      ]]
  }

  /// The text that a cell of the table must have in the file.
  static func text(_ cell: Cell, is text: String) -> Bool {
    switch cell {
    case .text(let expected): SpreadsheetGuard.unprotect(text) == expected
    case .month(let month): text == month.description
    case .figure(let figure, _): self.text(figure, is: text)
    case .real(let number): self.text(Figure.real(number), is: text)
    case .count(let count): text == String(count)
    case .exact(let amount): text == amount.description
    default: text.isEmpty
    }
  }

  /// The text that a figure must have in the file: exact decimals as they are, others the shortest
  /// that reads back as the same number.
  static func text(_ figure: Figure, is text: String) -> Bool {
    switch figure.value {
    case nil: text.isEmpty
    case .exact(let amount)?: text == amount.description
    case .count(let count)?: text == String(count)
    case .real(let number)?:
      Double(text) == number && text.filter(\.isNumber).count <= 17 + zeros(text)
    }
  }

  /// Zeros that only say how large or small a number without exponent is.
  private static func zeros(_ text: String) -> Int {
    text.filter { $0 == "0" }.count
  }
}
