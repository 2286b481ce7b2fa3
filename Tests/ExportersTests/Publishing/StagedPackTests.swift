import Exporters
import Foundation
import Synchronization
import Testing

@Suite("Publishing a pack")
struct StagedPackTests {
  let folder: TemporaryFolder
  let output: String

  init() throws {
    folder = try TemporaryFolder()
    output = folder.path("reports")
  }

  private func reason(_ work: () throws -> Void) -> PublishingError.Reason? {
    do {
      try work()
      return nil
    } catch {
      return (error as? PublishingError)?.reason
    }
  }

  @Test func `A first pack appears whole and verifies`() throws {
    #expect(try SamplePack(word: "new").publish(to: output) == .published)
    #expect(try folder.names(in: "reports") == ["2026-08"])
    #expect(
      try folder.names(in: "reports/2026-08") == [
        "book.xlsx", "charts", "data", "manifest.json", "summary.md",
      ])
    #expect(try PackVerifier().verify("\(output)/2026-08").isIntact)
  }

  @Test func `The folder gets the mode that the mask allows`() throws {
    try SamplePack(word: "new").publish(to: output)
    try FileManager.default.createDirectory(
      atPath: folder.path("plain"), withIntermediateDirectories: false)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    let plain = try #require(try mode(folder.path("plain")))
    #expect(try mode("\(output)/2026-08") == plain & 0o755)
  }

  @Test func `Missing parents and nested outputs are made`() throws {
    try SamplePack(word: "new").publish(to: folder.path("a/b/c"), part: "for-jilin")
    #expect(try folder.names(in: "a/b/c/for-jilin") == ["2026-08"])
  }

  @Test func `The same pack again is left untouched`() throws {
    try SamplePack(word: "new").publish(to: output)
    let before = try FileManager.default.attributesOfItem(atPath: "\(output)/2026-08/summary.md")
    #expect(try SamplePack(word: "new").publish(to: output) == .unchanged)
    let after = try FileManager.default.attributesOfItem(atPath: "\(output)/2026-08/summary.md")
    #expect(
      before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
    #expect(try folder.names(in: "reports") == ["2026-08"])
  }

  @Test(arguments: [false, true])
  func `An intact pack is replaced and removed`(refusesSwap: Bool) throws {
    let files = FailingFiles(refusesSwap: refusesSwap)
    try SamplePack(word: "old").publish(to: output, files: files)
    #expect(
      try SamplePack(word: "new").publish(to: output, files: files) == .replaced(kept: nil))
    #expect(try folder.names(in: "reports") == ["2026-08"])
    #expect(try folder.contents(of: "reports/2026-08")["summary.md"] == Data("# new\n".utf8))
  }

  @Test(arguments: ["summary.md", "notes.txt", "data/mine/notes.txt", "manifest.json"])
  func `A pack that somebody edited is kept beside the new one`(path: String) throws {
    try SamplePack(word: "old").publish(to: output)
    try folder.write("a person's work", to: "reports/2026-08/\(path)")
    let edited = try folder.contents(of: "reports/2026-08")
    let manifest = try #require(edited["manifest.json"])
    let kept = "2026-08.replaced-\(FileDigest.sha256(Array(manifest)).prefix(8))"
    #expect(try SamplePack(word: "new").publish(to: output) == .replaced(kept: kept))
    #expect(try folder.contents(of: "reports/\(kept)") == edited)
    #expect(try folder.names(in: "reports") == ["2026-08", kept])
    #expect(try PackVerifier().verify("\(output)/2026-08").isIntact)
  }

  @Test func `A second edited pack with the same manifest is kept as well`() throws {
    for word in ["one", "two"] {
      try SamplePack(word: "old").publish(to: output)
      try folder.write(word, to: "reports/2026-08/notes.txt")
      try SamplePack(word: "new").publish(to: output)
    }
    #expect(try folder.names(in: "reports").filter { $0.contains("replaced") }.count == 2)
  }

  @Test func `Files, links and folders of others are refused by name`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("precious"), withIntermediateDirectories: true)
    try folder.write("keep", to: "precious/file")
    let target = "\(output)/2026-08"
    let cases: [(PublishingError.Reason, () throws -> Void)] = [
      (.targetIsFile, { try folder.write("keep", to: "reports/2026-08") }),
      (
        .targetIsSymbolicLink,
        {
          try FileManager.default.createSymbolicLink(
            atPath: target, withDestinationPath: folder.path("precious"))
        }
      ),
      (.targetIsFolderWithoutManifest, { try folder.write("x", to: "reports/2026-08/file") }),
    ]
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    for (expected, prepare) in cases {
      try prepare()
      #expect(reason { try SamplePack(word: "new").publish(to: output) } == expected)
      #expect(try folder.names(in: "reports") == ["2026-08"])
      try FileManager.default.removeItem(atPath: target)
    }
    #expect(try folder.contents(of: "precious") == ["file": Data("keep".utf8)])
  }

  @Test func `A link in place of a partial pack's folder is refused`() throws {
    try folder.write("keep", to: "precious/file")
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(output)/for-jilin", withDestinationPath: folder.path("precious"))
    let refusal = reason { try SamplePack(word: "new").publish(to: output, part: "for-jilin") }
    #expect(refusal == .targetIsSymbolicLink)
    #expect(try folder.names(in: "precious") == ["file"])
  }

  @Test func `Everything is on the device before the name changes, and the name after`() throws {
    try SamplePack(word: "old").publish(to: output)
    let files = FailingFiles()
    let pack = try StagedPack(output: output, month: "2026-08", files: files, processID: 7)
    try pack.write("data/a.csv", Array("a\n".utf8))
    try pack.seal(SamplePack(word: "x").manifest(try pack.readBack()))
    _ = try pack.publish()
    let order = [
      "lock reports", "createFile a.csv", "write a.csv", "synchronise a.csv",
      "createFile manifest.json.part", "write manifest.json.part",
      "synchronise manifest.json.part", "rename manifest.json", "synchronise data",
      "setMode .entente-tmp-2026-08-7", "synchronise .entente-tmp-2026-08-7", "swap 2026-08",
      "synchronise reports",
    ]
    let watched = ["lock", "createFile", "write", "synchronise", "rename", "swap", "setMode"]
    #expect(files.log.filter { call in watched.contains { call.hasPrefix($0 + " ") } } == order)
  }

  @Test func `Two runs cannot write at once`() throws {
    let first = try StagedPack(output: output, month: "2026-08")
    try first.write("summary.md", [])
    #expect(
      reason { try SamplePack(word: "new").publish(to: output) } == .lockedByAnotherRun)
    first.abandon()
    #expect(try SamplePack(word: "new").publish(to: output) == .published)
  }

  @Test func `Too little room is said before anything is written`() throws {
    let refusal = reason {
      _ = try StagedPack(output: output, month: "2026-08", estimatedBytes: .max / 2)
    }
    guard case .notEnoughSpace(let needed, let free)? = refusal else {
      Issue.record("no refusal: \(String(describing: refusal))")
      return
    }
    #expect(needed == .max - 1 && free < needed)
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["", "/etc/x", "../x", "a/../x", "a//b", "a\u{0}b", "manifest.json", "."])
  func `A file cannot leave the pack`(path: String) throws {
    let pack = try StagedPack(output: output, month: "2026-08")
    #expect(reason { try pack.write(path, []) } == .unusablePath)
    #expect(try folder.names() == [])
  }

  @Test func `Files that nobody handed over stop the run`() throws {
    let pack = try StagedPack(output: output, month: "2026-08")
    let stray = URL(fileURLWithPath: pack.stagingPath).appendingPathComponent("stray.tmp")
    try Data().write(to: stray)
    let records = try pack.readBack()
    let refusal = reason { try pack.seal(SamplePack(word: "x").manifest(records)) }
    #expect(refusal == .unexpectedFile)
  }

  @Test func `A broken CSV or JSON file is not published`() throws {
    for (path, text) in [("data/a.csv", "a,b\n1\n"), ("datapackage.json", "{\"a\": 1,}\n")] {
      let pack = try StagedPack(output: output, month: "2026-08")
      try pack.write(path, Array(text.utf8))
      guard case .notReadBack? = reason({ try pack.readBack() }) else {
        Issue.record("\(path) passed")
        continue
      }
      #expect(try folder.names() == [])
    }
  }

  @Test func `A file that the disk holds otherwise than written is not published`() throws {
    let pack = try StagedPack(output: output, month: "2026-08")
    try pack.write("data/a.csv", Array("a,b\n1,2\n".utf8))
    // As sound a CSV file as the one that was written, and as long.
    try Data("a,b\n1,3\n".utf8)
      .write(to: URL(fileURLWithPath: pack.stagingPath).appendingPathComponent("data/a.csv"))
    #expect(
      reason { try pack.readBackCSV("data/a.csv", width: 2, rows: 1) }
        == .notReadBack(ReadBackFault(.otherBytes, offset: 0)))
    #expect(try folder.names() == [])
  }

  @Test(arguments: [(3, 1), (2, 2)])
  func `A CSV file of another width or length than its table is not published`(
    width: Int, rows: Int
  ) throws {
    let pack = try StagedPack(output: output, month: "2026-08")
    try pack.write("data/a.csv", Array("a,b\n1,2\n".utf8))
    guard
      case .notReadBack? = reason({ try pack.readBackCSV("data/a.csv", width: width, rows: rows) })
    else {
      Issue.record("it passed")
      return
    }
    #expect(try folder.names() == [])
  }

  @Test func `A failure on one thread waits for the work of the others`() throws {
    let pack = try StagedPack(output: output, month: "2026-08")
    let folderIsThere = try pack.working {
      // The second file fails while this work goes on, as it would on another thread.
      #expect(reason { try pack.write("../x", []) } == .unusablePath)
      return try folder.names(in: "reports").count == 1
    }
    #expect(folderIsThere)
    #expect(try folder.names() == [])
  }

  @Test func `Cancelling between any two files leaves nothing behind`() throws {
    try SamplePack(word: "old").publish(to: output)
    let old = try folder.contents(of: "reports")
    let asked = Atomic(0)
    for limit in 0..<100 {
      asked.store(0, ordering: .relaxed)
      let refusal = reason {
        try SamplePack(word: "new").publish(to: output) {
          asked.add(1, ordering: .relaxed).newValue > limit
        }
      }
      if refusal == nil { break }
      #expect(refusal == .cancelled)
      #expect(try folder.contents(of: "reports") == old)
    }
    #expect(asked.load(ordering: .relaxed) > 5)
    #expect(try PackVerifier().verify("\(output)/2026-08").isIntact)
  }
}
