import Foundation
import Testing

/// `report --engine spark` as a user meets it, with a shell script in the place of `spark-sql`.
@Suite struct SparkCommandTests {
  /// The folder of a Spark whose `spark-sql` is this script.
  private func spark(_ scratch: borrowing Scratch, _ body: String) throws -> URL {
    let bin = try scratch.folder("spark/bin")
    let program = bin.appendingPathComponent("spark-sql")
    try Data("#!/bin/sh\n\(body)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return bin.deletingLastPathComponent()
  }

  private func settings(_ workspace: URL, adding text: String) throws {
    let file = workspace.appendingPathComponent("entente.yaml")
    let before = try String(contentsOf: file, encoding: .utf8)
    try Data((before + "\n" + text).utf8).write(to: file)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsSparkAndLeavesNothing(_ signal: Int32) throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let temporary = try scratch.folder("temporary")
    let home = try spark(
      scratch, "trap '' INT TERM\necho $$ > \"$SPARK_HOME/process\"\nwhile :; do sleep 1; done")
    let file = home.appendingPathComponent("process").path
    let run = try CommandRun.entente(
      ["report", "--engine", "spark", "--spark-master", "local[2]", "--spark-home", home.path],
      in: workspace, environment: ["TMPDIR": temporary.path]
    ) { process in
      for _ in 0..<3000 where !FileManager.default.fileExists(atPath: file) { usleep(10_000) }
      kill(process.processIdentifier, signal)
    }
    #expect(run.status == 128 + signal)
    let process = try #require(
      Int32(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").joined()))
    #expect(kill(process, 0) != 0)
    #expect(names(in: temporary) == [])
    #expect(
      !FileManager.default.fileExists(atPath: workspace.appendingPathComponent("reports").path))
  }

  /// A failure leaves the pack that was there as it was.
  @Test func afterAFailureTheEarlierPackIsUntouched() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    #expect(try CommandRun.entente(["report"], in: workspace).status <= 1)
    let home = try spark(scratch, "echo '[PATH_NOT_FOUND] Path does not exist.' >&2; exit 1")
    try settings(
      workspace, adding: "engine: spark\nspark:\n  master: local[2]\n  home: \(home.path)\n")
    let run = try CommandRun.entente(["report"], in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("Spark ended with status 1: [PATH_NOT_FOUND]"))
    let packs = workspace.appendingPathComponent("reports")
    for pack in names(in: packs) where !pack.hasPrefix(".") {
      #expect(try CommandRun.entente(["verify", "reports/\(pack)"], in: workspace).status == 0)
    }
    // The command line has the last word.
    #expect(try CommandRun.entente(["report", "--engine", "native"], in: workspace).status <= 1)
  }

  @Test func settingsOfSparkReachIt() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let home = try spark(scratch, "echo \"$@\" > \"$SPARK_HOME/arguments\"; exit 1")
    try settings(
      workspace,
      adding: "engine: spark\nspark:\n  master: yarn\n  conf:\n    spark.executor.memory: 2g\n")
    let run = try CommandRun.entente(
      ["report", "--spark-home", home.path, "--spark-conf", "spark.executor.memory=4g"],
      in: workspace)
    #expect(run.status == 2)
    let arguments = try String(
      contentsOf: home.appendingPathComponent("arguments"), encoding: .utf8)
    #expect(arguments.hasPrefix("--master yarn -S -f "))
    let places = ["memory=2g", "memory=4g", "ansi.enabled=true"].map {
      arguments.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test(arguments: [
    ["--engine", "spark"], ["--engine", "native", "--spark-master", "local"],
    ["--spark-timeout", "9"],
    ["--engine", "spark", "--spark-master", "local", "--spark-conf", "x"],
    [
      "--engine", "spark", "--spark-master", "local", "--spark-conf",
      "spark.sql.ansi.enabled=false",
    ],
    [
      "--engine", "spark", "--spark-master", "local", "--spark-conf",
      "spark.hadoop.fs.s3a.secret.key=x",
    ],
  ])
  func whatMakesNoSenseIsUsage(_ options: [String]) throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.entente(["report"] + options, in: workspace)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains("park"))
  }

  @Test func withoutRoomForTheScriptNothingIsWritten() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let home = try spark(scratch, "exit 0")
    let run = try CommandRun.entente(
      ["report", "--engine", "spark", "--spark-master", "local", "--spark-home", home.path],
      in: workspace, environment: ["TMPDIR": scratch.url.path + "/none"])
    #expect(run.status == 73, "\(run.errors)")
  }

  /// A file outside the workspace is read like one inside, under the name that the settings give.
  @Test func aURINamesFilesOutsideTheWorkspace() throws {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let outside = try scratch.folder("outside/2024")
    let trade = workspace.appendingPathComponent("trade")
    let moved = try #require(names(in: trade).first { $0.hasSuffix(".csv") })
    try FileManager.default.moveItem(
      at: trade.appendingPathComponent(moved), to: outside.appendingPathComponent(moved))
    let folder = outside.deletingLastPathComponent().path
    try settings(workspace, adding: "sources:\n  - files: file://\(folder)/**.csv\n")
    let run = try CommandRun.entente(["sources"], in: workspace)
    #expect(run.status <= 1, "\(run.errors)")
    #expect(run.output.contains("file://\(folder)/2024/\(moved)"))
  }
}
