extension Indicator {
  package static let tradeIndicators: [Indicator] = [
    tradeTurnover, exportValue, importValue, tradeBalance, normalisedTradeBalance, turnoverYoY,
    exportYoY, importYoY, janFebYoY, rolling12mTurnover, rolling12mYoY, ytdTurnover, ytdYoY,
    partnerShare, productHHI,
  ]
}
