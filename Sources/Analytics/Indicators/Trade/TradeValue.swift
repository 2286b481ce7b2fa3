package import PartnershipModel

/// A sum of trade in the report currency, and how each flow in it is valued.
///
/// A place and month without any record has no `TradeValue` at all (`nil`); one whose record cannot
/// be used has a missing figure. The two must stay apart: a pair that reports only its exports has
/// an unreported import, while a pair that reports nothing has no data.
package struct TradeValue: Sendable, Hashable {
  package var figure: Figure
  /// Without the flows whose source names no valuation.
  package var valuations: FlowValuations

  package init(_ figure: Figure, valuations: FlowValuations = [:]) {
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
    sum(parts, of: { $0 })
  }

  /// The same of the value of each part.
  static func sum<Part>(
    _ parts: some Collection<Part>, of value: (Part) -> TradeValue?
  ) -> TradeValue? {
    var (total, present) = (Optional(Amount.zero), 0)
    var reason: Reason?
    func consider(_ other: Reason) { reason = reason.map { min($0, other) } ?? other }
    var (valuations, isComparable) = (FlowValuations(), true)
    var (notes, status) = (Notes(), ObservationStatus.normal)
    for part in parts {
      guard let value = value(part) else { continue }
      present += 1
      if let missing = value.figure.reason { consider(missing) }
      if !valuations.merge(value.valuations) { isComparable = false }
      if let amount = value.amount { total = total?.adding(amount) }
      notes.formUnion(value.figure.notes)
      status = Figure.status(of: status, value.figure.status)
    }
    guard present > 0 else { return nil }
    if present < parts.count { consider(.tooFewPeriods) }
    if !isComparable { consider(.notComparable) }
    if let reason { return .missing(reason) }
    guard let total else { return .missing(.notComparable) }
    let figure = Figure(.exact(total), status: status, notes: notes).worked {
      let known = parts.compactMap(value)
      // What a single value came from says more than the value again.
      if known.count == 1, let own = known.first?.figure.derivation?.working { return own }
      return .sum(known.compactMap(\.amount).map { .exact($0, "value") })
    }
    return TradeValue(figure, valuations: valuations)
  }

  /// What `formula` makes of the amounts of all `parts`, with their statuses and notes, unless
  /// there are reasons against it; the first in the order of reasons is given.
  static func combined(
    _ parts: [TradeValue], valuations: FlowValuations, unless reasons: [Reason],
    formula: ([Amount]) -> Amount?
  ) -> TradeValue {
    if let reason = reasons.min() { return .missing(reason) }
    guard let amount = formula(parts.compactMap(\.amount)) else { return .missing(.notComparable) }
    var notes = Notes()
    for part in parts { notes.formUnion(part.figure.notes) }
    let status = Figure.status(of: parts.lazy.map(\.figure.status))
    return TradeValue(
      Figure(.exact(amount), status: status, notes: notes), valuations: valuations)
  }

  /// The valuation of each flow, or `nil` where two parts value one flow differently.
  static func commonValuations(of parts: [TradeValue]) -> FlowValuations? {
    var common = FlowValuations()
    for part in parts where !common.merge(part.valuations) { return nil }
    return common
  }
}

/// How each flow of a sum is valued, as far as that is known.
package struct FlowValuations: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var exports: Valuation?
  private var imports: Valuation?

  package init() {}

  package init(dictionaryLiteral elements: (TradeFlow, Valuation)...) {
    for (flow, valuation) in elements { self[flow] = valuation }
  }

  package subscript(flow: TradeFlow) -> Valuation? {
    get { flow == .export ? exports : imports }
    set { if flow == .export { exports = newValue } else { imports = newValue } }
  }

  /// Adds those of another sum; `false` where the two value one flow differently.
  mutating func merge(_ other: FlowValuations) -> Bool {
    let isSame =
      (exports == nil || other.exports == nil || exports == other.exports)
      && (imports == nil || other.imports == nil || imports == other.imports)
    exports = other.exports ?? exports
    imports = other.imports ?? imports
    return isSame
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
