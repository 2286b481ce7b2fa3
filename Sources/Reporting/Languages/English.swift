package import PartnershipModel

/// English.
package struct English: Language {
  package init() {}

  package let tag = "en"

  package func template(_ key: MessageKey) -> String {
    switch key {
    case .statusNormal: "final"
    case .statusProvisional: "provisional"
    case .statusEstimated: "estimated"
    case .statusImputed: "imputed"
    case .statusMissing: "missing"
    case .reasonNoData: "no data"
    case .reasonNotReported: "not reported"
    case .reasonNotComparable: "not comparable"
    case .reasonTooFewPeriods: "too few periods"
    case .reasonZeroDenominator: "nothing to divide by"

    // Markdown and charts.
    case .markdownFullTable: "The full table is in {file}."
    case .markdownLastRows: "The last {shown} of {all} rows; the full table is in {file}."
    case .markdownLastRowsOnly: "The last {shown} of {all} rows; the workbook has them all."
    case .markdownTotalOfAllRows: "The total covers all {all} rows."
    case .markdownMissing: "– stands for a figure that is not known; in this table: {reasons}."
    case .markdownNoRows: "Nothing to list."
    case .markdownPartnerships: "Partnerships"
    case .markdownBackToSummary: "Summary of the report"
    case .chartLine: "Line chart"
    case .chartColumn: "Column chart"
    case .chartStackedColumn: "Stacked column chart"
    case .chartBar: "Bar chart"
    case .chartDescription: "{kind}: {title}. Unit: {unit}. {extent}. {series}."
    case .chartPeriod: "{first} to {last}"
    case .chartCategories: "Categories: {count}"
    case .chartNoFigures: "No figures"
    case .chartSeries:
      "{name}: first {first} ({firstAt}), last {last} ({lastAt}), lowest {lowest} ({lowestAt}), "
        + "highest {highest} ({highestAt})"
    case .chartSeriesJoined: "{left}; {right}"
    case .chartSeriesEmpty: "{name}: no figures"
    case .chartProvisional: "Hollow marks: provisional."
    case .chartGaps: "Gap or –: figure not known."

    // Workbook.
    case .workbookNoData: "No data for {subject}."
    case .workbookSubject: "Partnership report for {month}"
    case .workbookKeywords: "city partnerships, trade, exchanges, media, economy"
    }
  }

  package func name(_ name: LocalizedName) -> String { name.name }

  package func month(_ month: Month) -> String {
    "\(English.months[month.month - 1]) \(month.year)"
  }

  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(English.months[date.month.month - 1]) \(date.month.year)"
  }

  package func money(_ amount: Amount, _ currency: CurrencyCode) -> String {
    "\(currency) \(English.scaled(amount))"
  }

  package func list(_ items: [[Fragment]]) -> [Fragment] {
    var result: [Fragment] = []
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(.own(index == items.count - 1 ? " and " : ", ")) }
      result += item
    }
    return result
  }

  /// A number with a unit word from a million up, two decimals; a rounding that reaches the next
  /// unit moves up to it.
  private static func scaled(_ amount: Amount) -> String {
    let units: [(size: Int128, word: String)] = [
      (1_000_000, "million"), (1_000_000_000, "billion"), (1_000_000_000_000, "trillion"),
    ]
    var shown = NumberFormat.grouped(amount, decimals: 0)
    for unit in units {
      let rounded = divideRounded(amount.units, by: unit.size * 10_000)
      guard rounded.magnitude >= 100 else { break }
      shown = NumberFormat.grouped(Amount(units: rounded * 10_000), decimals: 2) + " " + unit.word
    }
    return shown
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
