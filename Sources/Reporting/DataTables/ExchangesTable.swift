import Analytics
import PartnershipModel

extension DataTables {
  /// Monthly exchanges by partnership, direction, type and status, in fractional counts.
  static func exchanges(_ context: ReportContext) -> DataTable {
    let rows = context.analysis.exchangeAggregates().map {
      aggregate -> (key: [String], cells: [Cell]) in
      (
        [
          aggregate.period.description, aggregate.partnership, aggregate.pair.from,
          aggregate.pair.to, aggregate.type.rawValue, aggregate.status.rawValue,
        ],
        [
          .month(aggregate.period), .text(aggregate.partnership), .text(aggregate.pair.from),
          .text(aggregate.pair.to), .text(aggregate.type.rawValue),
          .text(aggregate.status.rawValue), cell(aggregate.events),
          cell(aggregate.participants), cell(aggregate.participantDays), cell(aggregate.budget),
          cell(aggregate.cost),
        ]
      )
    }
    return DataTable(
      name: "exchanges", title: "Monthly exchanges",
      columns: [
        .init("period", .yearmonth, "Month in which the exchange began"),
        .init("partnership", .string, "Partnership id"),
        .init("from", .string, "City id of the guest side"),
        .init("to", .string, "City id of the host"),
        .init(
          "type", .string, "Type of exchange",
          categories: ExchangeType.allCases.map { ($0.rawValue, $0.rawValue) }),
        .init(
          "status", .string, "Status",
          categories: ExchangeStatus.allCases.map { ($0.rawValue, $0.rawValue) }),
        .init("events", .number, "Number of exchanges; one of k cities adds 1/C(k,2) to each pair"),
        .init("participants", .number, "Participants, where reported"),
        .init("participant_days", .number, "Participants times days, where reported"),
        .init("budget", .number, "Budget in \(context.currency)"),
        .init("cost", .number, "Cost in \(context.currency)"),
      ],
      key: ["period", "partnership", "from", "to", "type", "status"],
      rows: rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.cells))
  }
}
