import PartnershipModel

/// The events of one subject and window, and which part of them a row is about.
package struct ExchangeSelection: Sendable {
  /// Any status.
  package var events: [ExchangeEvent]
  package var scope: ExchangeScope
  package let cover: RecordSpan.Cover

  package init(
    events: [ExchangeEvent], scope: ExchangeScope = .whole,
    cover: RecordSpan.Cover = .share(1, of: 1)
  ) {
    self.events = events
    self.scope = scope
    self.cover = cover
  }

  /// The held events that add something to the scope.
  package var held: [ExchangeEvent] {
    events.filter { $0.isHeld && $0.shareNumerator(scope) > 0 }
  }

  package var multilateral: [ExchangeEvent] { held.filter(\.isMultilateral) }

  package func scoped(_ pair: CityPair) -> ExchangeSelection {
    var part = self
    part.scope = .pair(from: pair.from, to: pair.to)
    return part
  }

  package func filtered(_ condition: (ExchangeEvent) -> Bool) -> ExchangeSelection {
    var part = self
    part.events = events.filter(condition)
    return part
  }

  /// The exact sum of a measure over held events, by their shares in the scope; events without the
  /// measure are left out and counted.
  package func sum(_ measure: ExchangeMeasure) -> (sum: FractionalSum, known: Int, all: Int) {
    var sum = FractionalSum()
    var known = 0
    let held = held
    for event in held {
      guard let units = measure.units(of: event) else { continue }
      known += 1
      sum.add(units * event.shareNumerator(scope), over: event.shareDenominator(scope))
    }
    return (sum, known, held.count)
  }

  /// The sum written event by event; a pair's share of one with several cities as a fraction.
  private func working(_ measure: ExchangeMeasure) -> Working {
    .sum(
      held.compactMap { event in
        guard let units = measure.units(of: event) else { return nil }
        let whole = Working.exact(
          measure == .events ? Amount(units: units * Amount.scale) : Amount(units: units),
          measure.name)
        let parts = event.shareDenominator(scope)
        return parts == 1
          ? whole
          : whole * .count(Int(event.shareNumerator(scope)), "share") / .count(parts, "shares")
      }, none: "held events")
  }

  /// The sum of an amount over held events as a figure.
  ///
  /// Nothing covers the window: its reason. All cells empty: `not_reported`. Some empty: the sum of
  /// the known ones, their share as coverage.
  package func amount(_ measure: ExchangeMeasure) -> Figure {
    if let reason = cover.reason { return .missing(reason) }
    let (sum, known, all) = sum(measure)
    guard known > 0 || all == 0 else { return Figure(missing: .notReported, coverage: 0) }
    let figure = Figure(measure.value(sum)).worked { working(measure) }
    guard all > 0, measure != .events else { return figure }
    return ActionPlan.covered(figure, known, of: all)
  }
}

/// What is summed over held events.
package enum ExchangeMeasure: String, Sendable, CaseIterable {
  case events, participants
  case participantDays = "participant_days"

  /// What one event adds to the sum, in words.
  var name: String {
    switch self {
    case .events: "event"
    case .participants: "participants of an event"
    case .participantDays: "participant-days of an event"
    }
  }

  /// The event's own figure: 1 for events, millionths for amounts; `nil` where it was not reported.
  package func units(of event: ExchangeEvent) -> Int128? {
    switch self {
    case .events: 1
    case .participants: event.record.participants?.units
    case .participantDays: event.record.participants.map { $0.units * Int128(event.record.days) }
    }
  }

  /// The sum as an exact value where it is one.
  package func value(_ sum: FractionalSum) -> Figure.Value {
    if self == .events { return sum.countValue }
    return sum.whole.map { .exact(Amount(units: $0)) }
      ?? .real(sum.dividedBy(Double(Amount.scale)))
  }

  /// The sum in whole events, persons or person-days.
  package func number(_ sum: FractionalSum) -> Double {
    self == .events ? sum.doubleValue : sum.dividedBy(Double(Amount.scale))
  }
}

extension FractionalSum {
  /// The sum as a count where it is a whole number, else as a real number.
  package var countValue: Figure.Value {
    whole.flatMap { Int(exactly: $0) }.map { .count($0) } ?? .real(doubleValue)
  }
}
