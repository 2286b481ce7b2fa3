import Foundation

/// All files of a pack, by their path in it.
struct PackFiles {
  let folder: URL
  let contents: [String: Data]

  init(_ folder: URL) throws {
    self.folder = folder
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[path] = try Data(contentsOf: file) }
    }
    self.contents = contents
  }

  var paths: [String] { contents.keys.sorted() }

  func bytes(_ path: String) throws -> [UInt8] {
    guard let data = contents[path] else { throw Missing(path: path) }
    return Array(data)
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The same pack with other contents in one file.
  func replacing(_ path: String, with text: String) -> PackFiles {
    replacing(path, with: Data(text.utf8))
  }

  func replacing(_ path: String, with data: Data) -> PackFiles {
    PackFiles(folder: folder, contents: contents.merging([path: data]) { $1 })
  }

  private init(folder: URL, contents: [String: Data]) {
    self.folder = folder
    self.contents = contents
  }

  struct Missing: Error {
    let path: String
  }

  /// The paths whose files differ or are in one of the two only.
  func differences(from other: PackFiles) -> [String] {
    Set(paths).union(other.paths).filter { contents[$0] != other.contents[$0] }.sorted()
  }
}
