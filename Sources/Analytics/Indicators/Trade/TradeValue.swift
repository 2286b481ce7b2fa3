package import PartnershipModel

/// A sum of trade in the report currency, and how each flow in it is valued.
///
/// A place and month without any record has no `TradeValue` at all (`nil`); one whose record cannot
/// be used has a missing figure. The two must stay apart: a pair that reports only its exports has
/// an unreported import, while a pair that reports nothing has no data.
package struct TradeValue: Sendable, Hashable {
  package var figure: Figure
  /// Without the flows whose source names no valuation.
  package var valuations: [TradeFlow: Valuation]

  package init(_ figure: Figure, valuations: [TradeFlow: Valuation] = [:]) {
    self.figure = figure
    self.valuations = valuations
  }

  /// A known sum of whole units, of unknown valuation.
  package init(_ whole: Int) {
    self.init(.exact(Amount(whole)))
  }

  package static func missing(_ reason: Reason) -> TradeValue { TradeValue(.missing(reason)) }

  package var amount: Amount? { figure.amount }

  /// The sum over the months of a window or the pairs of a network, or `nil` where no part has a
  /// record.
  ///
  /// A part without a record makes the sum `too_few_periods`, one that is missing hands on its
  /// reason, and parts of one flow valued differently are `not_comparable`.
  package static func sum(_ parts: [TradeValue?]) -> TradeValue? {
    let present = parts.compactMap { $0 }
    guard !present.isEmpty else { return nil }
    var reasons = present.compactMap(\.figure.reason)
    if present.count < parts.count { reasons.append(.tooFewPeriods) }
    let valuations = commonValuations(of: present)
    if valuations == nil { reasons.append(.notComparable) }
    return combined(present, valuations: valuations ?? [:], unless: reasons) { amounts in
      exactSum(amounts)
    }
  }

  /// What `formula` makes of the amounts of all `parts`, with their statuses and notes, unless
  /// there are reasons against it; the first in the order of reasons is given.
  static func combined(
    _ parts: [TradeValue], valuations: [TradeFlow: Valuation], unless reasons: [Reason],
    formula: ([Amount]) -> Amount?
  ) -> TradeValue {
    if let reason = reasons.min() { return .missing(reason) }
    guard let amount = formula(parts.compactMap(\.amount)) else { return .missing(.notComparable) }
    var notes = Set<Note>()
    for part in parts { notes.formUnion(part.figure.notes) }
    let status = Figure.status(of: parts.lazy.map(\.figure.status))
    return TradeValue(
      Figure(.exact(amount), status: status, notes: notes), valuations: valuations)
  }

  /// The valuation of each flow, or `nil` where two parts value one flow differently.
  static func commonValuations(of parts: [TradeValue]) -> [TradeFlow: Valuation]? {
    var common: [TradeFlow: Valuation] = [:]
    for part in parts {
      for (flow, valuation) in part.valuations {
        if let known = common[flow], known != valuation { return nil }
        common[flow] = valuation
      }
    }
    return common
  }
}

/// The exact sum, or `nil` where 128 bits do not hold it.
func exactSum(_ amounts: some Sequence<Amount>) -> Amount? {
  var total = Amount.zero
  for amount in amounts {
    guard let sum = total.adding(amount) else { return nil }
    total = sum
  }
  return total
}

/// The formulas of the trade indicators; each stands in the file of the indicator that defines it.
package enum TradeFormula {}
