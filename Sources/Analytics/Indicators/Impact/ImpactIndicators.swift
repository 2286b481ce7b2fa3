extension Indicator {
  /// The indicators of the effect of agreements, in the catalogue's order.
  package static let impactIndicators: [Indicator] = [
    prePostChange, impactDifferences, placeboPValue, impactSeries, impactControlledSeries,
    impactSyntheticControl, errorRatio, impactSyntheticDifference, minimumDetectableEffect,
  ]
}
