import Foundation
import Testing

/// Standard output carries results, standard error messages, and no write goes unchecked.
@Suite struct StreamTests {
  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  @Test(
    .enabled(if: hasFullDevice, "This system has no /dev/full."),
    arguments: ["table indicators", "check", "check --json", "report --dry-run"])
  func aFullStandardOutputIsReported(_ command: String) throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.shell("entente \(command) > /dev/full", in: workspace)
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot write to standard output"))
  }

  @Test func aClosedStandardOutputIsReported() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.shell("entente table trade >&-", in: workspace)
    #expect(run.status == 73)
  }

  @Test func aReaderThatHasSeenEnoughEndsTheRun() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.shell("entente table indicators | head -n 1", in: workspace)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("period,subject,"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func aClosedStandardErrorDoesNotStopTheResult() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.shell("entente table agreements 2>&-", in: workspace)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("agreement_id,"))
  }

  @Test func namesOfFoldersMayHaveSpacesAndHan() throws {
    let scratch = try Scratch()
    let workspace = try scratch.folder("나의 자료 资料")
    try FileManager.default.copyItem(
      at: Workspaces.small, to: workspace.appendingPathComponent("work space"))
    let run = try CommandRun.entente(
      ["report", "--workspace", "work space", "--output", "보고서 2026", "--format", "csv"],
      in: workspace)
    #expect(run.status == 0)
    #expect(names(in: workspace.appendingPathComponent("보고서 2026")) == ["2026-09"])
  }
}
