package import Analytics
package import PartnershipModel

extension ReportTable {
  /// The sum of the known figures of a column; `nil` where none is known or 128 bits do not hold it.
  package func total(of column: Int) -> Amount? {
    var sum: Amount?
    for row in rows.indices {
      guard let value = figure(row, column), let amount = CellText.exact(value) else { continue }
      guard let next = (sum ?? .zero).adding(amount) else { return nil }
      sum = next
    }
    return sum
  }

  /// The number in a cell; an empty cell of a share column is the share of the column it names.
  package func figure(_ row: Int, _ column: Int) -> Figure.Value? {
    let cell = rows[row][column]
    if let number = cell.number { return number }
    guard cell == .none, let source = columns[column].shareOf.flatMap(index(of:)),
      source != column, let part = rows[row][source].number,
      let whole = total(of: source)?.doubleValue, whole != 0
    else { return nil }
    return .real(part.doubleValue / whole)
  }
}
