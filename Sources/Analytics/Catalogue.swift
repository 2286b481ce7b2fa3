package import PartnershipModel

extension Indicator {
  /// Every indicator, in the catalogue's order.
  package static let all: [Indicator] =
    tradeIndicators + exchangeIndicators + mediaIndicators + economyIndicators + planIndicators
    + networkIndicators + compositeIndicators + impactIndicators

  /// The indicator with this slug.
  package static func named(_ slug: String) -> Indicator? { bySlug[slug] }

  private static let bySlug = Dictionary(
    all.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })

  /// What a workspace may name.
  package static let knownToWorkspaces = KnownIndicators(
    names: Set(all.map(\.slug)),
    composed: Set(compositeIndicators.map(\.slug)),
    withoutTargets: Set(
      all.map(\.slug).filter { TargetEvaluator.indicator($0) == nil }),
    windows: Dictionary(
      all.map { ($0.slug, $0.windows) }, uniquingKeysWith: { first, _ in first }))
}
