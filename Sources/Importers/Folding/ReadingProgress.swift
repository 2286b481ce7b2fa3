import Synchronization

/// How far reading has come; workers add to it, a display looks at it.
package final class ReadingProgress: Sendable {
  private let bytesRead = Atomic(0)
  private let bytesTotal = Atomic(0)
  private let rowsRead = Atomic(0)

  package init() {}

  package var bytes: Int { bytesRead.load(ordering: .relaxed) }
  package var total: Int { bytesTotal.load(ordering: .relaxed) }
  package var rows: Int { rowsRead.load(ordering: .relaxed) }

  func expect(bytes: Int) { bytesTotal.add(bytes, ordering: .relaxed) }

  func add(bytes: Int, rows: Int) {
    bytesRead.add(bytes, ordering: .relaxed)
    rowsRead.add(rows, ordering: .relaxed)
  }
}
