import Foundation
import Importers
import PartnershipModel
import Testing

/// The fold of trade on Spark, with a shell script that answers in its place.
@Suite struct SparkFoldTests {
  static let header =
    "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status"
  static let rows = [
    "2024-01,Siheung,Jilin,export,8504,100.5,USD,2,kg,FOB,final",
    "2024-01,Siheung,Jilin,export,8504,0.25,USD,,kg,FOB,",
    "2024-01,Siheung,Jilin,export,8504,,USD,1.5,kg,FOB,",
    "",
    "2024-02,Jilin,Siheung,import,TOTAL,-3,KRW,,,CIF,provisional",
    "2024-02,Siheung,Atlantis,export,85,7,USD,,,,",
  ]
  static let file = content(rows)

  static func content(_ rows: [String]) -> FileContent {
    FileContent(text: ([header] + rows).map { $0 + "\n" }.joined())
  }

  private static func line(
    _ verdict: String, _ keys: [String] = Array(repeating: "", count: 9), rows: Int = 1,
    of texts: [String], _ measures: [String] = ["0", "", "0", ""],
    whole: (block: Int, place: Int, text: String)? = nil
  ) -> String {
    Answered.line(
      0, verdict, keys: keys, rows: rows,
      bytes: texts.reduce(0) { $0 + $1.utf8.count + 1 }, measures: measures, whole: whole)
  }

  private static func total(rows: Int, bytes: Int, _ measures: [String]) -> String {
    Answered.line(
      nil, "", keys: Array(repeating: "", count: 9), rows: rows, bytes: bytes, measures: measures)
  }

  /// The answer of Spark for these rows.
  static let answer: [String] = {
    let (siheung, jilin) = (Answered.hexadecimal("Siheung"), Answered.hexadecimal("Jilin"))
    let kilograms = Answered.hexadecimal("kg")
    func key(_ unit: String, _ status: String) -> [String] {
      ["2024-01", siheung, jilin, "export", "8504", "USD", unit, "FOB", status]
    }
    return [
      line("header", of: [header]), line("blank", of: [rows[3]]),
      line("used", key(kilograms, "final"), of: [rows[0]], ["1", "100.500000", "1", "2.000000"]),
      line("used", key("", ""), of: [rows[1]], ["1", "0.250000", "0", ""]),
      line("used", key(kilograms, ""), of: [rows[2]], ["0", "", "1", "1.500000"]),
      line(
        "used", ["2024-02", jilin, siheung, "import", "TOTAL", "KRW", "", "CIF", "provisional"],
        of: [rows[4]], ["1", "-3.000000", "0", ""]),
      line(
        "used",
        ["2024-02", siheung, Answered.hexadecimal("Atlantis"), "export", "85", "USD", "", "", ""],
        of: [rows[5]], ["1", "7.000000", "0", ""]),
      total(rows: 7, bytes: file.bytes.count, ["4", "104.750000", "2", "3.500000"]),
    ]
  }()

  private func read(_ fake: FakeSpark, _ file: FileContent = file, seconds: Int = 20) throws
    -> WorkspaceReader.Outcome
  {
    let workspace = try Workspace(["trade/a.csv": file])
    return WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: ["trade_turnover"],
        spark: fake.choice(seconds: seconds)))
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
    let spark = try read(FakeSpark(answering: Self.answer))
    let native = try Workspace(["trade/a.csv": Self.file]).read()
    #expect(spark.sparkFailure == nil)
    #expect(spark.spark?.folded == ["trade/a.csv"])
    #expect(try cells(spark) == cells(native))
    #expect(spark.sources == native.sources)
    #expect(spark.rows("trade/a.csv") == "4/1/0/1")
    #expect(spark.findings == native.findings)
  }

  /// A fault in the eighth line, as the third line of the second stretch.
  @Test func aRowThatIsNotPlainIsReadHereWithItsLine() throws {
    let odd = [
      "2024-03,Siheung,Jilin,export,85,1e3,USD,,,,", "2024-03,Siheung,Jilin,export,85,007,USD,,,,",
    ]
    let file = Self.content(Self.rows + odd)
    let before = ([Self.header] + Self.rows.prefix(5)).reduce(0) { $0 + $1.utf8.count + 1 }
    let lines =
      Self.answer.dropLast()
      + odd.enumerated().map { number, text in
        Self.line("whole", of: [text], whole: (before - 3, 1 << 33 | (number + 1), text))
      }
      + [Self.total(rows: 9, bytes: file.bytes.count, ["4", "104.750000", "2", "3.500000"])]
    let outcome = try read(FakeSpark(answering: Array(lines)), file)
    let native = try Workspace(["trade/a.csv": file]).read()
    #expect(outcome.sparkFailure == nil)
    #expect(outcome.spark?.whole == 2)
    #expect(outcome.rows("trade/a.csv") == "5/1/1/1")
    #expect(outcome.findings == native.findings)
    #expect(outcome.findings(in: "trade/a.csv").contains { $0.place.line == 8 })
    #expect(try cells(outcome) == cells(native))
  }

  @Test func aFileWithRecordsOfSeveralLinesIsReadHere() throws {
    let file = Self.content(Self.rows + ["\"2024-03", "\",Siheung,Jilin,export,85,1,USD,,,,"])
    let lines =
      Self.answer.dropLast()
      + [
        Self.line("open", rows: 2, of: ["\"2024-03", "\",Siheung,Jilin,export,85,1,USD,,,,"]),
        Self.total(rows: 9, bytes: file.bytes.count, ["4", "104.750000", "2", "3.500000"]),
      ]
    let outcome = try read(FakeSpark(answering: Array(lines)), file)
    #expect(outcome.spark?.native.map(\.reason) == ["rows of several lines, or lone CRs"])
    #expect(outcome.rows("trade/a.csv") == "4/1/1/1")
  }

  @Test func theQueryNamesTheFileAndNoScratchFolderStays() throws {
    let fake = try FakeSpark(answering: Self.answer)
    _ = try read(fake)
    #expect(try fake.text("script").contains("/trade/a.csv', lineSep '\\n')"))
    #expect(try fake.text("arguments").hasPrefix("--master\nlocal[2]\n-S\n-f\n"))
    let folder = try fake.text("folder").split(separator: "\n").joined()
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  enum Damage: CaseIterable {
    case lostCell, noTotals, cellTwice, strangeLine, exponent, otherFile

    func applied(to lines: [String]) -> [String] {
      switch self {
      case .lostCell: lines.filter { $0 != lines[2] }
      case .noTotals: Array(lines.dropLast())
      case .cellTwice: lines + [lines[2]]
      case .strangeLine: ["Hello"] + lines
      case .exponent: lines.map { $0.replacingOccurrences(of: "7.000000", with: "7.00E-5") }
      case .otherFile:
        lines.map { $0.replacingOccurrences(of: "|\(file.bytes.count)|", with: "|9|") }
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func anAnswerThatIsNotWholeIsRefused(_ damage: Damage) throws {
    let outcome = try read(FakeSpark(answering: damage.applied(to: Self.answer)))
    #expect(outcome.facts == nil)
    guard case .badAnswer? = outcome.sparkFailure else {
      Issue.record("\(String(describing: outcome.sparkFailure))")
      return
    }
  }

  /// The workers saw another file under the same path.
  @Test func anAnswerAboutOtherBytesIsRefused() throws {
    let longer = Self.content(Self.rows + ["2024-02,Siheung,Jilin,export,85,7,USD,,,,"])
    let outcome = try read(FakeSpark(answering: Self.answer), longer)
    guard case .badAnswer(let reason)? = outcome.sparkFailure else {
      Issue.record("\(String(describing: outcome.sparkFailure))")
      return
    }
    #expect(reason.contains("\(Self.file.bytes.count) bytes of trade/a.csv"))
  }

  @Test(arguments: ["exit 0", "exit 137", "kill -KILL $$"])
  func aCutAnswerIsRefused(_ end: String) throws {
    let outcome = try read(FakeSpark("printf 'entente|0|header'; \(end)"))
    #expect(outcome.facts == nil)
    let cut = SparkFailure.badAnswer("its last line is cut")
    #expect(
      outcome.sparkFailure
        == (end == "exit 0" ? cut : .failed(status: 137, reason: "it gave no reason")))
  }

  /// A missing file, a failing query, a sum that overflows: Spark's own words.
  ///
  /// Where it ran short of memory, also what helps.
  @Test(arguments: [
    ("[PATH_NOT_FOUND] Path does not exist: file:/gone.csv.", false),
    ("[FAILED_READ_FILE.NO_HINT] Encountered error while reading file.", false),
    ("[ARITHMETIC_OVERFLOW] Overflow in sum of decimals.", false),
    ("[UNRESOLVED_COLUMN] A column cannot be resolved.", false),
    ("Exception in thread main java.lang.OutOfMemoryError: Java heap space", true),
    ("SparkException: results are bigger than spark.driver.maxResultSize (1024.0 MiB)", true),
    ("[UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire 65536 bytes of memory, got 0.", true),
  ])
  func aFailingQueryIsRefusedWithItsReason(_ reason: String, isShortOfMemory: Bool) throws {
    let outcome = try read(
      FakeSpark("echo 'WARN Exception' >&2; echo '\(reason)' >&2; echo later >&2; exit 1"))
    #expect(outcome.facts == nil)
    let told = excerpt(reason)
    #expect(
      outcome.sparkFailure
        == (isShortOfMemory ? .outOfMemory(told) : .failed(status: 1, reason: told)))
  }

  @Test func manyMessagesAreNoAnswer() throws {
    let outcome = try read(
      FakeSpark("head -c 3000000 /dev/zero | tr '\\\\0' x >&2; echo >&2; echo '[X] no' >&2; exit 1")
    )
    #expect(outcome.sparkFailure == .failed(status: 1, reason: "[X] no"))
  }

  @Test func aMissingProgramIsSaid() throws {
    let workspace = try Workspace(["trade/a.csv": Self.file])
    let outcome = WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: [],
        spark: SparkChoice(
          engine: .spark, master: "local", home: workspace.root + "/none", environment: [:])))
    guard case .notFound? = outcome.sparkFailure else {
      Issue.record("\(String(describing: outcome.sparkFailure))")
      return
    }
  }

  @Test(arguments: [
    "JAVA_HOME is not set", "spark-class: line 71: java: command not found",
    "Error: java.lang.UnsupportedClassVersionError: org/apache/spark/launcher/Main",
  ])
  func withoutAJavaThatFitsItSaysWhatToInstall(_ message: String) throws {
    let outcome = try read(FakeSpark("echo '\(message)' >&2; exit 1"))
    #expect(outcome.sparkFailure == .noJava(message))
    #expect(outcome.sparkFailure?.message.contains("Install Java 17") ?? false)
  }

  /// The version stands in the file `RELEASE`, or in the name of a library.
  @Test(arguments: [
    ("RELEASE", "Spark 3.5.1 (git revision fd86f85) built for Hadoop 3.3.4\n", "3.5.1"),
    ("jars/spark-core_2.12-3.4.0.jar", "", "3.4.0"),
  ])
  func anOlderSparkIsNotStarted(_ name: String, _ text: String, _ version: String) throws {
    let fake = try FakeSpark("exit 0")
    let file = fake.home.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let outcome = try read(fake)
    #expect(outcome.sparkFailure == .tooOld(found: version, needed: "4.0"))
    #expect(throws: (any Error).self) { try fake.text("arguments") }
  }

  @Test(arguments: ["RELEASE", "jars/spark-core_2.13-4.1.0-preview1.jar"])
  func anotherSparkOfTheVersionOrLaterIsAsked(_ name: String) throws {
    let fake = try FakeSpark(answering: Self.answer)
    let file = fake.home.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("Spark 4.0.0 built for Hadoop 3.4.1\n".utf8).write(to: file)
    #expect(try read(fake).sparkFailure == nil)
  }

  /// What Spark 4 has and an older one lacks.
  @Test func anUnknownFunctionMeansAnOlderSpark() throws {
    let line = "[UNRESOLVED_ROUTINE] Cannot resolve routine `is_valid_utf8`."
    let outcome = try read(FakeSpark("echo '\(line)' >&2; exit 1"))
    #expect(outcome.sparkFailure == .tooOld(found: line, needed: "4.0"))
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
    // Gone, or dead and not yet collected by its new parent; it may take a moment.
    var state = ""
    for _ in 0..<500 {
      state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ""
      if state.isEmpty || state.contains(") Z ") { break }
      usleep(10_000)
    }
    #expect(state.isEmpty || state.contains(") Z "))
  }
}
