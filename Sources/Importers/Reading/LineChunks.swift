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
    let team = ChunkTeam<Worker>(chunks: count)
    team.run(workers: workers, make: make) { chunk, worker in
      let range = self.range(chunk, of: count)
      return range.isEmpty || read(range, chunk, worker)
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
}
