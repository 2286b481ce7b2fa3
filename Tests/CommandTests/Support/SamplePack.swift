import Foundation

/// The pack of `sample-data`, made once for all tests: a debug build needs half a minute for it.
enum SamplePack {
  struct Made: Sendable {
    let folder: URL
    let status: Int32
    let output: String
    let errors: String

    func files() throws -> PackFiles { try PackFiles(folder) }
  }

  static func made() throws -> Made { try result.get() }

  private static let result: Result<Made, any Error> = Result {
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-sample-\(UUID().uuidString)")
    SamplePack.output = output
    atexit { SamplePack.output.map { try? FileManager.default.removeItem(at: $0) } }
    let run = try CommandRun.entente(
      ["report", "--output", output.path], in: Workspaces.repository, limit: 400)
    return Made(
      folder: output.appendingPathComponent("2026-09"), status: run.status, output: run.output,
      errors: run.errors)
  }

  // Written once, before the exit handler that reads it is registered.
  nonisolated(unsafe) private static var output: URL?
}
