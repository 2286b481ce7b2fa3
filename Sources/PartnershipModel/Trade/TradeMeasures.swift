/// What is measured in a trade cell.
///
/// Sums are exact; an empty cell of a row is counted, never 0.
package struct TradeMeasures: Sendable, Hashable, BitwiseCopyable {
  // The amounts stand first: behind a number they would leave a gap in each of very many cells. The
  // first line stands last: it alone stays as it is when a row is added.

  /// Sum over the rows that give a value, in the key's currency.
  package var value: Amount
  /// Sum over the rows that give a quantity, in the key's unit.
  package var quantity: Amount
  /// Rows that give a value; fewer than `rows` means something was not reported.
  package var valued: Int
  package var quantified: Int
  package var rows: Int
  package var lastLine: Int
  package var firstLine: Int

  @inlinable @inline(__always)
  package init(
    value: Amount, valued: Int, quantity: Amount = .zero, quantified: Int = 0, rows: Int,
    firstLine: Int, lastLine: Int
  ) {
    self.value = value
    self.valued = valued
    self.quantity = quantity
    self.quantified = quantified
    self.rows = rows
    self.firstLine = firstLine
    self.lastLine = lastLine
  }

  /// Adds the measures of other rows of the same key; `false` where a sum no longer fits.
  package mutating func add(_ other: TradeMeasures) -> Bool {
    guard let value = value.adding(other.value), let quantity = quantity.adding(other.quantity)
    else { return false }
    self.value = value
    self.quantity = quantity
    valued += other.valued
    quantified += other.quantified
    rows += other.rows
    firstLine = min(firstLine, other.firstLine)
    lastLine = max(lastLine, other.lastLine)
    return true
  }
}

package struct TradeCell: Sendable, Hashable {
  package let key: TradeKey
  package let measures: TradeMeasures

  package init(key: TradeKey, measures: TradeMeasures) {
    self.key = key
    self.measures = measures
  }
}
