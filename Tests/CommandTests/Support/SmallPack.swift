import Foundation

/// The pack of the small workspace, made once for the tests that only read it.
enum SmallPack {
  static func files() throws -> PackFiles { try result.get() }

  private static let result: Result<PackFiles, any Error> = Result {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.entente(
      ["report", "--workspace", workspace.path], in: scratch.url)
    guard run.status == 0 else { throw NotPublished(errors: run.errors) }
    return try PackFiles(scratch.url.appendingPathComponent("reports/2026-09"))
  }

  struct NotPublished: Error, CustomStringConvertible {
    let errors: String

    var description: String { errors }
  }
}
