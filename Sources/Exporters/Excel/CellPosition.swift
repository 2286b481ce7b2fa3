/// The place of one cell, counted from zero.
package struct CellPosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row, 0 for the first.
  package var row: Int
  /// The column, 0 for A.
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The cell that a name such as `B7` stands for, or nil for anything else.
  package init?(_ name: some StringProtocol) {
    self.init(utf8: name.utf8)
  }

  /// The cell that the bytes of such a name stand for.
  init?(utf8 name: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        if digits == 0 && byte == UInt8(ascii: "0") { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default:
        return nil
      }
    }
    guard letters > 0, digits > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The name that Excel shows, such as `B7`.
  package var description: String {
    Self.columnLetters(column) + String(row + 1)
  }

  /// The absolute form used in formulas, such as `$B$7`.
  package var absolute: String {
    "$" + Self.columnLetters(column) + "$" + String(row + 1)
  }

  package static func < (left: CellPosition, right: CellPosition) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// The letters of a column counted from zero: A to Z, then AA, AB and so on.
  package static func columnLetters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
