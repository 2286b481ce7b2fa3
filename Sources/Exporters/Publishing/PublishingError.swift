/// What went wrong while a pack was written: data for a message, not the message itself.
package struct PublishingError: Error, Hashable, Sendable {
  /// The step that failed.
  package let operation: Operation
  /// The file or folder it failed on, as the caller named it.
  package let path: String
  /// Why it failed.
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

extension PublishingError {
  /// The file operation, or the check, that failed.
  package enum Operation: String, Sendable {
    case openFolder, makeFolder, createFile, openFile, write, read, synchronise, setMode, close
    case rename, renameIfAbsent, swap, removeFile, removeFolder, list, status, lock, freeSpace
    case stage, seal, publish
  }

  /// The kinds of failure that a message tells apart.
  package enum Reason: Hashable, Sendable {
    /// The file system or the user's quota is full.
    case noSpace
    /// A size limit of the process or of the file system was reached.
    case tooLarge
    case readOnly
    case notPermitted
    case missing
    case exists
    case notAFolder
    case tooManyOpenFiles
    /// The device reported a fault.
    case inputOutput
    /// The file system does not offer this operation.
    case unsupported
    /// Another run holds the output folder.
    case lockedByAnotherRun
    /// There is less room than twice the estimated size of the pack, both in bytes.
    case notEnoughSpace(needed: Int64, free: Int64)
    case targetIsFile
    case targetIsSymbolicLink
    /// The target is a folder that no run of ours has published.
    case targetIsFolderWithoutManifest
    /// The name would leave the pack, is taken, or is reserved.
    case unusablePath
    /// The file holds something else than what was handed over.
    case notReadBack(ReadBackFault)
    /// Something is in the staging folder that nobody handed over.
    case unexpectedFile
    /// The pack was already published or abandoned.
    case closed
    case cancelled
    /// Any other error number of the system.
    case other(Int32)
  }
}

extension PublishingError: CustomStringConvertible {
  /// For developers; users get a sentence made from the fields.
  package var description: String { "\(operation.rawValue) \(path): \(reason)" }
}
