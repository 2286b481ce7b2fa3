import PartnershipModel

extension Indicator {
  /// The 5th percentile of the rank over 1,000 draws of normalisation, weights, aggregation and one
  /// indicator left out: the good end of its interval.
  ///
  /// Source: OECD/JRC Handbook (2008), s7.2.
  package static let rankLow = Indicator(
    id: "C21", slug: "rank_low", name: "Rank, lower bound", domain: .composite,
    formula: "5th percentile of the rank over the Monte Carlo draws (nearest rank)",
    unit: .rank, minimum: 1, direction: .lower,
    edgeCases:
      "unit without score: no_data; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 1, source: "OECD/JRC Handbook 2008 s7.2",
    examples: WorkedRanks.examples { $0.low },
    compute: IndexRows.ofPartnerships("rank_low") { $0.rank($1, $1.interval?.low) })
}
