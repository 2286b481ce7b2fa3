import Reporting
import Synchronization

/// The texts of a list as CSV cells, made once and copied into every row that has them.
///
/// The memory is written by `init` only, so that threads may share it.
final class CSVTextList: @unchecked Sendable {
  /// Keeps the list alive, by whose identity this object is found.
  private let list: TextList
  private let bytes: UnsafeMutablePointer<UInt8>
  private let offsets: [Int]
  /// Whether a text got the guard's `'`.
  let isProtected: [Bool]
  let hasProtected: Bool

  init(_ list: TextList, isExact: Bool) {
    self.list = list
    let room = list.texts.reduce(0) { $0 + CSVText.room($1.utf8.count) }
    bytes = .allocate(capacity: room + ByteArena.slack)
    var offsets = [0]
    offsets.reserveCapacity(list.texts.count + 1)
    var isProtected: [Bool] = []
    isProtected.reserveCapacity(list.texts.count)
    for var text in list.texts {
      let end = offsets[offsets.count - 1]
      let length = text.withUTF8 { [bytes] utf8 in
        let needsGuard = CSVText.isProtected(utf8, isExact: isExact)
        isProtected.append(needsGuard)
        return CSVText.write(utf8, isGuarded: needsGuard, to: bytes + end)
      }
      offsets.append(end + length)
    }
    self.offsets = offsets
    self.isProtected = isProtected
    hasProtected = isProtected.contains(true)
  }

  deinit { bytes.deallocate() }

  func piece(_ code: UInt32) -> CSVPiece {
    let start = offsets[Int(code)]
    return CSVPiece(start: UnsafePointer(bytes + start), length: offsets[Int(code) + 1] - start)
  }
}

/// Where the bytes of a cell lie.
struct CSVPiece {
  let start: UnsafePointer<UInt8>
  let length: Int
}

/// The lists of one table, each made when a batch first names it.
final class CSVTextLists: Sendable {
  private let isExact: Bool
  private let made = Mutex<[ObjectIdentifier: CSVTextList]>([:])

  init(isExact: Bool) {
    self.isExact = isExact
  }

  func list(_ list: TextList) -> CSVTextList {
    made.withLock { made in
      if let known = made[ObjectIdentifier(list)] { return known }
      let new = CSVTextList(list, isExact: isExact)
      made[ObjectIdentifier(list)] = new
      return new
    }
  }
}
