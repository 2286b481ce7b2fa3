import FoldReference
import Importers
import PartnershipModel
import Testing

@Suite("The fold of JSON")
struct JSONFoldTests {
  private func check(
    _ outcome: WorkspaceReader.Outcome, _ path: String, _ file: HostileArticles, _ name: String
  ) throws {
    let cells = try #require(outcome.facts?.media.cells, "\(name)")
    #expect(cells.sorted { "\($0.key)" < "\($1.key)" } == file.cells, "\(name)")
    #expect(outcome.rows(path) == file.rows, "\(name)")
    let found = outcome.findings(in: path).map { "\($0.place.line ?? 0) \($0.code)" }
      .filter { !$0.hasSuffix("unknown-place") }
    #expect(found.sorted() == file.findings.sorted(), "\(name)")
  }

  @Test("Lines: the same cube, tally and findings as a slow fold, however cut", arguments: 0..<24)
  func lines(seed: Int) throws {
    let file = HostileArticles(Choices(seed: UInt64(seed)), records: 40)
    let workspace = try Workspace([
      "entente.yaml": "time_zone: Asia/Seoul\n", "media/a.ndjson": FileContent(text: file.text),
    ])
    for chunkSize in [1, 7, 64, 500, 4 << 20] {
      for workers in [1, 2, 3, 8] {
        try check(
          workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize)), "media/a.ndjson",
          file, "chunks of \(chunkSize) bytes, \(workers) workers")
      }
    }
  }

  @Test("Lines of many batches", arguments: [(0, 1), (1, 2), (2, 8)])
  func manyLines(seed: Int, workers: Int) throws {
    let file = HostileArticles(Choices(seed: UInt64(seed)), records: 3000)
    let workspace = try Workspace([
      "entente.yaml": "time_zone: Asia/Seoul\n", "media/a.ndjson": FileContent(text: file.text),
    ])
    for chunkSize in [50_000, 4 << 20] {
      try check(
        workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize)), "media/a.ndjson",
        file, "chunks of \(chunkSize) bytes, \(workers) workers")
    }
  }

  @Test("Lines of one shape are read as those whose keys come in other orders", arguments: 0..<12)
  func oneShape(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) + 7000)
    let lines = (0..<1500).map { ShapedLine(number: $0, &random) }
    let alike = try Workspace([
      "media/a.ndjson": FileContent(text: lines.map { $0.text(turned: 0) }.joined(separator: "\n"))
    ])
    let others = try Workspace([
      "media/a.ndjson": FileContent(
        text: lines.enumerated().map { $1.text(turned: $0) }.joined(separator: "\n"))
    ])
    func told(_ outcome: WorkspaceReader.Outcome) -> [String] {
      outcome.findings(in: "media/a.ndjson").map { "\($0.place.line ?? 0) \($0.code)" }.sorted()
    }
    let expected = others.read(FoldOptions(workers: 1))
    let cells = try #require(expected.facts?.media.cells)
    for (workers, chunkSize) in [(1, 4 << 20), (2, 5_000), (3, 300)] {
      let found = alike.read(FoldOptions(workers: workers, chunkSize: chunkSize))
      #expect(found.facts?.media.cells == cells, "chunks of \(chunkSize) bytes")
      #expect(found.rows("media/a.ndjson") == expected.rows("media/a.ndjson"))
      #expect(told(found) == told(expected))
    }
  }

  @Test("Elements of an array: the same cube, tally and findings as a slow fold", arguments: 0..<12)
  func elements(seed: Int) throws {
    let file = HostileArticles(
      Choices(seed: UInt64(seed)), records: seed < 9 ? 40 : 2000, isArray: true)
    let workspace = try Workspace([
      "entente.yaml": "time_zone: Asia/Seoul\n", "media/a.json": FileContent(text: file.text),
    ])
    for workers in [1, 2] {
      try check(
        workspace.read(FoldOptions(workers: workers)), "media/a.json", file, "\(workers) workers")
    }
  }

  @Test("A line is bad exactly where the strict reader refuses it", arguments: 0..<60)
  func mutated(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) + 1000)
    var bytes = Array(HostileArticles(Choices(seed: UInt64(seed)), records: 30).text.utf8)
    let first = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    let marks = Array("{}[]\",:\\\u{1}09e.-+tnua \t\r\n/".utf8)
    for _ in 0..<12 {
      let place = Int.random(in: first..<bytes.count, using: &random)
      guard bytes[place] < 0x80, place == 0 || bytes[place - 1] < 0x80 else { continue }
      let mark = marks.randomElement(using: &random) ?? 0x20
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = mark
      case 1: bytes.insert(mark, at: place)
      default: bytes.remove(at: place)
      }
    }
    var expected: [Int] = []
    try bytes.withUnsafeBytes { text in
      _ = try NDJSONReader.forEachLine(text) { line, result in
        if case .failure = result { expected.append(line) }
      }
    }
    let workspace = try Workspace(["media/a.ndjson": FileContent(bytes: bytes)])
    for (workers, chunkSize) in [(1, 4 << 20), (2, 100), (3, 1)] {
      let outcome = workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize))
      let found = outcome.findings(in: "media/a.ndjson").filter { $0.code == "bad-line" }
        .compactMap(\.place.line)
      let clashes = outcome.findings(in: "media/a.ndjson").contains { $0.problem.refuses }
      if !clashes { #expect(found == expected, "chunks of \(chunkSize) bytes") }
    }
  }

  @Test("Two keys of one column refuse the file; the first line that has them is told")
  func clash() throws {
    let good =
      #"{"article_id":"1","published":"2026-01-01","outlet":"A","outlet_country":"KOR","subjects":"jilin"}"#
    let bad = #"{"article_id":"1","published":"2026-01-01","outlet":"A","Outlet":"B"}"#
    let text = [good, good, "", bad, good, bad].joined(separator: "\n")
    let workspace = try Workspace(["media/a.ndjson": FileContent(text: text)])
    for (workers, chunkSize) in [(1, 4 << 20), (2, 1), (3, 60)] {
      let outcome = workspace.read(FoldOptions(workers: workers, chunkSize: chunkSize))
      #expect(
        outcome.findings == [
          Finding(
            .duplicateHeader(name: "Outlet", first: 3, second: 4),
            at: InputPlace(file: "media/a.ndjson", line: 4, column: "Outlet"))
        ])
    }
  }

  @Test("Too many keys stop the run whatever the workers", arguments: [1, 80, 1 << 20])
  func tooManyKeys(chunkSize: Int) throws {
    let lines = (0..<30).map { number in
      #"{"article_id":"\#(number)","published":"2026-01-01","outlet":"Outlet \#(number % 15)","outlet_country":"","#
        + #""subjects":["jilin"]}"#
    }
    var options = FoldOptions(workers: 3, chunkSize: chunkSize, keyLimit: 15)
    let workspace = try Workspace([
      "media/a.ndjson": FileContent(text: lines.joined(separator: "\n"))
    ])
    #expect(workspace.read(options).facts?.media.cells.count == 15)
    options.keyLimit = 14
    #expect(
      workspace.read(options).findings == [
        Finding(.tooManyKeys(column: "outlet", limit: 14), at: InputPlace(file: "media/a.ndjson"))
      ])
  }
}

/// A line of the keys that most articles have; now and then a value is odd or broken.
private struct ShapedLine {
  private let members: [String]

  private static let texts = [
    #""News""#, #""a \"quoted\" word""#, #""\u00e9t\u00e9""#, #""\ud83d\ude00""#, #""시흥과 지린""#,
    "\"\"",
    #""tail\\""#, #""longer than the sixteen bytes that are looked at at once""#, "null",
  ]
  private static let broken = [
    #""half \ud83d""#, #""bad \q""#, #""\u12""#, "\"tab\tin it\"", "01", "tru", "[1]", #"{"a": 1}"#,
    #""open"#, "1 2", #"["a",]"#, #""\u0000""#, "-", "1.", ".5", "",
  ]

  init(number: Int, _ random: inout SeededGenerator) {
    func text(_ plain: String) -> String {
      switch Int.random(in: 0..<60, using: &random) {
      case 0: Self.broken.randomElement(using: &random) ?? ""
      case 1: Self.texts.randomElement(using: &random) ?? ""
      default: plain
      }
    }
    let day = 1 + number % 28
    let subjects = [#"["siheung","jilin"]"#, #"[ "jilin" ]"#, "[]", #""jilin""#, #"["", "jilin"]"#]
    members = [
      #""article_id": "\#(number)""#,
      #""published": \#(text("\"2026-01-\(day < 10 ? "0" : "")\(day)\""))"#,
      #""outlet": \#(text("\"outlet-\(number % 7).example\""))"#,
      #""outlet_country": \#(text(#""KOR""#))"#,
      #""title": \#(text(#""Report \#(number) on \"culture\"""#))"#,
      #""subjects": \#(text(subjects[number % 9 == 0 ? Int.random(in: 0..<5, using: &random) : 0]))"#,
      #""tone": \#(text("\(Double(number % 50) / 8 - 3)"))"#,
      #""topic": \#(text(#""economy""#))"#,
    ]
  }

  /// The line with its members turned, so that another one comes first.
  func text(turned turns: Int) -> String {
    let start = turns % members.count
    return "{" + (members[start...] + members[..<start]).joined(separator: ", ") + "}"
  }
}
