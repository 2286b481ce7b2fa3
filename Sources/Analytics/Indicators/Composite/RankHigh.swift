import PartnershipModel

extension Indicator {
  /// The 95th percentile of the rank over 1,000 draws of normalisation, weights, aggregation and one
  /// indicator left out: the bad end of its interval.
  ///
  /// Source: OECD/JRC Handbook (2008), s7.2.
  package static let rankHigh = Indicator(
    id: "C21b", slug: "rank_high", name: "Rank, upper bound", domain: .composite,
    formula: "95th percentile of the rank over the Monte Carlo draws (nearest rank)",
    unit: .rank, minimum: 1, direction: .lower,
    edgeCases:
      "unit without score: no_data; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 1, source: "OECD/JRC Handbook 2008 s7.2",
    examples: WorkedRanks.examples { $0.high },
    compute: IndexRows.ofPartnerships("rank_high") { $0.rank($1, $1.interval?.high) })
}
