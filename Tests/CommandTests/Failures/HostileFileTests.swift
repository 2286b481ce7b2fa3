import Foundation
import Testing

/// Files made to break a reader: each ends at once, with a word about it, and nothing is published.
@Suite struct HostileFileTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Makes the file `name` in the workspace `small`.
    let script: String
    /// What the message says.
    let says: String
    var status: Int32 = 2
  }

  /// `awk` makes what would be long in a source file.
  static let all = [
    Hostile(
      testDescription: "10,000 columns",
      script:
        "awk 'BEGIN { for (i = 0; i < 10000; i++) printf \"c%d,\", i; print \"z\" }' > \"$f\"",
      says: "no known table"),
    Hostile(
      testDescription: "16,385 columns",
      script:
        "awk 'BEGIN { for (i = 0; i < 16384; i++) printf \"c%d,\", i; print \"z\" }' > \"$f\"",
      says: "16,384"),
    Hostile(
      testDescription: "a line of 8 MB without a comma",
      script: "head -c 8000000 /dev/zero | tr '\\0' x > \"$f\"", says: "1,048,576 bytes in a cell"),
    Hostile(
      testDescription: "a line of 8 MB of short cells",
      script: "head -c 8000000 /dev/zero | tr '\\0' , > \"$f\"", says: "16,384"),
    Hostile(
      testDescription: "100,000 nested arrays",
      script: "f=$f.json; head -c 100000 /dev/zero | tr '\\0' '[' > \"$f\"",
      says: "512"),
    Hostile(
      testDescription: "bytes of 0 only", script: "head -c 100000 /dev/zero > \"$f\"",
      says: "error["),
    Hostile(
      testDescription: "gzip of 8 MB of zeros in 8 KB",
      script: "head -c 8000000 /dev/zero | gzip > \"$f.gz\"", says: "error["),
    Hostile(
      testDescription: "gzip under another name", script: "echo a,b | gzip > \"$f\"", says: "gzip"),
    Hostile(
      testDescription: "a pipe", script: "mkfifo \"$f\"", says: "a pipe, a socket or a device"),
    Hostile(
      testDescription: "a link to a device without end", script: "ln -s /dev/zero \"$f\"",
      says: "a pipe, a socket or a device"),
    Hostile(
      testDescription: "a link to nothing", script: "ln -s nowhere \"$f\"",
      says: "The file is not there."),
    Hostile(
      testDescription: "a link to itself", script: "ln -s x.csv \"$f\"", says: "did not let"),
    Hostile(
      testDescription: "a link to its own folder", script: "ln -s . small/trade/again",
      says: "leads back to a folder that it lies in"),
    Hostile(
      testDescription: "two links to each other's folders",
      script: "mkdir small/trade/a && ln -s .. small/trade/a/b", says: "leads back to a folder"),
  ]

  @Test(arguments: all)
  func itIsRefusedAtOnce(_ hostile: Hostile) throws {
    let scratch = try Scratch()
    _ = try scratch.smallWorkspace()
    let run = try CommandRun.shell(
      "f=small/trade/x.csv; \(hostile.script); exec entente report --workspace small",
      in: scratch.url, limit: 60)
    #expect(run.status == hostile.status)
    #expect(run.errors.contains(hostile.says), "\(run.errors.prefix(2000))")
    #expect(run.errors.utf8.count < 10_000, "the message is short, whatever the file")
    #expect(names(in: scratch.url) == ["small"])
  }

  @Test(arguments: [
    "../x", "a/b", "..", ".", "/abs", "C:x", "con", "nul", "com1", "network", "a\\b", "-rf", "~",
    "$HOME", "%2e%2e", "A", "jilin", "a b", "가", String(repeating: "x", count: 65), "a.",
  ])
  func anIdThatIsAPathWritesNowhere(_ id: String) throws {
    let scratch = try Scratch()
    let file = try scratch.smallWorkspace().appendingPathComponent("partnerships.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    text += "\"\(id)\",Name,,,siheung;niigata,2025-01-01,trade\n"
    try Data(text.utf8).write(to: file)
    let run = try CommandRun.entente(
      ["report", "--workspace", "small", "--output", "out/reports", "--format", "md,csv"],
      in: scratch.url)
    #expect(run.status == 1 || run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("partnerships.csv:4"))
    #expect(names(in: scratch.url).filter { $0 != "out" } == ["small"])
    let pages = names(in: scratch.url.appendingPathComponent("out/reports/2026-09/partnerships"))
    #expect(pages == [] || pages == ["round-table.md", "siheung-jilin.md"])
  }

  /// Letters that look alike are never taken for each other: the row is set aside, no total moves.
  @Test(arguments: ["jіlin", "Jilin\u{200B}", "ｊilin", "Jilin\u{202E}", "Јilin City"])
  func aLookAlikeIsAnotherCity(_ name: String) throws {
    let scratch = try Scratch()
    let file = try scratch.smallWorkspace().appendingPathComponent("trade/trade.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    text += "2026-09,siheung,\(name),export,84,77777777.00,USD,,,FOB,final\n"
    try Data(text.utf8).write(to: file)
    let run = try CommandRun.entente(
      ["report", "--workspace", "small", "--format", "csv"], in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("trade.csv:56"))
    let pack = try PackFiles(scratch.url.appendingPathComponent("reports/2026-09"))
    #expect(try pack.text("data/trade.csv") == (try SmallPack.files()).text("data/trade.csv"))
  }
}
