extension Indicator {
  package static let tradeIndicators: [Indicator] = []
}
