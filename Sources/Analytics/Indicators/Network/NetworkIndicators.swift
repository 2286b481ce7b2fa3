extension Indicator {
  package static let networkIndicators: [Indicator] = []
}
