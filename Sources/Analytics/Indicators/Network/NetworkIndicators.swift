extension Indicator {
  /// The network domain, in the catalogue's order.
  package static let networkIndicators: [Indicator] = [
    reciprocity, degree, strength, degreeCentrality, networkDensity, networkComponents,
  ]
}
