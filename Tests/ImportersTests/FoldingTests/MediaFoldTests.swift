import FoldReference
import Foundation
import Importers
import PartnershipModel
import Testing

@Suite("The fold of media, and articles that are listed twice")
struct MediaFoldTests {
  private static let header = "article_id,published,outlet,outlet_country,subjects,title,url,tone"

  /// Articles as `subjects outlet articles tone`, by file.
  private func cells(_ outcome: WorkspaceReader.Outcome) throws -> [String] {
    try #require(outcome.facts?.media.cells).map { cell in
      "\(cell.key.subjects.joined(separator: "+")) \(cell.key.outlet) "
        + "\(cell.measures.articles) \(cell.measures.toneSum)"
    }
  }

  // MARK: Any cut of the file

  @Test("The same cube, tally and findings as a slow fold", arguments: 0..<6)
  func reference(seed: Int) throws {
    let file = HostileMedia(Choices(seed: UInt64(seed)), records: 25)
    let workspace = try Workspace(["media/a.csv": FileContent(text: file.text)])
    for chunkSize in [1, 2, 3, 7, 33, 64, 90, 128, 200, 4 << 20] {
      for workers in 1...3 {
        let outcome = workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize))
        let name = "chunks of \(chunkSize) bytes, \(workers) workers"
        #expect(outcome.facts.map { Array($0.media.cells) } == file.cells, "\(name)")
        #expect(outcome.rows("media/a.csv") == file.rows, "\(name)")
        let found = outcome.findings(in: "media/a.csv").map {
          "\($0.place.line ?? 0) \($0.problem)"
        }
        #expect(found.sorted() == file.findings.sorted(), "\(name)")
      }
    }
  }

  @Test("Too many keys stop the run and name the column", arguments: [1, 80, 1 << 20])
  func tooManyKeys(chunkSize: Int) throws {
    var text = MediaFoldTests.header + "\n"
    for number in 0..<30 {
      text += "\(number),2026-01-01,Outlet \(number),KOR,jilin,,,\n"
    }
    var options = FoldOptions(workers: 2, chunkSize: chunkSize, keyLimit: 30)
    let workspace = try Workspace(["media/a.csv": FileContent(text: text)])
    #expect(workspace.read(options).facts?.media.cells.count == 30)
    options.keyLimit = 29
    #expect(
      workspace.read(options).findings == [
        Finding(.tooManyKeys(column: "outlet", limit: 29), at: InputPlace(file: "media/a.csv"))
      ])
  }

  @Test("The limit counts the keys of all files")
  func tooManyKeysInAll() throws {
    let files: [String: FileContent] = [
      "media/a.csv": "\(MediaFoldTests.header)\n1,2026-01-01,First,KOR,jilin,,,\n",
      "media/b.csv": "\(MediaFoldTests.header)\n2,2026-01-01,First,KOR,jilin,,,\n",
    ]
    #expect(try read(files, FoldOptions(workers: 1, keyLimit: 2)).findings.isEmpty)
    let outcome = try read(files, FoldOptions(workers: 1, keyLimit: 1))
    #expect(outcome.findings.map(\.problem) == [.tooManyKeys(column: "outlet", limit: 1)])
    #expect(outcome.findings.first?.place.file == "media/b.csv")
  }

  // MARK: Repeated articles

  @Test("The first listing wins, later ones fill its empty cells, across files and forms")
  func repeatedByURL() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,jilin,,https://example.org/1,
      2,2026-01-01,First,KOR,jilin,,https://example.org/2,5
      """,
      "media/b.json": """
      [{"article_id": "x", "published": "2026-01-02", "outlet": "Second", "outlet_country": "CHN",
        "subjects": ["siheung"], "url": "https://example.org/1#comments", "tone": 3,
        "flagged": "2026-01-05"},
       {"article_id": "y", "published": "2026-01-02", "outlet": "Second", "outlet_country": "CHN",
        "subjects": ["siheung"], "url": "https://example.org/2", "tone": -50}]
      """,
      "media/c.ndjson": """
      {"article_id": "z", "published": "2026-01-03", "outlet": "Third", "outlet_country": "CHN", \
      "subjects": "jilin", "url": "https://example.org/1", "tone": 90}
      {"article_id": "z2", "published": "2026-01-03", "outlet": "Third", "outlet_country": "CHN", \
      "subjects": "jilin"}
      """,
    ])
    #expect(try cells(outcome) == ["jilin First 2 8", "jilin Third 1 0"])
    #expect(outcome.facts?.media.records.map(\.articleID) == ["1"])
    #expect(outcome.rows("media/a.csv") == "2/0/0/0")
    #expect(outcome.rows("media/b.json") == "2/0/0/0")
    #expect(outcome.rows("media/c.ndjson") == "2/0/0/0")
    #expect(
      outcome.findings == [
        Finding(.duplicateArticles(count: 2), at: InputPlace(file: "media/b.json")),
        Finding(.duplicateArticles(count: 1), at: InputPlace(file: "media/c.ndjson")),
      ])
  }

  @Test("The same id is one article in one file, and two in two files")
  func repeatedByID() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,jilin,,,4
      1,2026-01-02,Other,KOR,jilin,,https://example.org/1,
      """,
      "media/b.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,jilin,,,4
      9,2026-01-01,First,KOR,jilin,,https://example.org/1,70
      """,
    ])
    #expect(try cells(outcome) == ["jilin First 1 4", "jilin First 1 4"])
    #expect(outcome.rows("media/b.csv") == "2/0/0/0")
  }

  @Test("A listing that is rejected is no first listing")
  func rejectedFirst() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,Jilin Cty,,https://example.org/1,
      2,2026-01-01,Second,KOR,jilin,,https://example.org/1,2
      """
    ])
    #expect(try cells(outcome) == ["jilin Second 1 2"])
    #expect(outcome.rows("media/a.csv") == "1/0/1/0")
    #expect(
      outcome.findings == [
        Finding(
          .unknownCity(nearest: "Jilin City"),
          at: InputPlace(
            file: "media/a.csv", line: 2, cell: 5, column: "subjects", value: "Jilin Cty"))
      ])
  }

  @Test("Subjects of a later listing count before those found in the first title")
  func fillsSubjects() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,,Jilin opens,https://example.org/1,
      2,2026-01-01,Second,KOR,siheung,,https://example.org/1,2
      3,2026-01-01,First,KOR,,Nothing here,https://example.org/3,
      4,2026-01-01,Second,KOR,jilin,,https://example.org/3,1
      """
    ])
    #expect(try cells(outcome) == ["jilin First 1 1", "siheung First 1 2"])
    #expect(outcome.rows("media/a.csv") == "4/0/0/0")
  }

  @Test("A repetition of an article that is out of scope is out of scope")
  func outOfScope() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,hanoi,,https://example.org/1,
      2,2026-01-01,Second,KOR,siheung,,https://example.org/1,2
      """
    ])
    #expect(try cells(outcome).isEmpty)
    #expect(outcome.rows("media/a.csv") == "0/2/0/0")
  }

  // MARK: Subjects

  @Test(
    "Articles without subjects are matched by names in the title",
    arguments: [
      ("Jilin opens a fair", "jilin"), ("JILIN opens", "jilin"), ("In Jilin's port", "jilin"),
      ("Jilingate", nil), ("MyJilin", nil), ("Jilin2", nil), ("(Jilin)", "jilin"),
      ("吉林省与始兴市合作", "jilin+siheung"), ("새시흥시청", "siheung"), ("시흥", "siheung"),
      ("Siheung-si and Jilin City", "jilin+siheung"), ("Hà Nội", nil), ("No city", nil), ("", nil),
      ("Ha\u{300} No\u{302}\u{323}i and Siheung", "siheung"),
    ])
  func titles(title: String, expected: String?) throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,,\(title),,
      """
    ])
    let subjects = outcome.facts?.media.cells.first?.key.subjects.joined(separator: "+")
    #expect(subjects == expected)
    #expect(outcome.rows("media/a.csv") == (expected == nil ? "0/1/0/0" : "1/0/0/0"))
  }

  @Test("Given subjects count before the title; names that nobody follows are told once")
  func subjects() throws {
    let outcome = try read([
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,2026-01-01,First,KOR,시흥;Atlantis,Jilin,,
      2,2026-01-01,First,KOR,Atlantis;atlantis ,Jilin,,
      3,2026-01-01,First,KOR,Atlantis,Jilin,,
      4,2026-01-01,First,KOR,hanoi;China,Jilin,,
      """
    ])
    #expect(try cells(outcome) == ["siheung First 1 0"])
    #expect(outcome.rows("media/a.csv") == "1/3/0/0")
    #expect(
      Set(outcome.findings.map(\.problem)) == [
        .unknownPlace(name: "Atlantis", rows: 2), .unknownPlace(name: "atlantis", rows: 1),
      ])
  }

  // MARK: Days

  @Test(
    "The day begins at midnight of the workspace's zone",
    arguments: [
      ("2026-01-31T14:59:59Z", "2026-01"), ("2026-01-31T15:00:00Z", "2026-02"),
      ("2026-02-01T00:30:00+09:00", "2026-02"), ("2026-01-31T23:30:00+09:00", "2026-01"),
      ("2026-01-31T10:00:00-05:00", "2026-02"), ("2026-01-31", "2026-01"),
      ("2026-01-31t14:59:59.999z", "2026-01"), ("2026-01-31 15:00:00+00:00", "2026-02"),
      ("2025-12-31T15:00:00Z", "2026-01"),
    ])
  func midnight(published: String, expected: String) throws {
    let outcome = try read([
      "entente.yaml": "time_zone: Asia/Seoul\n",
      "media/a.csv": """
      \(MediaFoldTests.header)
      1,\(published),First,KOR,jilin,,,
      """,
    ])
    #expect(outcome.facts?.media.cells.map(\.key.month) == [try month(expected)])
    #expect(outcome.source("media/a.csv")?.firstMonth == Month(expected))
  }

  @Test("Tone is favourable above 1, unfavourable below -1, both exclusive; sums are exact")
  func tone() throws {
    var text = MediaFoldTests.header + "\n"
    for (number, tone) in ["1", "1.000001", "-1", "-1.000001", "0", "", "0.1", "0.2"].enumerated() {
      text += "\(number),2026-01-01,First,KOR,jilin,,,\(tone)\n"
    }
    let outcome = try read(["media/a.csv": FileContent(text: text)])
    let measures = try #require(outcome.facts?.media.cells.first?.measures)
    #expect(measures.articles == 8 && measures.toned == 7)
    #expect(measures.favourable == 1 && measures.unfavourable == 1 && measures.neutral == 5)
    #expect(measures.toneSum.description == "0.3")
  }

  @Test("A correction before the flag is not counted, with a warning")
  func corrected() throws {
    let outcome = try read([
      "media/a.csv": """
      article_id,published,outlet,outlet_country,subjects,flagged,corrected
      1,2026-01-01,First,KOR,jilin,2026-01-05,2026-01-04
      2,2026-01-01,First,KOR,jilin,2026-01-05,2026-01-06
      """
    ])
    #expect(outcome.findings.map(\.code) == ["corrected-before-flagged"])
    let measures = try #require(outcome.facts?.media.cells.first?.measures)
    #expect(measures.flagged == 2 && measures.corrected == 1)
    #expect(outcome.facts?.media.records.map { $0.corrected == nil } == [true, false])
  }
}
