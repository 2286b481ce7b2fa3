extension FileOperations {
  /// The bytes of a regular file inside a folder.
  package func contents(
    of name: String, in folder: OpenFile
  ) throws(PublishingError) -> [UInt8] {
    let file = try openFile(name, in: folder)
    defer { try? close(file) }
    return try read(file)
  }

  /// Renames to a free name, also where the file system cannot do that in one step.
  func renameToFreeName(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError) {
    do {
      try renameIfAbsent(name, to: newName, in: folder)
    } catch {
      guard error.reason == .unsupported else { throw error }
      guard try status(of: newName, in: folder) == nil else {
        throw PublishingError(.rename, folder.path(of: newName), .exists)
      }
      try rename(name, to: newName, in: folder)
    }
  }
}
