package import PartnershipModel

extension Indicator {
  /// Jobs that the recorded deals create.
  ///
  /// Sum of `jobs` over the records of all kinds. Where some cells are empty the sum of the known, with
  /// the share of records that have one as `coverage`; all empty: `not_reported`; a covered month
  /// without a deal: 0. Otherwise undefined as `investment_amount`. Source: our definition.
  package static let investmentJobs = Indicator(
    id: "E07", slug: "investment_jobs", name: "Jobs from investment", domain: .economy,
    formula: "sum of jobs",
    unit: .jobs, minimum: 0, direction: .higher, breakdowns: [.kind, .sector, .window],
    edgeCases:
      "all cells empty: not_reported; some empty: sum of the known, coverage < 1; no table: no_data; window begins before its first record: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("jobs 30 and 12", gives: 42) {
        Investment.jobs([
          Worked.deal(.investment, 60, jobs: 30), Worked.deal(.contract, 5, jobs: 12),
        ])
      },
      WorkedExample("jobs 30 and an empty cell", gives: 30) {
        Investment.jobs([Worked.deal(.investment, 60, jobs: 30), Worked.deal(.contract, 5)])
      },
      WorkedExample("one deal, jobs empty", isMissing: .notReported) {
        Investment.jobs([Worked.deal(.investment, 60)])
      },
      WorkedExample("no deal in a covered month", gives: 0) {
        Investment.jobs([])
      },
    ],
    compute: EventRows(
      slug: "investment_jobs", ledgers: { $0.investments },
      ends: { ($0.from, $0.to) },
      categories: [
        EventCategory(.kind) { $0.kind.rawValue }, EventCategory(.sector) { $0.sector },
      ],
      figure: { _, records in Investment.jobs(records) }
    ).rows)
}

extension Investment {
  /// The sum of jobs over the records that have them.
  package static func jobs(_ records: [Investment]) -> Figure {
    let known = records.compactMap(\.jobs)
    guard !records.isEmpty else { return .count(0, of: "deals") }
    guard !known.isEmpty else { return Figure(missing: .notReported, coverage: 0) }
    let sum = known.reduce(Amount.zero) { Amount(units: $0.units + $1.units) }
    return Figure(
      .exact(sum), coverage: Double(known.count) / Double(records.count),
      notes: known.count < records.count ? [.partial] : []
    ).worked { .sum(known.map { .exact($0, "jobs of a deal") }) }
  }
}
