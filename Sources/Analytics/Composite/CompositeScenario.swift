/// The choices behind one draw of the uncertainty analysis, each a trigger of 0..<1.
package struct CompositeScenario: Sendable, Hashable {
  package let normalisation: Double
  package let weights: Double
  package let aggregation: Double
  package let exclusion: Double

  package init(normalisation: Double, weights: Double, aggregation: Double, exclusion: Double) {
    self.normalisation = normalisation
    self.weights = weights
    self.aggregation = aggregation
    self.exclusion = exclusion
  }

  /// The scenario of draw number `draw`, drawn from a generator of its own.
  package init(seed: UInt64, draw: Int) {
    var generator = SplitMix64(seed: seed, draw: draw)
    normalisation = generator.unit()
    weights = generator.unit()
    aggregation = generator.unit()
    exclusion = generator.unit()
  }

  /// How far a weight may go from its value, in both directions.
  static let spread = 0.25

  /// The item of a list of `count` that a trigger chooses, each with the same probability.
  static func choice(_ trigger: Double, of count: Int) -> Int {
    min(count - 1, Int(trigger * Double(count)))
  }

  var rule: Aggregation {
    Aggregation.allCases[CompositeScenario.choice(aggregation, of: Aggregation.allCases.count)]
  }

  /// The indicator, of `count`, that is left out: none with probability one half.
  func excluded(of count: Int) -> Int? {
    guard exclusion >= 0.5, count > 1 else { return nil }
    return CompositeScenario.choice((exclusion - 0.5) * 2, of: count)
  }

  /// The weights, each times a factor of 0.75..<1.25; the trigger seeds their generator.
  func moved(_ given: [Double]) -> [Double] {
    var generator = SplitMix64(seed: weights.bitPattern)
    let spread = CompositeScenario.spread
    return given.map { $0 * (1 - spread + 2 * spread * generator.unit()) }
  }
}
