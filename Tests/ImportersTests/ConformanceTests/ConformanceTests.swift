import Foundation
@testable import Importers
import PartnershipModel
import Testing

/// Public suites and made files through `entente clean`; `make conformance` prints what they give.
@Suite(
  "Conformance", .enabled(if: sharedReference != nil, "\(needsShared)"), .serialized)
struct ConformanceTests {
  private struct Expected: Decodable {
    let file: String
    let exit: Int
  }

  @Test("Every bad input ends as its manifest says")
  func badInputs() throws {
    let folder = try #require(sharedReference).appendingPathComponent("bad-inputs")
    let manifest = try JSONDecoder().decode(
      [Expected].self, from: Data(contentsOf: folder.appendingPathComponent("manifest.json")))
    for entry in manifest {
      let cleaned = try Cleaned(folder.appendingPathComponent(entry.file).path)
      #expect(cleaned.exit == entry.exit, "\(entry.file): \(cleaned.codes)")
    }
    print("conformance: bad inputs: \(manifest.count) files as their manifest says")
  }

  @Test(
    "Bad inputs in detail",
    arguments: [
      ("005-crlf-lf-cr-mixed.csv", "2 = 1 + 1 + 0", ["lone-cr"]),
      ("007-extra-trailing-empty.csv", "2 = 1 + 1 + 0", ["extra-cell"]),
      ("031-formula.csv", "7 = 7 + 0 + 0", []),
      ("037-bidi.csv", "3 = 3 + 0 + 0", ["hidden-character", "hidden-character"]),
      ("045-big-number.json", "3 = 2 + 1 + 0", ["out-of-range"]),
      ("053.ndjson", "6 = 3 + 2 + 1", ["bad-line", "bad-line"]),
    ])
  func details(name: String, account: String, codes: [String]) throws {
    let url = try #require(sharedReference).appendingPathComponent("bad-inputs/" + name)
    let cleaned = try Cleaned(url.path)
    #expect(cleaned.account == account)
    #expect(cleaned.codes == codes)
  }

  @Test(
    "Encodings: accepted by mark or as UTF-8, refused undeclared, exact where declared",
    arguments: [
      ("ko-utf8", nil, 0), ("ko-utf8bom", nil, 0), ("ko-utf16le-bom", nil, 0),
      ("ko-utf16be-bom", nil, 0), ("ko-cp949", nil, 2), ("ko-euckr-strict", nil, 2),
      ("zh-gb18030", nil, 2), ("zh-gbk", nil, 2), ("ja-cp932", nil, 2), ("ja-eucjp", nil, 2),
      ("ko-utf16le-nobom", nil, 2), ("ko-utf16be-nobom", nil, 2), ("ko-cp949", .cp949, 0),
      ("ko-euckr-strict", .cp949, 0), ("zh-gb18030", .gb18030, 0), ("zh-gbk", .gb18030, 0),
      ("ja-cp932", .cp932, 0), ("ja-eucjp", .eucJP, 0), ("ko-utf16le-nobom", .utf16le, 0),
      ("ko-utf16be-nobom", .utf16be, 0), ("ko-cp949-truncated", nil, 2),
      ("ko-cp949-truncated", .cp949, 2), ("ko-utf8-one-bad-byte", nil, 2),
      ("mixed-utf8-then-cp949", nil, 2), ("double-encoded", nil, 0),
      ("replacement-chars-already", nil, 0), ("utf8-with-nul", nil, 1),
    ] as [(String, TextEncoding?, Int)])
  func encodings(name: String, declared: TextEncoding?, exit: Int) throws {
    let url = try #require(sharedReference).appendingPathComponent("encodings/\(name).csv")
    var options = CleanOptions()
    options.encoding = declared
    let cleaned = try Cleaned(url.path, options)
    #expect(cleaned.exit == exit, "\(cleaned.codes)")
    if ["double-encoded", "replacement-chars-already"].contains(name) {
      #expect(cleaned.codes == ["damaged-text"])
    }
    if exit == 0, name.hasPrefix("ko-"), !name.contains("euckr") {
      let plain = try #require(sharedReference).appendingPathComponent("encodings/ko-utf8.csv")
      #expect(cleaned.text == (try Cleaned(plain.path)).text)
    }
  }

  @Test(
    "Pollock's 2,290 files: loaded exactly, or each bad row named, or refused; never silently wrong"
  )
  func pollock() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-pollock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let archive = try #require(sharedReference)
      .appendingPathComponent("csv/pollock-polluted_files.tar.gz")
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "xzf", archive.path, "-C", folder.path]
    try tar.run()
    tar.waitUntilExit()
    try #require(tar.terminationStatus == 0)
    let files = folder.appendingPathComponent("polluted_files")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: files.appendingPathComponent("csv").path
    ).sorted()
    var counts = (exact: 0, named: 0, refused: 0)
    var wrong: [String] = []
    for name in names {
      var options = CleanOptions()
      // No rule can tell that the first row of this one is data.
      options.hasHeader = name != "file_no_header.csv"
      options.isDelimited = !options.hasHeader
      let polluted = try Cleaned(files.appendingPathComponent("csv/" + name).path, options)
      guard polluted.exit < 2 else {
        counts.refused += 1
        continue
      }
      let clean = try Cleaned(files.appendingPathComponent("clean/" + name).path, options)
      if polluted.exit == 0 {
        if clean.exit == 0, polluted.output == clean.output {
          counts.exact += 1
        } else {
          wrong.append(name)
        }
      } else if isPart(polluted.text, of: clean.text, hasHeader: options.hasHeader) {
        counts.named += 1
      } else {
        wrong.append(name)
      }
    }
    print(
      "conformance: Pollock: \(names.count) files: \(counts.exact) exact, \(counts.named) with every bad row named, \(counts.refused) refused, \(wrong.count) silently wrong"
    )
    #expect(names.count == 2_290)
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
  }

  /// Whether the rows of one table stand in the other, in its order; of several header lines the
  /// first may be the only one.
  private func isPart(_ table: String, of whole: String, hasHeader: Bool) -> Bool {
    let rows = records(table).dropFirst(hasHeader ? 1 : 0)
    var rest = records(whole).dropFirst(hasHeader ? 1 : 0)
    for row in rows {
      guard let place = rest.firstIndex(of: row) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Records of canonical CSV: a line end inside quotes ends none.
  private func records(_ text: String) -> [String] {
    var records: [String] = []
    var record = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isInside.toggle() }
      if scalar == "\n", !isInside {
        records.append(record)
        record = ""
      } else {
        record.unicodeScalars.append(scalar)
      }
    }
    return records
  }

  @Test("JSONTestSuite: no valid document refused, no invalid one accepted")
  func jsonSuite() throws {
    let folder = try #require(sharedReference).appendingPathComponent("json/test_parsing")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    var counts = (refused: 0, accepted: 0, valid: 0, invalid: 0)
    for name in names where name.hasPrefix("y_") || name.hasPrefix("n_") {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      let accepted = bytes.withUnsafeBytes {
        (try? JSONReader.document($0, duplicateKeys: .kept)) != nil
      }
      if name.hasPrefix("y_") {
        counts.valid += 1
        counts.refused += accepted ? 0 : 1
      } else {
        counts.invalid += 1
        counts.accepted += accepted ? 1 : 0
      }
    }
    print(
      "conformance: JSONTestSuite: \(counts.refused) of \(counts.valid) valid refused, \(counts.accepted) of \(counts.invalid) invalid accepted"
    )
    #expect(counts.valid == 95 && counts.invalid == 188)
    #expect(counts.refused == 0 && counts.accepted == 0)
  }
}
