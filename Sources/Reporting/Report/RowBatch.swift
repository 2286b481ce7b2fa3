package import Analytics
package import PartnershipModel

/// Some rows of a table for programs, column by column.
package struct RowBatch: Sendable {
  /// The cells of one column, one for each row.
  package enum Column: Sendable {
    case cells([Cell])
    /// Codes of texts that a list holds; `TextList.none` where there is nothing.
    case texts([UInt32], TextList)
    case months([Month])
    case counts([Int])
    /// `nil` where the figure is not known.
    case amounts([Amount?])
    case reals([Double?])
    case values([Figure.Value?])
    /// The same cell in every row.
    case constant(Cell)
  }

  package let count: Int
  package let columns: [Column]

  package init(count: Int, columns: [Column]) {
    self.count = count
    self.columns = columns
  }

  /// The cells of one row; figures that are not known are `.none`.
  package func row(_ index: Int) -> [Cell] { columns.map { $0.cell(index) } }
}

extension RowBatch.Column {
  package func cell(_ row: Int) -> Cell {
    switch self {
    case .cells(let cells): return cells[row]
    case .texts(let codes, let list): return list.text(codes[row]).map { .text($0) } ?? .none
    case .months(let months): return .month(months[row])
    case .counts(let counts): return .count(counts[row])
    case .amounts(let amounts): return amounts[row].map { .exact($0) } ?? .none
    case .reals(let numbers): return numbers[row].map { .real($0) } ?? .none
    case .values(let values):
      switch values[row] {
      case .exact(let amount)?: return .exact(amount)
      case .count(let count)?: return .count(count)
      case .real(let number)?: return .real(number)
      case nil: return .none
      }
    case .constant(let cell): return cell
    }
  }
}

/// The distinct texts of a column, or of several; rows refer to them by their place.
///
/// One object for a whole table, so that what depends on a text alone is worked out once for it.
package final class TextList: Sendable {
  /// The code of a cell without a text, which is not the empty text.
  package static let none = UInt32.max

  package let texts: [String]

  package init(_ texts: [String]) {
    self.texts = texts
  }

  package func text(_ code: UInt32) -> String? { code == Self.none ? nil : texts[Int(code)] }
}
