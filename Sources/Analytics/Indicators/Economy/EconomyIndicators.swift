extension Indicator {
  package static let economyIndicators: [Indicator] = []
}
