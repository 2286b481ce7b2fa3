import Dispatch

/// Puts the rows of a trade cube in order, the months at the same time.
enum TradeRowSorter {
  /// The rows with renumbered keys, sorted.
  static func sorted(
    _ rows: [TradeCube.Row], renumbering: (inout TradeCube.Key) -> Void
  ) -> [TradeCube.Row] {
    let months = rows.lazy.map(\.key.month.index)
    guard let first = months.min(), let last = months.max() else { return [] }
    var keys: [TradeCube.Key] = []
    keys.reserveLarge(rows.count)
    var starts = [Int](repeating: 0, count: last - first + 2)
    for row in rows {
      var key = row.key
      renumbering(&key)
      keys.append(key)
      starts[key.month.index - first + 1] += 1
    }
    for month in 1..<starts.count { starts[month] += starts[month - 1] }
    let order = sortedByMonth(keys, starts, first)
    return gathered(rows, keys, order, starts)
  }

  /// The rows in order, with these keys, the months put together at the same time.
  private static func gathered(
    _ rows: [TradeCube.Row], _ keys: [TradeCube.Key], _ order: [UInt32], _ starts: [Int]
  ) -> [TradeCube.Row] {
    [TradeCube.Row](large: rows.count) { room in
      let target = Target(rows: room)
      DispatchQueue.concurrentPerform(iterations: starts.count - 1) { month in
        for place in starts[month]..<starts[month + 1] {
          let number = Int(order[place])
          target.put(
            TradeCube.Row(key: keys[number], measures: rows[number].measures), at: place)
        }
      }
    }
  }

  /// Each place is written by one thread.
  private struct Target: @unchecked Sendable {
    let rows: UnsafeMutableBufferPointer<TradeCube.Row>

    func put(_ row: TradeCube.Row, at place: Int) { rows.initializeElement(at: place, to: row) }
  }

  /// The numbers of the keys in order; `starts` says where each month begins.
  private static func sortedByMonth(
    _ keys: [TradeCube.Key], _ starts: [Int], _ first: Int
  ) -> [UInt32] {
    var next = starts
    var order = [UInt32](repeating: 0, count: keys.count)
    for (number, key) in keys.enumerated() {
      order[next[key.month.index - first]] = UInt32(number)
      next[key.month.index - first] += 1
    }
    keys.withUnsafeBufferPointer { keys in
      order.withUnsafeMutableBufferPointer { order in
        let shared = Shared(keys: keys, order: order)
        DispatchQueue.concurrentPerform(iterations: starts.count - 1) { month in
          shared.sort(starts[month]..<starts[month + 1])
        }
      }
    }
    return order
  }

  /// Each month is sorted by one thread.
  private struct Shared: @unchecked Sendable {
    let keys: UnsafeBufferPointer<TradeCube.Key>
    let order: UnsafeMutableBufferPointer<UInt32>

    func sort(_ range: Range<Int>) {
      var part = UnsafeMutableBufferPointer(rebasing: order[range])
      part.sort { keys[Int($0)].precedes(keys[Int($1)], $0 < $1) }
    }
  }

  /// Adds up neighbours of the same key.
  static func merge(_ rows: inout [TradeCube.Row], overflows: inout Bool) {
    guard rows.count > 1 else { return }
    var last = 0
    for next in 1..<rows.count {
      if rows[next].key == rows[last].key {
        if !rows[last].measures.add(rows[next].measures) { overflows = true }
      } else {
        last += 1
        if last != next { rows[last] = rows[next] }
      }
    }
    rows.removeSubrange((last + 1)...)
  }
}

extension TradeCube.Key {
  /// Whether the rest of the key comes before that of another key of the month; `tie` if they are
  /// equal.
  fileprivate func precedes(_ other: TradeCube.Key, _ tie: Bool) -> Bool {
    if reporter != other.reporter { return reporter < other.reporter }
    if partner != other.partner { return partner < other.partner }
    if flow != other.flow { return flow == .export }
    if commodity != other.commodity { return commodity < other.commodity }
    if valuation != other.valuation { return rank(valuation) < rank(other.valuation) }
    if status != other.status { return status < other.status }
    if currency != other.currency { return currency < other.currency }
    if unit != other.unit { return unit < other.unit }
    if file != other.file { return file < other.file }
    return tie
  }

  private func rank(_ valuation: Valuation?) -> Int {
    switch valuation {
    case nil: 0
    case .cif: 1
    case .fob: 2
    }
  }
}
