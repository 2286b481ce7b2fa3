package import PartnershipModel

/// The columns of the native tables.
package struct NativeTable: Sendable {
  package let table: Table
  package let required: [String]
  package let optional: [String]

  package var columns: [String] { required + optional }

  package var layout: Layout {
    Layout(
      id: "native-\(table.rawValue)", table: table, forms: [.delimited, .json],
      signature: required.map { [squashed($0)] }, columns: columns,
      mapping: mapping)
  }

  private var mapping: Layout.Mapping {
    switch table {
    case .trade: .trade(.native)
    case .media: .media(.native)
    default: .records
    }
  }

  package static func of(_ table: Table) -> NativeTable {
    switch table {
    case .cities:
      NativeTable(
        table, ["city_id", "name", "country"],
        [
          "name_ko", "name_zh", "region", "time_zone", "population", "latitude", "longitude",
          "aliases",
        ])
    case .partnerships:
      NativeTable(
        table, ["partnership_id", "name", "cities"], ["name_ko", "name_zh", "since", "focus"])
    case .agreements:
      NativeTable(
        table, ["agreement_id", "partnership", "kind", "title", "signed"], ["expires", "fields"])
    case .targets:
      NativeTable(
        table, ["partnership", "indicator", "period_start", "period_end", "target", "kind"],
        ["baseline"])
    case .actions:
      NativeTable(
        table, ["action_id", "partnership", "working_group", "activity", "due", "status"],
        ["budget", "currency", "owner", "stakeholders", "completed"])
    case .funding:
      NativeTable(
        table, ["date", "partnership", "source", "kind", "amount", "currency"], ["action_id"])
    case .investments:
      NativeTable(
        table, ["date", "partnership", "kind", "sector", "from", "to", "amount", "currency"],
        ["jobs"])
    case .practices:
      NativeTable(table, ["date", "from", "to", "theme", "title", "status"], [])
    case .visitors:
      NativeTable(table, ["period", "from", "to", "visitors"], ["nights", "spend", "currency"])
    case .trade:
      NativeTable(
        table,
        ["period", "reporter", "partner", "flow", "commodity_code", "value", "currency"],
        ["quantity", "unit", "valuation", "status"])
    case .exchanges:
      NativeTable(
        table, ["exchange_id", "start_date", "type", "title", "host", "guests", "status"],
        [
          "end_date", "participants", "planned_participants", "budget", "cost", "currency",
          "funding_source", "action_id", "outcome", "follow_up_of",
        ])
    case .media:
      NativeTable(
        table, ["article_id", "published", "outlet", "outlet_country", "subjects"],
        [
          "language", "title", "url", "tone", "topic", "kind", "reach", "joint", "press_visit",
          "flagged", "corrected",
        ])
    case .rates:
      NativeTable(table, ["date", "base", "currency", "rate"], [])
    case .reference:
      NativeTable(
        table, ["period", "place", "measure", "value"], ["commodity_code", "currency"])
    }
  }

  private init(_ table: Table, _ required: [String], _ optional: [String]) {
    self.table = table
    self.required = required
    self.optional = optional
  }
}
