import Exporters
import Foundation
import Testing

@Suite("Verifying a pack")
struct PackVerifierTests {
  let folder: TemporaryFolder
  let pack: String

  init() throws {
    folder = try TemporaryFolder()
    pack = folder.path("reports/2026-08")
    try SamplePack(word: "new").publish(to: folder.path("reports"))
  }

  @Test func `One changed byte anywhere is found and the file is named`() throws {
    for (path, data) in try folder.contents(of: "reports/2026-08") {
      let url = URL(fileURLWithPath: pack).appendingPathComponent(path)
      guard (try? Data(contentsOf: url)) != nil else { continue }
      for index in data.indices {
        var changed = data
        changed[index] ^= 1
        try changed.write(to: url)
        let found = try PackVerifier().verify(pack).differences
        if path == "manifest.json" {
          #expect(found.count == 1 && !found.contains(.manifestMissing), "byte \(index)")
        } else {
          #expect(found == [.changed(path, parts: nil)], "byte \(index)")
        }
      }
      try data.write(to: url)
    }
    #expect(try PackVerifier().verify(pack).isIntact)
  }

  @Test func `Missing and extra files are told apart`() throws {
    try FileManager.default.removeItem(atPath: "\(pack)/summary.md")
    try folder.write("x", to: "reports/2026-08/data/extra.csv")
    try folder.write("x", to: "reports/2026-08/mine/notes.txt")
    #expect(
      try PackVerifier().verify(pack).differences == [
        .missing("summary.md"), .extra("data/extra.csv"), .extra("mine/"),
        .extra("mine/notes.txt"),
      ])
  }

  @Test func `A link in place of a file is no file`() throws {
    try FileManager.default.moveItem(
      atPath: "\(pack)/summary.md", toPath: folder.path("elsewhere.md"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(pack)/summary.md", withDestinationPath: folder.path("elsewhere.md"))
    #expect(try PackVerifier().verify(pack).differences == [.missing("summary.md")])
  }

  #if os(Linux)
    @Test func `A file whose name is no UTF-8 is noticed`() throws {
      let path = Array("\(pack)/".utf8) + [0xFF, 0]
      let file = path.withUnsafeBufferPointer { name in
        name.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") }
      }
      fclose(file)
      #expect(try PackVerifier().verify(pack).differences == [.extra("\u{FFFD}")])
      #expect(
        try SamplePack(word: "next").publish(to: folder.path("reports")) != .replaced(kept: nil))
    }
  #endif

  @Test func `Without a manifest there is nothing to compare`() throws {
    try FileManager.default.removeItem(atPath: "\(pack)/manifest.json")
    #expect(try PackVerifier().verify(pack).differences == [.manifestMissing])
  }

  @Test func `The parts of a changed workbook are named`() throws {
    let digest = FileDigest.sha256([1])
    let other = FileDigest.sha256([2])
    let staged = try StagedPack(output: folder.path("reports"), month: "2026-09")
    try staged.write("book.xlsx", [1, 2, 3])
    let manifest = Manifest(
      version: "1", month: "2026-09", settings: [], inputs: [], outputs: try staged.readBack(),
      workbookParts: [
        .init(workbook: "book.xlsx", part: "xl/a.xml", sha256: digest),
        .init(workbook: "book.xlsx", part: "xl/b.xml", sha256: digest),
      ])
    try staged.seal(manifest)
    _ = try staged.publish()
    try Data([1, 2, 4]).write(to: folder.url.appendingPathComponent("reports/2026-09/book.xlsx"))
    let verifier = PackVerifier { _ in [("xl/a.xml", digest), ("xl/b.xml", other)] }
    #expect(
      try verifier.verify(folder.path("reports/2026-09")).differences == [
        .changed("book.xlsx", parts: ["xl/b.xml"])
      ])
  }
}
