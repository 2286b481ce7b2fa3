import Dispatch
import Synchronization

/// The SHA-256 of input files, computed beside the reading of their rows.
final class FileDigests: Sendable {
  private let sums = Mutex<[String: String]>([:])
  private let group = DispatchGroup()

  /// Begins with `file` on another thread.
  func begin(_ file: InputFile) {
    DispatchQueue.global().async(group: group) {
      let sum = file.digest()
      self.sums.withLock { $0[file.path] = sum }
    }
  }

  /// The digests by path, once all that were begun are there.
  func finished() -> [String: String] {
    group.wait()
    return sums.withLock { $0 }
  }
}
