import Foundation
import Importers
import PartnershipModel
import Testing

/// Files that Spark alone reads, with a shell script that answers in its place.
@Suite struct SparkFarTests {
  private static let end = "entente|end|entente"
  private static let modified = "2026-08-31T09:30:00.000Z"
  private static let path = "s3a://bucket/trade/2024.csv"

  private static func listed(_ path: String, _ bytes: Int) -> String {
    "entente|0|\(Answered.hexadecimal(path))|\(bytes)|\(modified)|entente"
  }

  private static func line(_ text: String) -> String {
    "entente|0|\(Answered.hexadecimal(text))|entente"
  }

  private func read(
    _ fake: FakeSpark?, _ files: [String: FileContent] = [:],
    settings: String = "sources:\n  - files: s3a://bucket/trade/*.csv\n"
  ) throws -> WorkspaceReader.Outcome {
    var files = files
    files["entente.yaml"] = FileContent(text: settings)
    let workspace = try Workspace(files)
    return WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: ["trade_turnover"], spark: fake?.choice()))
  }

  private func cells(_ outcome: WorkspaceReader.Outcome) throws -> [TradeCell] {
    try #require(outcome.facts).trade.cells.map { cell in
      var measures = cell.measures
      (measures.firstLine, measures.lastLine) = (0, 0)
      return TradeCell(key: cell.key, measures: measures)
    }
  }

  // MARK: Stores

  @Test func aFileOfAStoreGivesTheFactsOfTheSameFileHere() throws {
    let file = SparkFoldTests.file
    let fake = try FakeSpark(
      answering: [
        Self.listed(Self.path, file.bytes.count), Self.listed("s3a://bucket/trade/notes.txt", 3),
        Self.end,
      ], [Self.line(SparkFoldTests.header), Self.end], SparkFoldTests.answer)
    let outcome = try read(fake)
    #expect(outcome.sparkFailure == nil)
    #expect(outcome.spark?.folded == [Self.path])
    let native = try Workspace(["trade/a.csv": file]).read()
    #expect(try cells(outcome) == cells(native))
    #expect(outcome.rows(Self.path) == native.rows("trade/a.csv"))
    let source = try #require(outcome.source(Self.path))
    #expect(source.bytes == file.bytes.count)
    #expect(source.sha256.isEmpty)
    #expect(source.modified == Self.modified)
    #expect(try fake.text("script").contains("USING text OPTIONS (path '\(Self.path)'"))
  }

  /// The store may be named in other words by Spark: what counts is the path.
  @Test func theHostMayBeLeftOut() throws {
    let file = SparkFoldTests.file
    let fake = try FakeSpark(
      answering: [Self.listed("hdfs://host:8020/trade/a.csv", file.bytes.count), Self.end],
      [Self.line(SparkFoldTests.header), Self.end], SparkFoldTests.answer)
    let outcome = try read(fake, settings: "sources:\n  - files: hdfs:///trade/*.csv\n")
    #expect(outcome.spark?.folded == ["hdfs:///trade/a.csv"])
    #expect(try fake.text("script").contains("path 'hdfs://host:8020/trade/a.csv'"))
  }

  /// Spark counts the lines that this machine cannot look through.
  @Test func aFaultOfAFileOfAStoreHasItsLine() throws {
    let odd = "2024-03,Siheung,Jilin,export,85,1e3,USD,,,,"
    let file = SparkFoldTests.content(SparkFoldTests.rows + [odd])
    let whole = Answered.line(
      0, "whole", keys: Array(repeating: "", count: 9), rows: 1, bytes: odd.utf8.count + 1,
      measures: ["0", "", "0", ""], whole: (33_554_432, 1 << 33 | 1, odd))
    let total = Answered.line(
      nil, "", keys: Array(repeating: "", count: 9), rows: 8, bytes: file.bytes.count,
      measures: ["4", "104.750000", "2", "3.500000"])
    let fake = try FakeSpark(
      answering: [Self.listed(Self.path, file.bytes.count), Self.end],
      [Self.line(SparkFoldTests.header), Self.end],
      SparkFoldTests.answer.dropLast() + [whole, total],
      ["entente|0|33554432|2|entente", "entente|0|0|6|entente"])
    let outcome = try read(fake)
    #expect(outcome.sparkFailure == nil)
    #expect(outcome.findings(in: Self.path).contains { $0.place.line == 8 })
    #expect(outcome.rows(Self.path) == "4/1/1/1")
  }

  @Test func rowsOfSeveralLinesCannotBeReadElsewhere() throws {
    let rows = SparkFoldTests.rows + ["\"2024-03", "\",Siheung,Jilin,export,85,1,USD,,,,"]
    let file = SparkFoldTests.content(rows)
    let open = Answered.line(
      0, "open", keys: Array(repeating: "", count: 9), rows: 2,
      bytes: rows.suffix(2).reduce(0) { $0 + $1.utf8.count + 1 },
      measures: ["0", "", "0", ""])
    let total = Answered.line(
      nil, "", keys: Array(repeating: "", count: 9), rows: 9, bytes: file.bytes.count,
      measures: ["4", "104.750000", "2", "3.500000"])
    let fake = try FakeSpark(
      answering: [Self.listed(Self.path, file.bytes.count), Self.end],
      [Self.line(SparkFoldTests.header), Self.end],
      SparkFoldTests.answer.dropLast() + [open, total])
    let outcome = try read(fake)
    #expect(outcome.facts == nil)
    #expect(outcome.findings(in: Self.path).map(\.problem) == [.notOnSpark(reason: "lines")])
  }

  @Test func anAnswerAboutAnotherLengthIsRefused() throws {
    let fake = try FakeSpark(
      answering: [Self.listed(Self.path, SparkFoldTests.file.bytes.count + 40), Self.end],
      [Self.line(SparkFoldTests.header), Self.end], SparkFoldTests.answer)
    guard case .badAnswer? = try read(fake).sparkFailure else {
      Issue.record("an answer about a file that has changed")
      return
    }
  }

  @Test func withoutSparkAFileOfAStoreIsRefusedWithTheWay() throws {
    let outcome = try read(nil)
    #expect(outcome.facts == nil)
    #expect(outcome.findings.map(\.problem) == [.needsSpark(kind: "remote")])
    #expect(outcome.findings.first?.place.file == "s3a://bucket/trade/*.csv")
  }

  @Test func aPatternWithoutFilesIsSaid() throws {
    let outcome = try read(FakeSpark(answering: [Self.end]))
    #expect(
      outcome.findings.map(\.problem) == [.unmatchedSources(pattern: "s3a://bucket/trade/*.csv")])
  }

  @Test(arguments: [
    ("s3a://bucket/trade/a.csv.gz", "", "form"),
    ("s3a://bucket/trade/a.csv", "date,base,currency,rate", "table"),
  ])
  func whatSparkCannotFoldIsRefused(_ path: String, _ header: String, _ reason: String) throws {
    let fake = try FakeSpark(
      answering: [Self.listed(path, 9), Self.end], [Self.line(header), Self.end])
    let outcome = try read(fake, settings: "sources:\n  - files: s3a://bucket/trade/**\n")
    #expect(outcome.findings(in: path).map(\.problem) == [.notOnSpark(reason: reason)])
  }

  // MARK: Parquet

  private static let columns = SparkFoldTests.header.split(separator: ",").map(String.init)

  private static func look(_ types: [String: String] = [:], rows: Int) -> [String] {
    ["entente|0|rows|\(rows)|entente"] + columns.map { "\($0)\t\(types[$0] ?? "string")\t" } + [end]
  }

  private static func line(
    _ verdict: String, _ keys: [String] = Array(repeating: "", count: 9), rows: Int = 1,
    _ measures: [String] = ["0", "", "0", ""], whole: (block: Int, place: Int, text: String)? = nil
  ) -> String {
    Answered.line(
      verdict.isEmpty ? nil : 0, verdict, keys: keys, rows: rows, bytes: rows, measures: measures,
      whole: whole)
  }

  private static func key(_ partner: String) -> [String] {
    let names = ["Siheung", partner].map(Answered.hexadecimal)
    return ["2024-01"] + names + ["export", "85", "USD", "", "", ""]
  }

  /// The number of a row is its place.
  @Test func aRowOfParquetThatIsNotPlainIsNamedByItsNumber() throws {
    let fault =
      #""2024-13","Siheung","Jilin","export","85","1","USD","","","","""#
    let fake = try FakeSpark(
      answering: Self.look(["period": "date", "value": "decimal(18,2)"], rows: 3),
      [
        Self.line("used", Self.key("Jilin"), rows: 2, ["2", "3.500000", "0", ""]),
        Self.line("whole", whole: (0, 2, fault)),
        Self.line("", rows: 3, ["2", "3.500000", "0", ""]),
      ])
    let outcome = try read(fake, ["trade/a.parquet": "PAR1"], settings: "")
    #expect(outcome.sparkFailure == nil)
    #expect(outcome.rows("trade/a.parquet") == "2/0/1/0")
    #expect(outcome.findings(in: "trade/a.parquet").map(\.place.line) == [3])
    let source = try #require(outcome.source("trade/a.parquet"))
    #expect(source.bytes == 4)
    // Of the four bytes that stand in its place here.
    #expect(
      source.sha256 == "fbc62d3b511368ee275ddc74117d8689b430e1427220e25d30816201d89ca7b6")
    #expect(source.modified == nil)
    let script = try fake.text("script")
    #expect(script.contains("_metadata.row_index AS place"))
    #expect(script.contains("left(CAST(`period` AS STRING), 7)"))
  }

  /// A misspelt place is named with its rows, which only Spark can give.
  @Test func rowsOfAMisspeltPlaceAreAskedForOnceMore() throws {
    let slip =
      #""2024-01","Siheung","Jiln","export","85","1","USD","","","","""#
    let total = Self.line("", rows: 2, ["2", "3.000000", "0", ""])
    let fake = try FakeSpark(
      answering: Self.look(rows: 2),
      [
        Self.line("used", Self.key("Jilin"), ["1", "2.000000", "0", ""]),
        Self.line("used", Self.key("Jiln"), ["1", "1.000000", "0", ""]), total,
      ],
      [
        Self.line("used", Self.key("Jilin"), ["1", "2.000000", "0", ""]),
        Self.line("whole", whole: (0, 1, slip)),
        Self.line("", rows: 2, ["1", "2.000000", "0", ""]),
      ])
    let outcome = try read(fake, ["trade/a.parquet": "PAR1"], settings: "")
    #expect(outcome.sparkFailure == nil)
    #expect(try fake.text("script").contains("reporter IN ('Jiln') OR partner IN ('Jiln')"))
    #expect(outcome.findings(in: "trade/a.parquet").map(\.place.line) == [2])
  }

  /// A writer may leave parts without a row, about which there is nothing to ask.
  @Test func aFileWithoutRowsIsNotAskedAbout() throws {
    let fake = try FakeSpark(answering: Self.look(rows: 0))
    let outcome = try read(fake, ["trade/a.parquet": "PAR1"], settings: "")
    #expect(outcome.sparkFailure == nil)
    #expect(outcome.rows("trade/a.parquet") == "0/0/0/0")
    #expect(try fake.text("asked") == "1\n")
  }

  @Test func anAnswerAboutAnotherNumberOfRowsIsRefused() throws {
    let fake = try FakeSpark(
      answering: Self.look(rows: 3),
      [
        Self.line("used", Self.key("Jilin"), ["1", "2.000000", "0", ""]),
        Self.line("", ["1", "2.000000", "0", ""]),
      ])
    guard case .badAnswer? = try read(fake, ["trade/a.parquet": "PAR1"], settings: "").sparkFailure
    else {
      Issue.record("an answer about a file that has changed")
      return
    }
  }

  @Test func aTypeThatSaysLessIsNotGuessedAt() throws {
    let fake = try FakeSpark(answering: Self.look(["commodity_code": "bigint"], rows: 3))
    let outcome = try read(fake, ["trade/a.parquet": "PAR1"], settings: "")
    let finding = try #require(outcome.findings(in: "trade/a.parquet").first)
    #expect(finding.problem == .columnType(found: "bigint", expected: "string"))
    #expect(finding.place.column == "commodity_code")
  }

  @Test func withoutSparkParquetIsRefusedWithTheWay() throws {
    let outcome = try read(nil, ["trade/a.parquet": "PAR1"], settings: "")
    #expect(outcome.findings.map(\.problem) == [.needsSpark(kind: "parquet")])
  }
}
