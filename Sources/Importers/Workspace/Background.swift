import Dispatch
import Synchronization

/// Work that another thread does until its result is needed.
final class Background<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let value = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: group) {
      let value = work()
      self.value.withLock { $0 = value }
    }
  }

  /// The result, once it is there.
  func finished() -> Value {
    group.wait()
    return value.withLock { $0 } ?? work()
  }
}
