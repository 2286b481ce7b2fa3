import Dispatch

/// Puts the rows of a trade cube in order and adds up those of the same key, the months at the same
/// time.
enum TradeRowSorter {
  /// The rows with renumbered keys, sorted, each key once; `overflows` is set where a sum no longer
  /// fits.
  static func merged(
    _ rows: [TradeCube.Row], _ renumbering: TradeRenumbering, overflows: inout Bool
  ) -> [TradeCube.Row] {
    if rows.isEmpty { return [] }
    var bounds = TradeKeyBounds()
    for row in rows { bounds.note(renumbering.key(of: row)) }
    if let order = TradeKeyOrder(bounds, rows: rows.count) {
      return merged(rows, renumbering, bounds, overflows: &overflows) { key, number in
        order.word(key, number: number)
      } number: {
        order.row($0)
      } sort: {
        $0.sort()
      } isSame: {
        order.isSame($0, $1)
      }
    }
    // So many different texts that keys do not fit into words.
    @Sendable func key(_ number: UInt64) -> TradeCube.Key { renumbering.key(of: rows[Int(number)]) }
    return merged(rows, renumbering, bounds, overflows: &overflows) { _, number in
      UInt64(number)
    } number: {
      Int($0)
    } sort: {
      $0.sort { key($0).precedes(key($1), $0 < $1) }
    } isSame: {
      key($0) == key($1)
    }
  }

  /// The same, with words that stand for rows.
  @inline(__always)
  private static func merged(
    _ rows: [TradeCube.Row], _ renumbering: TradeRenumbering, _ bounds: TradeKeyBounds,
    overflows: inout Bool, word: (TradeCube.Key, Int) -> UInt64,
    number: @escaping @Sendable (UInt64) -> Int,
    sort: @escaping @Sendable (inout UnsafeMutableBufferPointer<UInt64>) -> Void,
    isSame: @escaping @Sendable (UInt64, UInt64) -> Bool
  ) -> [TradeCube.Row] {
    let starts = monthStarts(rows, bounds)
    let months = starts.count - 1
    // By month, how many different keys it has.
    var distinct = [Int](repeating: 0, count: months)
    let order = [UInt64](large: rows.count) { room in
      var next = starts
      for (place, row) in rows.enumerated() {
        let month = row.key.month.index - bounds.first
        room[next[month]] = word(renumbering.key(of: row), place)
        next[month] += 1
      }
      distinct.withUnsafeMutableBufferPointer { distinct in
        let (words, counts) = (Shared(room), Shared(distinct))
        DispatchQueue.concurrentPerform(iterations: months) { month in
          var part = UnsafeMutableBufferPointer(
            rebasing: words.values[starts[month]..<starts[month + 1]])
          sort(&part)
          var count = part.isEmpty ? 0 : 1
          for place in part.indices.dropFirst() where !isSame(part[place - 1], part[place]) {
            count += 1
          }
          counts.values[month] = count
        }
      }
    }
    var firsts = [0]
    for count in distinct { firsts.append((firsts.last ?? 0) + count) }
    let places = firsts
    var overflowing = [Bool](repeating: false, count: months)
    let merged = [TradeCube.Row](large: places[months]) { room in
      overflowing.withUnsafeMutableBufferPointer { overflowing in
        let (target, overflows) = (Shared(room), Shared(overflowing))
        DispatchQueue.concurrentPerform(iterations: months) { month in
          var place = places[month] - 1
          var last: UInt64?
          for word in order[starts[month]..<starts[month + 1]] {
            let row = rows[number(word)]
            if let last, isSame(last, word) {
              if !target.values[place].measures.add(row.measures) { overflows.values[month] = true }
            } else {
              place += 1
              target.values.initializeElement(
                at: place,
                to: TradeCube.Row(key: renumbering.key(of: row), measures: row.measures))
            }
            last = word
          }
        }
      }
    }
    overflows = overflows || overflowing.contains(true)
    return merged
  }

  /// Where the rows of each month begin, and where those of the last end.
  private static func monthStarts(_ rows: [TradeCube.Row], _ bounds: TradeKeyBounds) -> [Int] {
    var starts = [Int](repeating: 0, count: bounds.last - bounds.first + 2)
    for row in rows { starts[row.key.month.index - bounds.first + 1] += 1 }
    for month in 1..<starts.count { starts[month] += starts[month - 1] }
    return starts
  }

  /// Each place is written by one thread.
  private struct Shared<Value>: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Value>

    init(_ values: UnsafeMutableBufferPointer<Value>) { self.values = values }
  }
}
