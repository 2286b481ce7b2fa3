import PartnershipModel
import Yams

/// Reads the key `index:` of `entente.yaml`.
struct IndexSettingsReader {
  private(set) var settings = IndexSettings()
  /// What is wrong, with the node where it stands.
  private(set) var problems: [(problem: Problem, node: Node)] = []

  private static let keys = ["normalise", "aggregate", "weights", "league_table", "pillars"]
  private static let entryKeys = [
    "indicator", "window", "minimum", "maximum", "lower_is_better", "log", "weight",
  ]
  private static let normalisations = ["goalposts", "minmax", "rank", "distance"]
  private static let aggregations = ["arithmetic", "geometric", "harmonic"]

  init(_ node: Node) {
    guard let mapping = node.mapping else {
      report(.badSetting(key: "index", expected: "keys and values"), node)
      return
    }
    for (key, value) in mapping { read(key, value) }
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
    case "weights": readWeights(value)
    case "league_table":
      if let flag = value.bool {
        settings.showsRanks = flag
      } else {
        report(.badSetting(key: "index: league_table", expected: "true or false"), value)
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
      settings.pillars[pillar] = sequence.compactMap { entry($0) }
    }
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
    for (key, _) in mapping where !IndexSettingsReader.entryKeys.contains(key.string ?? "") {
      report(
        .unknownSetting(
          key: "index: " + (key.string ?? ""),
          nearest: nearest(to: key.string ?? "", among: IndexSettingsReader.entryKeys)), key)
    }
    let window = mapping["window"]?.scalar?.string ?? "12m"
    guard ["month", "12m", "ytd"].contains(window) else {
      report(.badSetting(key: "index: window", expected: "month, 12m or ytd"), node)
      return nil
    }
    let usesLogarithm = mapping["log"]?.bool ?? false
    if usesLogarithm, minimum <= 0 {
      report(.badSetting(key: "index: minimum", expected: "more than 0, with log"), node)
      return nil
    }
    let weight = mapping["weight"].flatMap(number) ?? 1
    guard weight > 0 else {
      report(.badSetting(key: "index: weight", expected: "a number above 0"), node)
      return nil
    }
    return IndexSettings.Entry(
      indicator, breakdown: window == "month" ? "" : "window=\(window)", minimum: minimum,
      maximum: maximum, isLowerBetter: mapping["lower_is_better"]?.bool ?? false,
      usesLogarithm: usesLogarithm, weight: weight)
  }

  /// A number as text has it, by the strict grammar of decimals.
  private func number(_ node: Node) -> Double? {
    node.scalar.flatMap { Amount($0.string) }?.doubleValue
  }
}
