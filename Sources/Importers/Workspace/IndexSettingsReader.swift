import PartnershipModel
import Yams

/// Reads the key `index:` of `entente.yaml`.
struct IndexSettingsReader {
  private(set) var settings = IndexSettings()
  /// What is wrong, with the node where it stands.
  private(set) var problems: [(problem: Problem, node: Node)] = []

  private static let keys = [
    "impute", "outliers", "normalise", "aggregate", "power", "weights", "league_table",
    "coverage_threshold", "pillars",
  ]
  private static let entryKeys = [
    "indicator", "window", "minimum", "maximum", "lower_is_better", "log", "weight",
  ]
  private static let normalisations = ["goalposts", "minmax", "rank", "distance"]
  private static let aggregations = ["arithmetic", "geometric", "harmonic", "generalised"]
  private static let imputations = ["none", "mean", "median"]

  private let indicators: KnownIndicators

  init(_ node: Node, indicators: KnownIndicators) {
    self.indicators = indicators
    guard let mapping = node.mapping else {
      report(.badSetting(key: "index", expected: "keys and values"), node)
      return
    }
    for (key, value) in mapping { read(key, value) }
    checkMethods(node, mapping)
  }

  /// Methods that go together.
  private mutating func checkMethods(_ node: Node, _ mapping: Node.Mapping) {
    if settings.aggregate == "generalised", mapping["power"] == nil {
      report(
        .badSetting(key: "index: power", expected: "a number from -20 to 20, with generalised"),
        mapping["aggregate"] ?? node)
    }
    if let power = mapping["power"], settings.aggregate != "generalised" {
      report(
        .badSetting(key: "index: power", expected: "aggregate: generalised beside it"), power)
    }
    if settings.treatsOutliers, !["minmax", "rank"].contains(settings.normalise) {
      report(
        .badSetting(
          key: "index: outliers",
          expected: "normalise: minmax or rank beside it, for between goalposts no value lies out"),
        mapping["outliers"] ?? node)
    }
  }

  private mutating func report(_ problem: Problem, _ node: Node) {
    problems.append((problem, node))
  }

  private mutating func read(_ key: Node, _ value: Node) {
    let name = key.string ?? ""
    switch name {
    case "normalise":
      settings.normalise =
        word(name, value, IndexSettingsReader.normalisations) ?? settings.normalise
    case "aggregate":
      settings.aggregate =
        word(name, value, IndexSettingsReader.aggregations) ?? settings.aggregate
    case "power":
      if let power = number(value), (-20...20).contains(power) {
        settings.power = power
      } else {
        report(.badSetting(key: "index: power", expected: "a number from -20 to 20"), value)
      }
    case "impute":
      settings.impute = word(name, value, IndexSettingsReader.imputations) ?? settings.impute
    case "outliers":
      settings.treatsOutliers = word(name, value, ["keep", "treat"]) == "treat"
    case "weights": readWeights(value)
    case "league_table":
      if let flag = value.bool {
        settings.showsRanks = flag
      } else {
        report(.badSetting(key: "index: league_table", expected: "true or false"), value)
      }
    case "coverage_threshold":
      if let share = number(value), share > 0, share <= 1 {
        settings.coverageThreshold = share
      } else {
        report(
          .badSetting(key: "index: coverage_threshold", expected: "a share above 0, up to 1"),
          value)
      }
    case "pillars": readPillars(value)
    default:
      report(
        .unknownSetting(
          key: "index: " + name, nearest: nearest(to: name, among: IndexSettingsReader.keys)), key)
    }
  }

  private mutating func word(_ key: String, _ node: Node, _ words: [String]) -> String? {
    guard let text = node.scalar?.string, words.contains(text) else {
      report(
        .badSetting(
          key: "index: " + key, expected: "one of " + words.joined(separator: ", ")), node)
      return nil
    }
    return text
  }

  private mutating func readWeights(_ node: Node) {
    switch node.scalar?.string {
    case "equal": settings.weights = .equal
    case "benefit_of_the_doubt": settings.weights = .benefitOfTheDoubt
    default: readPoints(node)
    }
  }

  /// Points by pillar.
  private mutating func readPoints(_ node: Node) {
    let expected = "equal, benefit_of_the_doubt, or points for each of the five pillars"
    guard let mapping = node.mapping else {
      return report(.badSetting(key: "index: weights", expected: expected), node)
    }
    var points: [String: Double] = [:]
    for (key, value) in mapping {
      let pillar = key.string ?? ""
      guard isPillar(pillar, key) else { continue }
      guard let number = number(value), number >= 0 else {
        report(.badSetting(key: "index: weights", expected: "points of 0 or more"), value)
        continue
      }
      points[pillar] = number
    }
    guard points.values.contains(where: { $0 > 0 }) else {
      return report(.badSetting(key: "index: weights", expected: expected), node)
    }
    settings.weights = .points(points)
  }

  private mutating func isPillar(_ name: String, _ node: Node) -> Bool {
    if IndexSettings.pillarNames.contains(name) { return true }
    report(
      .unknownSetting(
        key: "index: " + name, nearest: nearest(to: name, among: IndexSettings.pillarNames)), node)
    return false
  }

  private mutating func readPillars(_ node: Node) {
    guard let mapping = node.mapping else {
      return report(
        .badSetting(
          key: "index: pillars",
          expected: "a list of indicators for " + IndexSettings.pillarNames.joined(separator: ", ")),
        node)
    }
    for (key, value) in mapping {
      let pillar = key.string ?? ""
      guard isPillar(pillar, key) else { continue }
      guard let sequence = value.sequence, !sequence.isEmpty else {
        report(.badSetting(key: "index: " + pillar, expected: "a list of indicators"), value)
        continue
      }
      settings.pillars[pillar] = entries(sequence)
    }
  }

  /// The entries of a pillar; each figure counts once.
  private mutating func entries(_ nodes: Node.Sequence) -> [IndexSettings.Entry] {
    var entries: [IndexSettings.Entry] = []
    for node in nodes {
      guard let entry = entry(node) else { continue }
      if entries.contains(where: {
        $0.indicator == entry.indicator && $0.breakdown == entry.breakdown
      }) {
        report(
          .badSetting(
            key: "index: \(entry.indicator)",
            expected: "each indicator and window once in a pillar; to count it more, a weight"),
          node)
      }
      entries.append(entry)
    }
    return entries
  }

  private mutating func entry(_ node: Node) -> IndexSettings.Entry? {
    guard let mapping = node.mapping, let indicator = mapping["indicator"]?.scalar?.string,
      let minimum = mapping["minimum"].flatMap(number),
      let maximum = mapping["maximum"].flatMap(number), minimum < maximum
    else {
      report(
        .badSetting(
          key: "index: pillars",
          expected: "entries with indicator, minimum and a larger maximum"), node)
      return nil
    }
    checkKeys(mapping)
    let before = problems.count
    let window = window(mapping["window"], of: indicator, at: mapping["indicator"] ?? node)
    let usesLogarithm = flag("log", mapping)
    let isLowerBetter = flag("lower_is_better", mapping)
    let weight = weight(mapping["weight"])
    if usesLogarithm, minimum <= 0 {
      report(.badSetting(key: "index: minimum", expected: "more than 0, with log"), node)
    }
    guard problems.count == before else { return nil }
    return IndexSettings.Entry(
      indicator, breakdown: window == "month" ? "" : "window=\(window)", minimum: minimum,
      maximum: maximum, isLowerBetter: isLowerBetter, usesLogarithm: usesLogarithm, weight: weight)
  }

  private mutating func checkKeys(_ mapping: Node.Mapping) {
    for (key, _) in mapping where !IndexSettingsReader.entryKeys.contains(key.string ?? "") {
      report(
        .unknownSetting(
          key: "index: " + (key.string ?? ""),
          nearest: nearest(to: key.string ?? "", among: IndexSettingsReader.entryKeys)), key)
    }
  }

  /// The window of an entry: what it says, else 12 months where the indicator has them.
  private mutating func window(_ node: Node?, of indicator: String, at place: Node) -> String {
    let name = node?.scalar?.string ?? ""
    guard node == nil || KnownIndicators.allWindows.contains(name) else {
      report(.badSetting(key: "index: window", expected: "month, 12m or ytd"), node ?? place)
      return "month"
    }
    guard indicators.names.contains(indicator) else {
      let near = nearest(
        to: indicator, among: indicators.names.subtracting(indicators.composed).sorted())
      report(
        .badSetting(
          key: "index: \(indicator)",
          expected: "an indicator of the catalogue" + (near.map { " (\($0)?)" } ?? "")), place)
      return "month"
    }
    guard !indicators.composed.contains(indicator) else {
      report(
        .badSetting(
          key: "index: \(indicator)",
          expected: "an indicator that is not made from the index itself"), place)
      return "month"
    }
    guard let windows = indicators.windows[indicator], !windows.isEmpty else {
      report(
        .badSetting(
          key: "index: \(indicator)", expected: "an indicator that has figures of partnerships"),
        place)
      return "month"
    }
    guard node != nil else { return windows.contains("12m") ? "12m" : "month" }
    if !windows.contains(name) {
      report(
        .badSetting(
          key: "index: window",
          expected: "\(windows.sorted().joined(separator: " or ")), for \(indicator)"),
        node ?? place)
    }
    return name
  }

  private mutating func flag(_ key: String, _ mapping: Node.Mapping) -> Bool {
    guard let node = mapping[key] else { return false }
    if let flag = node.bool { return flag }
    report(.badSetting(key: "index: " + key, expected: "true or false"), node)
    return false
  }

  private mutating func weight(_ node: Node?) -> Double {
    guard let node else { return 1 }
    if let weight = number(node), weight > 0 { return weight }
    report(.badSetting(key: "index: weight", expected: "a number above 0"), node)
    return 1
  }

  /// A number as text has it, by the strict grammar of decimals.
  private func number(_ node: Node) -> Double? {
    node.scalar.flatMap { Amount($0.string) }?.doubleValue
  }
}
