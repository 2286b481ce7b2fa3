import PartnershipModel
import Reporting

/// Charts whose layout is harder than that of the small report.
enum Others {
  static let all = [long, names, pairs, matrix]

  static func table(_ chart: Chart) -> ReportTable {
    switch chart.table {
    case "tbl_long": longTable
    case "tbl_matrix": matrixTable
    default: nameTable
    }
  }

  /// Sixty months, four series that end close together, shares, with gaps.
  static let long = Chart(
    id: "share-long", kind: .line, title: SmallReport.words("Share of each partner", "five years"),
    valueTitle: SmallReport.words("Per cent", "of trade"), valueKind: .share, table: "tbl_long",
    category: "month", rows: 0..<60,
    series: (0..<4).map {
      Chart.Series(SmallReport.words("Partner \($0)", longNames[$0]), column: "s\($0)")
    }, statusColumn: "status")

  static let names = Chart(
    id: "names-column", kind: .column, title: SmallReport.words("Growth", "by partner"),
    valueTitle: SmallReport.words("Per cent", "a year"), valueKind: .growth, table: "tbl_names",
    category: "name", rows: 0..<7,
    series: [Chart.Series(SmallReport.words("Growth", "%"), column: "one")])

  static let pairs = Chart(
    id: "pairs-bar", kind: .bar, title: SmallReport.words("Growth", "exports and imports"),
    valueTitle: SmallReport.words("Per cent", "a year"), valueKind: .growth, table: "tbl_names",
    category: "name", rows: 0..<7,
    series: [
      Chart.Series(SmallReport.words("Exports", "FOB"), column: "one"),
      Chart.Series(SmallReport.words("Imports", "CIF"), column: "two"),
    ])

  /// Four cities; a city with itself has no figure.
  static let matrix = Chart(
    id: "cities-heat", kind: .heatMap, title: SmallReport.words("Exchanges", "guest to host"),
    valueTitle: SmallReport.words("Number", "12 months"), valueKind: .real(decimals: 2),
    table: "tbl_matrix", category: "city", rows: 0..<4,
    series: matrixCities.indices.map {
      Chart.Series(SmallReport.words(matrixCities[$0], "host"), column: "to\($0)")
    })

  static let matrixTable = ReportTable(
    name: "tbl_matrix", title: SmallReport.words("Exchanges", "from city to city"),
    columns: [ReportColumn("city", SmallReport.words("City", ""), .text)]
      + matrixCities.indices.map {
        ReportColumn(
          "to\($0)", SmallReport.words(matrixCities[$0], ""), .real(decimals: 2))
      },
    rows: matrixCities.indices.map { row in
      [.text(matrixCities[row])]
        + matrixCities.indices.map { column in
          row == column ? .none : .real(Double((row * 3 + column) % 5) / 3)
        }
    }, dataFile: "data/exchanges.csv", markdownRows: 0)

  private static let matrixCities = ["Siheung", "吉林市", "Thái Nguyên", "Rotenburg-an-der-Fulda"]

  private static let longNames = [
    "Jilin", "옌볜 조선족 자치주", "a city with a long name in two lines and more", "Dezhou",
  ]

  private static let longTable = ReportTable(
    name: "tbl_long", title: SmallReport.words("Shares", "60 months"),
    columns: [ReportColumn("month", SmallReport.words("Month", ""), .month)]
      + (0..<4).map { ReportColumn("s\($0)", SmallReport.words("s", "\($0)"), .share) }
      + [ReportColumn("status", SmallReport.words("Status", ""), .text)],
    rows: (0..<60).map { offset in
      [.month(SmallReport.month(offset - 48))]
        + (0..<4).map { series in
          let wave = Double((offset * (series + 3)) % 11) / 400
          return offset % 17 == series * 4
            ? .missing(.noData) : .real(0.25 + wave + Double(60 - offset) * Double(series) / 900)
        } + [.text(offset > 56 ? "P" : "A")]
    })

  private static let nameTable = ReportTable(
    name: "tbl_names", title: SmallReport.words("Growth", "by partner"),
    columns: [
      ReportColumn("name", SmallReport.words("Name", ""), .text),
      ReportColumn("one", SmallReport.words("Exports", "%"), .growth),
      ReportColumn("two", SmallReport.words("Imports", "%"), .growth),
    ],
    rows: [
      [.text("Jilin"), .real(12.5), .real(-3)], [.text("吉林市"), .real(-8.25), .real(2)],
      [.text("Hof an der Saale"), .missing(.zeroDenominator), .real(0)],
      [.text("Rotenburg-an-der-Fulda"), .real(0), .missing(.noData)],
      [.text("시흥시"), .real(31.4), .real(20)], [.text("Thái Nguyên"), .real(7), .real(7)],
      [.text("Dezhou"), .real(0.04), .real(-0.04)],
    ])
}
