import Exporters
import Testing

@Suite("The manifest")
struct ManifestTests {
  private let digest = FileDigest.sha256(Array("abc".utf8))

  private var manifest: Manifest {
    Manifest(
      version: "1.0.0", month: "2026-08",
      settings: [.init("home", "siheung"), .init("currency", "USD \"\\\n\u{1}시흥")],
      inputs: [
        .init(file: "trade/b.csv", bytes: 3, sha256: digest),
        .init(file: "trade/a.csv", bytes: 2, sha256: digest),
      ],
      outputs: [.init(path: "summary.md", bytes: 1, sha256: digest)],
      workbookParts: [.init(workbook: "r.xlsx", part: "xl/styles.xml", sha256: digest)])
  }

  @Test func `SHA-256 is that of FIPS 180-4`() {
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `It reads back as it was written`() throws {
    #expect(try Manifest.parse(manifest.bytes) == manifest)
    #expect(manifest.inputs.map(\.file) == ["trade/a.csv", "trade/b.csv"])
  }

  @Test func `Its text is canonical`() {
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"inputs\": [\n    {\n      \"bytes\": 2,\n"))
    #expect(text.contains(#""USD \"\\\n\u0001시흥""#))
    #expect(text.hasSuffix("]\n}\n"))
  }

  @Test(arguments: [
    ("\"2026-08\"", "\"2026-09\""), ("  \"version\"", " \"version\""), ("}\n", "}"),
    ("summary.md", "../outside"), ("summary.md", "/etc/passwd"), ("\"version\"", "\"other\""),
    ("\"schema_version\": 1", "\"schema_version\": 2"),
    ("\"schema_version\": 1", "\"schema_version\": \"1\""), ("ba7816bf", "BA7816BF"),
  ])
  func `An edited manifest is refused`(old: String, new: String) throws {
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let edited = parts.joined(separator: new)
    #expect(throws: Manifest.Fault.self) { try Manifest.parse(Array(edited.utf8)) }
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\": 1, \"a\": 2}", "01", "1.", "-", "nul", "\"\\x\"", "\"\\ud800\"",
    "\"\u{1}\"", "1 2", "\u{FEFF}1",
  ])
  func `Bad JSON is refused`(text: String) {
    #expect(throws: ReadBackFault.self) { try JSONReadBack.parse(Array(text.utf8)) }
  }

  @Test func `JSON may nest 512 levels deep`() throws {
    for (levels, isRead) in [(512, true), (513, false)] {
      let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      #expect(((try? JSONReadBack.parse(Array(text.utf8))) != nil) == isRead)
      let object =
        String(repeating: "{\"a\":", count: levels) + "1"
        + String(repeating: "}", count: levels)
      #expect(((try? JSONReadBack.parse(Array(object.utf8))) != nil) == isRead)
    }
  }

  @Test func `JSON escapes are read`() throws {
    let json = try JSONReadBack.parse(Array(#" "\u00e9\ud83d\ude00\n\/" "#.utf8))
    #expect(json == .string("é😀\n/"))
  }

  @Test func `Deep nesting is refused without a crash`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: ReadBackFault.self) { try JSONReadBack.parse(bytes) }
  }
}
