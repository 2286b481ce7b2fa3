import PartnershipModel

extension PartnershipIndex {
  /// The score of a pillar with its numbers: 100 times the mean of its indicators, each with its value,
  /// the ends of its scale and its weight.
  ///
  /// Every number is named after its indicator. `nil` where nothing is scored.
  func pillarWorking(_ entry: Entry, _ number: Int) -> Working? {
    guard let rule = settings.rule, let method = Normalisation(rawValue: settings.normalise),
      let unit = entries.firstIndex(where: { $0.partnership == entry.partnership })
    else { return nil }
    let pillars = IndexSettings.pillarNames.map { settings.entries(of: $0) }
    let first = pillars.prefix(number).reduce(0) { $0 + $1.count }
    var terms: [(score: Working, weight: Working)] = []
    for (position, indicator) in pillars[number].enumerated() {
      guard prepared.indices.contains(first + position) else { continue }
      let scale = IndicatorScale(
        indicator, method, column: prepared[first + position],
        isImputed: values[first + position][unit] == nil)
      guard let score = scale.working(unit) else { continue }
      terms.append((score, .real(indicator.weight, "weight of \(scale.name)")))
    }
    return terms.isEmpty ? nil : 100 * rule.working(terms)
  }
}

extension CompositeRule {
  /// The mean of scores with their weights, written out.
  ///
  /// Only the means have one: a penalty for imbalance is no rule of the partnership index.
  fileprivate func working(_ terms: [(score: Working, weight: Working)]) -> Working {
    let weight = Working.sum(terms.map(\.weight))
    let least = Working.real(Aggregation.floor)
    func sum(_ part: (Working) -> Working) -> Working {
      .sum(terms.map { $0.weight * part($0.score) })
    }
    switch self {
    case .mean(.arithmetic), .mazziottaPareto, .power(1): return sum { $0 } / weight
    case .mean(.geometric), .power(0): return .exp(sum { .ln(.max($0, least)) } / weight)
    case .mean(.harmonic): return weight / .sum(terms.map { $0.weight / .max($0.score, least) })
    case .power(let power):
      let exponent = Working.real(power, "power")
      let mean = sum { .power(power > 0 ? .max($0, 0) : .max($0, least), exponent) } / weight
      return .power(mean, 1 / exponent)
    }
  }
}

/// One indicator of a pillar on the scale of 0 to 1, written out.
private struct IndicatorScale {
  /// The slug with its window.
  let name: String
  private let entry: IndexSettings.Entry
  private let method: Normalisation
  private let column: [Double?]
  private let isImputed: Bool

  init(
    _ entry: IndexSettings.Entry, _ method: Normalisation, column: [Double?], isImputed: Bool
  ) {
    self.entry = entry
    self.method = method
    self.column = column
    self.isImputed = isImputed
    name = entry.breakdown.isEmpty ? entry.indicator : "\(entry.indicator) \(entry.breakdown)"
  }

  /// The score of one partnership; `nil` where the value or the scale is unknown.
  func working(_ unit: Int) -> Working? {
    let element = CompositeStructure.Element(
      code: "", parent: nil, level: 1, direction: entry.isLowerBetter ? .lower : .higher,
      goalposts: .init(minimum: entry.minimum, maximum: entry.maximum),
      usesLogarithm: entry.usesLogarithm)
    guard let value = column[unit], (try? method.apply(column, element)) != nil else { return nil }
    let known = column.compactMap(\.self)
    let low = Working.real(known.min() ?? value, "lowest \(name)")
    let high = Working.real(known.max() ?? value, "highest \(name)")
    let x = Working.real(value, isImputed ? "\(name), imputed" : name)
    switch method {
    case .goalposts: return betweenGoalposts(x)
    case .minmax, .zscore:
      return entry.isLowerBetter
        ? (scaled(high) - scaled(x)) / (scaled(high) - scaled(low))
        : (scaled(x) - scaled(low)) / (scaled(high) - scaled(low))
    case .distance: return entry.isLowerBetter ? scaled(low) / scaled(x) : scaled(x) / scaled(high)
    case .rank, .percentileRank:
      let sign = entry.isLowerBetter ? -1.0 : 1
      let ranks = CompositeRanks.ascending(column.map { value in value.map { $0 * sign } })
      guard let rank = ranks[unit] else { return nil }
      return (.count(rank, "rank of \(name) from the worst") - 1)
        / (.count(known.count, "partnerships with \(name)") - 1)
    }
  }

  private func betweenGoalposts(_ x: Working) -> Working {
    let low = Working.real(entry.minimum, "lower goalpost of \(name)")
    let high = Working.real(entry.maximum, "upper goalpost of \(name)")
    let inside = Working.min(.max(x, low), high)
    let share = (scaled(inside) - scaled(low)) / (scaled(high) - scaled(low))
    return entry.isLowerBetter ? 1 - share : share
  }

  private func scaled(_ working: Working) -> Working {
    entry.usesLogarithm ? .ln(working) : working
  }
}
