import FoldReference
@testable import Importers
import PartnershipModel
import Testing

@Suite("The fold of trade is a single pass, however the file is cut")
struct TradeFoldTests {
  @Test("The same cube, tally and findings as a slow fold", arguments: 0..<8)
  func reference(seed: Int) throws {
    let file = HostileTrade(Choices(seed: UInt64(seed)), records: 25)
    let workspace = try Workspace(["trade/a.csv": FileContent(text: file.text)])
    for chunkSize in [1, 2, 3, 5, 8, 17, 40, 63, 64, 65, 100, 150, 199, 200, 4 << 20] {
      for workers in 1...3 {
        try check(file, workspace, FoldOptions(workers: workers, chunkSize: chunkSize))
      }
    }
  }

  @Test("The same where long stretches are plain", arguments: 0..<6)
  func plainStretches(seed: Int) throws {
    let file = HostileTrade(Choices(seed: UInt64(seed)), records: 3_000, calm: seed < 3 ? 500 : 40)
    let workspace = try Workspace(["trade/a.csv": FileContent(text: file.text)])
    for chunkSize in [1_000, 16 << 10, 50_000, nil] {
      for workers in 1...3 {
        try check(file, workspace, FoldOptions(workers: workers, chunkSize: chunkSize))
      }
    }
  }

  @Test("Every chunk size from 1 to 200 bytes")
  func everyChunkSize() throws {
    let file = HostileTrade(Choices(seed: 99), records: 20)
    let workspace = try Workspace(["trade/a.csv": FileContent(text: file.text)])
    for chunkSize in 1...200 {
      try check(
        file, workspace, FoldOptions(workers: 1 + chunkSize % 3, chunkSize: chunkSize))
    }
  }

  private func check(
    _ file: HostileTrade, _ workspace: Workspace, _ options: FoldOptions
  ) throws {
    let outcome = workspace.read(options)
    let facts = try #require(outcome.facts)
    let name = "chunks of \(options.chunkSize ?? 0) bytes, \(options.workers) workers"
    #expect(Array(facts.trade.cells) == file.cells, "\(name)")
    #expect(outcome.rows("trade/a.csv") == file.rows, "\(name)")
    let found = outcome.findings(in: "trade/a.csv").map { "\($0.place.line ?? 0) \($0.code)" }
    #expect(found.sorted() == file.findings.sorted(), "\(name)")
  }

  @Test("Many keys, some out of scope and some of unknown places: each cell is where it belongs")
  func manyKeys() throws {
    // Threads fill rows 32,768 cells at a time, and gaps are closed behind them.
    var text = "period,reporter,partner,flow,commodity_code,value,currency\n"
    let codes = 100_000..<180_000
    func partner(_ code: Int) -> String {
      code % 11 == 0 ? "Atlantis" : code % 5 == 0 ? "FRA" : "jilin"
    }
    for code in codes {
      text += "2026-0\(1 + code % 3),siheung,\(partner(code)),export,\(code),\(code),USD\n"
    }
    let kept = codes.filter { partner($0) == "jilin" }
    let workspace = try Workspace(["trade/a.csv": FileContent(text: text)])
    for workers in 1...3 {
      let outcome = workspace.read(FoldOptions(workers: workers, chunkSize: 256 << 10))
      let cells = try #require(outcome.facts?.trade.cells)
      #expect(cells.count == kept.count)
      #expect(Set(cells.map(\.key.commodity)) == Set(kept.map(String.init)))
      #expect(
        cells.allSatisfy { cell in
          let code = Int(cell.key.commodity) ?? 0
          return cell.measures.value == Amount(code) && cell.measures.rows == 1
            && cell.measures.firstLine == code - 100_000 + 2
            && cell.key.month == Month("2026-0\(1 + code % 3)")
        })
      #expect(outcome.rows("trade/a.csv") == "\(kept.count)/\(codes.count - kept.count)/0/0")
    }
  }

  @Test("Numbers are summed exactly")
  func exact() throws {
    var text = "period,reporter,partner,flow,commodity_code,value,currency\n"
    for _ in 0..<1_000 { text += "2026-01,siheung,jilin,export,84,0.1,USD\n" }
    text += "2026-01,siheung,jilin,export,84,999999999999999999.999999,USD\n"
    let outcome = try read(["trade/a.csv": FileContent(text: text)])
    let cell = try #require(outcome.facts?.trade.cells.first)
    #expect(cell.measures.value.description == "1000000000000000099.999999")
    #expect(cell.measures.rows == 1_001)
  }

  @Test("An empty value is counted as a row without a value, never as 0")
  func emptyValue() throws {
    let outcome = try read([
      "trade/a.csv": """
      period,reporter,partner,flow,commodity_code,value,currency,quantity,unit
      2026-01,siheung,jilin,export,84,,USD,5,kg
      2026-01,siheung,jilin,export,84,7,USD,,kg
      """
    ])
    let cells = try #require(outcome.facts?.trade.cells)
    // The unit belongs to the quantity: a row without one has no unit.
    #expect(cells.map(\.key.unit) == ["", "kg"])
    #expect(cells.map(\.measures.valued) == [1, 0])
    #expect(cells.map(\.measures.quantified) == [0, 1])
  }

  @Test("A final figure replaces a provisional one of the same key")
  func provisional() throws {
    let header = "period,reporter,partner,flow,commodity_code,value,currency,status\n"
    let outcome = try read([
      "trade/2026-01.csv": """
      \(header)2026-01,siheung,jilin,export,84,10,USD,provisional
      2026-01,siheung,jilin,export,84,1,USD,provisional
      2026-01,siheung,jilin,export,85,5,USD,provisional
      """,
      "trade/2026-02.csv": "\(header)2026-01,siheung,jilin,export,84,12,USD,final\n",
    ])
    let cells = try #require(outcome.facts?.trade.cells)
    #expect(cells.map { "\($0.key.commodity) \($0.measures.value)" } == ["84 12", "85 5"])
    #expect(outcome.rows("trade/2026-01.csv") == "1/2/0/0")
    #expect(
      outcome.findings.map(\.problem) == [.provisionalReplaced(count: 2)])
  }

  @Test("Too many keys stop the run and name the column", arguments: [1, 50, 1 << 20], 1...3)
  func tooManyKeys(chunkSize: Int, workers: Int) throws {
    var text = "period,reporter,partner,flow,HS_code,value,currency\n"
    text = text.replacing("HS_code", with: "commodity_code")
    for code in 10..<60 { text += "2026-01,siheung,jilin,export,\(code),1,USD\n" }
    var options = FoldOptions(workers: workers, chunkSize: chunkSize, keyLimit: 50)
    let workspace = try Workspace(["trade/a.csv": FileContent(text: text)])
    #expect(workspace.read(options).findings.isEmpty)
    options.keyLimit = 49
    let outcome = workspace.read(options)
    #expect(
      outcome.findings == [
        Finding(
          .tooManyKeys(column: "commodity_code", limit: 49), at: InputPlace(file: "trade/a.csv"))
      ])
  }

  @Test("The limit counts the keys of all files")
  func tooManyKeysInAll() throws {
    let header = "period,reporter,partner,flow,commodity_code,value,currency\n"
    let outcome = try read(
      [
        "trade/a.csv": "\(header)2026-01,siheung,jilin,export,84,1,USD\n",
        "trade/b.csv": """
        \(header)2026-01,siheung,jilin,export,84,1,USD
        2026-02,siheung,jilin,export,84,1,USD
        """,
      ], FoldOptions(workers: 1, keyLimit: 2))
    #expect(outcome.codes(in: "trade/b.csv") == ["too-many-keys"])
  }

  @Test("Keys that several workers met are counted once, in all files")
  func keysOfSeveralWorkers() throws {
    let header = "period,reporter,partner,flow,commodity_code,value,currency\n"
    let rows = String(
      repeating: (10..<20).map { "2026-01,siheung,jilin,export,\($0),1,USD\n" }.joined(), count: 30)
    let files = ["trade/a.csv", "trade/b.csv", "trade/c.csv"]
    let workspace = try Workspace(
      Dictionary(
        uniqueKeysWithValues: files.enumerated().map { number, name in
          (name, FileContent(text: header + rows + String(repeating: "\n", count: number)))
        }))
    for workers in 1...3 {
      let outcome = workspace.read(
        FoldOptions(workers: workers, chunkSize: 300, keyLimit: 30))
      #expect(outcome.facts?.trade.cells.count == 30, "\(workers) workers")
    }
  }

  @Test("Each group of rows keeps its own cell and quantity")
  func groups() {
    var groups = RowGroups()
    var key = RowKey()
    for number in 0..<2_000 {
      key.begin()
      key.append(UInt64(number))
      key.end()
      let isNew = groups.meaning(24_000, key.view) == nil
      #expect(isNew)
      groups.learn(24_000, key.view, RowGroups.Meaning(cell: number - 1, quantity: number % 3 - 1))
    }
    for number in 0..<2_000 {
      key.begin()
      key.append(UInt64(number))
      key.end()
      let isKnownInAnotherMonth = groups.meaning(24_001, key.view) != nil
      let meaning = groups.meaning(24_000, key.view)
      #expect(!isKnownInAnotherMonth)
      #expect(meaning?.cell == number - 1 && meaning?.quantity == number % 3 - 1)
    }
    let count = groups.count
    #expect(count == 2_000)
  }
}
