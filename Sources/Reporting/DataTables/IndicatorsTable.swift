import Analytics
import PartnershipModel

extension DataTables {
  /// Every indicator, tidy: the canonical result.
  static func indicators(_ context: ReportContext) -> DataTable {
    let columns = IndicatorColumns(context)
    return DataTable(
      name: "indicators", title: "Indicators",
      columns: [
        .init("period", .yearmonth, "Month that the figure is about"),
        .init("subject", .string, "Partnership id, city id or network"),
        .init("reporter", .string, "City id, where the indicator is directional"),
        .init("partner", .string, "City id, where the indicator is directional"),
        .init("domain", .string, "Domain of the indicator"),
        .init("indicator", .string, "Name in the catalogue"),
        .init("breakdown", .string, "key=value pairs joined with ;, sorted by key"),
        .init("value", .number, "The figure; empty where unknown"),
        .init("unit", .string, "Unit; the ISO 4217 code for money"),
        .init(
          "status", .string, "SDMX observation status", categories: statusLetters),
        .init("lower", .number, "Lower bound of the 95 % interval"),
        .init("upper", .number, "Upper bound of the 95 % interval"),
        .init("coverage", .number, "Share of the expected records or weight that had data"),
        .init("basis", .string, "Level of both ends of a trade figure"),
        .init("note", .string, "Reason of an empty value, and notes, joined with ;"),
      ],
      key: ["period", "subject", "reporter", "partner", "indicator", "breakdown"],
      rows: DataRows(count: columns.count, batch: columns.batch))
  }
}
