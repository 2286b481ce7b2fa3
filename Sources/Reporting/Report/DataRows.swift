/// The rows of a table for programs, made a batch at a time, so that a large table never lies in
/// memory as a whole.
///
/// As a collection it gives the cells of each row, for tables small enough to look at so.
package struct DataRows: Sendable {
  package let count: Int
  /// The columns of some of the rows; it may be asked for any range, and from any thread.
  package let batch: @Sendable (Range<Int>) -> RowBatch

  package init(count: Int, batch: @escaping @Sendable (Range<Int>) -> RowBatch) {
    self.count = count
    self.batch = batch
  }

  /// Rows that are there already; each as wide as the first.
  package init(_ rows: [[Cell]]) {
    let width = rows.first?.count ?? 0
    self.init(count: rows.count) { range in
      RowBatch(
        count: range.count,
        columns: (0..<width).map { column in .cells(range.map { rows[$0][column] }) })
    }
  }
}

extension DataRows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> [Cell] { batch(index..<index + 1).row(0) }

  package func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the rows, making several at once.
  package struct Iterator: IteratorProtocol {
    private let rows: DataRows
    private var made = RowBatch(count: 0, columns: [])
    private var first = 0
    private var index = 0

    fileprivate init(_ rows: DataRows) {
      self.rows = rows
    }

    package mutating func next() -> [Cell]? {
      guard index < rows.count else { return nil }
      if index == first + made.count {
        first = index
        made = rows.batch(first..<Swift.min(first + 512, rows.count))
      }
      defer { index += 1 }
      return made.row(index - first)
    }
  }
}

extension DataRows: Hashable {
  package static func == (left: DataRows, right: DataRows) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
