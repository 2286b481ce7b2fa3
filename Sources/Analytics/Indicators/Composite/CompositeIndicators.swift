extension Indicator {
  /// The indicators of the partnership index and the methods of composite indices, in the
  /// catalogue's order.
  package static let compositeIndicators: [Indicator] = [
    normaliseMinMax, normaliseGoalposts, normaliseZScore, normaliseRank, normalisePercentileRank,
    normaliseDistance, outlierTreatment, weightsEqual, effectiveWeight, weightsPCA,
    benefitOfTheDoubt, aggregateArithmetic, aggregateGeometric, aggregateHarmonic,
    aggregateGeneralised, mazziottaPareto, mazziottaParetoAdjusted, outrankingKemeny, borda,
    copeland, indexCoverage, imputation, averageRankShift, rankLow, rankHigh, rankMedian,
    rankTopK, sobolFirstOrder, sobolTotal, cronbachAlpha, rankSpearman, rankKendall,
    indexContribution, effectiveImportance, humanDevelopmentModel, partnershipIndex, pillarScore,
    partnershipRank,
  ]
}
