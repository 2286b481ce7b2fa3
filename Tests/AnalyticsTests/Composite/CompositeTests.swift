import Analytics
import PartnershipModel
import Testing

/// The composite index against published results, worked examples and its own laws.
@Suite struct CompositeTests {
  static func near(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-12) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  // MARK: Normalisation

  static let element = CompositeStructure.Element(code: "x", parent: nil, level: 1)
  static let lower = CompositeStructure.Element(
    code: "x", parent: nil, level: 1, direction: .lower)

  @Test func missingStaysMissing() throws {
    for method in Normalisation.allCases where method != .goalposts {
      let column = try method.apply([1, nil, 3, 4], CompositeTests.element)
      #expect(column[1] == nil)
      #expect(column[0] != nil)
    }
  }

  /// Worked by hand for 2, 5, 5, 8; z-scores with n - 1, ranks with ties at the lowest.
  struct Worked: Sendable {
    let method: Normalisation
    let higher: [Double]
    let lower: [Double]
  }

  static let worked: [Worked] = [
    Worked(method: .minmax, higher: [0, 0.5, 0.5, 1], lower: [1, 0.5, 0.5, 0]),
    Worked(
      method: .rank, higher: [0, 1.0 / 3, 1.0 / 3, 1], lower: [1, 1.0 / 3, 1.0 / 3, 0]),
    Worked(method: .distance, higher: [0.25, 0.625, 0.625, 1], lower: [1, 0.4, 0.4, 0.25]),
    Worked(
      method: .zscore, higher: [-1.224744871391589, 0, 0, 1.224744871391589],
      lower: [1.224744871391589, 0, 0, -1.224744871391589]),
  ]

  @Test(arguments: worked)
  func fourValuesAreNormalised(_ worked: Worked) throws {
    let sides = [
      (CompositeTests.element, worked.higher), (CompositeTests.lower, worked.lower),
    ]
    for (element, expected) in sides {
      let column = try worked.method.apply([2, 5, 5, 8], element)
      for (actual, wanted) in zip(column, expected) {
        #expect(CompositeTests.near(actual, wanted))
      }
    }
  }

  @Test(arguments: [Normalisation.minmax, .zscore, .rank])
  func aConstantColumnHasAReason(_ method: Normalisation) {
    #expect(throws: Reason.zeroDenominator) { try method.apply([3, 3], CompositeTests.element) }
    #expect(throws: Reason.zeroDenominator) { try method.apply([3], CompositeTests.element) }
    #expect(throws: Reason.noData) { try method.apply([nil, nil], CompositeTests.element) }
  }

  @Test func distanceOfANegativeValueIsNotComparable() {
    #expect(throws: Reason.notComparable) {
      try Normalisation.distance.apply([-1, 2], CompositeTests.element)
    }
    #expect(throws: Reason.zeroDenominator) {
      try Normalisation.distance.apply([0, 2], CompositeTests.lower)
    }
  }

  // MARK: Aggregation

  /// OECD/JRC Handbook (2008), s6.11; COINr's own tests.
  struct Published: Sendable {
    let rule: Aggregation
    let scores: [Double]
    let weights: [Double]
    let mean: Double
  }

  static let published: [Published] = [
    Published(rule: .geometric, scores: [21, 1, 1, 1], weights: [1, 1, 1, 1], mean: 2.140695143),
    Published(rule: .geometric, scores: [21, 2, 1, 1], weights: [1, 1, 1, 1], mean: 2.545729895),
    Published(rule: .geometric, scores: [6, 7, 6, 6], weights: [1, 1, 1, 1], mean: 6.235739266),
    Published(rule: .arithmetic, scores: [21, 1, 1, 1], weights: [1, 1, 1, 1], mean: 6),
    Published(rule: .geometric, scores: [1, 2, 3], weights: [1, 1, 2], mean: 2.05976714391),
    Published(rule: .harmonic, scores: [1, 2, 3], weights: [2, 1, 1], mean: 1.41176470588),
  ]

  @Test(arguments: published)
  func publishedMeans(_ example: Published) {
    let mean = example.rule.mean(example.scores, weights: example.weights)
    #expect(CompositeTests.near(mean, example.mean, 1e-9))
  }

  @Test func arithmeticIsNotBelowGeometricNorThatBelowHarmonic() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      // Above the floor, below which only the arithmetic mean goes.
      let scores = (0..<5).map { _ in 0.01 + 0.99 * generator.unit() }
      let weights = (0..<5).map { _ in generator.unit() }
      let means = try Aggregation.allCases.map { try #require($0.mean(scores, weights: weights)) }
      #expect(means[0] + 1e-15 >= means[1] && means[1] + 1e-15 >= means[2])
    }
  }

  @Test func oneZeroDoesNotDecideAll() {
    #expect(CompositeTests.near(Aggregation.geometric.mean([0, 1], weights: [1, 1]), 0.1))
  }

  // MARK: The index

  @Test func theHumanDevelopmentIndexIsThePublishedOne() throws {
    let index = CompositeIndex(
      CompositeExamples.countries, structure: try CompositeExamples.humanDevelopment(),
      normalisation: .goalposts, aggregation: .geometric)
    for (actual, published) in zip(index.total, CompositeExamples.published) {
      #expect(CompositeTests.near(actual, published, 0.0005))
    }
    #expect(index.ranks == [1, 5, 4, 6, 2, 3])
  }

  @Test func effectiveWeightsAreProductsAlongThePath() throws {
    let structure = try CompositeExamples.threeLevels()
    for (actual, wanted) in zip(
      structure.effectiveWeights, [1, 2.0 / 3, 1.0 / 3, 0.5, 1.0 / 6, 1.0 / 3])
    {
      #expect(CompositeTests.near(actual, wanted))
    }
  }

  /// Two thirds of the weight must have data; the other weights are rescaled.
  @Test func missingIndicatorsLowerTheCoverageAndThenTheScoreIsEmpty() throws {
    let index = CompositeIndex(
      [[10, 50, 4], [20, nil, 8], [30, 20, nil], [nil, 10, 8], [nil, nil, nil]],
      structure: try CompositeExamples.threeLevels(), normalisation: .minmax,
      aggregation: .arithmetic)
    #expect(index.scores[1].map { $0 == nil } == [false, false, false, true, true])
    for (actual, wanted) in zip(index.coverage[0], [1, 5.0 / 6, 2.0 / 3, 0.5, 0]) {
      #expect(CompositeTests.near(actual, wanted))
    }
    // Trade alone, 0.5, weighs as the whole economy; no visits: the economy is the index.
    #expect(CompositeTests.near(index.total[1], 2.0 / 3 * 0.5 + 1.0 / 3))
    #expect(CompositeTests.near(index.total[2], index.scores[1][2] ?? -1))
    #expect(index.total[3] == nil && index.total[4] == nil)
    #expect(index.ranks[4] == nil)
  }

  @Test(arguments: Aggregation.allCases)
  func contributionsOfALevelSumToOne(_ rule: Aggregation) throws {
    let structure = try CompositeExamples.threeLevels()
    let index = CompositeIndex(
      normalised: [[0.2, 0.9], [0.4, nil], [0.7, 0.3]], units: 2, structure: structure,
      aggregation: rule)
    for unit in 0..<2 {
      let shares = index.contributions(unit: unit)
      #expect(CompositeTests.near([1, 2].compactMap { shares[$0] }.reduce(0, +), 1))
      #expect(CompositeTests.near([3, 4, 5].compactMap { shares[$0] }.reduce(0, +), 1))
    }
  }

  @Test func theOrderOfUnitsChangesNothing() throws {
    let structure = try CompositeExamples.humanDevelopment()
    let forward = CompositeIndex(
      CompositeExamples.countries, structure: structure, normalisation: .rank,
      aggregation: .harmonic)
    let backward = CompositeIndex(
      CompositeExamples.countries.reversed(), structure: structure, normalisation: .rank,
      aggregation: .harmonic)
    #expect(forward.total == backward.total.reversed())
  }

  // MARK: The structure

  @Test func whatIsNoTreeIsRefused() {
    typealias Element = CompositeStructure.Element
    func fault(_ elements: [Element]) -> CompositeStructure.Fault? {
      let result = Result { () throws(CompositeStructure.Fault) in
        try CompositeStructure(elements)
      }
      if case .failure(let fault) = result { return fault }
      return nil
    }
    let top = Element(code: "i", parent: nil, level: 2)
    let leaf = Element(code: "a", parent: "i", level: 1)
    #expect(fault([top, leaf]) == nil)
    #expect(fault([top, leaf, leaf]) == .duplicateCode(first: 1, second: 2))
    #expect(fault([top]) == .noIndicator)
    #expect(fault([leaf, .init(code: "b", parent: "j", level: 1), top]) == .unknownParent(1))
    #expect(fault([leaf, top, .init(code: "j", parent: nil, level: 2)]) == .secondTop(2))
    #expect(fault([leaf, top, .init(code: "b", parent: "a", level: 1)]) == .parentNotAbove(2))
    #expect(fault([leaf, .init(code: "i", parent: "j", level: 3)]) == .unknownParent(1))
    #expect(
      fault([top, .init(code: "a", parent: "i", level: 1, weight: 0)]) == .weightless(0))
    #expect(
      fault([
        top,
        .init(
          code: "a", parent: "i", level: 1, goalposts: .init(minimum: 0, maximum: 1),
          usesLogarithm: true),
      ]) == .logarithmOfNonPositive(1))
  }

  // MARK: Weights

  @Test func eachExpertCountsTheSame() {
    // 50 of one hundred points, then 1 of four.
    #expect(CompositeWeights.budget([[50, 50], [1, 3]]) == [0.375, 0.625])
    #expect(CompositeWeights.budget([]) == nil)
    #expect(CompositeWeights.budget([[0, 0]]) == nil)
  }

  /// Solved by hand: the frontier runs through (0.8, 0.2) and (0.4, 0.9), weights 35/32 and 5/8.
  @Test func theBenefitOfTheDoubt() throws {
    let scores = [[0.8, 0.2], [0.4, 0.9], [0.5, 0.5], [0.3, 0.1]]
    let third = try #require(BenefitOfTheDoubt.solve(scores, unit: 2))
    #expect(CompositeTests.near(third.score, 55.0 / 64))
    #expect(CompositeTests.near(third.weights[0], 35.0 / 32))
    #expect(CompositeTests.near(third.weights[1], 5.0 / 8))
    #expect(CompositeTests.near(BenefitOfTheDoubt.solve(scores, unit: 0)?.score, 1))
    // Neither part may be more than seven tenths: 10/17 instead of 1.
    let bound = BenefitOfTheDoubt.solve(scores, unit: 0, shares: 0.3...0.7)
    #expect(CompositeTests.near(bound?.score, 10.0 / 17))
    #expect(BenefitOfTheDoubt.solve([[0, 0], [1, 1]], unit: 0) == nil)
  }
}
