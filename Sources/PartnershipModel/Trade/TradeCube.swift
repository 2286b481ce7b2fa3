package enum TradeFlow: String, Sendable, Hashable, Comparable, CaseIterable {
  case export
  case `import`

  package static func < (left: TradeFlow, right: TradeFlow) -> Bool {
    left.rawValue < right.rawValue
  }
}

package enum Valuation: String, Sendable, Hashable, Comparable, CaseIterable {
  case cif = "CIF"
  case fob = "FOB"

  package static func < (left: Valuation, right: Valuation) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a trade cell is about; rows of the same key add up.
package struct TradeKey: Hashable, Comparable, Sendable {
  /// Index into `Facts.sources`.
  package var file: Int
  package var month: Month
  package var reporter: Place
  package var partner: Place
  package var flow: TradeFlow
  /// HS code as written, or `TOTAL`.
  package var commodity: String
  package var currency: CurrencyCode
  /// Unit of the quantity as written; empty where the file gives none.
  package var unit: String
  package var valuation: Valuation?
  package var status: ObservationStatus

  package init(
    file: Int, month: Month, reporter: Place, partner: Place, flow: TradeFlow, commodity: String,
    currency: CurrencyCode, unit: String = "", valuation: Valuation? = nil,
    status: ObservationStatus = .normal
  ) {
    self.file = file
    self.month = month
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.commodity = commodity
    self.currency = currency
    self.unit = unit
    self.valuation = valuation
    self.status = status
  }

  package var basis: Basis { Basis(reporter: reporter.level, partner: partner.level) }

  package static func < (left: TradeKey, right: TradeKey) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.month != right.month { return left.month < right.month }
    if left.reporter != right.reporter { return left.reporter < right.reporter }
    if left.partner != right.partner { return left.partner < right.partner }
    if left.flow != right.flow { return left.flow < right.flow }
    if left.commodity != right.commodity { return left.commodity < right.commodity }
    if left.currency != right.currency { return left.currency < right.currency }
    if left.unit != right.unit { return left.unit < right.unit }
    let (one, other) = (left.valuation?.rawValue ?? "", right.valuation?.rawValue ?? "")
    if one != other { return one < other }
    return left.status < right.status
  }
}

/// What is measured in a trade cell.
///
/// Sums are exact; an empty cell of a row is counted, never 0.
package struct TradeMeasures: Sendable, Hashable {
  /// Sum over the rows that give a value, in the key's currency.
  package var value: Amount
  /// Rows that give a value; fewer than `rows` means something was not reported.
  package var valued: Int
  /// Sum over the rows that give a quantity, in the key's unit.
  package var quantity: Amount
  package var quantified: Int
  package var rows: Int
  package var firstLine: Int
  package var lastLine: Int

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
}

package struct TradeCell: Sendable, Hashable {
  package let key: TradeKey
  package let measures: TradeMeasures

  package init(key: TradeKey, measures: TradeMeasures) {
    self.key = key
    self.measures = measures
  }
}

/// The trade of all files, in scope, sorted by key.
package struct TradeCube: Sendable {
  package let cells: [TradeCell]

  package init(cells: [TradeCell] = []) {
    self.cells = cells.sorted { $0.key < $1.key }
  }
}
