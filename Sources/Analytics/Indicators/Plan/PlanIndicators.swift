extension Indicator {
  package static let planIndicators: [Indicator] = []
}
