import Foundation
import PartnershipModel
import Testing

@testable import Importers

/// The fold of media on Spark, with a shell script that answers in its place.
@Suite struct SparkMediaTests {
  static let header = "article_id,published,outlet,outlet_country,url,subjects,tone,reach,flagged"
  static let rows = [
    "a1,2024-01-05,Times,KOR,https://x.example/1,siheung;jilin,2.5,10,",
    "a2,2024-01-06,Times,KOR,,jilin;siheung,-1,5.5,",
    "a3,2024-01-31T15:00:00Z,Times,KOR,,jilin,,,",
    "a4,2024-01-07,Times,KOR,,Nowhere,,,",
    "a1,2024-01-08,Times,KOR,,jilin,7,,",
    "a5,2024-01-09,Times,KOR,,jilin,,,2024-02-01",
    "",
  ]

  private static func content(_ rows: [String]) -> FileContent {
    FileContent(text: ([header] + rows).map { $0 + "\n" }.joined())
  }

  private static func line(
    _ verdict: String, _ keys: [String] = Array(repeating: "", count: 8), of text: String,
    _ measures: [String] = ["0", "0", "0", "", "", "0", "", "0", "", ""], place: Int? = nil
  ) -> String {
    Answered.line(
      0, verdict, keys: keys, rows: 1, bytes: text.utf8.count + 1, measures: measures,
      whole: place.map { (0, $0, text) }, hashes: place == nil ? ["", ""] : hashes(text))
  }

  /// What Spark makes of id and link.
  private static func hashes(_ row: String) -> [String] {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return [cells[0], cells[4]].map { cell in
      cell.isEmpty ? "" : "\(Array(cell.utf8).withUnsafeBytes(sparkHash))"
    }
  }

  private static func keys(_ month: String, _ subjects: String) -> [String] {
    [
      month, Answered.hexadecimal("Times"), Answered.hexadecimal("KOR"), "", "", "",
      Answered.hexadecimal(subjects), "",
    ]
  }

  /// Rows 1 and 5 share an id and row 6 is flagged: they come back whole.
  private static var answer: [String] {
    [
      line("header", of: header), line("blank", of: ""),
      line("whole", of: rows[0], place: 1),
      line(
        "used", keys("2024-01", "jilin;siheung"), of: rows[1],
        [
          "0", "0", "1", "-1.000000", "-1000000", "1", "5.500000", "1", "5.500000",
          "-5.500000000000",
        ]),
      line("used", keys("2024-01-31T15:00Z", "jilin"), of: rows[2]),
      line("used", keys("2024-01", "Nowhere"), of: rows[3]),
      line("whole", of: rows[4], place: 5),
      line("whole", of: rows[5], place: 6),
      Answered.line(
        nil, "", keys: Array(repeating: "", count: 8), rows: 8, bytes: content(rows).bytes.count,
        measures: [
          "0", "0", "1", "-1.000000", "", "1", "5.500000", "1", "5.500000", "-5.500000000000",
        ], hashes: ["", ""]),
    ]
  }

  private func read(
    _ files: [String: FileContent], _ fake: FakeSpark?
  ) throws -> WorkspaceReader.Outcome {
    var files = files
    files["entente.yaml"] = "time_zone: Asia/Seoul\n"
    let workspace = try Workspace(files)
    return WorkspaceReader.read(
      root: workspace.root,
      options: .init(
        fold: FoldOptions(workers: 1), indicators: ["favourability"], spark: fake?.choice()))
  }

  private func cells(_ outcome: WorkspaceReader.Outcome) throws -> [MediaCell] {
    try #require(outcome.facts).media.cells.map { cell in
      var measures = cell.measures
      (measures.firstLine, measures.lastLine) = (0, 0)
      return MediaCell(key: cell.key, measures: measures, tones: cell.tones)
    }
  }

  private func expectSame(
    _ spark: WorkspaceReader.Outcome, _ native: WorkspaceReader.Outcome,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(spark.sparkFailure == nil, sourceLocation: sourceLocation)
    #expect(try cells(spark) == cells(native), sourceLocation: sourceLocation)
    #expect(spark.sources == native.sources, sourceLocation: sourceLocation)
    #expect(spark.findings == native.findings, sourceLocation: sourceLocation)
    #expect(
      spark.facts?.media.others == native.facts?.media.others, sourceLocation: sourceLocation)
    #expect(
      spark.facts?.media.records == native.facts?.media.records, sourceLocation: sourceLocation)
  }

  @Test func itsAnswerGivesTheFactsOfTheNativeFold() throws {
    let files = ["media/a.csv": Self.content(Self.rows)]
    let spark = try read(files, FakeSpark(answering: Self.answer))
    try expectSame(spark, read(files, nil))
    #expect(spark.spark?.folded == ["media/a.csv"])
    #expect(spark.spark?.whole == 3)
    #expect(spark.rows("media/a.csv") == "5/1/0/1")
    // In Seoul the last afternoon of January is February.
    #expect(try cells(spark).last?.key.month == month("2024-02"))
  }

  /// What is read here is looked at first: its links go to Spark, in Spark's own hashes.
  @Test func linksOfOtherFilesGoIntoTheQuery() throws {
    let other: FileContent = """
      [{"article_id": "b1", "published": "2024-01-05", "outlet": "Other", "outlet_country": "CHN",
        "subjects": "jilin", "url": "https://a.example/1#top"}]
      """
    let files = ["media/a.csv": Self.content(Self.rows), "media/b.json": other]
    let fake = try FakeSpark(answering: Self.answer)
    try expectSame(read(files, fake), read(files, nil))
    #expect(try fake.text("script").contains("explode(split('-3406786403056923766', ','))"))
  }

  /// A name that is nearly a city's is named with its line, so the file is read here; the links of
  /// that file are new, so Spark is asked once more about the other.
  @Test func aMisspeltCityTurnsTheFileBackAndTheOthersAreAskedAgain() throws {
    let slip = "s1,2024-01-05,Times,KOR,https://x.example/1,Siheungg,1,,"
    let bytes = Self.content([slip]).bytes.count
    func other(_ line: String) -> String {
      line.replacingOccurrences(of: "entente|0|", with: "entente|1|")
    }
    let total = { (rows: Int, bytes: Int, measures: [String]) in
      Answered.line(
        nil, "", keys: Array(repeating: "", count: 8), rows: rows, bytes: bytes,
        measures: measures, hashes: ["", ""])
    }
    let size = Self.content(Self.rows).bytes.count
    let first =
      Self.answer.dropLast()
      + [
        other(Self.line("header", of: Self.header)),
        other(
          Self.line(
            "used", Self.keys("2024-01", "Siheungg"), of: slip,
            ["0", "0", "1", "1.000000", "1000000", "0", "", "0", "", ""])),
        total(
          10, size + bytes,
          ["0", "0", "2", "0.000000", "", "1", "5.500000", "1", "5.500000", "-5.500000000000"]),
      ]
    let files = ["media/a.csv": Self.content(Self.rows), "media/b.csv": Self.content([slip])]
    let fake = try FakeSpark(answering: Array(first), Self.answer)
    let spark = try read(files, fake)
    try expectSame(spark, read(files, nil))
    #expect(try fake.text("asked") == "2\n")
    #expect(spark.spark?.native.map(\.path) == ["media/b.csv"])
    #expect(spark.spark?.native.map(\.reason) == ["misspelt places"])
  }
}
