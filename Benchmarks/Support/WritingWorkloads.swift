import Exporters

extension Workload {
  static let writing = [workbook, csv]

  private static let rows = 20_000
  private static let columns = ["period", "reporter", "partner", "flow", "value", "rows"]

  /// One sheet of texts, months and numbers into a file.
  private static let workbook = Workload("workbook", .cells) {
    let folder = try TemporaryFolder()
    return Prepared(amount: rows * columns.count) {
      var book = try Workbook(
        path: folder.path + "/book.xlsx", temporaryFolder: folder.path,
        properties: WorkbookProperties(title: "Benchmark", created: 1), font: .english)
      let sheet = try book.addSheet("Trade")
      for row in 0..<rows {
        for (column, value) in cells(row).enumerated() {
          try sheet.write(value, row: row, column: column)
        }
      }
      _ = try book.close()
      try folder.remove("book.xlsx")
    }
  }

  private static func cells(_ row: Int) -> [CellValue] {
    [
      .month(year: 2016 + row % 11, month: 1 + row % 12), .text("siheung"), .text("jilin"),
      .text(row.isMultiple(of: 2) ? "export" : "import"), .decimal("\(row * 37).25"),
      .number(Double(row)),
    ]
  }

  private static let csv = Workload("CSV writer", .cells) {
    Prepared(amount: rows * columns.count) {
      var writer = CSVWriter(header: columns)
      for row in 0..<rows {
        try writer.append([
          .text("2016-01"), .text("siheung"), .text("jilin"), .text("export"),
          .number("\(row * 37).25"), .number("\(row)"),
        ])
      }
      guard writer.rows == rows else { throw WrongResult("CSV writer") }
    }
  }
}
