import Analytics
import PartnershipModel

extension DataTables {
  /// The monthly trade behind the indicators, in original currencies and in the report currency.
  static func trade(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "trade", title: "Monthly trade",
      columns: [
        .init("period", .yearmonth, "Month"),
        .init("reporter", .string, "City id, ISO 3166-2 region or ISO 3166-1 country"),
        .init("partner", .string, "City id, region, country or World"),
        .init(
          "flow", .string, "Direction seen from the reporter",
          categories: [("export", "export"), ("import", "import")]),
        .init("commodity_code", .string, "HS code as text, or TOTAL"),
        .init("basis", .string, "Level of both ends"),
        .init(
          "valuation", .string, "Valuation",
          categories: [("FOB", "free on board"), ("CIF", "cost, insurance, freight")]),
        .init("status", .string, "SDMX observation status", categories: statusLetters),
        .init("currency", .string, "ISO 4217 code of value"),
        .init("unit", .string, "Unit of quantity"),
        .init("value", .number, "Exact sum in currency; empty where not reported"),
        .init("quantity", .number, "Exact sum in unit; empty where not reported"),
        .init(
          "report_value", .number,
          "value at the month's mean rate in \(context.currency), rounded to 6 decimals"),
        .init("rows", .integer, "Rows of the inputs"),
      ],
      key: [
        "period", "reporter", "partner", "flow", "commodity_code", "basis", "valuation", "status",
        "currency", "unit",
      ], rows: tradeRows(context))
  }

  private static func tradeRows(_ context: ReportContext) -> [[Cell]] {
    var cells: [TradeKey: TradeMeasures] = [:]
    for cell in context.facts.trade.cells where cell.key.month <= context.month {
      var key = cell.key
      key.file = 0
      guard var known = cells[key] else {
        cells[key] = cell.measures
        continue
      }
      // Each sum fits: the importer has refused the workspace otherwise.
      known.value = known.value.adding(cell.measures.value) ?? known.value
      known.quantity = known.quantity.adding(cell.measures.quantity) ?? known.quantity
      known.valued += cell.measures.valued
      known.quantified += cell.measures.quantified
      known.rows += cell.measures.rows
      cells[key] = known
    }
    return cells.sorted { precedes($0.key, $1.key) }.map { key, measures in
      let value: Cell = measures.valued > 0 ? .exact(measures.value) : .missing(.notReported)
      let report =
        measures.valued > 0
        ? context.facts.rates.convert(
          measures.value, from: key.currency, to: context.currency, in: key.month) : nil
      return [
        .month(key.month), .text(key.reporter.code), .text(key.partner.code),
        .text(key.flow.rawValue), .text(key.commodity), .text(key.basis.description),
        text(key.valuation?.rawValue), .text(key.status.rawValue),
        .text(key.currency.description), .text(key.unit), value,
        measures.quantified > 0 ? .exact(measures.quantity) : .missing(.notReported),
        report.map { .exact($0) } ?? .missing(.noData), .count(measures.rows),
      ]
    }
  }

  /// By the texts of the key columns, in their order.
  private static func precedes(_ left: TradeKey, _ right: TradeKey) -> Bool {
    if left.month != right.month { return left.month < right.month }
    func texts(_ key: TradeKey) -> [String] {
      [
        key.reporter.code, key.partner.code, key.flow.rawValue, key.commodity,
        key.basis.description, key.valuation?.rawValue ?? "", key.status.rawValue,
        key.currency.description, key.unit,
      ]
    }
    return texts(left).lexicographicallyPrecedes(texts(right))
  }
}
