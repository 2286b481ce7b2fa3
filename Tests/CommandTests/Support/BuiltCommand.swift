import Foundation

/// The binary `entente` that the build put beside the test bundle.
enum BuiltCommand {
  struct NotFound: Error, CustomStringConvertible {
    let searched: [String]

    var description: String {
      "The binary entente is in none of \(searched); `swift build` makes it."
    }
  }

  /// The folder that holds the binary.
  static func folder() throws -> URL {
    for folder in candidates {
      let binary = folder.appendingPathComponent("entente").path
      if FileManager.default.isExecutableFile(atPath: binary) { return folder }
    }
    throw NotFound(searched: candidates.map(\.path))
  }

  /// The test bundle is the process itself on Linux, and loaded by a helper on macOS.
  private static var candidates: [URL] {
    let arguments = CommandLine.arguments
    let named = arguments.indices.filter { arguments[$0] == "--test-bundle-path" }
      .compactMap { arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil }
    let files =
      (named + arguments.prefix(1)).map { URL(fileURLWithPath: $0) }
      + Bundle.allBundles.map(\.bundleURL)
    var folders = [Bundle.main.bundleURL]
    for file in files {
      // Up from Contents/MacOS/<name> inside a bundle.
      var folder = file.deletingLastPathComponent()
      for _ in 0..<4 {
        folders.append(folder)
        folder = folder.deletingLastPathComponent()
      }
    }
    return folders
  }
}
