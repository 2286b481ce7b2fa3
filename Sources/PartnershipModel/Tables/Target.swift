package enum TargetKind: String, Sendable, Hashable, CaseIterable {
  /// The indicator adds up over the period.
  case cumulative
  /// The indicator's latest value counts.
  case level
}

/// A baseline and a target of one indicator over a period of months.
package struct Target: Sendable, Hashable {
  package let origin: Origin
  package let partnership: String
  /// Indicator slug.
  package let indicator: String
  package let periodStart: Month
  package let periodEnd: Month
  package let baseline: Amount?
  package let target: Amount
  package let kind: TargetKind

  package init(
    origin: Origin, partnership: String, indicator: String, periodStart: Month, periodEnd: Month,
    baseline: Amount? = nil, target: Amount, kind: TargetKind
  ) {
    self.origin = origin
    self.partnership = partnership
    self.indicator = indicator
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.baseline = baseline
    self.target = target
    self.kind = kind
  }
}
