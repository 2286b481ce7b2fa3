import ArgumentParser
import Foundation

/// Where the inputs are.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder with the inputs. Default: the nearest folder upward that has cities.csv, else ./sample-data.",
      valueName: "dir"))
  var workspace: String?

  /// The workspace; a usage error where there is none.
  func folder() throws -> String {
    if let workspace {
      guard isFolder(workspace) else {
        throw ValidationError("The workspace '\(workspace)' is not a folder.")
      }
      return workspace
    }
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    while true {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("cities.csv").path) {
        return folder.path
      }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { break }
      folder = parent
    }
    if isFolder("sample-data") { return "sample-data" }
    throw ValidationError(
      "No workspace: neither this folder nor one above it has a cities.csv. Go to your workspace, name it with --workspace, or make one with 'entente init DIR'."
    )
  }

  private func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
