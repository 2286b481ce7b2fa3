/// Every file operation of publishing goes through this interface.
///
/// It is small so that a test can make the Nth call fail, for every N. Names are relative to an
/// open folder and may hold `/`; no operation but `openFolder` with `followingLinks` follows a
/// symbolic link in its last component.
package protocol FileOperations: Sendable {
  func openFolder(
    _ name: String, in folder: OpenFile, followingLinks: Bool
  ) throws(PublishingError) -> OpenFile

  /// Makes one folder; `mode` is reduced by the process's mask.
  func makeFolder(_ name: String, in folder: OpenFile, mode: UInt32) throws(PublishingError)

  /// Creates a file that must not exist yet and opens it for writing.
  func createFile(
    _ name: String, in folder: OpenFile, mode: UInt32
  ) throws(PublishingError) -> OpenFile

  /// Opens an existing file for reading, without waiting if it is a pipe.
  func openFile(_ name: String, in folder: OpenFile) throws(PublishingError) -> OpenFile

  /// Writes all bytes behind those written before, or fails.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(PublishingError)

  /// Reads on from the current position into the whole of `buffer`.
  ///
  /// - Returns: how many bytes were read; fewer than there is room for only at the end.
  func read(_ file: OpenFile, into buffer: inout [UInt8]) throws(PublishingError) -> Int

  /// Waits until the file or folder is on the device. A failure is final, never retried.
  func synchronise(_ file: OpenFile) throws(PublishingError)

  func setMode(_ mode: UInt32, of file: OpenFile) throws(PublishingError)

  /// Closes; also after a failure the descriptor is gone.
  func close(_ file: OpenFile) throws(PublishingError)

  func rename(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError)

  /// Renames only if `newName` does not exist (`exists`); may be `unsupported`.
  func renameIfAbsent(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError)

  /// Swaps two names in one step; may be `unsupported`.
  func swap(_ name: String, _ other: String, in folder: OpenFile) throws(PublishingError)

  func removeFile(_ name: String, in folder: OpenFile) throws(PublishingError)
  func removeFolder(_ name: String, in folder: OpenFile) throws(PublishingError)

  /// The names in a folder, without `.` and `..`, in order of their bytes.
  func list(_ folder: OpenFile) throws(PublishingError) -> [String]

  /// What stands under a name, itself if it is a symbolic link; `nil` if nothing does.
  func status(of name: String, in folder: OpenFile) throws(PublishingError) -> FileStatus?

  /// Takes the exclusive lock of a folder, without waiting.
  ///
  /// The lock ends when the folder is closed. Fails with `lockedByAnotherRun`, or `unsupported`
  /// on file systems without locks.
  func lock(_ folder: OpenFile) throws(PublishingError)

  /// Bytes that this user can still write to the file system of `folder`.
  func freeSpace(_ folder: OpenFile) throws(PublishingError) -> Int64
}
