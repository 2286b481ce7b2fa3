import Analytics
import Testing

/// The draws around a composite index, and the sensitivity indices.
@Suite struct CompositeUncertaintyTests {
  /// The numbers of the reference implementation for this seed.
  @Test func theGeneratorIsTheReferenceOne() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func theIntervalsAreThoseOfAnIndependentProgramme() throws {
    let index = CompositeIndex(
      CompositeExamples.countries, structure: try CompositeExamples.humanDevelopment(),
      normalisation: .goalposts, aggregation: .geometric)
    let uncertainty = CompositeUncertainty(index, values: CompositeExamples.countries)
    let intervals = uncertainty.intervals(draws: 1000, seed: 1)
    #expect(intervals.map { $0?.low } == [1, 4, 4, 6, 1, 1])
    #expect(intervals.map { $0?.high } == [3, 5, 5, 6, 3, 3])
    #expect(intervals.map { $0?.median } == [2, 5, 4, 6, 2, 3])
    for (unit, score) in uncertainty.scores(CompositeScenario(seed: 1, draw: 5)).enumerated() {
      let wanted = [
        0.8868167904548233, 0.2, 0.4, 0.01, 0.6836604702755417, 0.7539637793992681,
      ][unit]
      #expect(CompositeTests.near(score, wanted))
    }
  }

  @Test func aUnitWithoutAScoreStaysOutOfEveryDraw() throws {
    let values: [[Double?]] = [[83, nil, nil], [67, 0.5, 6590], [62, 0.7, 12948]]
    let index = CompositeIndex(
      values, structure: try CompositeExamples.humanDevelopment(), normalisation: .goalposts,
      aggregation: .geometric)
    let intervals = CompositeUncertainty(index, values: values).intervals(draws: 50, seed: 1)
    #expect(intervals[0] == nil)
    #expect(intervals[1] != nil)
  }

  /// Ishigami's function with a = 7 and b = 0.1 has its indices in closed form.
  @Test(arguments: [UInt64(1), 2, 3])
  func theIndicesOfIshigamisFunction(_ seed: UInt64) throws {
    let shares = try #require(
      SobolIndices.estimate(factors: 3, draws: 8192, seed: seed) { triggers in
        let x = triggers.map { (2 * $0 - 1) * Double.pi }
        let s = sine(x[1])
        return sine(x[0]) * (1 + 0.1 * x[2] * x[2] * x[2] * x[2]) + 7 * s * s
      })
    let firsts = [0.3139051911, 0.4424111448, 0]
    let totals = [0.5575888552, 0.4424111448, 0.2436836641]
    for factor in 0..<3 {
      #expect(abs(shares[factor].first - firsts[factor]) < 0.01)
      #expect(abs(shares[factor].total - totals[factor]) < 0.01)
    }
  }

  @Test func aFunctionThatDoesNotVaryHasNoIndices() {
    #expect(SobolIndices.estimate(factors: 2, draws: 64, seed: 1) { _ in 3 } == nil)
  }

  @Test func eachDimensionOfThePointsIsEven() {
    var points = SobolPoints(dimensions: SobolPoints.mostDimensions, seed: 1)
    var cells = [Set<Int>](repeating: [], count: SobolPoints.mostDimensions)
    for _ in 0..<256 {
      for (dimension, x) in points.next().enumerated() { cells[dimension].insert(Int(x * 256)) }
    }
    #expect(cells.allSatisfy { $0.count == 256 })
  }
}

/// The sine by its series, so that no library decides a test.
private func sine(_ x: Double) -> Double {
  var term = x
  var sum = x
  for n in 1..<20 {
    term *= -x * x / Double(2 * n * (2 * n + 1))
    sum += term
  }
  return sum
}
