import Exporters
import Foundation
import Testing

@Suite("Publishing when any one file operation fails")
struct NthFailureTests {
  /// What stands at the target before the run.
  enum Before: CaseIterable { case nothing, pack, editedPack, samePack }

  private func prepare(_ before: Before, _ folder: TemporaryFolder) throws {
    switch before {
    case .nothing: return
    case .pack: try SamplePack(word: "old").publish(to: folder.path("reports"))
    case .samePack: try SamplePack(word: "new").publish(to: folder.path("reports"))
    case .editedPack:
      try SamplePack(word: "old").publish(to: folder.path("reports"))
      try folder.write("a person's work", to: "reports/2026-08/notes.txt")
    }
  }

  /// Publishes as soon as the lock of the run that crashed is gone: a process that another test forks
  /// holds it until it becomes another program.
  private func publishUnlocked(_ pack: SamplePack, to path: String) throws {
    for _ in 0..<250 {
      do {
        try pack.publish(to: path)
        return
      } catch let error as PublishingError where error.reason == .lockedByAnotherRun {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
    try pack.publish(to: path)
  }

  @Test(arguments: Before.allCases, [false, true])
  func `The old pack or the new one stands there whole, without debris`(
    before: Before, refusesSwap: Bool
  ) throws {
    var failures = 0
    for failing in 1..<2000 {
      let folder = try TemporaryFolder()
      try prepare(before, folder)
      let old = before == .nothing ? [:] : try folder.contents(of: "reports")
      let files = FailingFiles(failing: failing, refusesSwap: refusesSwap)
      do {
        try SamplePack(word: "new").publish(to: folder.path("reports"), files: files)
        let new = try folder.contents(of: "reports/2026-08")
        #expect(new["summary.md"] == Data("# new\n".utf8), "call \(failing)")
        #expect(try PackVerifier().verify(folder.path("reports/2026-08")).isIntact)
        if before == .editedPack {
          let names = try folder.names(in: "reports")
          let kept = try #require(names.first { $0.contains(".replaced-") })
          let edited = old.filter { $0.key.hasPrefix("2026-08/") }
          #expect(try folder.contents(of: "reports/\(kept)").count == edited.count)
        }
      } catch is PublishingError {
        failures += 1
        let exists = try folder.names() == ["reports"]
        #expect(exists == (before != .nothing), "call \(failing)")
        if exists { #expect(try folder.contents(of: "reports") == old, "call \(failing)") }
      }
      let names = (try? folder.names(in: "reports")) ?? []
      #expect(!names.contains { $0.hasPrefix(".entente-") }, "call \(failing): \(names)")
      if files.count < failing { break }
      #expect(failing < 1999)
    }
    #expect(failures > 40)
  }

  @Test(arguments: Before.allCases, [false, true])
  func `After a crash at any operation the next run puts everything right`(
    before: Before, refusesSwap: Bool
  ) throws {
    for failing in 1..<2000 {
      let folder = try TemporaryFolder()
      try prepare(before, folder)
      let files = FailingFiles(failing: failing, mode: .fromThenOn, refusesSwap: refusesSwap)
      _ = try? SamplePack(word: "new").publish(to: folder.path("reports"), files: files)
      if !refusesSwap && before != .nothing {
        // With a swap in one step, a reader never finds the name empty.
        #expect(
          try folder.contents(of: "reports/2026-08")["manifest.json"] != nil, "call \(failing)")
      }
      try publishUnlocked(SamplePack(word: "third"), to: folder.path("reports"))
      let names = try folder.names(in: "reports")
      #expect(!names.contains { $0.hasPrefix(".entente-") }, "call \(failing): \(names)")
      #expect(try PackVerifier().verify(folder.path("reports/2026-08")).isIntact)
      let kept = names.filter { $0.contains(".replaced-") }
      if before != .editedPack {
        #expect(kept.isEmpty, "call \(failing): \(names)")
      } else {
        let notes = try kept.compactMap { try folder.contents(of: "reports/\($0)")["notes.txt"] }
        #expect(notes == [Data("a person's work".utf8)], "call \(failing): \(names)")
      }
      if files.count < failing { break }
    }
  }

  @Test func `An interrupted swap is finished by the next run`() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("reports")
    try SamplePack(word: "old").publish(to: output)
    try FileManager.default.moveItem(
      atPath: "\(output)/2026-08", toPath: "\(output)/.entente-old-2026-08")
    try folder.write("half", to: "reports/.entente-tmp-2026-08-1/summary.md")
    let pack = try StagedPack(output: output, month: "2026-09")
    #expect(try PackVerifier().verify("\(output)/2026-08").isIntact)
    pack.abandon()
    #expect(try folder.names(in: "reports") == ["2026-08"])
  }
}
