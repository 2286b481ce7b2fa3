package import PartnershipModel

/// A value for each of consecutive months, or none, found without a search.
package struct MonthSeries<Value: Sendable>: Sendable {
  private let first: Int
  private var values: [Value?]

  package init(_ values: [(month: Month, value: Value)] = []) {
    let months = values.lazy.map(\.month.index)
    guard let first = months.min(), let last = months.max() else {
      self.first = 0
      self.values = []
      return
    }
    self.first = first
    self.values = Array(repeating: nil, count: last - first + 1)
    for (month, value) in values { self.values[month.index - first] = value }
  }

  package init(_ values: [Month: Value]) {
    self.init(values.map { (month: $0, value: $1) })
  }

  package subscript(month: Month) -> Value? {
    let place = month.index - first
    return place >= 0 && place < values.count ? values[place] : nil
  }

  /// The first and the last month with a value.
  package var span: ClosedRange<Month>? {
    values.isEmpty
      ? nil : Month(index: first)...Month(index: first + values.count - 1)
  }
}
