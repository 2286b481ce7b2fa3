import Synchronization

/// A file of a staged pack while it is written piece by piece.
///
/// Its digest is worked out on the way, so that reading it back shows whether the disk took every
/// byte.
package final class StagedFile: Sendable {
  let file: OpenFile
  private let files: any FileOperations
  private let digest = Mutex(FileDigest())

  init(_ file: OpenFile, _ files: any FileOperations) {
    self.file = file
    self.files = files
  }

  /// Writes the next piece.
  package func write(_ bytes: [UInt8]) throws(PublishingError) {
    digest.withLock { $0.update(bytes[...]) }
    try files.write(bytes, to: file)
  }

  /// The record of what was written so far.
  func record(_ path: String) -> Manifest.OutputFile {
    digest.withLock { Manifest.OutputFile(path: path, $0) }
  }
}
