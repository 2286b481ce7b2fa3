package enum ReferenceMeasure: String, Sendable, Hashable, CaseIterable {
  case worldExport = "world_export"
  case worldImport = "world_import"
  case deflator, population, gdp
}

/// A denominator or deflator that an office provides.
package struct ReferenceValue: Sendable, Hashable {
  package enum Period: Hashable, Sendable {
    case month(Month)
    case year(Int)
  }

  package let origin: Origin
  package let period: Period
  package let place: Place
  package let measure: ReferenceMeasure
  /// HS code or `nil` for all goods.
  package let commodity: String?
  package let value: Amount
  package let currency: CurrencyCode?

  package init(
    origin: Origin, period: Period, place: Place, measure: ReferenceMeasure,
    commodity: String? = nil, value: Amount, currency: CurrencyCode? = nil
  ) {
    self.origin = origin
    self.period = period
    self.place = place
    self.measure = measure
    self.commodity = commodity
    self.value = value
    self.currency = currency
  }
}
