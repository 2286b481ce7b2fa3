import PartnershipModel

extension DataTables {
  /// The monthly trade behind the indicators, in original currencies and in the report currency;
  /// months after `month` are left out.
  static func trade(_ facts: Facts, through month: Month) -> DataTable {
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
          "value at the month's mean rate in \(facts.currency), rounded to 6 decimals"),
        .init("rows", .integer, "Rows of the inputs"),
      ],
      key: [
        "period", "reporter", "partner", "flow", "commodity_code", "basis", "valuation", "status",
        "currency", "unit",
      ], rows: TradeRows(facts, through: month).rows)
  }
}
