import CPlatform
import Synchronization

/// Puts the rows of a trade cube in order and adds up those of the same key, the months at the same
/// time.
enum TradeRowSorter {
  /// The rows with renumbered keys, sorted, each key once; `overflows` is set where a sum no longer
  /// fits.
  static func merged(
    _ rows: [TradeCube.Row], _ renumbering: TradeRenumbering, overflows: inout Bool
  ) -> [TradeCube.Row] {
    if rows.isEmpty { return [] }
    let bounds = bounds(of: rows, renumbering)
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
    overflows: inout Bool, word: @escaping @Sendable (TradeCube.Key, Int) -> UInt64,
    number: @escaping @Sendable (UInt64) -> Int,
    sort: @escaping @Sendable (inout UnsafeMutableBufferPointer<UInt64>) -> Void,
    isSame: @escaping @Sendable (UInt64, UInt64) -> Bool
  ) -> [TradeCube.Row] {
    let (starts, places) = monthPlaces(rows, bounds)
    let months = starts.count - 1
    // By month, how many different keys it has.
    var distinct = [Int](repeating: 0, count: months)
    let order = [UInt64](large: rows.count) { room in
      distinct.withUnsafeMutableBufferPointer { distinct in
        let (words, counts) = (SharedMemory(room), SharedMemory(distinct))
        performConcurrently(places.count / months) { stretch in
          var next = Array(places[stretch * months..<(stretch + 1) * months])
          for place in self.stretch(stretch, of: rows) {
            let month = rows[place].key.month.index - bounds.first
            words.values[next[month]] = word(renumbering.key(of: rows[place]), place)
            next[month] += 1
          }
        }
        performConcurrently(months) { month in
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
    let targets = firsts
    var overflowing = [Bool](repeating: false, count: months)
    let merged = [TradeCube.Row](large: targets[months]) { room in
      overflowing.withUnsafeMutableBufferPointer { overflowing in
        let (target, overflows) = (SharedMemory(room), SharedMemory(overflowing))
        performConcurrently(months) { month in
          var place = targets[month] - 1
          var last: UInt64?
          let end = starts[month + 1]
          for index in starts[month]..<end {
            let word = order[index]
            fetch(number(order[min(index + fetchedAhead, end - 1)]), of: rows)
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

  /// So many rows ahead one is fetched from memory, where rows lie in another order than they are read.
  private static let fetchedAhead = 12

  @inline(__always)
  private static func fetch(_ number: Int, of rows: [TradeCube.Row]) {
    rows.withUnsafeBufferPointer { rows in
      guard let row = rows.baseAddress.map({ UnsafeRawPointer($0 + number) }) else { return }
      // A row takes two lines of the cache, at times three.
      entente_prefetch(row)
      entente_prefetch(row + 64)
      entente_prefetch(row + MemoryLayout<TradeCube.Row>.size - 1)
    }
  }

  /// Threads go through so many rows at a time.
  private static let stretchLength = 1 << 15

  private static func stretch(_ number: Int, of rows: [TradeCube.Row]) -> Range<Int> {
    number * stretchLength..<min((number + 1) * stretchLength, rows.count)
  }

  /// What `work` makes of each stretch of the rows, in their order.
  private static func inStretches<Result: Sendable>(
    of rows: [TradeCube.Row], _ work: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let count = (rows.count + stretchLength - 1) / stretchLength
    let made = Mutex<[Result?]>(Array(repeating: nil, count: count))
    performConcurrently(count) { number in
      let result = work(stretch(number, of: rows))
      made.withLock { $0[number] = result }
    }
    return made.withLock { $0.compactMap(\.self) }
  }

  private static func bounds(
    of rows: [TradeCube.Row], _ renumbering: TradeRenumbering
  ) -> TradeKeyBounds {
    inStretches(of: rows) { stretch in
      var bounds = TradeKeyBounds()
      for place in stretch { bounds.note(renumbering.key(of: rows[place])) }
      return bounds
    }.reduce(into: TradeKeyBounds()) { $0.note($1) }
  }

  /// Where the rows of each month begin, and where those of the last end; and, stretch after stretch,
  /// where its rows begin in each month.
  private static func monthPlaces(
    _ rows: [TradeCube.Row], _ bounds: TradeKeyBounds
  ) -> (starts: [Int], places: [Int]) {
    let months = bounds.last - bounds.first + 1
    var places = inStretches(of: rows) { stretch in
      var counts = [Int](repeating: 0, count: months)
      for place in stretch { counts[rows[place].key.month.index - bounds.first] += 1 }
      return counts
    }.flatMap(\.self)
    let starts = places.withUnsafeMutableBufferPointer {
      CountingSort.places($0, shelves: months)
    }
    return (starts, places)
  }
}
