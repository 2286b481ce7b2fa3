import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file operations of the system.
package struct POSIXFiles: FileOperations {
  package init() {}

  package func openFolder(
    _ name: String, in folder: OpenFile, followingLinks: Bool
  ) throws(PublishingError) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    return try open(name, in: folder, flags: flags, mode: 0, .openFolder)
  }

  package func makeFolder(
    _ name: String, in folder: OpenFile, mode: UInt32
  ) throws(PublishingError) {
    try check(mkdirat(folder.descriptor, name, mode_t(mode)), .makeFolder, folder.path(of: name))
  }

  package func createFile(
    _ name: String, in folder: OpenFile, mode: UInt32
  ) throws(PublishingError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return try open(name, in: folder, flags: flags, mode: mode, .createFile)
  }

  package func openFile(
    _ name: String, in folder: OpenFile
  ) throws(PublishingError) -> OpenFile {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    return try open(name, in: folder, flags: flags, mode: 0, .openFile)
  }

  package func write(_ bytes: [UInt8], to file: OpenFile) throws(PublishingError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        #if canImport(Darwin)
          Darwin.write(file.descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          Musl.write(file.descriptor, rest.baseAddress, rest.count)
        #else
          Glibc.write(file.descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.write, file.path)
      }
      // A device that takes nothing and reports nothing would keep us here for ever.
      if count == 0 { throw PublishingError(.write, file.path, .inputOutput) }
      written += count
    }
  }

  package func read(
    _ file: OpenFile, into buffer: inout [UInt8]
  ) throws(PublishingError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes { room in
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
        #if canImport(Darwin)
          return Darwin.read(file.descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return Musl.read(file.descriptor, rest.baseAddress, rest.count)
        #else
          return Glibc.read(file.descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.read, file.path)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  package func synchronise(_ file: OpenFile) throws(PublishingError) {
    #if canImport(Darwin)
      // There, fsync leaves the data in the device's own cache.
      if fcntl(file.descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    if fsync(file.descriptor) == 0 { return }
    // Some file systems cannot synchronise a folder and say so with EINVAL.
    if errno == EINVAL, isFolder(file) { return }
    throw failure(.synchronise, file.path)
  }

  package func setMode(_ mode: UInt32, of file: OpenFile) throws(PublishingError) {
    try check(fchmod(file.descriptor, mode_t(mode)), .setMode, file.path)
  }

  package func close(_ file: OpenFile) throws(PublishingError) {
    #if canImport(Darwin)
      let result = Darwin.close(file.descriptor)
    #elseif canImport(Musl)
      let result = Musl.close(file.descriptor)
    #else
      let result = Glibc.close(file.descriptor)
    #endif
    // The descriptor is gone also when a signal interrupts.
    if result != 0 && errno != EINTR { throw failure(.close, file.path) }
  }

  package func rename(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError) {
    let result = renameat(folder.descriptor, name, folder.descriptor, newName)
    try check(result, .rename, folder.path(of: newName))
  }

  package func renameIfAbsent(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError) {
    let result = entente_rename_if_absent(folder.descriptor, name, newName)
    try checkRename(result, .renameIfAbsent, folder.path(of: newName))
  }

  package func swap(
    _ name: String, _ other: String, in folder: OpenFile
  ) throws(PublishingError) {
    let result = entente_rename_swap(folder.descriptor, name, other)
    try checkRename(result, .swap, folder.path(of: other))
  }

  package func removeFile(_ name: String, in folder: OpenFile) throws(PublishingError) {
    try check(unlinkat(folder.descriptor, name, 0), .removeFile, folder.path(of: name))
  }

  package func removeFolder(_ name: String, in folder: OpenFile) throws(PublishingError) {
    let result = unlinkat(folder.descriptor, name, AT_REMOVEDIR)
    try check(result, .removeFolder, folder.path(of: name))
  }

  package func list(_ folder: OpenFile) throws(PublishingError) -> [String] {
    // A second descriptor, since closing the stream closes its own; it begins at the start.
    let copy = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw failure(.list, folder.path) }
    guard let stream = fdopendir(copy) else {
      let error = failure(.list, folder.path)
      _ = try? close(OpenFile(descriptor: copy, path: folder.path))
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw failure(.list, folder.path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func status(
    of name: String, in folder: OpenFile
  ) throws(PublishingError) -> FileStatus? {
    var found = stat()
    if fstatat(folder.descriptor, name, &found, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return nil }
      throw failure(.status, folder.path(of: name))
    }
    let kind: FileStatus.Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    return FileStatus(
      kind: kind, bytes: Int64(found.st_size), mode: UInt32(found.st_mode & 0o777))
  }

  package func lock(_ folder: OpenFile) throws(PublishingError) {
    while flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw PublishingError(.lock, folder.path, .lockedByAnotherRun)
      // Network file systems refuse locks in several ways.
      case EBADF, ENOLCK, EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS:
        throw PublishingError(.lock, folder.path, .unsupported)
      default: throw failure(.lock, folder.path)
      }
    }
  }

  package func freeSpace(_ folder: OpenFile) throws(PublishingError) -> Int64 {
    var found = statvfs()
    try check(fstatvfs(folder.descriptor, &found), .freeSpace, folder.path)
    let (free, isTooLarge) = UInt64(found.f_bavail)
      .multipliedReportingOverflow(by: UInt64(found.f_frsize))
    return isTooLarge ? .max : Int64(clamping: free)
  }

  private func open(
    _ name: String, in folder: OpenFile, flags: Int32, mode: UInt32,
    _ operation: PublishingError.Operation
  ) throws(PublishingError) -> OpenFile {
    while true {
      let descriptor = openat(folder.descriptor, name, flags, mode_t(mode))
      if descriptor >= 0 {
        return OpenFile(descriptor: descriptor, path: folder.path(of: name))
      }
      if errno != EINTR { throw failure(operation, folder.path(of: name)) }
    }
  }

  private func isFolder(_ file: OpenFile) -> Bool {
    var found = stat()
    return fstat(file.descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  private func check(
    _ result: Int32, _ operation: PublishingError.Operation, _ path: String
  ) throws(PublishingError) {
    if result != 0 { throw failure(operation, path) }
  }

  /// As `check`; a file system without these renames answers with EINVAL.
  private func checkRename(
    _ result: Int32, _ operation: PublishingError.Operation, _ path: String
  ) throws(PublishingError) {
    if result != 0 && errno == EINVAL { throw PublishingError(operation, path, .unsupported) }
    try check(result, operation, path)
  }

  private func failure(
    _ operation: PublishingError.Operation, _ path: String
  ) -> PublishingError {
    PublishingError(operation, path, PublishingError.Reason(errorNumber: errno))
  }
}
