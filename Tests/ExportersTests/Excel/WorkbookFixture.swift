import Exporters
import Foundation
import Testing

/// A folder of one test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-excel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path
  }

  func file(_ name: String = "book.xlsx") -> String { path + "/" + name }

  /// A workbook in the folder, read back; the folder lives until that is done.
  func read(_ name: String = "book.xlsx") throws -> WorkbookReader {
    try WorkbookReader(path: file(name))
  }

  /// The bytes of a file, or nil if there is none.
  func bytes(_ name: String = "book.xlsx") -> [UInt8]? {
    FileManager.default.contents(atPath: file(name)).map { [UInt8]($0) }
  }

  /// What lies in the folder.
  var contents: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

let august = WorkbookProperties(title: "Partnerships", created: 1_788_134_400)

/// A workbook in `folder`, not yet closed.
func workbook(
  in folder: TestFolder, named name: String = "book.xlsx",
  properties: WorkbookProperties = august, font: WorkbookFont = .english
) throws -> Workbook {
  try Workbook(
    path: folder.file(name), temporaryFolder: folder.path, properties: properties, font: font)
}

/// What came of a workbook: the notices, and the file read back with every part parsed.
struct Written {
  let notices: [WorkbookNotice]
  let file: WorkbookReader

  var changes: [WorkbookNotice.Change] { notices.map(\.change) }
}

/// Writes a workbook of one sheet "Data" and reads it back.
func write(
  font: WorkbookFont = .english, _ body: (Worksheet) throws -> Void
) throws -> Written {
  let folder = try TestFolder()
  var book = try workbook(in: folder, font: font)
  try body(book.addSheet("Data"))
  let notices = try book.close()
  #expect(folder.contents == ["book.xlsx"], "nothing but the file is left")
  return Written(notices: notices, file: try folder.read())
}

extension WorkbookReader {
  /// All parts that hold XML, as one text.
  var everything: String {
    partNames.map { String(decoding: bytes(of: $0) ?? [], as: UTF8.self) }.joined(separator: "\n")
  }
}

/// A small table: months, values, shares, and totals.
func tradeTable(
  name: String = "tbl_trade", values: [Double?] = [120, 80, 200]
) -> ExcelTable {
  let total = values.compactMap(\.self).reduce(0, +)
  return ExcelTable(
    name: name,
    columns: [
      .init("month", format: .month, total: .label("Total")),
      .init(
        "value", format: CellFormat(numberFormat: "#,##0"),
        total: .function(.sum, result: total)),
      .init("share", format: CellFormat(numberFormat: "0.0%"), formula: .share(of: "value")),
    ],
    rows: values.enumerated().map { index, value in
      [
        .month(year: 2026, month: index + 1), value.map { .number($0) } ?? .empty,
        value.map { .number($0 / total) } ?? .empty,
      ]
    })
}

/// A line chart over the first two columns of a table.
func tradeChart(_ table: TablePlacement, title: String = "Trade") -> ExcelChart {
  ExcelChart(
    kind: .line, title: title, description: "Line chart of trade by month.",
    categoryAxis: .init(title: "Month", numberFormat: "yyyy-mm"),
    valueAxis: .init(title: "USD", numberFormat: "#,##0"),
    series: [
      .init(
        name: "value", categories: table.cells(ofColumn: 0), values: table.cells(ofColumn: 1),
        colour: ChartPalette.colours[0], marker: .circle)
    ],
    position: CellPosition(row: 4, column: 5))
}
