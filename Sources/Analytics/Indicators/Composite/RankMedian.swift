import PartnershipModel

extension Indicator {
  /// The median of the rank over 1,000 draws of normalisation, weights, aggregation and one indicator
  /// left out.
  ///
  /// Source: OECD/JRC Handbook (2008), s7.2.
  package static let rankMedian = Indicator(
    id: "C21c", slug: "rank_median", name: "Median rank", domain: .composite,
    formula: "median of the rank over the Monte Carlo draws (nearest rank)",
    unit: .rank, minimum: 1, direction: .lower,
    edgeCases:
      "unit without score: no_data; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 2, source: "OECD/JRC Handbook 2008 s7.2",
    examples: WorkedRanks.examples { $0.median },
    compute: IndexRows.ofPartnerships("rank_median") { $0.rank($1, $1.interval?.median) })
}
