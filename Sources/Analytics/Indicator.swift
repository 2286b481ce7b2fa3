package import PartnershipModel

/// The definition of an indicator: what it means, where it comes from, and how it is computed.
///
/// One indicator, one file. The catalogue page, the cards of the workbook and `entente indicators`
/// are generated from these definitions, and every worked example is run as a test.
package struct Indicator: Sendable {
  package enum Domain: String, Sendable, CaseIterable {
    case trade, exchanges, media, economy, plan, network, composite, impact
  }

  /// The better side of a value.
  package enum Direction: String, Sendable {
    case higher, lower, zero, one, context
  }

  package enum Unit: String, Sendable {
    /// The report currency; rows of the pack carry its ISO code.
    case currency
    case currencyPerPersonDay = "currency_per_person_day"
    /// Rows carry the currency and the unit of quantity, such as `USD/kg`.
    case currencyPerUnit = "currency_per_unit"
    case percent
    case percentagePoints = "percentage_points"
    case ratio, index, count, persons
    case personDays = "person_days"
    case nights, days, hours, months, jobs, score, tone, nats, logit, z, p, rank, positions
    /// A procedure, of `entente index` or behind other figures; it has none of its own.
    case method
    /// The unit of the indicator that a target aims at.
    case asIndicator = "as_indicator"
    /// The unit of the outcome evaluated, or per cent where logarithms were taken.
    case asOutcome = "as_outcome"
    /// The unit of the network layer.
    case asLayer = "as_layer"

    /// Whether figures of this unit are sums of records, not rates or means.
    package var isTotal: Bool {
      switch self {
      case .currency, .count, .persons, .personDays, .nights, .jobs: true
      default: false
      }
    }
  }

  /// Identifier in the catalogue, such as `T01`.
  package let id: String
  /// The fixed name in every output, such as `trade_turnover`.
  package let slug: String
  /// Standard English name.
  package let name: String
  package let domain: Domain
  /// Plain ASCII.
  package let formula: String
  package let unit: Unit
  /// Bounds of a valid value; a value outside is a defect.
  package let minimum: Double?
  package let maximum: Double?
  package let direction: Direction
  package let breakdowns: [BreakdownKey]
  /// Whether it has figures of parts only, such as shares of products, and none of a whole.
  package let isOfParts: Bool
  /// Condition and reason code of every undefined case.
  package let edgeCases: String
  package let tier: Int
  /// Whose definition: title and section.
  package let source: String
  package let examples: [WorkedExample]
  /// All rows of one month.
  package let compute: @Sendable (Analysis, Month) -> [IndicatorRow]

  package init(
    id: String, slug: String, name: String, domain: Domain, formula: String, unit: Unit,
    minimum: Double? = nil, maximum: Double? = nil, direction: Direction,
    breakdowns: [BreakdownKey] = [], isOfParts: Bool = false, edgeCases: String, tier: Int = 1,
    source: String,
    examples: [WorkedExample],
    compute: @escaping @Sendable (Analysis, Month) -> [IndicatorRow]
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.domain = domain
    self.formula = formula
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.direction = direction
    self.breakdowns = breakdowns
    let alwaysParts: Set<BreakdownKey> = [.hsLevel, .layer, .outcome, .target]
    self.isOfParts = isOfParts || !alwaysParts.isDisjoint(with: breakdowns)
    self.edgeCases = edgeCases
    self.tier = tier
    self.source = source
    self.examples = examples
    self.compute = compute
  }
}

extension Indicator {
  /// Over which windows there are figures of a partnership as a whole: `month`, `12m`, `ytd`.
  package var windows: Set<String> {
    if isOfParts { return [] }
    guard breakdowns.contains(.window) else { return ["month"] }
    return domain == .trade ? ["month", "12m"] : KnownIndicators.allWindows
  }
}

/// The keys that a breakdown may carry.
package enum BreakdownKey: String, Sendable, Hashable, Comparable, CaseIterable {
  case commodity, design, direction, factor, flow
  case hsLevel = "hs_level"
  case kind, language, layer, measure, outcome
  case outletCountry = "outlet_country"
  case pillar, sector, source, status, target
  case targetPeriod = "target_period"
  case theme, topic, type, window
  case workingGroup = "working_group"

  package static func < (left: BreakdownKey, right: BreakdownKey) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A small case that is both test and documentation.
package struct WorkedExample: Sendable {
  package enum Expected: Sendable {
    /// Equal to within 1e-9 of the larger magnitude.
    case number(Double)
    case missing(Reason)
  }

  /// The inputs in words and numbers, such as `X = 60, M = 40`.
  package let given: String
  package let expected: Expected
  package let evaluate: @Sendable () -> Figure

  package init(
    _ given: String, gives expected: Double, _ evaluate: @escaping @Sendable () -> Figure
  ) {
    self.given = given
    self.expected = .number(expected)
    self.evaluate = evaluate
  }

  package init(
    _ given: String, isMissing reason: Reason, _ evaluate: @escaping @Sendable () -> Figure
  ) {
    self.given = given
    expected = .missing(reason)
    self.evaluate = evaluate
  }
}
