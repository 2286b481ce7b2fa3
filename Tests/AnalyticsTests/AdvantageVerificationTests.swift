import Analytics
import Foundation
import PartnershipModel
import Testing

private let shared = ProcessInfo.processInfo.environment["ENTENTE_SHARED"]

/// Revealed comparative advantage as `economiccomplexity` for R gives it, where `ENTENTE_SHARED`
/// names the folder with the data.
@Suite(.enabled(if: shared != nil, "ENTENTE_SHARED names the folder with the verification data"))
struct AdvantageVerificationTests {
  private struct Row {
    let country: String
    let section: String
    let exports: Int
    let subset: Double
    let symmetric: Double
    let world: Int
    let againstWorld: Double
  }

  private func rows() throws -> [Row] {
    let path = "\(try #require(shared))/reference/indicators/data/rca_sitc_sections_8countries.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(
        country: cells[0], section: cells[1], exports: try #require(Int(cells[2])),
        subset: try #require(Double(cells[3])), symmetric: try #require(Double(cells[4])),
        world: try #require(Int(cells[5])), againstWorld: try #require(Double(cells[6])))
    }
  }

  @Test("In the subset of countries and against the World, and symmetric")
  func advantage() throws {
    let rows = try rows()
    #expect(rows.count >= 70)
    func sum(_ rows: [Row]) -> TradeValue { TradeValue(rows.reduce(0) { $0 + $1.exports }) }
    let world = Dictionary(rows.map { ($0.section, $0.world) }, uniquingKeysWith: { one, _ in one })
    for row in rows {
      let own = sum(rows.filter { $0.country == row.country })
      let subset = TradeFormula.advantage(
        product: TradeValue(row.exports), all: own,
        worldProduct: sum(rows.filter { $0.section == row.section }), world: sum(rows))
      #expect(abs(try #require(subset.doubleValue) - row.subset) < 1e-8, "\(row)")
      let symmetric = TradeFormula.symmetric(subset)
      #expect(abs(try #require(symmetric.doubleValue) - row.symmetric) < 1e-8, "\(row)")
      let against = TradeFormula.advantage(
        product: TradeValue(row.exports), all: own, worldProduct: TradeValue(row.world),
        world: TradeValue(world.values.reduce(0, +)))
      #expect(abs(try #require(against.doubleValue) - row.againstWorld) < 1e-8, "\(row)")
    }
  }
}
