import Analytics
import Foundation
import PartnershipModel
import Testing

private let shared = ProcessInfo.processInfo.environment["ENTENTE_SHARED"]

/// Every value of the reference files on time series, where `ENTENTE_SHARED` names their folder.
@Suite(.enabled(if: shared != nil, "ENTENTE_SHARED names the folder with the verification data"))
struct VerificationDataTests {
  private func rows(_ name: String) throws -> [[String]] {
    let folder = try #require(shared)
    let text = try String(
      contentsOfFile: "\(folder)/reference/indicators/data/\(name).csv", encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      }
    }
  }

  private func column(_ index: Int, of rows: some Sequence<[String]>) throws -> [Double] {
    try rows.map { try #require(Double($0[index])) }
  }

  @Test func airlineInR() throws {
    let rows = try rows("stl_airline_R").dropFirst()
    let series = try column(3, of: rows)
    let stl = try #require(STL(series, period: 12, parameters: .monthly))
    expect(stl.seasonal, equal: try column(6, of: rows), within: 1e-9)
    expect(stl.trend, equal: try column(7, of: rows), within: 1e-9)
  }

  @Test func nottinghamInR() throws {
    let rows = try rows("stl_nottem_R_periodic").dropFirst()
    let series = try column(2, of: rows)
    let parameters = STL.Parameters(
      seasonal: Loess(window: 10 * series.count + 1, degree: 0, jump: series.count),
      trend: Loess(window: 19, jump: 2), lowPass: Loess(window: 13, jump: 2), inner: 2, outer: 0)
    let stl = try #require(
      STL(series, period: 12, parameters: parameters, isPeriodic: true))
    expect(stl.seasonal, equal: try column(3, of: rows), within: 1e-8)
    expect(stl.trend, equal: try column(4, of: rows), within: 1e-8)
    expect(stl.remainder, equal: try column(5, of: rows), within: 1e-8)
  }

  @Test(
    "The authors' program, as in statsmodels' tests",
    arguments: ["baseline", "short", "nljump-1", "ntjump-1", "nljump-1-ntjump-1"])
  func carbonDioxide(scenario: String) throws {
    var series = try column(0, of: try rows("stl_co2_statsmodels_input"))
    if scenario == "short" { series.removeLast() }
    let expected = try rows("stl_co2_statsmodels_expected").filter { $0[0] == scenario }
    let parameters = STL.Parameters(
      seasonal: Loess(window: 35, jump: 4),
      trend: Loess(window: 19, jump: scenario.contains("ntjump") ? 1 : 2),
      lowPass: Loess(window: 13, jump: scenario.contains("nljump") ? 1 : 2), inner: 1, outer: 2)
    let stl = try #require(STL(series, period: 12, parameters: parameters))
    expect(stl.seasonal, equal: try column(2, of: expected), within: 1e-7)
    expect(stl.trend, equal: try column(3, of: expected), within: 1e-7)
    expect(stl.weights, equal: try column(4, of: expected), within: 1e-7)
  }

  @Test func exponentialAverageOfRoss() throws {
    let rows = try rows("ewma_ross_example").dropFirst()
    let steps = EWMA(weight: 0.25, target: 60, deviation: 10).steps(try column(1, of: rows))
    expect(steps.map(\.value), equal: try column(2, of: rows), within: 1e-8)
  }

  /// Correct digits of every certified value: all to 14 digits.
  @Test func univariateSetsOfNIST() throws {
    struct File: Decodable {
      struct Set: Decodable {
        let mean: String
        let sd: String
        let r1: String
        let y: [String]
      }

      let univariate: [String: Set]
    }
    let folder = try #require(shared)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/reference/nist/nist.json"))
    let sets = try JSONDecoder().decode(File.self, from: data).univariate
    #expect(sets.count == 9)
    for (name, set) in sets {
      let moments = SampleMoments(try set.y.map { try #require(Amount($0)) })
      let pairs = [
        (moments.mean, set.mean), (moments.standardDeviation, set.sd),
        (moments.autocorrelation, set.r1),
      ]
      for (actual, certified) in pairs {
        let expected = try #require(Double(certified))
        #expect(abs((actual ?? .nan) - expected) <= 1e-14 * abs(expected), "\(name)")
      }
    }
  }

  /// Norris, the set of a straight line with an intercept: every certified value to 12 digits.
  @Test func straightLineOfNIST() throws {
    struct File: Decodable {
      struct Line: Decodable {
        let b: [String: String]
        let se: [String: String]
        let deviation: String
        let r2: String
        let x: [String]
        let y: [String]

        enum CodingKeys: String, CodingKey {
          case b, se, r2, x, y
          case deviation = "residual_sd"
        }
      }

      struct Linear: Decodable {
        let norris: Line

        enum CodingKeys: String, CodingKey { case norris = "Norris" }
      }

      let linear: Linear
    }
    let folder = try #require(shared)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/reference/nist/nist.json"))
    let set = try JSONDecoder().decode(File.self, from: data).linear.norris
    let points = try zip(set.x, set.y).map { (x: try number($0), y: try number($1)) }
    #expect(points.count == 36)
    let line = try #require(LinearTrend(points))
    let pairs = [
      (line.intercept, set.b["B0"]), (line.slope, set.b["B1"]),
      (line.interceptError, set.se["B0"]), (line.slopeError, set.se["B1"]),
      (line.residualDeviation, set.deviation), (line.rSquared, set.r2),
    ]
    for (actual, certified) in pairs {
      let expected = try number(try #require(certified))
      #expect(abs((actual ?? .nan) - expected) <= 1e-12 * abs(expected))
    }
  }

  private func number(_ text: String) throws -> Double { try #require(Double(text)) }
}
