import Foundation
import Testing

/// A pack appears whole or not at all, and nobody's work is deleted.
@Suite struct PublishingTests {
  @Test func aSecondRunChangesNothing() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 0)
    #expect(run.output.contains("(unchanged)"))
    #expect(names(in: scratch.url.appendingPathComponent("reports")) == ["2026-09"])
  }

  @Test func anOlderPackIsReplaced() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv,md"])
    #expect(run.status == 0)
    #expect(run.output.contains("(replaced)"))
    #expect(names(in: scratch.url.appendingPathComponent("reports")) == ["2026-09"])
  }

  /// A program that has a file of the old pack open reads it to its end as it was.
  @Test func anOpenFileStaysReadable() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let table = scratch.url.appendingPathComponent("reports/2026-09/data/trade.csv")
    let before = try Data(contentsOf: table)
    let reader = try FileHandle(forReadingFrom: table)
    let start = try reader.read(upToCount: 10) ?? Data()
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv,md"])
    #expect(run.status == 0)
    #expect(run.output.contains("(replaced)"))
    #expect(try start + (reader.readToEnd() ?? Data()) == before)
    try reader.close()
  }

  @Test func anEditedPackIsKept() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let reports = scratch.url.appendingPathComponent("reports")
    let edited = reports.appendingPathComponent("2026-09/data/actions.csv")
    try Data("my own notes\n".utf8).write(to: edited)
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 0)
    let kept = names(in: reports).filter { $0.hasPrefix("2026-09.replaced-") }
    try #require(kept.count == 1)
    #expect(kept[0].utf8.count == "2026-09.replaced-".utf8.count + 8)
    #expect(run.output.contains(kept[0]))
    let file = reports.appendingPathComponent("\(kept[0])/data/actions.csv")
    #expect(try Data(contentsOf: file) == Data("my own notes\n".utf8))
    #expect(debris(in: reports) == [])
    let verified = try CommandRun.entente(["verify"], in: scratch.url)
    #expect(verified.status == 0)
  }

  @Test func anOutputThatIsAFileIsRefused() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("reports")
    try Data("precious".utf8).write(to: file)
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors.contains("nothing was published"))
    #expect(try Data(contentsOf: file) == Data("precious".utf8))
  }

  @Test func aFileInThePacksPlaceIsRefused() throws {
    let scratch = try Scratch()
    let reports = try scratch.folder("reports")
    let file = reports.appendingPathComponent("2026-09")
    try Data("precious".utf8).write(to: file)
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 73)
    #expect(try Data(contentsOf: file) == Data("precious".utf8))
    #expect(names(in: reports) == ["2026-09"])
  }

  @Test func aFolderOfSomebodyElseIsRefused() throws {
    let scratch = try Scratch()
    let folder = try scratch.folder("reports/2026-09")
    try Data("precious".utf8).write(to: folder.appendingPathComponent("diary.txt"))
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 73)
    #expect(run.errors.contains("is not a pack and stays untouched"))
    #expect(names(in: folder) == ["diary.txt"])
    #expect(debris(in: folder.deletingLastPathComponent()) == [])
  }

  @Test func aSymbolicLinkInThePacksPlaceIsRefused() throws {
    let scratch = try Scratch()
    let reports = try scratch.folder("reports")
    let precious = try scratch.folder("precious")
    try Data("kept".utf8).write(to: precious.appendingPathComponent("kept.txt"))
    try FileManager.default.createSymbolicLink(
      at: reports.appendingPathComponent("2026-09"), withDestinationURL: precious)
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 73)
    #expect(run.errors.contains("symbolic link"))
    #expect(names(in: precious) == ["kept.txt"])
    #expect(names(in: reports) == ["2026-09"])
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser may write anywhere."))
  func aReadOnlyOutputIsRefused() throws {
    let scratch = try Scratch()
    let reports = try scratch.folder("reports")
    chmod(reports.path, 0o500)
    defer { chmod(reports.path, 0o700) }
    let run = try publishSmallPack(in: scratch.url, ["--format", "csv"])
    #expect(run.status == 73)
    #expect(names(in: reports) == [])
  }

  @Test func aPreviousPackOutlivesAnInterruption() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let reports = scratch.url.appendingPathComponent("reports")
    let before = try PackFiles(reports.appendingPathComponent("2026-09"))
    // Interrupted as soon as files are being staged.
    let run = try publishSmallPack(in: scratch.url, ["--month", "2026-09"]) { process in
      for _ in 0..<20_000 where process.isRunning && debris(in: reports).isEmpty { usleep(500) }
      process.interrupt()
    }
    #expect(run.status == 130)
    #expect(run.output == "")
    #expect(debris(in: reports) == [])
    #expect(names(in: reports) == ["2026-09"])
    let after = try PackFiles(reports.appendingPathComponent("2026-09"))
    #expect(after.differences(from: before) == [])
  }

  @Test(arguments: [(0.0, SIGINT), (0.02, SIGTERM), (0.3, SIGINT), (1.0, SIGTERM)])
  func anInterruptedRunLeavesNothing(after seconds: Double, _ signal: Int32) throws {
    let scratch = try Scratch()
    let run = try publishSmallPack(in: scratch.url) { process in
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, signal)
    }
    let reports = names(in: scratch.url.appendingPathComponent("reports"))
    if run.status == 0 {
      // A fast machine was done before the signal came.
      #expect(reports == ["2026-09"])
    } else {
      #expect(run.status == 128 + signal)
      #expect(reports == [])
    }
  }
}
