/// What kind of cell each place of a sheet holds; one byte for each cell.
///
/// The library cannot be asked, and two rules need it: ranges of charts hold plain numbers or
/// nothing, and the header of a table is never written again.
final class CellKinds {
  enum Kind: UInt8 {
    case none, number, negativeNumber, text, boolean, blank, formula, header
  }

  private var rows: [[UInt8]] = []

  subscript(position: CellPosition) -> Kind {
    get {
      guard position.row < rows.count, position.column < rows[position.row].count else {
        return .none
      }
      return Kind(rawValue: rows[position.row][position.column]) ?? .none
    }
    set {
      while rows.count <= position.row { rows.append([]) }
      let missing = position.column + 1 - rows[position.row].count
      if missing > 0 { rows[position.row].append(contentsOf: repeatElement(0, count: missing)) }
      rows[position.row][position.column] = newValue.rawValue
    }
  }

  var isEmpty: Bool { rows.isEmpty }
}
