import Analytics
import Foundation
import PartnershipModel
import Testing

/// Moments and lines against NIST's Statistical Reference Datasets.
@Suite struct MomentTests {
  @Test(
    "NIST StRD NumAcc2 to NumAcc4: 1001 values, mean and deviation known exactly",
    arguments: ["1", "1000000", "10000000"])
  func numericalAccuracy(base: String) throws {
    let whole = try #require(Int(base))
    // NumAcc2: 1.2, then 1.1 and 1.3 by turns; NumAcc3 and 4: x.2, then x.1 and x.3.
    let amounts = (0..<1001).map { index in
      Amount(units: Int128(whole) * Amount.scale + [200_000, 100_000, 300_000][pattern(index)])
    }
    let moments = SampleMoments(amounts)
    let mean = Double(whole) + 0.2
    #expect(abs((moments.mean ?? 0) - mean) <= 1e-15 * mean)
    #expect(abs((moments.standardDeviation ?? 0) - 0.1) <= 1e-15)
    #expect(abs((moments.autocorrelation ?? 0) + 0.999) <= 1e-14)
  }

  private func pattern(_ index: Int) -> Int {
    index == 0 ? 0 : index.isMultiple(of: 2) ? 2 : 1
  }

  @Test("NIST StRD NumAcc1: 10000001, 10000003, 10000002")
  func threeValues() {
    let moments = SampleMoments([10_000_001, 10_000_003, 10_000_002])
    #expect(moments.mean == 10_000_002)
    #expect(moments.standardDeviation == 1)
    #expect(moments.autocorrelation == -0.5)
  }

  @Test func undefinedMomentsAreMissing() {
    #expect(SampleMoments([Double]()).mean == nil)
    #expect(SampleMoments([4.0]).variance == nil)
    #expect(SampleMoments([4.0, 4.0]).autocorrelation == nil)
    #expect(SampleMoments([4.0, 4.0]).variance == 0)
  }

  @Test("NIST StRD Norris, linear regression, certified to 15 digits")
  func norris() throws {
    let x = [
      0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
      666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2,
      999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
    ]
    let y = [
      0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
      668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0,
      998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
    ]
    let line = try #require(LinearTrend(zip(x, y).map { (x: $0, y: $1) }))
    let expected = [
      -0.262323073774029, 1.00211681802045, 0.232818234301152, 0.429796848199937e-03,
      0.884796396144373, 0.999993745883712,
    ]
    let actual = [
      line.intercept, line.slope, line.interceptError, line.slopeError, line.residualDeviation,
      line.rSquared,
    ]
    for (one, other) in zip(actual, expected) {
      #expect(abs((one ?? 0) - other) <= 1e-12 * abs(other))
    }
  }

  @Test("Sen 1968: one wild value in five does not move the median slope")
  func theilSen() throws {
    let line = try #require(TheilSen([1, 3, 5, 70, 9]))
    #expect(line.slope == 2)
    #expect(line.intercept == 1)
    #expect(TheilSen([1.0]) == nil)
    #expect(LinearTrend([(x: 1, y: 2), (x: 1, y: 3)]) == nil)
  }
}

/// Control charts and outliers against the examples of their sources.
@Suite struct ControlChartTests {
  @Test("Montgomery & Runger, table 16-8: target 99, K = 1")
  func cusum() {
    let x = [
      102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1, 101.3, 98.7, 101.1, 98.4,
      97.0, 96.7, 100.3, 101.4, 97.2, 101.0,
    ]
    let steps = CUSUM(target: 99, slack: 1, limit: 10).steps(x)
    expect(
      steps.map(\.high),
      equal: [2, 0, 0, 0, 2, 0.5, 0, 0, 0, 0, 1.3, 0, 1.1, 0, 0, 0, 0.3, 1.7, 0, 1], within: 1e-9)
    expect(
      steps.map(\.low),
      equal: [0, 3.2, 2.9, 2.5, 0, 0, 0, 0.3, 0, 0, 0, 0, 0, 0, 1, 2.3, 0, 0, 0.8, 0], within: 1e-9)
    #expect(steps.allSatisfy { !$0.isAlarm })
  }

  @Test func anAlarmStartsTheSumsAgain() {
    let steps = CUSUM(target: 0, slack: 1, limit: 4).steps([3, 4, 2])
    #expect(steps.map(\.high) == [2, 5, 1])
    #expect(steps.map(\.isAlarm) == [false, true, false])
  }

  @Test("Ross, section 13.6: weight 0.25 from 60")
  func ewma() {
    let steps = EWMA(weight: 0.25, target: 60, deviation: 10).steps([48, 52, 70, 62, 57])
    expect(
      steps.map(\.value), equal: [57, 55.75, 59.3125, 59.984375, 59.23828125], within: 1e-12)
    // 3 · 10 · √(0.25 / 1.75 · (1 − 0.75²)) = 7.5
    #expect(abs((steps.first?.reach ?? 0) - 7.5) < 1e-12)
  }

  @Test("Limits widen to their end, ± 3 s √(λ / (2 − λ))")
  func ewmaLimits() {
    let steps = EWMA(weight: 0.25, target: 0, deviation: 1).steps([Double](repeating: 0, count: 99))
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.reach <= $1.reach })
    #expect(abs((steps.last?.reach ?? 0) - 3 * (0.25 / 1.75).squareRoot()) < 1e-12)
  }

  @Test("0.6745 (x − median) / MAD; without a spread there is no score")
  func robustScore() throws {
    let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]
    let z = values.map { Robust.z($0, among: values) ?? .nan }
    // Median 2.45, MAD 0.15.
    expect(
      z,
      equal: [
        -1.573833333333, 0.6745, -0.224833333333, 0.224833333333, -0.6745, -1.573833333333, -0.6745,
        0.6745, 25.855833333333, 26.3055,
      ], within: 1e-9)
    #expect(z.filter { abs($0) > Robust.outlier }.count == 2)
    #expect(Robust.z(5, among: [0, 0, 0, 5]) == nil)
    #expect(Robust.median([]) == nil)
    #expect(Robust.median([4, 1, 3, 2]) == 2.5)
    #expect(Robust.medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]) == 1)
  }
}

/// Random numbers that are the same everywhere, and the intervals drawn with them.
@Suite struct BootstrapTests {
  @Test("SplitMix64 from 1234567, as published with the algorithm")
  func splitMix() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("xoshiro256** from the state 1, 2, 3, 4: the vector of the Rust crate rand_xoshiro")
  func xoshiro() {
    var generator = SeededGenerator(state: (1, 2, 3, 4))
    #expect(
      (0..<6).map { _ in generator.next() } == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600,
      ])
  }

  @Test func indicesFillTheirRangeEvenly() {
    var generator = SeededGenerator(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.index(below: 7)] += 1 }
    // Standard deviation of a count is 93.
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
    #expect(generator.index(below: 1) == 0)
  }

  @Test func theSameSeedGivesTheSameInterval() throws {
    let values = (1...40).map { Double($0 * $0 % 23) }
    let one = try Bootstrap().interval(ofMean: values)
    let two = try Bootstrap().interval(ofMean: values)
    #expect(one == two)
    let other = try Bootstrap(seed: 5).interval(ofMean: values)
    #expect(other != one)
    let mean = values.reduce(0, +) / 40
    #expect(one.lower < mean && mean < one.upper)
  }

  @Test("Near the interval of the normal distribution, mean ± 1.96 s/√n, for a plain sample")
  func nearTheNormalInterval() throws {
    let values = (0..<200).map { Double($0 % 20) }
    let interval = try Bootstrap().interval(ofMean: values)
    // s = 5.7807, s/√200 = 0.4088
    #expect(abs(interval.lower - (9.5 - 0.8012)) < 0.1)
    #expect(abs(interval.upper - (9.5 + 0.8012)) < 0.1)
  }

  @Test("Neighbours alike make the blocks' interval wider")
  func blocks() throws {
    let values = (0..<96).map { Double(($0 / 12) % 2) }
    let plain = try Bootstrap().interval(ofMean: values)
    let blocks = try Bootstrap().interval(ofMeanOfSeries: values, blockLength: 12)
    #expect(blocks.upper - blocks.lower > 1.5 * (plain.upper - plain.lower))
  }

  @Test func fewerThanTenValuesHaveNoInterval() {
    #expect(throws: Reason.tooFewPeriods) {
      try Bootstrap().interval(ofMean: [Double](repeating: 1, count: 9))
    }
    #expect(throws: Reason.noData) { try Bootstrap().interval(ofMean: [Double]()) }
  }
}

/// Growth over years and what adds up to it.
@Suite struct GrowthRateTests {
  @Test("Both rates describe the same period: equal for steady growth")
  func steadyGrowth() throws {
    let sums = (0..<6).map { 100 * pow(1.07, Double($0)) }
    let compound = try GrowthRate.compound(from: sums[0], to: sums[5], years: 5)
    #expect(abs(compound - 7) < 1e-9)
    #expect(abs(try GrowthRate.logLinear(sums) - 7) < 1e-9)
  }

  @Test func logGrowthAddsUp() throws {
    let parts =
      try GrowthRate.logarithmic(from: 3, to: 7) + GrowthRate.logarithmic(from: 7, to: 5)
    #expect(abs(parts - (try GrowthRate.logarithmic(from: 3, to: 5))) < 1e-12)
  }

  @Test func undefinedGrowthHasAReason() {
    #expect(throws: Reason.zeroDenominator) {
      try GrowthRate.compound(from: 0, to: 5, years: 2)
    }
    #expect(throws: Reason.notComparable) { try GrowthRate.logLinear([1, 0, 2]) }
    #expect(throws: Reason.tooFewPeriods) { try GrowthRate.logLinear([1, 2]) }
    #expect(throws: Reason.zeroDenominator) { try GrowthRate.midPoint(from: 0, to: 0) }
  }

  @Test("Contributions of flows and of chapters each sum to the growth of turnover")
  func contributionsAddUp() throws {
    var workspace = TradeWorkspace()
    let rows: [(String, TradeFlow, String, String)] = [
      ("2025-08", .export, "84", "60"), ("2025-08", .export, "85", "20.5"),
      ("2025-08", .import, "84", "19.5"), ("2026-08", .export, "84", "75"),
      ("2026-08", .import, "84", "18.25"), ("2026-08", .import, "90", "7"),
    ]
    for (month, flow, code, value) in rows {
      try workspace.add(month, flow, value, commodity: code)
    }
    let growth = try #require(
      try workspace.figure("turnover_yoy", in: "2026-08").doubleValue)
    let contributions = try workspace.rows("growth_contribution", in: "2026-08").filter {
      $0.breakdown[.window] == nil
    }
    for key in [BreakdownKey.flow, .commodity] {
      let parts = contributions.filter { $0.breakdown[key] != nil }.compactMap(\.figure.doubleValue)
      #expect(parts.count == (key == .flow ? 2 : 3))
      #expect(abs(parts.reduce(0, +) - growth) < 1e-9)
    }
  }

  @Test("Three years of months and no fewer give a CAGR and a season")
  func windowsOfYears() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2023-01", "2025-12", exports: 60, imports: 40)
    #expect(try workspace.figure("turnover_cagr", in: "2025-12").doubleValue == 0)
    #expect(try workspace.figure("turnover_cagr", in: "2025-11").reason == .tooFewPeriods)
    #expect(
      try workspace.figure("seasonally_adjusted_turnover", in: "2025-11").reason == .tooFewPeriods)
    // No season at all: left alone.
    #expect(
      try workspace.figure("seasonally_adjusted_turnover", in: "2025-12").reason == .notComparable)
    #expect(
      try workspace.figure("turnover_trend_stl", in: "2025-12").doubleValue.map {
        abs($0 - 100) < 1e-9
      } == true)
  }
}
