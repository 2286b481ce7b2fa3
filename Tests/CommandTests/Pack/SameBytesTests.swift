import Foundation
import Testing

/// The same inputs give the same bytes, on any day, in any surroundings.
@Suite struct SameBytesTests {
  struct Surroundings: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var isOneCore = false
  }

  static let all = [
    Surroundings(testDescription: "nothing special"),
    Surroundings(
      testDescription: "time zone of Kiritimati",
      environment: ["TZ": "Pacific/Kiritimati"]),
    Surroundings(
      testDescription: "Turkish, where i has a dot when capital",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/Adak"]),
    Surroundings(testDescription: "locale C", environment: ["LC_ALL": "C", "LANG": "C"]),
    Surroundings(testDescription: "one core", isOneCore: true),
  ]

  @Test(arguments: all)
  func theSmallPackHasTheSameBytes(in surroundings: Surroundings) throws {
    let scratch = try Scratch()
    // Another working directory in every run; the workspace is found upward.
    let workspace = try scratch.smallWorkspace()
    let run: CommandRun
    if surroundings.isOneCore {
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset") else { return }
      run = try CommandRun.shell(
        "taskset -c 0 entente report --output ../../out",
        in: workspace.appendingPathComponent("trade"))
    } else {
      run = try CommandRun.entente(
        ["report", "--output", "../../out"], in: workspace.appendingPathComponent("trade"),
        environment: surroundings.environment)
    }
    #expect(run.status == 0, "\(run.errors)")
    let pack = try PackFiles(scratch.url.appendingPathComponent("out/2026-09"))
    #expect(pack.differences(from: try SmallPack.files()) == [])
  }

  /// Files made in another order come back in another order from many file systems.
  @Test func theOrderOfFilesOnDiskShowsNowhere() throws {
    let scratch = try Scratch()
    let files = try FileManager.default.subpathsOfDirectory(atPath: Workspaces.small.path)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yaml") }
    for path in files.sorted().reversed() {
      let copy = scratch.url.appendingPathComponent("again/\(path)")
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Workspaces.small.appendingPathComponent(path), to: copy)
    }
    let run = try CommandRun.entente(["report", "--workspace", "again"], in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    let pack = try PackFiles(scratch.url.appendingPathComponent("reports/2026-09"))
    #expect(pack.differences(from: try SmallPack.files()) == [])
  }

  @Test(arguments: ["indicators", "trade", "exchanges", "media", "actions", "sources"])
  func aTableHasTheSameBytesAsInThePack(_ name: String) throws {
    let scratch = try Scratch()
    let run = try CommandRun.entente(
      ["table", name, "--workspace", Workspaces.small.path], in: scratch.url)
    #expect(run.outputBytes == (try SmallPack.files()).contents["data/\(name).csv"])
  }
}
