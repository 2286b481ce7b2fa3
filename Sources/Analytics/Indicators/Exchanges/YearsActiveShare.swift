package import PartnershipModel

extension Indicator {
  /// In how many of its years a partnership met at least once.
  ///
  /// Formula: calendar years with a held event / calendar years from the one in which the partnership
  /// began to the one looked at, both included. Unit: ratio. Years before the first record or after
  /// the last are not known to be idle: they lower the coverage, and the share is a lower bound.
  /// No `since` date: `not_reported`; not begun yet: `zero_denominator`; no record: `no_data`.
  ///
  /// Source: definition of this catalogue.
  package static let yearsActiveShare = Indicator(
    id: "X20b", slug: "years_active_share", name: "Share of years with activity",
    domain: .exchanges,
    formula: "calendar years with a held event / calendar years since the partnership began (both"
      + " ends included)",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.type],
    edgeCases: "no since date: not_reported; records start later: coverage = years covered /"
      + " years; not begun yet: zero_denominator; no exchange record: no_data",
    tier: 2, source: "Definition of this catalogue",
    examples: [
      WorkedExample("since 2023, held in 2023, 2025 and twice in 2026", gives: 0.75) {
        YearsActiveShare.figure(active: [2023, 2025, 2026, 2026], covered: 2023...2026, 2023, 2026)
      },
      WorkedExample("since 2017, records from 2024, held in 2024 and 2026", gives: 0.2) {
        YearsActiveShare.figure(active: [2024, 2026], covered: 2024...2026, 2017, 2026)
      },
      WorkedExample("no date of beginning", isMissing: .notReported) {
        YearsActiveShare.figure(active: [2026], covered: 2026...2026, nil, 2026)
      },
      WorkedExample("begins next year", isMissing: .zeroDenominator) {
        YearsActiveShare.figure(active: [], covered: 2026...2026, 2027, 2026)
      },
      WorkedExample("no exchange on record", isMissing: .noData) {
        YearsActiveShare.figure(active: [], covered: nil, 2023, 2026)
      },
    ]
  ) { analysis, month in
    analysis.partnerships.flatMap { partnership in
      analysis.historyRows("years_active_share", about: .partnership(partnership.id), month) {
        events, span in
        YearsActiveShare.figure(
          active: events.filter(\.isHeld).map(\.record.month.year),
          covered: span.flatMap { YearsActiveShare.years(of: $0, through: month) },
          partnership.since?.month.year, month.year)
      }
    }
  }
}

/// The formula of `years_active_share`.
package enum YearsActiveShare {
  package static func figure(
    active: [Int], covered: ClosedRange<Int>?, _ since: Int?, _ year: Int
  ) -> Figure {
    guard let covered else { return .missing(.noData) }
    guard let since else { return .missing(.notReported) }
    guard since <= year else { return .missing(.zeroDenominator) }
    let years = since...year
    let known = years.count(where: covered.contains)
    guard known > 0 else { return Figure(missing: .noData, coverage: 0) }
    let coverage = Double(known) / Double(years.count)
    return Figure(
      .real(Double(Set(active.filter(years.contains)).count) / Double(years.count)),
      coverage: coverage, notes: coverage < 1 ? [.partial] : []
    ).worked {
      .count(Set(active.filter(years.contains)).count, "years with a held event")
        / .count(years.count, "years since \(since)")
    }
  }

  /// The calendar years that the records reach up to a month; `nil` before the first.
  package static func years(of span: RecordSpan, through month: Month) -> ClosedRange<Int>? {
    let last = min(span.last ?? month, month)
    return span.first <= last ? span.first.year...last.year : nil
  }
}
