import Analytics
import PartnershipModel

extension ReportContext {
  /// How each pair trades against what world trade would have it do; 12 months.
  func tradeStructureTable() -> ReportTable {
    var rows: [[Cell]] = []
    for partnership in partnerships where !partnership.isNetwork {
      for pair in partnership.orderedPairs(home: home) {
        func cell(_ slug: String, _ parts: [BreakdownKey: String] = [:]) -> Cell {
          figures.cell(
            slug, partnership.id, month, reporter: pair.reporter, partner: pair.partner,
            breakdown: Breakdown.twelveMonths.adding(parts))
        }
        let cells = [
          cell("real_turnover"), cell("volume_index_fisher", [.flow: "export"]),
          cell("volume_index_fisher", [.flow: "import"]), cell("trade_intensity"),
          cell("trade_intensity_kojima"), cell("trade_complementarity", [.hsLevel: "2"]),
          figures.cell(
            "export_similarity", partnership.id, month,
            breakdown: Breakdown.twelveMonths.adding([.hsLevel: "2"])),
        ]
        rows.append([.name(partnership.name), direction(pair)] + cells + [reasons(cells)])
      }
    }
    return ReportTable(
      name: "tbl_trade_structure", title: Message(.tableTradeStructure, ["month": .month(month)]),
      note: Message(.noteTradeStructure),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text, inMarkdown: false),
        ReportColumn("direction", Message(.columnReporterPartner), .text),
        ReportColumn(
          "real_turnover", Message(.columnRealTurnover, ["currency": currencyText]), .money),
        ReportColumn("volume_exports", Message(.columnVolumeExports), .real(decimals: 1)),
        ReportColumn("volume_imports", Message(.columnVolumeImports), .real(decimals: 1)),
        ReportColumn("intensity", Message(.columnTradeIntensity), .real(decimals: 2)),
        ReportColumn(
          "intensity_kojima", Message(.columnTradeIntensityKojima), .real(decimals: 2),
          inMarkdown: false),
        ReportColumn("complementarity", Message(.columnComplementarity), .real(decimals: 1)),
        ReportColumn("similarity", Message(.columnSimilarity), .real(decimals: 1)),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }
}
