/// What `entente.yaml` says of the partnership index under `index:`; every key has a default.
package struct IndexSettings: Sendable, Equatable {
  package enum Weights: Sendable, Equatable {
    case equal
    /// Points by pillar, as a group of people spread them.
    case points([String: Double])
    /// Each partnership's own best weights.
    case benefitOfTheDoubt
  }

  /// An indicator of a pillar with the fixed ends of its scale.
  package struct Entry: Sendable, Equatable {
    package var indicator: String
    /// Text of the breakdown: empty for the month alone, `window=12m` for twelve months.
    package var breakdown: String
    package var minimum: Double
    package var maximum: Double
    package var isLowerBetter: Bool
    package var usesLogarithm: Bool
    package var weight: Double

    package init(
      _ indicator: String, breakdown: String = "window=12m", minimum: Double, maximum: Double,
      isLowerBetter: Bool = false, usesLogarithm: Bool = false, weight: Double = 1
    ) {
      self.indicator = indicator
      self.breakdown = breakdown
      self.minimum = minimum
      self.maximum = maximum
      self.isLowerBetter = isLowerBetter
      self.usesLogarithm = usesLogarithm
      self.weight = weight
    }
  }

  /// Method of normalisation, as `entente index` names it.
  package var normalise = "goalposts"
  /// Rule of aggregation, as `entente index` names it.
  package var aggregate = "arithmetic"
  /// The power of `aggregate: generalised`; `nil` with any other rule.
  package var power: Double?
  /// What stands in for a missing value, as `entente index` names it.
  package var impute = "none"
  /// Whether outliers are treated before values are normalised.
  package var treatsOutliers = false
  package var weights = Weights.equal
  /// The share of the weight of a pillar, and of the index, that must have data for a score.
  package var coverageThreshold = 2.0 / 3
  /// Whether ranks are shown; `nil` for the default, which is from five partnerships on.
  package var showsRanks: Bool?
  /// Indicators by pillar; a pillar that is not named keeps the built-in ones.
  package var pillars: [String: [Entry]] = [:]

  package init() {}

  /// The pillars in their order.
  package static let pillarNames = ["economy", "people", "culture", "media", "governance"]

  /// The built-in indicators.
  ///
  /// The goalposts are fixed, so that a score moves only with its partnership: growth between a
  /// quarter lost and a quarter gained; counts between none and what a lively partnership does, two
  /// events and one deal a month; sizes on a logarithmic scale; shares from none to all, the share of
  /// joint pieces to a quarter and of misinformation to one in twenty, since more is not seen.
  package static let builtIn: [String: [Entry]] = [
    "economy": [
      Entry("rolling_12m_yoy", breakdown: "", minimum: -25, maximum: 25),
      Entry("investment_deals", minimum: 0, maximum: 12),
      Entry("visitor_yoy", minimum: -25, maximum: 25),
    ],
    "people": [
      Entry("exchange_events", minimum: 0, maximum: 24),
      Entry("participants", minimum: 10, maximum: 10_000, usesLogarithm: true),
      Entry("follow_through_rate", minimum: 0, maximum: 1),
    ],
    "culture": [
      Entry("type_evenness", minimum: 0, maximum: 1),
      Entry("type_diversity_q1", minimum: 1, maximum: 12),
      Entry("practices_adopted", minimum: 0, maximum: 6),
    ],
    "media": [
      Entry("coverage_articles", minimum: 1, maximum: 1_000, usesLogarithm: true),
      Entry("favourability", minimum: 0, maximum: 1),
      Entry("joint_media_share", minimum: 0, maximum: 0.25),
      Entry("misinformation_rate", minimum: 0, maximum: 0.05, isLowerBetter: true),
    ],
    "governance": [
      Entry("agreements_in_force", breakdown: "", minimum: 0, maximum: 4),
      Entry("action_completion_rate", breakdown: "", minimum: 0, maximum: 1),
      Entry("action_on_time_rate", breakdown: "", minimum: 0, maximum: 1),
      Entry("budget_execution", minimum: 0, maximum: 1),
    ],
  ]

  /// The indicators of a pillar.
  package func entries(of pillar: String) -> [Entry] {
    pillars[pillar] ?? IndexSettings.builtIn[pillar] ?? []
  }

  /// Whether a pillar has this indicator.
  package func takes(_ indicator: String) -> Bool {
    IndexSettings.pillarNames.contains { pillar in
      entries(of: pillar).contains { $0.indicator == indicator }
    }
  }

  /// Text from which two packs can tell whether their scores are comparable.
  package var description: String {
    let weights: String =
      switch self.weights {
      case .equal: "equal"
      case .benefitOfTheDoubt: "benefit_of_the_doubt"
      case .points(let points):
        IndexSettings.pillarNames.map { "\($0)=\(points[$0] ?? 0)" }.joined(separator: ",")
      }
    let entries = IndexSettings.pillarNames.map { pillar in
      pillar + ":"
        + self.entries(of: pillar).map {
          "\($0.indicator)[\($0.breakdown)]\($0.minimum)..\($0.maximum)"
            + ($0.isLowerBetter ? "-" : "") + ($0.usesLogarithm ? "log" : "") + "*\($0.weight)"
        }.joined(separator: ",")
    }
    // Defaults are not named, so that packs of earlier versions compare.
    var methods = [normalise, aggregate + (power.map { "^\($0)" } ?? "")]
    if impute != "none" { methods.append("impute=\(impute)") }
    if treatsOutliers { methods.append("outliers=treat") }
    return (methods + [weights, "threshold=\(coverageThreshold)"] + entries).joined(
      separator: ";")
  }
}
