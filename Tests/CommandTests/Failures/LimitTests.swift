import Foundation
import Testing

/// The limits of docs/reliability.md: what lies on one is read, what lies beyond is refused by name.
@Suite struct LimitTests {
  struct Border: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A table in which the limited thing has this size.
    let table: @Sendable (_ size: Int) -> String
    let limit: Int
    let says: String
    var name = "t.csv"
    /// 2 where the file is refused, 1 where a row is set aside.
    var beyond: Int32 = 2
  }

  static let all = [
    Border(
      testDescription: "bytes in a cell",
      table: { "a,b\n1,\(String(repeating: "x", count: $0))\n" },
      limit: 1 << 20, says: "1,048,576 bytes in a cell"),
    Border(
      testDescription: "columns",
      table: { size in
        (1...size).map { "c\($0)" }.joined(separator: ",") + "\n"
          + (1...size).map(String.init).joined(separator: ",") + "\n"
      }, limit: 16_384, says: "16,384 columns"),
    Border(
      testDescription: "bytes in a record",
      table: { size in
        // Cells of 999,999 bytes and a comma; the last one fills up; the line end counts.
        let header = (1...17).map { "c\($0)" }.joined(separator: ",")
        let cells = Array(repeating: String(repeating: "x", count: 999_999), count: 16)
        let rest = String(repeating: "y", count: size - 16 * 1_000_000 - 1)
        return header + "\n" + (cells + [rest]).joined(separator: ",") + "\n"
      }, limit: 16 << 20, says: "16,777,216 bytes in a record"),
    Border(
      testDescription: "levels of JSON",
      // The array of rows and the object of the row are the first two.
      table: { size in
        let open = String(repeating: "[", count: size - 2)
        let close = String(repeating: "]", count: size - 2)
        return "[{\"a\":\(open)\(close)}]"
      }, limit: 512, says: "512", name: "t.json"),
    Border(
      testDescription: "bytes of a JSON element",
      // Eight of them are the braces, the key and the quotes.
      table: { "[{\"a\":\"\(String(repeating: "x", count: $0 - 8))\"}]" },
      limit: 16 << 20, says: "16,777,216 bytes of one JSON element", name: "t.json"),
    Border(
      testDescription: "bytes of a file that is one JSON object",
      table: { "{\"a\":\"\(String(repeating: "x", count: $0 - 8))\"}" },
      limit: 16 << 20, says: "16,777,216 bytes of one JSON element", name: "t.json"),
    Border(
      testDescription: "bytes of a line of NDJSON",
      table: { "{\"a\":1}\n{\"a\":\"\(String(repeating: "x", count: $0 - 8))\"}\n" },
      limit: 16 << 20, says: "too long", name: "t.ndjson", beyond: 1),
    Border(
      testDescription: "keys of JSON rows",
      table: { size in
        "[{" + (1...size).map { "\"k\($0)\":1" }.joined(separator: ",") + "}]"
      }, limit: 16_384, says: "16,384 columns", name: "t.json"),
  ]

  @Test(arguments: all)
  func theBorderHolds(_ border: Border) throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent(border.name)
    for size in [border.limit, border.limit + 1] {
      try Data(border.table(size).utf8).write(to: file)
      let run = try CommandRun.entente(["clean", border.name, "--as", "json"], in: scratch.url)
      if size == border.limit {
        #expect(!run.errors.contains(border.says), "\(size): \(run.errors.prefix(500))")
      } else {
        #expect(run.status == border.beyond, "\(size): \(run.errors.prefix(500))")
        #expect(run.errors.contains(border.says), "\(size): \(run.errors.prefix(500))")
      }
    }
  }

  @Test(
    arguments: [
      ("funding.csv", "2026-02-03,siheung-jilin,City,grant,999999999999999999.999999,USD,", 0),
      ("funding.csv", "2026-02-03,siheung-jilin,City,grant,1000000000000000000,USD,", 1),
      ("funding.csv", "2026-02-03,siheung-jilin,City,grant,0.0000001,USD,", 1),
      ("partnerships.csv", String(repeating: "x", count: 64) + ",N,,,siheung;niigata,,", 0),
      ("partnerships.csv", String(repeating: "x", count: 65) + ",N,,,siheung;niigata,,", 1),
    ] as [(String, String, Int32)])
  func aRowBeyondALimitIsSetAside(_ table: String, _ row: String, _ status: Int32) throws {
    let scratch = try Scratch()
    let file = try scratch.smallWorkspace().appendingPathComponent(table)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + row + "\n").utf8).write(to: file)
    let run = try CommandRun.entente(["check", "--workspace", "small"], in: scratch.url)
    #expect(run.status == status, "\(run.errors)")
  }
}
