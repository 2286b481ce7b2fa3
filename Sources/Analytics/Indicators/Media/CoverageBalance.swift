import PartnershipModel

extension Indicator {
  /// Whether both sides write about each other to the same extent.
  ///
  /// 1 − |n_A − n_B| / (n_A + n_B) with n_A the articles of A's outlets about B, and n_B those of
  /// B's about A; a ratio, 1 where both are equal, 0 where only one side writes. For partnerships
  /// of two cities; a network has one balance per pair and no balance of its own.
  ///
  /// Source: definition of this catalogue.
  package static let coverageBalance = Indicator(
    id: "M10", slug: "coverage_balance", name: "Balance of coverage between the sides",
    domain: .media, formula: "1 - abs(n_A - n_B) / (n_A + n_B)", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "both 0: zero_denominator; one side not monitored: no_data; window begins before the"
      + " first record: too_few_periods; partnership of more than two cities: no row",
    tier: 2, source: "Definition of this catalogue",
    examples: [
      WorkedExample("n_A = 30, n_B = 10", gives: 0.5) { balance(30, 10) },
      WorkedExample("n_A = 12, n_B = 12", gives: 1) { balance(12, 12) },
      WorkedExample("n_A = 7, n_B = 0", gives: 0) { balance(7, 0) },
      WorkedExample("n_A = n_B = 0", isMissing: .zeroDenominator) { balance(0, 0) },
    ]
  ) { analysis, month in
    analysis.partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      let side = MediaScope.direction(
        partnership: partnership.id, reporter: partnership.cities[0],
        partner: partnership.cities[1])
      let whole = MediaScope.partnership(partnership.id)
      return analysis.mediaRows("coverage_balance", month, where: { $0 == whole }) {
        whole, months throws(Reason) in
        let one = try analysis.media.counts(side, in: months)
        let other = try analysis.media.counts(side.reversed, in: months)
        let all = try analysis.media.counts(whole, in: months)
        return balance(one.articles, other.articles, coverage: all.coverage())
      }
    }
  }
}

private func balance(_ one: Int, _ other: Int, coverage: Double? = nil) -> Figure {
  guard one + other > 0 else { return .missing(.zeroDenominator) }
  return Figure(
    .real(1 - Double(abs(one - other)) / Double(one + other)), coverage: coverage
  ).worked {
    let (a, b) = (Working.count(one, "articles of A about B"), Working.count(other, "of B about A"))
    return 1 - .abs(a - b) / (a + b)
  }
}
