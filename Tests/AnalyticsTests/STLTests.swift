import Analytics
import Foundation
import PartnershipModel
import Testing

/// Seasonal-trend decomposition against published results, and what must hold for every series.
@Suite struct STLTests {
  private static let months = AirlinePassengers.months.map(Double.init)
  private static let logarithms = months.map { log($0) }
  /// January and February 1949, December 1951, December 1954, May 1957, December 1960.
  private static let places = [0, 1, 35, 71, 100, 143]

  private static func part(_ values: [Double]) -> [Double] { places.map { values[$0] } }

  @Test("R 4.2.2, stl(s.window = 7, s.degree = 1, jumps 1, inner = 5): the parameters of the pack")
  func packParameters() throws {
    let stl = try #require(STL(Self.logarithms, period: 12, parameters: .monthly))
    expect(
      Self.part(stl.seasonal),
      equal: [
        -0.0964405030833, -0.0289696815464, -0.0917775862351, -0.102863004465, -0.015119878279,
        -0.122917352427,
      ], within: 1e-10)
    expect(
      Self.part(stl.trend),
      equal: [
        4.80582221232, 4.81095879783, 5.19309720409, 5.54533562025, 5.88194793447, 6.19453801303,
      ], within: 1e-10)
    #expect(stl.weights.allSatisfy { $0 == 1 })
  }

  @Test("R 4.2.2, stl(s.window = 7) with R's own defaults: degree 0, jumps of a tenth, inner 2")
  func defaultsOfR() throws {
    let parameters = STL.Parameters(
      seasonal: Loess(window: 7, degree: 0), trend: Loess(window: 23, jump: 3),
      lowPass: Loess(window: 13, jump: 2), inner: 2, outer: 0)
    let stl = try #require(STL(Self.logarithms, period: 12, parameters: parameters))
    expect(
      Self.part(stl.seasonal),
      equal: [
        -0.0915586385403, -0.0507831449118, -0.0917127652151, -0.102847241374, -0.0146835268956,
        -0.118580302397,
      ], within: 1e-10)
    expect(
      Self.part(stl.trend),
      equal: [
        4.80911271449, 4.81390871133, 5.19347272677, 5.54522074642, 5.88089738427, 6.19700192771,
      ], within: 1e-10)
    #expect(abs((stl.seasonalStrength ?? 0) - 0.9736) < 5e-5)
    #expect(abs((stl.trendStrength ?? 0) - 0.9975) < 5e-5)
  }

  @Test("R 4.2.2, robust, s.window = 13: programs agree to about 1e-4 only")
  func robust() throws {
    let parameters = STL.Parameters(
      seasonal: Loess(window: 13), trend: Loess(window: 21), lowPass: Loess(window: 13), inner: 2,
      outer: 15)
    let stl = try #require(STL(Self.logarithms, period: 12, parameters: parameters))
    expect(
      Self.part(stl.seasonal),
      equal: [
        -0.070869959811, -0.0294615863701, -0.0913615710543, -0.0995169608366, -0.00805093150746,
        -0.123933613123,
      ], within: 2e-4)
    expect(
      Self.part(stl.trend),
      equal: [
        4.8035016411, 4.80949261954, 5.19190063411, 5.54409412399, 5.88244062832, 6.19597307832,
      ], within: 2e-4)
  }

  @Test("Trend windows of the 1990 paper's rule", arguments: [(7, 23), (13, 21), (35, 19)])
  func trendWindow(seasonal: Int, trend: Int) {
    #expect(STL.Parameters.trendWindow(period: 12, seasonalWindow: seasonal) == trend)
  }

  @Test("A straight line is all trend")
  func line() throws {
    let series = (0..<60).map { 10 + 0.5 * Double($0) }
    let stl = try #require(STL(series, period: 12, parameters: .monthly))
    expect(stl.trend, equal: series, within: 1e-10)
    expect(stl.seasonal, equal: [Double](repeating: 0, count: 60), within: 1e-10)
  }

  @Test("A constant has no season, and no strength of one")
  func constant() throws {
    let stl = try #require(
      STL([Double](repeating: 0.1, count: 48), period: 12, parameters: .monthly))
    #expect(stl.seasonalStrength == nil)
    #expect(stl.trendStrength == nil)
  }

  @Test("The parts add up to the series")
  func parts() throws {
    let stl = try #require(STL(Self.months, period: 12, parameters: .robustMonthly))
    let sums = Self.months.indices.map {
      stl.trend[$0] + stl.seasonal[$0] + stl.remainder[$0]
    }
    expect(sums, equal: Self.months, within: 1e-10)
    #expect(stl.weights.allSatisfy { (0...1).contains($0) })
  }

  @Test("Another unit and another zero change nothing but the scale")
  func equivariance() throws {
    let stl = try #require(STL(Self.months, period: 12, parameters: .monthly))
    let other = try #require(
      STL(Self.months.map { 1000 * $0 + 5 }, period: 12, parameters: .monthly))
    expect(other.seasonal, equal: stl.seasonal.map { 1000 * $0 }, within: 1e-6)
    expect(other.trend, equal: stl.trend.map { 1000 * $0 + 5 }, within: 1e-6)
  }

  @Test("A periodic season is the same every year")
  func periodic() throws {
    let stl = try #require(
      STL(Self.logarithms, period: 12, parameters: .monthly, isPeriodic: true))
    #expect(Array(stl.seasonal.prefix(12)) == Array(stl.seasonal.suffix(12)))
  }

  @Test("Less than two periods, or a value that is no number, has no decomposition")
  func undefined() {
    #expect(STL([Double](repeating: 1, count: 23), period: 12, parameters: .monthly) == nil)
    #expect(STL([Double](repeating: .nan, count: 48), period: 12, parameters: .monthly) == nil)
  }
}

/// Which series are adjusted, and on which scale.
@Suite struct SeasonalAdjustmentTests {
  private static func series(years: Int, factor: Double = 1.5, noise: Double = 0) -> [Double] {
    var generator = SeededGenerator(seed: 1)
    return (0..<(12 * years)).map {
      100 * ($0 % 12 == 11 ? factor : 1) * exp(noise * (generator.unit() - 0.5))
    }
  }

  @Test func aClearSeasonIsTakenOut() throws {
    let adjustment = try SeasonalAdjustment(Self.series(years: 5, noise: 0.02))
    #expect(adjustment.isSeasonal)
    #expect(adjustment.scale == .logarithm)
    #expect(adjustment.adjusted.allSatisfy { abs($0 - 100) < 5 })
  }

  @Test("Noise is not a season, though short series look seasonal", arguments: [3, 4, 5, 10])
  func noise(years: Int) throws {
    let adjustment = try SeasonalAdjustment(Self.series(years: years, factor: 1, noise: 0.4))
    #expect(!adjustment.isSeasonal)
  }

  @Test func under36MonthsNothingIsAdjusted() {
    #expect(throws: Reason.tooFewPeriods) {
      try SeasonalAdjustment(Array(Self.series(years: 3).dropLast()))
    }
  }

  @Test("A month of 0 in twelve: on the level; more: not at all; negative: not at all")
  func zeros() throws {
    var months = Self.series(years: 4)
    months[3] = 0
    #expect(try SeasonalAdjustment(months).scale == .level)
    for index in 4..<8 { months[index] = 0 }
    #expect(throws: Reason.notComparable) { try SeasonalAdjustment(months) }
    #expect(throws: Reason.notComparable) {
      try SeasonalAdjustment(Self.series(years: 4).map { -$0 })
    }
  }

  @Test("Another currency changes the unit alone")
  func scaling() throws {
    let months = Self.series(years: 5, noise: 0.1)
    let one = try SeasonalAdjustment(months)
    let other = try SeasonalAdjustment(months.map { 1300 * $0 })
    expect(other.adjusted, equal: one.adjusted.map { 1300 * $0 }, within: 1e-6)
    #expect(
      abs((one.decomposition.seasonalStrength ?? 0) - (other.decomposition.seasonalStrength ?? 1))
        < 1e-9)
  }
}

/// Compares two series value by value.
func expect(
  _ actual: [Double], equal expected: [Double], within tolerance: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, sourceLocation: sourceLocation)
  for (one, other) in zip(actual, expected) where !(abs(one - other) <= tolerance) {
    Issue.record("\(one) is not \(other)", sourceLocation: sourceLocation)
    return
  }
}
