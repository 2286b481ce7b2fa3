import Foundation
import Importers
import PartnershipModel
import Testing

/// The figures are those of `Scripts/oracle-trade.py`, which shares no code with this package and
/// computes with fractions.
@Suite("Totals of the sample workspace")
struct SampleTradeTests {
  private static func folder(file: String = #filePath) -> URL {
    URL(fileURLWithPath: file).appendingPathComponent("../../../../sample-data").standardized
  }

  private static func sample(_ path: String) throws -> FileContent {
    try FileContent(contentsOf: folder().appendingPathComponent(path))
  }

  private static func read(_ paths: String...) throws -> WorkspaceReader.Outcome {
    var files: [String: FileContent] = [:]
    for path in ["cities.csv", "partnerships.csv"] + paths { files[path] = try sample(path) }
    return try ImportersTests.read(files)
  }

  @Test(
    "Totals of countries over 45 months",
    arguments: [
      ("KOR", "CHN", TradeFlow.export, "513110103085.73"),
      ("KOR", "CHN", .import, "553368720412.69"),
      ("KOR", "World", .export, "2560675647275.02"),
      ("THA", "CHN", .import, "294054774982.08"),
      ("USA", "JPN", .export, "294544073106.84"),
      ("USA", "JPN", .import, "560402365052.26"),
    ])
  func countries(reporter: String, partner: String, flow: TradeFlow, total: String) throws {
    let outcome = try SampleTradeTests.read("trade/TradeData.csv")
    let cube = try #require(outcome.facts?.trade)
    func isWanted(_ key: TradeKey) -> Bool {
      key.reporter.code == reporter && key.partner.code == partner && key.flow == flow
        && key.commodity == "TOTAL"
    }
    #expect(sum(cube, isWanted).description == total)
    #expect(Set(cube.cells.map(\.key).filter(isWanted).map(\.month)).count == 45)
  }

  @Test(
    "Files of other layouts, in their own encodings",
    arguments: [
      ("korea-customs-cities.csv", "siheung", "World", TradeFlow.export, "17688201000", 45),
      ("korea-customs-cities.csv", "siheung", "World", .import, "15758686000", 45),
      ("korea-customs-china.json", "KOR", "CHN", .export, "39644899063", 9),
      ("korea-customs-china.json", "KOR", "CHN", .import, "18765311752", 9),
      ("gacc-guangxi-2026.csv", "CN-GX", "VNM", .export, "121496271176", 9),
    ])
  func otherLayouts(
    name: String, reporter: String, partner: String, flow: TradeFlow, total: String, months: Int
  ) throws {
    let outcome = try SampleTradeTests.read("trade/" + name, "entente.yaml")
    let cube = try #require(outcome.facts?.trade)
    func isWanted(_ key: TradeKey) -> Bool {
      key.reporter.code == reporter && key.partner.code == partner && key.flow == flow
    }
    #expect(sum(cube, isWanted).description == total)
    #expect(Set(cube.cells.map(\.key).filter(isWanted).map(\.month)).count == months)
  }

  @Test("The whole workspace can be read, and every row of every file is accounted for")
  func whole() throws {
    let folder = SampleTradeTests.folder()
    let listing = try WorkspaceFiles(root: folder.path)
    var files: [String: FileContent] = [:]
    for path in listing.inputs + [WorkspaceFiles.settingsName] {
      files[path] = try SampleTradeTests.sample(path)
    }
    let outcome = try ImportersTests.read(files)
    #expect(outcome.facts != nil)
    #expect(outcome.sources.map(\.path) == listing.inputs)
    #expect(outcome.sources.allSatisfy { $0.rowsRead > 0 && $0.used > 0 })
    #expect(Set(outcome.sources.compactMap(\.table)) == Set(Table.allCases))
  }

  @Test(
    "Siheung and Jilin, in the currencies of the file",
    arguments: [
      (TradeFlow.export, "KRW", "518353793242"), (.import, "KRW", "322581251806"),
      (.export, "USD", "6520189.67"), (.import, "USD", "6121426.61"),
    ])
  func pair(flow: TradeFlow, code: String, total: String) throws {
    let outcome = try SampleTradeTests.read("trade/siheung-jilin.csv")
    let cube = try #require(outcome.facts?.trade)
    #expect(outcome.source("trade/siheung-jilin.csv")?.rejected == 0)
    let wanted = try currency(code)
    #expect(sum(cube) { $0.flow == flow && $0.currency == wanted }.description == total)
  }
}
