import Foundation
import Importers
import PartnershipModel
import Testing

/// The trade fold on Spark, with a shell script that answers in its place.
@Suite struct SparkFoldTests {
  static let header =
    "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status"
  static let rows = """
    2024-01,Siheung,Jilin,export,8504,100.5,USD,2,kg,FOB,final
    2024-01,Siheung,Jilin,export,8504,0.25,USD,,kg,FOB,
    2024-01,Siheung,Jilin,export,8504,,USD,1.5,kg,FOB,

    2024-02,Jilin,Siheung,import,TOTAL,-3,KRW,,,CIF,provisional
    2024-02,Siheung,Atlantis,export,85,7,USD,,,,

    """
  static let file: FileContent = FileContent(text: header + "\n" + rows)

  /// The answer of Spark for these rows: Siheung, Jilin and Atlantis in hexadecimal, `kg` as 6B67.
  static let siheung = "53696865756E67"
  static let jilin = "4A696C696E"
  static let answer = [
    "entente|0|header||||||||||1|0||0||entente",
    "entente|0|blank||||||||||1|0||0||entente",
    "entente|0|used|2024-01|\(siheung)|\(jilin)|export|8504|USD|6B67|FOB|final"
      + "|1|1|100.500000|1|2.000000|entente",
    "entente|0|used|2024-01|\(siheung)|\(jilin)|export|8504|USD||FOB||1|1|0.250000|0||entente",
    "entente|0|used|2024-01|\(siheung)|\(jilin)|export|8504|USD|6B67|FOB||1|0||1|1.500000|entente",
    "entente|0|used|2024-02|\(jilin)|\(siheung)|import|TOTAL|KRW||CIF|provisional"
      + "|1|1|-3.000000|0||entente",
    "entente|0|used|2024-02|\(siheung)|41746C616E746973|export|85|USD||||1|1|7.000000|0||entente",
    "entente||||||||||7|4|104.750000|2|3.500000|entente",
  ]

  private func read(_ fake: FakeSpark, _ file: FileContent = file, seconds: Int = 20) throws
    -> WorkspaceReader.Outcome
  {
    let workspace = try Workspace(["trade/a.csv": file])
    return WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: ["trade_turnover"],
        spark: fake.engine(seconds: seconds)))
  }

  private func fake(answering lines: [String], then end: String = "exit 0") throws -> FakeSpark {
    try FakeSpark("cat <<'END'\n\(lines.joined(separator: "\n"))\nEND\n\(end)")
  }

  /// Cells without their lines, which Spark does not know and no pack shows.
  private func cells(_ outcome: WorkspaceReader.Outcome) throws -> [TradeCell] {
    try #require(outcome.facts).trade.cells.map { cell in
      var measures = cell.measures
      (measures.firstLine, measures.lastLine) = (0, 0)
      return TradeCell(key: cell.key, measures: measures)
    }
  }

  @Test func itsAnswerGivesTheFactsOfTheNativeFold() throws {
    let spark = try read(fake(answering: Self.answer))
    let workspace = try Workspace(["trade/a.csv": Self.file])
    let native = workspace.read()
    #expect(spark.sparkFailure == nil)
    #expect(spark.spark?.folded == ["trade/a.csv"])
    #expect(try cells(spark) == cells(native))
    #expect(spark.sources == native.sources)
    #expect(spark.rows("trade/a.csv") == "4/1/0/1")
    #expect(spark.findings == native.findings)
  }

  @Test func aFileWithADoubtfulRowIsReadHere() throws {
    let lines =
      Array(Self.answer.prefix(7)) + [
        "entente|0|value||||||||||1|0||0||entente",
        "entente||||||||||8|4|104.750000|2|3.500000|entente",
      ]
    let file = FileContent(
      text: Self.header + "\n" + Self.rows + "2024-03,Siheung,Jilin,export,85,1e3,USD,,,,\n")
    let outcome = try read(fake(answering: lines), file)
    #expect(outcome.spark?.native.map(\.reason) == ["rows to look into (value)"])
    #expect(outcome.rows("trade/a.csv") == "4/1/1/1")
    #expect(outcome.findings(in: "trade/a.csv").contains { $0.place.line == 8 })
  }

  @Test func theQueryNamesTheFileAndNoScratchFolderStays() throws {
    let fake = try fake(answering: Self.answer)
    _ = try read(fake)
    #expect(try fake.text("script").contains("/trade/a.csv', lineSep '\\n')"))
    #expect(try fake.text("arguments").hasPrefix("--master\nlocal[2]\n-S\n-f\n"))
    let folder = try fake.text("folder").split(separator: "\n").joined()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  enum Damage: CaseIterable {
    case lostCell, noTotals, cellTwice, strangeLine, exponent

    func applied(to lines: [String]) -> [String] {
      switch self {
      case .lostCell: lines.filter { $0 != lines[2] }
      case .noTotals: Array(lines.dropLast())
      case .cellTwice: lines + [lines[2]]
      case .strangeLine: ["Hello"] + lines
      case .exponent: lines.map { $0.replacingOccurrences(of: "7.000000", with: "7.00E-5") }
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func anAnswerThatIsNotWholeIsRefused(_ damage: Damage) throws {
    let outcome = try read(fake(answering: damage.applied(to: Self.answer)))
    #expect(outcome.facts == nil)
    guard case .badAnswer? = outcome.sparkFailure else {
      Issue.record("\(String(describing: outcome.sparkFailure))")
      return
    }
  }

  @Test func aCutLastLineIsRefused() throws {
    let outcome = try read(FakeSpark("printf 'entente|0|header'"))
    #expect(outcome.sparkFailure == .badAnswer("its last line is cut"))
  }

  @Test func aFailingQueryIsRefusedWithItsReason() throws {
    let outcome = try read(
      FakeSpark(
        "echo 'WARN something' >&2; echo '[PATH_NOT_FOUND] Path does not exist' >&2; exit 1"))
    #expect(outcome.facts == nil)
    #expect(
      outcome.sparkFailure
        == .failed(status: 1, reason: "[PATH_NOT_FOUND] Path does not exist"))
  }

  @Test func aMissingProgramIsSaid() throws {
    let workspace = try Workspace(["trade/a.csv": Self.file])
    let outcome = WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: [],
        spark: SparkEngine(
          master: "local", home: workspace.root + "/none", timeLimit: 5, environment: [:])))
    guard case .notFound? = outcome.sparkFailure else {
      Issue.record("\(String(describing: outcome.sparkFailure))")
      return
    }
  }

  @Test func aMasterThatDoesNotAnswerIsEndedWithAllThatItStarted() throws {
    let fake = try FakeSpark(
      """
      trap '' TERM
      sleep 300 &
      echo $! > "$HERE/child"
      echo 'Initial job has not accepted any resources' >&2
      while :; do sleep 1; done
      """)
    let outcome = try read(fake, seconds: 1)
    #expect(
      outcome.sparkFailure == .timedOut(seconds: 1, hint: "the master has no free worker"))
    let child = try #require(Int32(try fake.text("child").split(separator: "\n").joined()))
    // Gone, or dead and not yet collected by its new parent.
    let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ""
    #expect(state.isEmpty || state.contains(") Z "))
  }
}
