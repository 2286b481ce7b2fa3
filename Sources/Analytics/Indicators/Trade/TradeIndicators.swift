extension Indicator {
  package static let tradeIndicators: [Indicator] = [
    tradeTurnover, exportValue, importValue, tradeBalance, normalisedTradeBalance,
    tradeCoverageRatio, turnoverMoM, turnoverYoY, exportYoY, importYoY, janFebYoY,
    rolling12mTurnover, rolling12mYoY, ytdTurnover, ytdYoY, turnoverCAGR, turnoverTrendGrowth,
    turnoverLogGrowth, turnoverArcGrowth, growthContribution, realTurnover, unitValue,
    volumeIndex, seasonallyAdjustedTurnover, turnoverTrendSTL, seasonallyAdjustedMoM,
    seasonalStrength, trendStrength, partnerShare, productShare, productHHI, partnerHHI,
    productHHINormalised, partnerHHINormalised, unctadConcentration, effectiveProducts,
    productEntropy, productEvenness, productTopShare, unctadDiversification, revealedAdvantage,
    symmetricAdvantage, tradeIntensity, tradeIntensityKojima, tradeComplementarity,
    exportSimilarity, grubelLloydProduct, grubelLloyd, grubelLloydAdjusted, tradeOpenness,
    intraNetworkTradeShare, intraNetworkTradeIntensity, turnoverVolatility, mirrorDiscrepancy,
  ]
}
