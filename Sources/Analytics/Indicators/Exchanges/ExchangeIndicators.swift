extension Indicator {
  package static let exchangeIndicators: [Indicator] = []
}
