/// What an agreement may have moved: a monthly series of a partnership.
package enum ImpactOutcome: String, Sendable, Hashable, CaseIterable {
  case trade = "trade_turnover"
  case exchanges = "exchange_events"
  case coverage = "coverage_articles"
  case visitors = "visitor_arrivals"

  /// Whether the series counts events, few enough for their variance to follow their mean.
  var isCount: Bool { self == .exchanges || self == .coverage }
}

/// How an effect is estimated: what stands for the months without the agreement.
package enum ImpactDesign: String, Sendable, Hashable, CaseIterable {
  /// Other partnerships, weighted as their months before are, until they move alike.
  case syntheticDifference = "synthetic_did"
  /// A mixture of other partnerships.
  case syntheticControl = "synthetic_control"
  /// The mean change of other partnerships.
  case differences = "did"
  /// The partnership's own line before, less that of the others.
  case controlledSeries = "controlled_its"
  /// The partnership's own line before.
  case series = "its"

  /// Whether other partnerships stand for what would have been.
  package var hasComparison: Bool { self != .series }
}
