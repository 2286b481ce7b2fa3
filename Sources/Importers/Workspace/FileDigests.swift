import Dispatch
import Foundation
import Synchronization

/// The SHA-256 of input files, computed beside the reading of their rows.
///
/// On some of the cores, so that reading need not wait for them; they fill what it leaves idle.
final class FileDigests: Sendable {
  private struct State {
    var sums: [String: String] = [:]
    var begun = 0
  }

  private let state = Mutex(State())
  private let group = DispatchGroup()
  private let queues = (0..<max(1, ProcessInfo.processInfo.activeProcessorCount / 2)).map {
    DispatchQueue(label: "digests \($0)")
  }

  /// Begins with `file` on another thread.
  func begin(_ file: InputFile) {
    let number = state.withLock { state in
      state.begun += 1
      return state.begun
    }
    queues[number % queues.count].async(group: group) {
      let sum = file.digest()
      self.state.withLock { $0.sums[file.path] = sum }
    }
  }

  /// The digests by path, once all that were begun are there.
  func finished() -> [String: String] {
    group.wait()
    return state.withLock { $0.sums }
  }
}
