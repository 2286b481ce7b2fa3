/// Writes files into a folder that is new or empty; nothing that exists is ever replaced.
///
/// Every file is created exclusively and waits for the device. After a failure what this run made
/// is removed again, and nothing else.
package struct NewFolder {
  /// A file by its path below the folder; folders on the way are made.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private let files: any FileOperations
  /// What this run made, in order.
  private var made: [Made] = []

  private enum Made {
    case file(String)
    case folder(String)
  }

  private init(_ files: any FileOperations) { self.files = files }

  /// Writes `contents` and `folders`, which may stay empty, into the folder `path`.
  ///
  /// A symbolic link is refused in the place of the folder, as is anything in it. The folder above
  /// must be there.
  package static func write(
    _ contents: [File], folders: [String], to path: String,
    files: any FileOperations = POSIXFiles()
  ) throws(PublishingError) {
    var writer = NewFolder(files)
    do throws(PublishingError) {
      try writer.write(contents, folders, trimmed(path))
    } catch {
      writer.undo(trimmed(path))
      throw error
    }
  }

  /// The path without slashes at its end, behind which a link would be followed.
  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  private mutating func write(
    _ contents: [File], _ folders: [String], _ path: String
  ) throws(PublishingError) {
    let root = try open(path)
    defer { try? files.close(root) }
    guard try files.list(root).isEmpty else {
      throw PublishingError(.list, path, .exists)
    }
    var known: Set<String> = []
    for folder in folders + contents.compactMap({ NewFolder.parent($0.path) })
    where known.insert(folder).inserted {
      try files.makeFolder(folder, in: root, mode: 0o755)
      made.append(.folder(folder))
    }
    for file in contents { try write(file, in: root) }
    for folder in known.sorted() {
      let opened = try files.openFolder(folder, in: root, followingLinks: false)
      defer { try? files.close(opened) }
      try files.synchronise(opened)
    }
    try files.synchronise(root)
  }

  /// Opens the folder, making it where nothing stands.
  private mutating func open(_ path: String) throws(PublishingError) -> OpenFile {
    switch try files.status(of: path, in: .workingFolder)?.kind {
    case .folder: break
    case .symbolicLink: throw PublishingError(.openFolder, path, .targetIsSymbolicLink)
    case .file, .other: throw PublishingError(.openFolder, path, .targetIsFile)
    case nil:
      try files.makeFolder(path, in: .workingFolder, mode: 0o755)
      made.append(.folder(path))
    }
    return try files.openFolder(path, in: .workingFolder, followingLinks: false)
  }

  private mutating func write(_ file: File, in root: OpenFile) throws(PublishingError) {
    let opened = try files.createFile(file.path, in: root, mode: 0o644)
    made.append(.file(file.path))
    do throws(PublishingError) {
      try files.write(file.bytes, to: opened)
      try files.synchronise(opened)
    } catch {
      try? files.close(opened)
      throw error
    }
    try files.close(opened)
  }

  /// Removes what was made, the last first; a folder only if nothing is in it.
  private func undo(_ path: String) {
    for item in made.reversed() {
      switch item {
      case .folder(path): try? files.removeFolder(path, in: .workingFolder)
      case .folder(let name):
        try? files.removeFolder(path + "/" + name, in: .workingFolder)
      case .file(let name): try? files.removeFile(path + "/" + name, in: .workingFolder)
      }
    }
  }

  private static func parent(_ path: String) -> String? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
  }
}
