import PartnershipModel
import Testing

@testable import Importers

@Suite("Published figures saved in two currencies")
struct OtherCurrencyTests {
  /// The native columns read as published aggregates, like the layouts of customs offices.
  private static let layout = TradeLayout(
    period: .init(column: "period", form: .dashedMonth),
    reporter: [.init("reporter", .name)], partner: [.init("partner", .name)],
    flow: .init(
      column: "flow", words: ["export": .flow(.export), "import": .flow(.import)],
      otherwise: .rejected),
    commodity: .init(column: "commodity_code"), value: "value", currency: .column("currency"),
    quantities: [], valuation: .column("valuation"), status: "status",
    identity: .publishedAggregates)

  private static func file(_ rows: [String]) -> FileContent {
    FileContent(
      text: "period,reporter,partner,flow,commodity_code,value,currency\n"
        + rows.map { "2026-01,jilin,siheung,export,\($0)\n" }.joined())
  }

  private func outcome(
    of files: [[String]], currency: CurrencyCode
  ) throws -> (TradeReader.Outcome, [Tally]) {
    var contents: [String: FileContent] = [:]
    for (number, rows) in files.enumerated() {
      contents["trade/\(number).csv"] = OtherCurrencyTests.file(rows)
    }
    let workspace = try Workspace(contents)
    let gazetteer = try #require(workspace.read().facts?.gazetteer)
    let options = FoldOptions(workers: 1)
    var reader = TradeReader(gazetteer: gazetteer, currency: currency, options: options)
    var tallies: [Tally] = []
    for number in files.indices {
      let file = try FileOpener.open(
        root: workspace.root, path: "trade/\(number).csv", setting: nil)
      var source = file.source
      tallies.append(
        try reader.read(file, OtherCurrencyTests.layout, index: number, into: &source))
    }
    return (reader.outcome(), tallies)
  }

  @Test("The workspace's currency is kept, wherever its file stands")
  func workspaceCurrency() throws {
    let (outcome, tallies) = try outcome(
      of: [["84,700,CNY", "85,70,CNY"], ["84,100,USD", "85,10,USD"], ["84,700,CNY"]],
      currency: .usDollar)
    #expect(
      outcome.cube.cells.map { "\($0.key.commodity) \($0.measures.value) \($0.key.currency)" }
        == ["84 100 USD", "85 10 USD"])
    #expect(outcome.otherCurrency.map { [$0.file, $0.kept, $0.rows] } == [[0, 1, 2], [2, 1, 1]])
    // The third file repeats the first, and is merged with it before the currencies are compared.
    #expect(tallies.map(\.used) == [2, 2, 1])
    #expect(tallies[2].findings.map(\.problem) == [.repeatedAggregate(count: 1)])
  }

  @Test("Without the workspace's currency the first file is kept")
  func firstFile() throws {
    let (outcome, _) = try outcome(
      of: [["84,700,CNY"], ["84,100,USD", "85,10,USD"]], currency: .euro)
    #expect(
      outcome.cube.cells.map { "\($0.key.commodity) \($0.key.currency)" } == ["84 CNY", "85 USD"])
    #expect(outcome.otherCurrency.map { [$0.file, $0.kept, $0.rows] } == [[1, 0, 1]])
  }

  @Test("Transactions in two currencies both count")
  func transactions() throws {
    let outcome = try read([
      "trade/a.csv": OtherCurrencyTests.file(["84,700,CNY", "84,100,USD"])
    ])
    #expect(outcome.facts?.trade.cells.count == 2)
  }
}
