import Foundation
import Testing

/// Publishes the small workspace's pack into `folder/reports` and answers with the run.
@discardableResult
func publishSmallPack(
  in folder: URL, _ arguments: [String] = [], environment: [String: String] = [:],
  during: (Process) -> Void = { _ in }
) throws -> CommandRun {
  try CommandRun.entente(
    ["report", "--workspace", Workspaces.small.path] + arguments, in: folder,
    environment: environment, during: during)
}

/// The names in `folder`, hidden ones included; none where there is no such folder.
func names(in folder: URL) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
}

/// What a run that was stopped may have left behind.
func debris(in folder: URL) -> [String] {
  names(in: folder).filter { $0.hasPrefix(".entente-") }
}
