package import PartnershipModel

extension TradeFormula {
  /// What `formula` makes of known, comparable values, each a `Double`.
  ///
  /// A value without a record gives the reason `absent`, one that is missing hands on its own, and
  /// values of one flow valued differently are `not_comparable`; of several reasons the first in
  /// their order counts. `worked` writes the formula with the values, which it gets under `names`.
  package static func real(
    of values: [TradeValue?], absent: Reason = .tooFewPeriods, names: [String] = [],
    worked: (([Working]) -> Working?)? = nil,
    _ formula: ([Double]) throws(Reason) -> Double
  ) -> Figure {
    let present = values.compactMap { $0 }
    var reasons = present.compactMap(\.figure.reason)
    if present.count < values.count { reasons.append(absent) }
    if TradeValue.commonValuations(of: present) == nil { reasons.append(.notComparable) }
    let numbers = present.compactMap(\.figure.doubleValue)
    if let reason = reasons.min() { return .missing(reason) }
    do {
      return Figure(
        .real(try formula(numbers)), status: Figure.status(of: present.map(\.figure.status)),
        notes: present.reduce(into: []) { $0.formUnion($1.figure.notes) }
      ).worked {
        worked?(
          present.enumerated().compactMap { place, value in
            Working.figure(value.figure, place < names.count ? names[place] : nil)
          })
      }
    } catch {
      return .missing(error)
    }
  }
}
