extension Indicator {
  package static let tradeIndicators: [Indicator] = [
    tradeTurnover, exportValue, importValue, tradeBalance, normalisedTradeBalance,
    tradeCoverageRatio, turnoverMoM, turnoverYoY, exportYoY, importYoY, janFebYoY,
    rolling12mTurnover, rolling12mYoY, ytdTurnover, ytdYoY, turnoverCAGR, turnoverTrendGrowth,
    turnoverLogGrowth, turnoverArcGrowth, growthContribution, seasonallyAdjustedTurnover,
    turnoverTrendSTL, seasonallyAdjustedMoM, seasonalStrength, trendStrength, partnerShare,
    productShare, productHHI, productHHINormalised, unctadConcentration, effectiveProducts,
    productEntropy, productEvenness, productTopShare, grubelLloydProduct, grubelLloyd,
    grubelLloydAdjusted, turnoverVolatility, mirrorDiscrepancy,
  ]
}
