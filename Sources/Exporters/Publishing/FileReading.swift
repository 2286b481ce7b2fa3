extension FileOperations {
  /// The bytes of a regular file inside a folder.
  package func contents(
    of name: String, in folder: OpenFile
  ) throws(PublishingError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(of: name, in: folder) { piece in bytes += piece }
    return bytes
  }

  /// Reads a regular file inside a folder piece by piece, so that its size does not matter.
  func forEachPiece(
    of name: String, in folder: OpenFile,
    _ take: (ArraySlice<UInt8>) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let file = try openFile(name, in: folder)
    defer { try? close(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try read(file, into: &buffer)
      if count > 0 { try take(buffer[..<count]) }
      // At the end of a file there is nothing more to ask for.
      if count < buffer.count { return }
    }
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
