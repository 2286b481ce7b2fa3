import Dispatch
import Synchronization

/// Workers that take the chunks of a file one after the other, each with a value of its own.
final class ChunkTeam<Worker>: Sendable {
  // Each access holds the lock, or comes after all workers have ended.
  private nonisolated(unsafe) var next = 0
  private nonisolated(unsafe) var count: Int
  private(set) nonisolated(unsafe) var workers: [Worker] = []
  private let lock = Mutex(())

  init(chunks: Int) { count = chunks }

  /// Runs at most `limit` workers.
  ///
  /// The chunks of each come in the order of the file, but not all of them. Where `read` says false,
  /// the rest of the file is left out.
  func run(
    workers limit: Int, make: @escaping @Sendable () -> Worker,
    read: @escaping @Sendable (_ chunk: Int, Worker) -> Bool
  ) {
    let work: @Sendable () -> Void = {
      let worker = make()
      self.lock.withLock { _ in self.workers.append(worker) }
      while let chunk = self.take() {
        if !read(chunk, worker) { self.stop() }
      }
    }
    let workers = min(max(limit, 1), count)
    if workers <= 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
  }

  private func take() -> Int? {
    lock.withLock { _ in
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  private func stop() { lock.withLock { _ in count = 0 } }
}
