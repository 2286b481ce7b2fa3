import Analytics
import PartnershipModel
import Testing

/// Means of any power, and the mean with a penalty for imbalance.
@Suite("Other rules of aggregation")
struct CompositeRuleTests {
  /// By numpy: `((w * x**p).sum() / w.sum())**(1 / p)` of 0.2, 0.5, 0.8 with the weights 1, 2, 1.
  @Test(
    arguments: [
      (-20, 0.2143546922715634), (-2, 0.34019460445004984), (-1, 0.3902439024390244),
      (-0.5, 0.41858884012644587), (0, 0.4472135954999579), (0.5, 0.4746708245126285), (1, 0.5),
      (2, 0.5431390245600108), (20, 0.7464325670387545),
    ])
  func generalisedMeans(_ power: Double, _ expected: Double) throws {
    let mean = try GeneralisedMean.mean([0.2, 0.5, 0.8], weights: [1, 2, 1], power: power)
    #expect(CompositeTests.near(mean, expected, 1e-13))
    let rule = CompositeRule.power(power).mean([0.2, 0.5, 0.8], weights: [1, 2, 1])
    #expect(rule == mean)
  }

  @Test("Powers 1, 0 and -1 are the three common means")
  func commonMeans() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<200 {
      // 0 among them: it counts as 0.01 in the geometric and harmonic means.
      let scores = (0..<4).map { _ in max(0, generator.unit() * 1.2 - 0.2) }
      let weights = (0..<4).map { _ in generator.unit() }
      for (power, rule) in [(1, Aggregation.arithmetic), (0, .geometric), (-1, .harmonic)] {
        let mean = CompositeRule.power(Double(power)).mean(scores, weights: weights)
        let common = try #require(rule.mean(scores, weights: weights))
        #expect(CompositeTests.near(mean, common, 1e-12))
      }
    }
  }

  @Test("A higher power gives no lower mean, and each lies between the least and the greatest")
  func monotone() throws {
    var generator = SplitMix64(seed: 6)
    let powers = [-20, -3, -1, -0.5, 0, 0.3, 1, 2, 20]
    for _ in 0..<200 {
      let scores = (0..<5).map { _ in 0.01 + 0.99 * generator.unit() }
      let weights = (0..<5).map { _ in generator.unit() }
      let means = try powers.map {
        try GeneralisedMean.mean(scores, weights: weights, power: $0)
      }
      for (one, next) in zip(means, means.dropFirst()) { #expect(one <= next + 1e-12) }
      let (low, high) = (try #require(scores.min()), try #require(scores.max()))
      #expect(means.allSatisfy { $0 >= low - 1e-12 && $0 <= high + 1e-12 })
    }
  }

  @Test(arguments: [-20, -1, -0.5, 0, 0.5, 1, 2, 20])
  func equalScoresAreTheirOwnMean(_ power: Double) {
    for score in [0.01, 0.3, 1] {
      let mean = CompositeRule.power(power).mean([score, score, score], weights: [1, 2, 3])
      #expect(CompositeTests.near(mean, score, 1e-12))
    }
    #expect(CompositeRule.power(power).mean([], weights: []) == nil)
    #expect(CompositeRule.power(power).mean([0.5], weights: [0]) == nil)
    #expect(CompositeRule.power(power).mean([0, 0], weights: [1, 1]).map { $0 <= 0.011 } == true)
  }

  @Test func valuesWithoutSuchAPowerHaveAReason() {
    #expect(throws: Reason.notComparable) {
      try GeneralisedMean.mean([0, 1], weights: [1, 1], power: 0)
    }
    #expect(throws: Reason.notComparable) {
      try GeneralisedMean.mean([-1, 1], weights: [1, 1], power: 2)
    }
    #expect(throws: Reason.noData) { try GeneralisedMean.mean([], weights: [], power: 2) }
  }

  @Test(arguments: [-2, -0.5, 0.5, 2])
  func contributionsOfALevelSumToOne(_ power: Double) throws {
    let structure = try CompositeExamples.threeLevels()
    let index = CompositeIndex(
      normalised: [[0.2, 0.9], [0.4, nil], [0.7, 0.3]], units: 2, structure: structure,
      rule: .power(power))
    for unit in 0..<2 {
      for shares in [index.contributions(unit: unit), index.losses(unit: unit)] {
        #expect(CompositeTests.near([1, 2].compactMap { shares[$0] }.reduce(0, +), 1, 1e-10))
        #expect(CompositeTests.near([3, 4, 5].compactMap { shares[$0] }.reduce(0, +), 1, 1e-10))
      }
    }
  }

  // MARK: Mazziotta and Pareto

  /// Three indicators of four units, all of them better when higher.
  private static let values: [[Double?]] = [
    [3, 10, 200], [5, 20, 180], [9, 15, 220], [4, 40, 260],
  ]

  private static func structure(weights: [Double] = [1, 1, 1]) throws -> CompositeStructure {
    try CompositeStructure(
      weights.enumerated().map { .init(code: "x\($0)", parent: "i", level: 1, weight: $1) }
        + [.init(code: "i", parent: nil, level: 2)])
  }

  /// By numpy: `z = 100 + 10 * (x - mean) / x.std()`, `m - s**2 / m` of its rows, all with n.
  @Test func theIndexOfFourUnits() throws {
    let structure = try Self.structure()
    let columns = NormalisedColumns.mazziottaPareto(Self.values, structure: structure)
    let index = CompositeIndex(
      columns, structure: structure, rule: .mazziottaPareto(.standardised))
    let expected = [91.66783324878455, 95.05555824093739, 103.42081673359947, 107.79773334682031]
    for (score, expected) in zip(index.total, expected) {
      let value = score.map(MazziottaPareto.Scale.standardised.value)
      #expect(CompositeTests.near(value, expected, 1e-10))
    }
    #expect(index.contributions(unit: 0).allSatisfy { $0 == nil })
    #expect(index.losses(unit: 0).allSatisfy { $0 == nil })
  }

  @Test func imbalanceIsAddedWhereAHighIndexIsBad() throws {
    let structure = try Self.structure()
    let columns = NormalisedColumns.mazziottaPareto(Self.values, structure: structure)
    let expected = [91.77983853353851, 95.59281191506724, 105.02367293868458, 109.66173504256793]
    for (unit, expected) in expected.enumerated() {
      let scores = columns.columns.compactMap { $0[unit] }
      let values = scores.map(MazziottaPareto.Scale.standardised.value)
      #expect(
        CompositeTests.near(MazziottaPareto.index(values, penalty: .upward), expected, 1e-10))
    }
  }

  @Test func theWeightedIndexOfFourUnits() throws {
    let structure = try Self.structure(weights: [1, 2, 1])
    let index = CompositeIndex(
      .mazziottaPareto(Self.values, structure: structure), structure: structure,
      rule: .mazziottaPareto(.standardised))
    let expected = [91.27572153320426, 95.99418146026808, 101.00554246044722, 109.87530462956002]
    for (score, expected) in zip(index.total, expected) {
      let value = score.map(MazziottaPareto.Scale.standardised.value)
      #expect(CompositeTests.near(value, expected, 1e-10))
    }
  }

  /// 70 to 130 between the extremes.
  @Test func theAdjustedIndexOfFourUnits() throws {
    let structure = try Self.structure()
    let index = CompositeIndex(
      NormalisedColumns(Self.values, structure: structure, normalisation: .minmax),
      structure: structure, rule: .mazziottaPareto(.adjusted))
    let expected = [74.33333333333333, 82.26666666666667, 99.24731182795698, 108.4313725490196]
    for (score, expected) in zip(index.total, expected) {
      let value = score.map(MazziottaPareto.Scale.adjusted.value)
      #expect(CompositeTests.near(value, expected, 1e-10))
    }
  }

  @Test("Balance costs nothing, imbalance always something")
  func penalty() throws {
    var generator = SplitMix64(seed: 9)
    #expect(CompositeTests.near(MazziottaPareto.index([104, 104, 104]), 104))
    #expect(MazziottaPareto.index([]) == nil)
    #expect(MazziottaPareto.index([0, 0]) == nil)
    for _ in 0..<100 {
      let values = (0..<4).map { _ in 70 + 60 * generator.unit() }
      let mean = values.reduce(0, +) / 4
      #expect(try #require(MazziottaPareto.index(values)) < mean)
      #expect(try #require(MazziottaPareto.index(values, penalty: .upward)) > mean)
    }
  }

  @Test func aConstantColumnHasAReason() {
    let element = CompositeTests.element
    #expect(throws: Reason.zeroDenominator) { try MazziottaPareto.standardised([3, 3], element) }
    #expect(throws: Reason.noData) { try MazziottaPareto.standardised([nil], element) }
  }
}
