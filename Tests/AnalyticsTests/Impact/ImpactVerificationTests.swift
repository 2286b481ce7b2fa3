import Analytics
import Foundation
import Testing

private let shared = ProcessInfo.processInfo.environment["ENTENTE_SHARED"]

/// Published evaluations, where `ENTENTE_SHARED` names the folder with their data.
@Suite(.enabled(if: shared != nil, "ENTENTE_SHARED names the folder with the verification data"))
struct ImpactVerificationTests {
  private func rows(_ name: String) throws -> [[String]] {
    let text = try String(
      contentsOfFile: "\(try #require(shared))/reference/indicators/data/\(name).csv",
      encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Cigarettes sold in California and 38 states, 1970 to 2000; the tax began in 1989.
  private func proposition99() throws -> (states: [String], panel: ImpactPanel) {
    var series: [String: [Double]] = [:]
    var states: [String] = []
    for row in try rows("prop99_cigarettes_1970_2000") {
      if series[row[0]] == nil, row[0] != "California" { states.append(row[0]) }
      series[row[0], default: []].append(try #require(Double(row[2])))
    }
    let panel = ImpactPanel(
      treated: try #require(series["California"]), donors: states.compactMap { series[$0] },
      before: 19)
    return (states, try #require(panel))
  }

  @Test(
    "Proposition 99: differences −27.349111, control −19.513630, synthetic differences −15.605398")
  func estimates() throws {
    let (_, panel) = try proposition99()
    #expect(panel.donors.count == 38 && panel.after == 12)
    let differences = try #require(DifferenceInDifferences(panel))
    #expect(abs(differences.effect - -27.349111) < 1e-6)
    let control = try #require(SyntheticControl(panel))
    #expect(abs(control.effect - -19.513630) < 1e-5)
    #expect(abs(try #require(control.gaps.last) - -26.6) < 0.01)
    let synthetic = try #require(SyntheticDifference(panel))
    #expect(abs(synthetic.effect - -15.605398) < 1e-5)
    #expect(abs(synthetic.noise - 5.494401) < 1e-6)
    for (weight, expected) in zip(synthetic.monthWeights.suffix(3), [0.3665, 0.2065, 0.4271]) {
      #expect(abs(weight - expected) < 5e-5)
    }
  }

  @Test("Proposition 99: the weights of the states")
  func weights() throws {
    let (states, panel) = try proposition99()
    let control = try #require(SyntheticControl(panel))
    let expected = Dictionary(
      uniqueKeysWithValues: try rows("prop99_weights_expected").compactMap { row in
        Double(row[3]).map { (row[0], $0) }
      })
    #expect(expected.count >= 38)
    for (state, weight) in zip(states, control.weights) {
      #expect(abs(weight - (expected[state] ?? 0)) < 0.01, "\(state)")
    }
  }

  @Test("Proposition 99: every state in California's place; California is third of 39")
  func placebos() throws {
    let (states, panel) = try proposition99()
    var found: [String: SyntheticControl] = [:]
    found["California"] = SyntheticControl(panel)
    for (index, state) in states.enumerated() {
      found[state] = panel.placebo(index).flatMap { SyntheticControl($0) }
    }
    #expect(found.count == 39)
    let ranked = found.sorted { ($0.value.errorRatio ?? 0) > ($1.value.errorRatio ?? 0) }
    #expect(ranked.prefix(3).map(\.key) == ["Missouri", "Virginia", "California"])
    for row in try rows("prop99_placebo_expected") {
      let control = try #require(found[row[0]])
      #expect(abs(control.effect - (try #require(Double(row[4])))) < 0.3, "\(row[0])")
    }
    let ratio = try #require(found["California"]?.errorRatio)
    let others = states.compactMap { found[$0]?.errorRatio }
    let test = PlaceboTest(statistic: ratio, placebos: others, effects: [])
    #expect(abs(test.pValue - 3.0 / 39) < 1e-12)
  }

  @Test(
    "Card and Krueger, table 3: stores seen twice, and those closed for a time counted as 0",
    arguments: [(false, 2.75, 1.342340977), (true, 2.509211928, 1.346010155)])
  func cardKrueger(closedAreZero: Bool, effect: Double, error: Double) throws {
    let header = try header("card_krueger_1994_stores")
    func index(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let columns = (
      state: try index("nj"), before: try index("fte_before"), after: try index("fte_after"),
      status: try index("status2")
    )
    var changes: [String: [Double]] = [:]
    for row in try rows("card_krueger_1994_stores") {
      let isClosed = ["2", "4", "5"].contains(row[columns.status])
      let after = closedAreZero && isClosed ? 0 : Double(row[columns.after])
      guard let before = Double(row[columns.before]), let after else { continue }
      changes[row[columns.state], default: []].append(after - before)
    }
    let estimate = try #require(
      DifferenceInDifferences(
        treated: changes["1"] ?? [], comparison: changes["0"] ?? []))
    #expect(abs(estimate.effect - effect) < 1e-6)
    #expect(abs(try #require(estimate.standardError) - error) < 1e-6)
  }

  private func header(_ name: String) throws -> [String] {
    let text = try String(
      contentsOfFile: "\(try #require(shared))/reference/indicators/data/\(name).csv",
      encoding: .utf8)
    return (text.split(whereSeparator: \.isNewline).first ?? "").split(separator: ",").map(
      String.init)
  }
}
