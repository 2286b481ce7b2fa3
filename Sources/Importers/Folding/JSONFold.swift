import PartnershipModel

/// Folds the objects of a JSON file: lines on all workers, the elements of an array one by one.
func foldJSON<Folder: RowFolder & ~Copyable>(
  _ file: InputFile, columns: Columns, options: FoldOptions,
  _ make: @escaping @Sendable () -> Folder
) throws(Refusal) -> Folded<Folder> {
  let workers: [JSONWorker<Folder>]
  do throws(JSONFailure) {
    if file.shape == .ndjson {
      let chunks = try LineChunks(
        file.bytes, size: options.chunkSize(of: file.bytes.buffer.count))
      workers = chunks.read(workers: options.workers) {
        JSONWorker(file: file, columns: columns, folder: make())
      } read: { range, chunk, worker in
        let rows = worker.readLines(range, chunk: chunk, isCancelled: options.isCancelled)
        options.progress?.add(bytes: range.count, rows: rows)
        return !worker.isCrowded && !options.isCancelled()
      }
    } else {
      let worker = JSONWorker(file: file, columns: columns, folder: make())
      workers = [worker]
      if file.shape == .array {
        let rows = try worker.readArray(isCancelled: options.isCancelled)
        options.progress?.add(bytes: file.bytes.buffer.count, rows: rows)
      }
    }
  } catch {
    throw Refusal(error.problem, at: InputPlace(file: file.path, line: error.line))
  }
  guard let folded = try JSONWorker.joined(workers) else {
    return Folded(folder: make(), tally: Tally())
  }
  return folded
}
