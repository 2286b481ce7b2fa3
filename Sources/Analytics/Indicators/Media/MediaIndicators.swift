extension Indicator {
  package static let mediaIndicators: [Indicator] = []
}
