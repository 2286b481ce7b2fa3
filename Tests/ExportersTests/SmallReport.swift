import PartnershipModel
import Reporting

/// A report made by hand, small enough to check by eye.
enum SmallReport {
  static let language = English()

  /// Two pieces of text in one message: `left; right`.
  static func words(_ left: String, _ right: String) -> Message {
    Message(.chartSeriesJoined, ["left": .text(left), "right": .text(right)])
  }

  static func month(_ offset: Int) -> Month { Month(index: 2025 * 12 + 8).advanced(by: offset) }

  /// Twelve months to August 2026: February is missing, August is provisional.
  static let months = ReportTable(
    name: "tbl_trade", title: words("Trade by month", "Siheung and Jilin"),
    note: words("Basis region-country", "customs of Korea"),
    columns: [
      ReportColumn("month", words("Month", "yyyy-mm"), .month),
      ReportColumn("exports", words("Exports", "USD"), .money, hasTotal: true),
      ReportColumn("imports", words("Imports", "USD"), .money, hasTotal: true),
      ReportColumn("growth", words("Growth of exports", "%"), .growth),
      ReportColumn("share", words("Share of exports", "%"), .share, shareOf: "exports"),
      ReportColumn("status", words("Status", "A or P"), .text),
    ],
    rows: (0..<12).map { offset in
      let isMissing = offset == 5
      return [
        .month(month(offset)),
        isMissing ? .missing(.notReported) : .exact(Amount(1_200_000 + offset * 37_501)),
        .exact(Amount(900_000 - offset * offset * 4_003)),
        isMissing
          ? .missing(.noData) : .real(Double(offset) * 2.25 - 9),
        isMissing ? .missing(.notReported) : .none,
        offset == 11 ? .message(Message(.statusProvisional)) : .message(Message(.statusNormal)),
      ]
    },
    dataFile: "data/trade.csv", totalLabel: words("Total", "12 months"), markdownRows: 8)

  /// Four partners with names of all kinds, one of them without a figure.
  static let partners = ReportTable(
    name: "tbl_partners", title: words("Exchanges by partner", "2026"),
    columns: [
      ReportColumn("partner", words("Partner", "city"), .text),
      ReportColumn("held", words("Held", "number"), .count),
      ReportColumn("balance", words("Balance", "USD million"), .moneyMillions),
    ],
    rows: [
      [
        .name(LocalizedName(name: "Jilin", korean: "지린", chinese: "吉林")), .count(12),
        .exact(Amount(-4_250_000)),
      ],
      [.text("吉林省延边朝鲜族自治州延吉市经济技术开发区管理委员会外事办公室国际交流处"), .count(1_234), .exact(Amount(12_349_999))],
      [
        .text(
          "A partner with a very long name that cannot stand in one line beside its bar, nor in two"
        ), .missing(.noData), .missing(.notComparable),
      ],
      [.text("<script>alert(1)</script> | =1+1"), .count(0), .exact(Amount(700_000))],
    ])

  static func chart(
    _ kind: Chart.Kind, rows: Range<Int> = 0..<12, id: String? = nil
  ) -> Chart {
    let name =
      switch kind {
      case .line: "line"
      case .column: "column"
      case .stackedColumn: "stacked"
      case .stackedBar: "stacked-bar"
      case .bar: "bar"
      case .heatMap: "heat"
      }
    return Chart(
      id: id ?? "trade-\(name)", kind: kind,
      title: words("Exports and imports", "Siheung and Jilin"),
      valueTitle: words("US dollars", "per month"), valueKind: .money, table: "tbl_trade",
      category: "month", rows: rows,
      series: [
        Chart.Series(words("Exports", "FOB"), column: "exports"),
        Chart.Series(words("Imports", "CIF"), column: "imports"),
      ], statusColumn: "status")
  }

  static let bars = Chart(
    id: "balance-bar", kind: .bar, title: words("Trade balance", "by partner"),
    valueTitle: words("USD million", "2026"), valueKind: .moneyMillions, table: "tbl_partners",
    category: "partner", rows: 0..<4,
    series: [Chart.Series(words("Balance", "exports less imports"), column: "balance")])

  static let partnership = Section(
    kind: .partnership("siheung-jilin"), sheetName: words("Jilin", "page"),
    title: words("Siheung and Jilin", "sister cities"),
    sentences: [Message(.chartPeriod, ["first": .month(month(0)), "last": .month(month(11))])],
    tables: [months], charts: [chart(.line)])

  static let report = Report(
    month: month(11), title: words("Partnerships of Siheung", "August 2026"), version: "1.0.0",
    sections: [
      Section(
        kind: .cover, sheetName: words("Cover", "a"), title: words("Cover", "not in Markdown")),
      Section(
        kind: .trade, sheetName: words("Trade", "a"), title: words("Trade", "all partners"),
        subtitle: words("United States dollars", "customs"),
        sentences: [
          Message(
            .chartPeriod, ["first": .text("Exports rose from 1"), "last": .text("2 million")]),
          Message(.chartSeriesEmpty, ["name": .text("1. Imports <b>")]),
        ],
        tables: [partners, months], charts: [chart(.line), bars, chart(.column)]),
      Section(
        kind: .exchanges, sheetName: words("Exchanges", "a"), title: words("Exchanges", "held"),
        sentences: [words("One sentence stands", "alone")],
        tables: [
          ReportTable(
            name: "tbl_empty", title: words("Visits", "none"),
            columns: [ReportColumn("a", words("City", "name"), .text)], rows: [])
        ]),
      partnership,
    ], dataTables: [])
}
