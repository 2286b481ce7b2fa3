/// The folder that packs stand in, open and locked for this run.
struct OutputFolder {
  let files: any FileOperations
  let folder: OpenFile
  /// False on file systems without locks.
  let isLocked: Bool
  /// Folders that this run made to get here, outermost first.
  private let made: [String]

  /// Opens and locks `<output>`, or `<output>/<part>`, making what is missing.
  ///
  /// `output` may be reached through symbolic links, `part` may not be one.
  init(
    _ output: String, part: String?, files: any FileOperations
  ) throws(PublishingError) {
    var made: [String] = []
    do throws(PublishingError) {
      var folder = try Self.openOrMake(output, files, &made)
      do throws(PublishingError) {
        if let part { folder = try Self.openOrMakePart(part, in: folder, files, &made) }
        self.isLocked = try Self.lock(folder, files)
      } catch {
        try? files.close(folder)
        throw error
      }
      self.files = files
      self.folder = folder
      self.made = made
    } catch {
      Self.removeEmpty(made, files)
      throw error
    }
  }

  /// Ends the lock; folders made by this run and still empty are removed if `isAbandoned`.
  func close(isAbandoned: Bool) {
    try? files.close(folder)
    if isAbandoned { Self.removeEmpty(made, files) }
  }

  private static func openOrMake(
    _ path: String, _ files: any FileOperations, _ made: inout [String]
  ) throws(PublishingError) -> OpenFile {
    do throws(PublishingError) {
      return try files.openFolder(path, in: .workingFolder, followingLinks: true)
    } catch {
      guard error.reason == .missing, let parent = parent(of: path) else { throw error }
      let above = try openOrMake(parent, files, &made)
      defer { try? files.close(above) }
      try files.makeFolder(path, in: .workingFolder, mode: 0o755)
      made.append(path)
      try files.synchronise(above)
      return try files.openFolder(path, in: .workingFolder, followingLinks: true)
    }
  }

  /// Opens the part inside `output`, which is closed on success.
  private static func openOrMakePart(
    _ part: String, in output: OpenFile, _ files: any FileOperations, _ made: inout [String]
  ) throws(PublishingError) -> OpenFile {
    let path = output.path(of: part)
    switch try files.status(of: part, in: output)?.kind {
    case .folder: break
    case .symbolicLink: throw PublishingError(.openFolder, path, .targetIsSymbolicLink)
    case .file, .other: throw PublishingError(.openFolder, path, .targetIsFile)
    case nil:
      try files.makeFolder(part, in: output, mode: 0o755)
      made.append(path)
      try files.synchronise(output)
    }
    let folder = try files.openFolder(part, in: output, followingLinks: false)
    try? files.close(output)
    return folder
  }

  private static func parent(of path: String) -> String? {
    var end = path.utf8.endIndex
    let slash = UInt8(ascii: "/")
    func before(_ index: String.Index) -> String.Index { path.utf8.index(before: index) }
    while end > path.startIndex, path.utf8[before(end)] == slash { end = before(end) }
    guard end > path.startIndex else { return nil }
    guard let last = path.utf8[..<end].lastIndex(of: slash) else { return path == "." ? nil : "." }
    return last == path.startIndex ? "/" : String(path[..<last])
  }

  private static func lock(
    _ folder: OpenFile, _ files: any FileOperations
  ) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      try files.lock(folder)
      return true
    } catch {
      guard error.reason == .unsupported else { throw error }
      return false
    }
  }

  private static func removeEmpty(_ made: [String], _ files: any FileOperations) {
    for path in made.reversed() { try? files.removeFolder(path, in: .workingFolder) }
  }
}
