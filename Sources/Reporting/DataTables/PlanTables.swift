import Analytics
import PartnershipModel

extension DataTables {
  static func targets(_ context: ReportContext) -> DataTable {
    let rows = context.targets.map { state -> (key: [String], cells: [Cell]) in
      let target = state.target
      return (
        [
          target.partnership, target.indicator, target.periodStart.description,
          target.periodEnd.description, target.kind.rawValue,
        ],
        [
          .month(context.month), .text(target.partnership), .text(target.indicator),
          .month(target.periodStart), .month(target.periodEnd), .text(target.kind.rawValue),
          target.baseline.map { .exact($0) } ?? .none, .exact(target.target), cell(state.actual),
          cell(state.expected), cell(state.progress), .text(state.state.rawValue),
        ]
      )
    }
    return DataTable(
      name: "targets", title: "Targets",
      columns: [
        .init("period", .yearmonth, "Month of the report"),
        .init("partnership", .string, "Partnership id"),
        .init("indicator", .string, "Name in the catalogue"),
        .init("period_start", .yearmonth, "First month of the target's period"),
        .init("period_end", .yearmonth, "Last month of the target's period"),
        .init(
          "kind", .string, "cumulative: adds up over the period; level: the latest value counts",
          categories: TargetKind.allCases.map { ($0.rawValue, $0.rawValue) }),
        .init("baseline", .number, "Value before the period"),
        .init("target", .number, "Value aimed at"),
        .init("actual", .number, "Value so far"),
        .init("expected", .number, "Value expected by now"),
        .init("progress", .number, "Share of the way to the target"),
        .init("state", .string, "Judgement"),
      ],
      key: ["period", "partnership", "indicator", "period_start", "period_end", "kind"],
      rows: rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.cells))
  }

  static func actions(_ context: ReportContext) -> DataTable {
    let rows = context.actions.sorted { $0.action.id < $1.action.id }.map { state -> [Cell] in
      let action = state.action
      return [
        .text(action.id), .text(action.partnership), .text(action.workingGroup),
        .text(action.activity), .date(action.due), .text(action.status.rawValue),
        action.completed.map { .date($0) } ?? .none, state.daysLate.map { .count($0) } ?? .none,
        cell(state.budget), cell(state.funded), cell(state.spent), text(action.owner),
        .text(action.stakeholders.joined(separator: ";")),
      ]
    }
    return DataTable(
      name: "actions", title: "Action plan",
      columns: [
        .init("action_id", .string, "Identifier"),
        .init("partnership", .string, "Partnership id"),
        .init("working_group", .string, "Working group"),
        .init("activity", .string, "What is to be done"),
        .init("due", .date, "Due date"),
        .init(
          "status", .string, "Status as the table gives it",
          categories: ActionStatus.allCases.map { ($0.rawValue, $0.rawValue) }),
        .init("completed", .date, "Date of completion"),
        .init(
          "days_late", .integer, "Days after the due date, at completion or at the month's end"),
        .init("budget", .number, "Budget in \(context.currency)"),
        .init("funded", .number, "Funds received for it in \(context.currency)"),
        .init("spent", .number, "Cost of its held exchanges in \(context.currency)"),
        .init("owner", .string, "Office in charge"),
        .init("stakeholders", .string, "Others involved, joined with ;"),
      ], key: ["action_id"], rows: rows)
  }

  static func agreements(_ context: ReportContext) -> DataTable {
    let rows = context.agreements.sorted { $0.agreement.id < $1.agreement.id }.map {
      state -> [Cell] in
      let agreement = state.agreement
      return [
        .text(agreement.id), .text(agreement.partnership), .text(agreement.kind.rawValue),
        .text(agreement.title), .date(agreement.signed),
        agreement.expires.map { .date($0) } ?? .none, .text(state.state.rawValue),
        state.monthsSinceActivity.map { .count($0) } ?? .missing(.noData),
      ]
    }
    return DataTable(
      name: "agreements", title: "Agreements",
      columns: [
        .init("agreement_id", .string, "Identifier"),
        .init("partnership", .string, "Partnership id"),
        .init(
          "kind", .string, "Kind of agreement",
          categories: AgreementKind.allCases.map { ($0.rawValue, $0.rawValue) }),
        .init("title", .string, "Title"),
        .init("signed", .date, "Date of signature"),
        .init("expires", .date, "Last day in force"),
        .init("state", .string, "State on the last day of the month"),
        .init(
          "months_since_activity", .integer,
          "Months since the partnership's last held exchange, completed action or adopted practice"),
      ], key: ["agreement_id"], rows: rows)
  }
}
