package import PartnershipModel

/// The pairs that a total is over: each unordered pair once, by one side's report, at one basis.
package struct TradePairs: Sendable {
  package let subject: String
  /// `nil` where no pair has data.
  package let basis: Basis?
  package let firstMonth: Month?

  /// How many pairs there are, with data or without.
  let expected: Int
  /// One series for each two places.
  ///
  /// Several pairs of cities may stand for the same two regions or countries, whose trade must be
  /// counted once.
  private let members: [Member]

  private struct Member {
    let series: TradeSeries
    var pairs: Int
  }

  /// `series` has one element for each expected pair, `nil` where the side that counts has no data.
  ///
  /// Without a given basis it is the most direct one that a pair has; pairs of another
  /// basis are left out, which lowers the coverage.
  init(subject: String, series: [TradeSeries?], basis given: Basis? = nil) {
    self.subject = subject
    expected = series.count
    let present = series.compactMap { $0 }
    let chosen = given ?? present.map(\.basis).min()
    var members: [Member] = []
    for series in present where series.basis == chosen {
      let places: Set = [series.reporterPlace, series.partnerPlace]
      if let known = members.firstIndex(where: {
        Set([$0.series.reporterPlace, $0.series.partnerPlace]) == places
      }) {
        members[known].pairs += 1
      } else {
        members.append(Member(series: series, pairs: 1))
      }
    }
    self.members = members
    basis = members.isEmpty ? nil : chosen
    firstMonth = members.map(\.series.firstMonth).min()
  }

  /// The series of the pairs that have data, one for each two places.
  var series: [TradeSeries] { members.map(\.series) }

  /// The sum over the pairs whose value is known; `coverage` is their share of all pairs.
  package func total(_ value: (TradeSeries) -> TradeValue?) -> Figure {
    let values = members.map { (member: $0, value: value($0.series)) }
    let known = values.filter { $0.value?.amount != nil }
    guard let sum = TradeValue.sum(known.map(\.value)) else {
      return missing(values.map { $0.value?.figure.reason ?? .noData })
    }
    return finished(sum.figure, over: known.map(\.member))
  }

  /// The growth of the sum over the pairs that are known at both ends, so that a pair which joins
  /// or leaves is no growth.
  package func growth(
    from earlier: (TradeSeries) -> TradeValue?, to later: (TradeSeries) -> TradeValue?,
    isDistorted: Bool = false
  ) -> Figure {
    let ends = members.map {
      (member: $0, earlier: earlier($0.series), later: later($0.series))
    }
    let matched = ends.filter {
      let reason = TradeFormula.growth(from: $0.earlier, to: $0.later).reason
      return reason == nil || reason == .zeroDenominator
    }
    guard !matched.isEmpty else {
      return missing(
        ends.compactMap { TradeFormula.growth(from: $0.earlier, to: $0.later).reason })
    }
    var figure = TradeFormula.growth(from: matched.map(\.earlier), to: matched.map(\.later))
    if figure.value != nil, isDistorted,
      matched.contains(where: { $0.member.series.keepsLunarNewYear })
    {
      figure.notes.insert(.lunarNewYear)
    }
    return finished(figure, over: matched.map(\.member))
  }

  private func finished(_ figure: Figure, over known: [Member]) -> Figure {
    var figure = figure
    let covered = known.reduce(0) { $0 + $1.pairs }
    figure.coverage = expected == 0 ? nil : Double(covered) / Double(expected)
    figure.notes.insert(.onePerPair)
    return figure
  }

  private func missing(_ reasons: [Reason]) -> Figure {
    Figure(missing: reasons.min() ?? .noData, coverage: 0, notes: [.onePerPair])
  }
}
