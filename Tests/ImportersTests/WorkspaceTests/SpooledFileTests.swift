import FoldReference
import Importers
import PartnershipModel
import Testing

@Suite("Unpacked and decoded files are read as the same text in a plain file is")
struct SpooledFileTests {
  /// More than is kept in memory.
  private static let file = HostileTrade(Choices(seed: 7), records: 8_000)

  private func outcome(
    _ path: String, _ bytes: [UInt8], encoding: String? = nil
  ) throws -> WorkspaceReader.Outcome {
    var files: [String: FileContent] = [path: FileContent(bytes: bytes)]
    if let encoding {
      files["entente.yaml"] = "sources:\n  - files: trade/*\n    encoding: \(encoding)\n"
    }
    return try read(files, FoldOptions(workers: 2, chunkSize: 4_096))
  }

  private func check(_ outcome: WorkspaceReader.Outcome, _ path: String) throws {
    let facts = try #require(outcome.facts)
    #expect(Array(facts.trade.cells) == Self.file.cells)
    #expect(outcome.rows(path) == Self.file.rows)
    let plain = try self.outcome("trade/a.csv", Array(Self.file.text.utf8))
    let lines = plain.findings(in: "trade/a.csv").map { "\($0.place.line ?? 0) \($0.problem)" }
    #expect(outcome.findings(in: path).map { "\($0.place.line ?? 0) \($0.problem)" } == lines)
  }

  @Test("The text is larger than what is kept in memory")
  func size() { #expect(Self.file.text.utf8.count > 256 << 10) }

  @Test("gzip")
  func gzip() throws {
    let packed = try gzipped(Array(Self.file.text.utf8))
    try check(try outcome("trade/a.csv.gz", packed), "trade/a.csv.gz")
  }

  @Test("UTF-16")
  func utf16() throws {
    let bytes = Self.file.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let outcome = try outcome("trade/a.csv", bytes, encoding: "utf-16le")
    try check(outcome, "trade/a.csv")
    #expect(outcome.source("trade/a.csv")?.bytes == bytes.count)
  }

  @Test("gzip of UTF-16")
  func both() throws {
    let bytes = Self.file.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let outcome = try outcome("trade/a.csv.gz", try gzipped(bytes), encoding: "utf-16le")
    try check(outcome, "trade/a.csv.gz")
  }

  @Test("Each file has its digest, a twin of the same bytes is set aside")
  func digests() throws {
    let row = "period,reporter,partner,flow,commodity_code,value,currency\n"
    let one: FileContent = "\(row)2026-01,siheung,jilin,export,84,1,USD\n"
    let two: FileContent = "\(row)2026-01,siheung,jilin,export,84,2,USD\n"
    let outcome = try read(["trade/a.csv": one, "trade/b.csv": two, "trade/c.csv": one])
    let sums = ["trade/a.csv", "trade/b.csv"].map { path in
      outcome.source(path)?.sha256
    }
    #expect(sums == [one, two].map { file in file.bytes.withUnsafeBytes { sha256($0) } })
    #expect(
      outcome.findings(in: "trade/c.csv").map(\.problem) == [.duplicateFile(of: "trade/a.csv")])
  }
}
