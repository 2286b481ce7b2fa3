/// What a folder holds, all the way down.
struct FolderWalk {
  /// Everything that is not a folder, with its kind, in order of the paths.
  private(set) var files: [(path: String, kind: FileStatus.Kind)] = []
  /// Folders, outermost first.
  private(set) var folders: [String] = []

  /// Walks an open folder without following symbolic links.
  init(_ folder: OpenFile, files operations: any FileOperations) throws(PublishingError) {
    try visit(folder, prefix: "", operations)
  }

  private mutating func visit(
    _ folder: OpenFile, prefix: String, _ operations: any FileOperations
  ) throws(PublishingError) {
    for name in try operations.list(folder) {
      let path = prefix + name
      // A name that is listed but not found is no UTF-8; it must not go unnoticed.
      let kind = try operations.status(of: name, in: folder)?.kind ?? .other
      guard kind == .folder else {
        files.append((path, kind))
        continue
      }
      folders.append(path)
      let inner = try operations.openFolder(name, in: folder, followingLinks: false)
      defer { try? operations.close(inner) }
      try visit(inner, prefix: path + "/", operations)
    }
  }
}
