import Foundation
import Testing

/// `entente table media` shows the rows of the pack.
///
/// Which month that is about, trade says; its files are read whole only where their ends leave that
/// open.
@Suite struct MonthOfTableTests {
  /// Articles up to September 2026; trade as told.
  private func workspace(trade: String, in scratch: borrowing Scratch) throws -> URL {
    let workspace = try scratch.smallWorkspace()
    try Data(trade.utf8).write(to: workspace.appendingPathComponent("trade/trade.csv"))
    return workspace
  }

  private static let header =
    "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status\n"

  private static func row(_ month: String, partner: String = "jilin") -> String {
    "\(month),siheung,\(partner),export,84,100.5,USD,1,kg,FOB,final\n"
  }

  private static let trade: [String: String] = [
    "ends with the articles": row("2026-08") + row("2026-09"),
    "goes on longer": row("2026-09") + row("2026-11"),
    "ends before the articles": row("2024-10") + row("2025-10"),
    "is in no order": row("2026-10") + row("2024-09"),
    "goes on with the world alone": row("2025-10") + row("2026-10", partner: "World"),
    "goes on with others alone": row("2025-10") + row("2026-10", partner: "FRA"),
    "ends in a quoted cell": row("2026-05") + row("2026-10").replacing("84", with: "\"84\""),
    "is long": String(repeating: row("2025-12"), count: 8000) + row("2026-09"),
    "is long and ends too early": String(repeating: row("2026-09"), count: 8000)
      + String(repeating: row("2025-12"), count: 8000),
    "is long and quoted somewhere": row("2026-09").replacing("84", with: "\"84\"")
      + String(repeating: row("2025-12"), count: 8000),
  ]

  @Test("The rows are those of the pack where trade", arguments: trade.keys.sorted())
  func likeThePack(_ name: String) throws {
    let scratch = try Scratch()
    let trade = try #require(Self.trade[name])
    let workspace = try workspace(trade: Self.header + trade, in: scratch)
    let report = try CommandRun.entente(
      ["report", "--format", "csv", "--output", "packs"], in: workspace)
    #expect(report.status == 0)
    let packs = workspace.appendingPathComponent("packs")
    let month = try #require(
      FileManager.default.contentsOfDirectory(atPath: packs.path).first { $0.hasPrefix("20") })
    let expected = try String(
      contentsOf: packs.appendingPathComponent("\(month)/data/media.csv"), encoding: .utf8)
    let table = try CommandRun.entente(["table", "media"], in: workspace)
    #expect(table.output == expected)
    #expect(table.status == 0)
  }

  @Test("Faulty rows of another table are not told, as with --month")
  func faultsOfTrade() throws {
    let scratch = try Scratch()
    let workspace = try workspace(
      trade: Self.header + Self.row("2026-13") + Self.row("2026-09"), in: scratch)
    let table = try CommandRun.entente(["table", "media"], in: workspace)
    let ofMonth = try CommandRun.entente(
      ["table", "media", "--month", "2026-09"], in: workspace)
    #expect(table.status == 0)
    #expect(table.errors == ofMonth.errors)
    #expect(table.output == ofMonth.output)
  }

  @Test("With --strict they refuse the table")
  func strictly() throws {
    let scratch = try Scratch()
    let workspace = try workspace(
      trade: Self.header + Self.row("2026-13") + Self.row("2026-09"), in: scratch)
    #expect(try CommandRun.entente(["table", "media", "--strict"], in: workspace).status == 2)
  }
}
