import Dispatch
import Synchronization

/// A file of lines cut into chunks of whole lines that workers read at the same time.
///
/// A line feed cannot stand inside a JSON string, so that every one of them ends a line.
package struct LineChunks: Sendable {
  private let bytes: SharedBytes
  private let start: Int
  private let size: Int

  /// Chunks begin with the first line from each multiple of `size` bytes on.
  ///
  /// - Throws: ``JSONFailure/Kind/arrayInNDJSON`` where the first value is an array.
  package init(_ bytes: SharedBytes, size: Int) throws(JSONFailure) {
    var cursor = JSONCursor(bytes.buffer)
    self.bytes = bytes
    self.size = max(size, 1)
    start = cursor.offset
    cursor.skipBlanks()
    if cursor.byte == UInt8(ascii: "[") { throw cursor.failure(.arrayInNDJSON) }
  }

  /// Reads all chunks, each worker with a value of its own, and returns these values.
  ///
  /// The chunks of a worker come in the order of the file, but not all of them; where `read` says
  /// false the rest of the file is left out.
  package func read<Worker>(
    workers: Int, make: @escaping @Sendable () -> Worker,
    read: @escaping @Sendable (_ range: Range<Int>, _ chunk: Int, Worker) -> Bool
  ) -> [Worker] {
    let length = bytes.buffer.count - start
    let count = size >= length ? 1 : (length + size - 1) / size
    let team = Team<Worker>(chunks: count)
    let work: @Sendable () -> Void = {
      let worker = make()
      team.join(worker)
      while let chunk = team.next() {
        let range = self.range(chunk, of: count)
        if !range.isEmpty, !read(range, chunk, worker) { team.stop() }
      }
    }
    let workers = min(max(workers, 1), count)
    if workers == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
    return team.workers
  }

  private func range(_ chunk: Int, of count: Int) -> Range<Int> {
    let lower = lineStart(start + chunk * size)
    let upper = chunk == count - 1 ? bytes.buffer.count : lineStart(start + (chunk + 1) * size)
    return lower..<max(lower, upper)
  }

  /// Where the first line at or after `place` begins.
  private func lineStart(_ place: Int) -> Int {
    if place <= start { return start }
    return min(bytes.buffer.lineEnd(from: place - 1) + 1, bytes.buffer.count)
  }

  /// What the workers share.
  private final class Team<Worker>: Sendable {
    // Each access holds the lock, or comes after all workers have ended.
    private nonisolated(unsafe) var nextChunk = 0
    private nonisolated(unsafe) var count: Int
    private(set) nonisolated(unsafe) var workers: [Worker] = []
    private let lock = Mutex(())

    init(chunks: Int) { count = chunks }

    func join(_ worker: Worker) { lock.withLock { _ in workers.append(worker) } }

    func next() -> Int? {
      lock.withLock { _ in
        guard nextChunk < count else { return nil }
        nextChunk += 1
        return nextChunk - 1
      }
    }

    func stop() { lock.withLock { _ in count = 0 } }
  }
}
