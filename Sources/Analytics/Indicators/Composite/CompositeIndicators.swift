extension Indicator {
  /// The indicators of the partnership index and the methods of composite indices, in the
  /// catalogue's order.
  package static let compositeIndicators: [Indicator] = [
    normaliseMinMax, normaliseGoalposts, normaliseZScore, normaliseRank, normalisePercentileRank,
    normaliseDistance, weightsEqual, effectiveWeight, benefitOfTheDoubt, aggregateArithmetic,
    aggregateGeometric, aggregateHarmonic, indexCoverage, averageRankShift, rankLow, rankHigh,
    rankMedian, rankTopK, sobolFirstOrder, sobolTotal, rankSpearman, rankKendall,
    indexContribution, effectiveImportance, humanDevelopmentModel, partnershipIndex, pillarScore,
    partnershipRank,
  ]
}
