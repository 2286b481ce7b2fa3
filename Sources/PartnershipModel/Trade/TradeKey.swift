/// What a trade cell is about; rows of the same key add up.
package struct TradeKey: Hashable, Sendable {
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
}
