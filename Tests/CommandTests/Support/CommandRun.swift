import Dispatch
import Foundation

/// What one run of a command left behind.
struct CommandRun {
  /// The exit code; of a run that a signal ended 128 and its number, as a shell says it.
  let status: Int32
  let outputBytes: Data
  let errorBytes: Data

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  struct TookTooLong: Error, CustomStringConvertible {
    let command: String
    let seconds: Double
    let errors: String

    var description: String { "\(command) took over \(seconds) s.\n\(errors)" }
  }

  /// How many times longer than usual a command may take: `make asan` and `make tsan` set it.
  private static let patience =
    ProcessInfo.processInfo.environment["ENTENTE_PATIENCE"].flatMap { Double($0) } ?? 1

  /// The sanitizer that the command was built with, where `make tsan` says so.
  static let sanitizer = ProcessInfo.processInfo.environment["ENTENTE_SANITIZER"]

  /// Runs the built `entente` with `arguments` in `folder`.
  static func entente(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    limit: Double = 120, during: (Process) -> Void = { _ in }
  ) throws -> CommandRun {
    let binary = try BuiltCommand.folder().appendingPathComponent("entente")
    return try run(
      binary, arguments, in: folder, environment: environment, limit: limit, during: during)
  }

  /// Runs a line of the shell in `folder`; it finds `entente` in its path.
  static func shell(
    _ script: String, in folder: URL, environment: [String: String] = [:], limit: Double = 120
  ) throws -> CommandRun {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], in: folder, environment: environment,
      limit: limit, during: { _ in })
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String],
    limit: Double, during: (Process) -> Void
  ) throws -> CommandRun {
    // Files instead of pipes: nothing to drain, whatever the amount.
    let scratch = try Scratch()
    let output = try scratch.emptyFile("output")
    let errors = try scratch.emptyFile("errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = try surroundings(scratch).merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    during(process)
    let limit = limit * patience
    if ended.wait(timeout: .now() + limit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw TookTooLong(
        command: ([executable.lastPathComponent] + arguments).joined(separator: " "),
        seconds: limit, errors: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
    }
    let signalled = process.terminationReason == .uncaughtSignal
    return CommandRun(
      status: process.terminationStatus + (signalled ? 128 : 0),
      outputBytes: try Data(contentsOf: output), errorBytes: try Data(contentsOf: errors))
  }

  /// Nothing of the developer's own settings but what a process needs to start.
  private static func surroundings(_ home: borrowing Scratch) throws -> [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    var result = inherited.filter { name, _ in
      name.hasPrefix("LD_") || name.hasPrefix("DYLD_") || name.hasSuffix("SAN_OPTIONS")
    }
    let path = inherited["PATH"] ?? "/usr/bin:/bin"
    result["PATH"] = try BuiltCommand.folder().path + ":" + path
    result["HOME"] = home.url.path
    return result
  }
}
