import Foundation
import Testing

/// What cannot be written ends the run with 73, and the pack that was there stays as it was.
@Suite struct FullDiskTests {
  /// Blocks of 512 bytes after which a file is refused more, as on a full disk: at the first table,
  /// inside a longer one, and in the workbook.
  @Test(
    .disabled(
      if: CommandRun.sanitizer == "thread", "ThreadSanitizer keeps its own memory in files"),
    arguments: [1, 40, 100])
  func aFileThatCannotGrowPublishesNothing(_ blocks: Int) throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let reports = scratch.url.appendingPathComponent("reports")
    let before = try PackFiles(reports.appendingPathComponent("2026-09"))
    let run = try CommandRun.shell(
      "ulimit -f \(blocks); exec entente report --workspace '\(Workspaces.small.path)'",
      in: scratch.url)
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors.contains("nothing was published"))
    #expect(!run.errors.contains("[ERROR]"), "the Excel library is not heard: \(run.errors)")
    #expect(names(in: reports) == ["2026-09"])
    #expect(
      try PackFiles(reports.appendingPathComponent("2026-09")).differences(from: before) == [])
  }

  /// Text that is packed or not UTF-8 goes through a temporary file once it is long.
  @Test(arguments: [
    "report --workspace small", "check --workspace small", "clean small/trade/b.csv.gz",
  ])
  func aTemporaryFolderThatTakesNothingIsNamed(_ command: String) throws {
    let scratch = try Scratch()
    let trade = try scratch.smallWorkspace().appendingPathComponent("trade")
    let row = "2024-09,siheung,jilin,export,84,1.10,USD,800,kg,FOB,final\n"
    let header =
      "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status\n"
    try Data((header + String(repeating: row, count: 6000)).utf8)
      .write(to: trade.appendingPathComponent("b.csv"))
    let run = try CommandRun.shell(
      "gzip small/trade/b.csv && TMPDIR=\"$PWD/absent\" exec entente \(command)", in: scratch.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("name another in `TMPDIR`"))
    #expect(names(in: scratch.url) == ["small"])
  }

  @Test func anotherRunIsNamed() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let reports = scratch.url.appendingPathComponent("reports")
    let descriptor = open(reports.path, O_RDONLY)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX) == 0)
    let run = try publishSmallPack(in: scratch.url)
    close(descriptor)
    #expect(run.status == 73)
    #expect(run.errors.contains("another run"))
    #expect(names(in: reports) == ["2026-09"])
    #expect(try publishSmallPack(in: scratch.url).status == 0)
  }

  @Test func whatADeadRunLeftIsCleared() throws {
    let scratch = try Scratch()
    try publishSmallPack(in: scratch.url, ["--format", "csv"])
    let reports = scratch.url.appendingPathComponent("reports")
    let dead = try scratch.folder("reports/.entente-tmp-2026-09-1/data")
    try Data("half".utf8).write(to: dead.appendingPathComponent("trade.csv"))
    #expect(try publishSmallPack(in: scratch.url, ["--format", "csv"]).status == 0)
    #expect(names(in: reports) == ["2026-09"])
  }

  /// A file, a pipe, a dangling link and a folder that only the system may write to.
  @Test(arguments: ["file", "file/below", "pipe", "dangling", "/proc/entente"])
  func anOutputThatIsNoFolderOfOursIsRefused(_ output: String) throws {
    let scratch = try Scratch()
    let made = try CommandRun.shell(
      "echo precious > file; mkfifo pipe; ln -s nowhere dangling", in: scratch.url)
    try #require(made.status == 0)
    let run = try publishSmallPack(in: scratch.url, ["--output", output])
    #expect(run.status == 73)
    #expect(run.output == "")
    #expect(run.errors.contains("nothing was published"))
    #expect(names(in: scratch.url) == ["dangling", "file", "pipe"])
    #expect(
      try Data(contentsOf: scratch.url.appendingPathComponent("file")) == Data("precious\n".utf8))
  }

  @Test func missingFoldersAreMade() throws {
    let scratch = try Scratch()
    let run = try publishSmallPack(in: scratch.url, ["--output", "a/b/c", "--format", "csv"])
    #expect(run.status == 0)
    #expect(names(in: scratch.url.appendingPathComponent("a/b/c")) == ["2026-09"])
  }

  /// The shell says 141 where a closed pipe ended a program; what matters is that nothing is printed.
  @Test func aClosedPipeEndsQuietly() throws {
    let scratch = try Scratch()
    let run = try CommandRun.shell(
      "entente table indicators --workspace '\(Workspaces.small.path)' | true", in: scratch.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
