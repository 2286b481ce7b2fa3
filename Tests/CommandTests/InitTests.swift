import Foundation
import Importers
import PartnershipModel
import Testing

@testable import entente

/// A new workspace runs at once, and nothing that exists is replaced by it.
@Suite struct InitTests {
  private func made(_ scratch: borrowing Scratch, _ arguments: [String] = []) throws -> URL {
    let run = try CommandRun.entente(["init", "new"] + arguments, in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    return scratch.url.appendingPathComponent("new")
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func itChecksStrictlyAndReports() throws {
    let scratch = try Scratch()
    _ = try made(scratch)
    let check = try CommandRun.entente(
      ["check", "--strict", "--workspace", "new"], in: scratch.url)
    #expect(check.status == 0 && check.errors.isEmpty)
    let report = try CommandRun.entente(["report", "--workspace", "new"], in: scratch.url)
    #expect(report.status == 0 && report.errors.isEmpty)
    #expect(names(in: scratch.url.appendingPathComponent("reports")) == ["2026-08"])
    // With one month of data the sentences are about the month.
    let summary = try text(scratch.url.appendingPathComponent("reports/2026-08/summary.md"))
    #expect(summary.contains("in August 2026; there is no figure for August 2025."))
    #expect(!summary.contains("no figure for the 12 months"))
    // Also from inside, without any option.
    let inside = try CommandRun.entente(
      ["check"], in: scratch.url.appendingPathComponent("new/trade"))
    #expect(inside.status == 0)
  }

  @Test(arguments: Table.allCases)
  func everyTableHasItsHeader(_ table: Table) throws {
    let scratch = try Scratch()
    let folder = try made(scratch)
    let isMany = WorkspaceFiles.folders.contains(table.rawValue)
    let path = (isMany ? "\(table.rawValue)/" : "") + "\(table.rawValue).csv"
    let lines = try text(folder.appendingPathComponent(path)).split(separator: "\n")
    #expect(lines[0] == NativeTable.of(table).columns.joined(separator: ","))
    #expect(lines.count == (table == .cities ? 4 : table == .partnerships ? 2 : 1))
  }

  /// What the guide says: the three files and the rows of two tables are all of the example.
  @Test func theExampleIsEasyToDelete() throws {
    let scratch = try Scratch()
    let folder = try made(scratch)
    #expect(try text(folder.appendingPathComponent("README.md")).contains("trade/example.csv"))
    for name in ["trade", "exchanges", "media"] {
      try FileManager.default.removeItem(at: folder.appendingPathComponent("\(name)/example.csv"))
    }
    for (name, rows) in [
      ("cities", "x,Xton,KOR,,,,,,,,\ny,Ytown,JPN,,,,,,,,\n"),
      ("partnerships", "x-y,X and Y,x;y,,,,\n"),
    ] {
      let file = folder.appendingPathComponent("\(name).csv")
      let header = try text(file).prefix { $0 != "\n" }
      try Data("\(header)\n\(rows)".utf8).write(to: file)
    }
    let run = try CommandRun.entente(["check", "--strict", "--workspace", "new"], in: scratch.url)
    #expect(run.status == 0 && run.errors.isEmpty)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".csv") {
      #expect(try !text(folder.appendingPathComponent(path)).contains("xampleton"), "\(path)")
    }
  }

  /// Every line of the settings is a comment; with one `#` taken away from each, it is read.
  @Test func everySettingIsOneThatIsRead() throws {
    let scratch = try Scratch()
    let folder = try made(scratch)
    let file = folder.appendingPathComponent("entente.yaml")
    let lines = try text(file).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("#") })
    let text = lines.map { $0.dropFirst() }.joined(separator: "\n") + "\n"
    for key in [
      "home", "currency", "languages", "style", "partner_pages", "time_zone", "fiscal_year_start",
      "sources", "index",
      "engine",
      "spark",
    ] { #expect(text.contains("\(key):"), "\(key)") }
    for key in [
      "files", "format", "encoding", "flow", "reporter", "partner", "month", "unit",
      "commodity_code", "partnership", "outlet_country", "language", "subjects",
    ] { #expect(text.contains("\(key): "), "\(key)") }
    try Data(text.utf8).write(to: file)
    let run = try CommandRun.entente(["check", "--workspace", "new"], in: scratch.url)
    #expect(run.status == 0)
    // The one finding is that its pattern matches no file.
    #expect(run.output.contains("0 errors, 1 warning, 0 notes"), "\(run.errors)")
    #expect(run.errors.contains("unmatched-sources"))
  }

  @Test func aFolderThatCannotBeWrittenIsReported() throws {
    let scratch = try Scratch()
    let closed = try scratch.folder("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: closed.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed.path)
    }
    guard !FileManager.default.isWritableFile(atPath: closed.path) else { return }
    let run = try CommandRun.entente(["init", "closed/new"], in: scratch.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("you may not write here"))
  }
}

/// Tables on a terminal line up, also with wide characters.
@Suite struct TerminalTableTests {
  private static let table = TerminalTable(
    header: ["File", "Format", "Read"], numbers: [2],
    rows: [
      .init(cells: ["trade/수출입.csv", "native-trade", "1,200"], details: ["a b c"]),
      .init(cells: ["media/资料.csv", "native-media", "7"]),
    ])

  @Test func columnsCountWideCharactersTwice() {
    #expect(
      Self.table.text(width: 80) == """
        File              Format         Read
        trade/수출입.csv  native-trade  1,200
            a b c
        media/资料.csv    native-media      7

        """)
  }

  @Test func aLongFirstCellHasALineOfItsOwn() {
    let lines = Self.table.text(width: 30).split(separator: "\n")
    #expect(lines[1] == "trade/수출입.csv")
    #expect(lines[2] == "           native-trade  1,200")
    #expect(lines.allSatisfy { TerminalTable.columns(String($0)) <= 30 })
  }

  @Test func detailsWrapAtSpaces() {
    let table = TerminalTable(
      header: ["F"], numbers: [],
      rows: [.init(cells: ["f"], details: ["one two three four five six seven eight"])])
    #expect(
      table.text(width: 20) == """
        F
        f
            one two three
              four five six
              seven eight

        """)
  }
}
