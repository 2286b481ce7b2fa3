package import PartnershipModel

extension Indicator {
  /// What a day of one participant cost.
  ///
  /// Formula: sum of cost / sum of participant-days over held events that have both; a ratio of
  /// sums, never a mean of ratios. Unit: report currency per person-day; other currencies at the
  /// mean rate of the month of the start. No event with both: `not_reported`; 0 days:
  /// `zero_denominator`; a month without a rate: `no_data`. Coverage: share of held events with both.
  ///
  /// Source: definition of this catalogue.
  package static let costPerParticipantDay = Indicator(
    id: "X04", slug: "cost_per_participant_day", name: "Cost per participant-day",
    domain: .exchanges,
    formula: "sum of cost / sum of participant-days over events that have both (ratio of sums)",
    unit: .currencyPerPersonDay, minimum: 0, direction: .lower, breakdowns: [.type, .window],
    edgeCases: "no event with both: not_reported; sum of days = 0: zero_denominator; never a mean "
      + "of ratios",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("cost 1000 and 500 for 10 and 40 person-days: 1500/50", gives: 30) {
        CostPerParticipantDay.usDollars(
          .example(.example(participants: 10, cost: 1000), .example(participants: 40, cost: 500)))
      },
      WorkedExample("an event without cost is left out", gives: 100) {
        CostPerParticipantDay.usDollars(
          .example(.example(participants: 10, cost: 1000), .example(participants: 40)))
      },
      WorkedExample("no cost reported", isMissing: .notReported) {
        CostPerParticipantDay.usDollars(.example(.example(participants: 10)))
      },
      WorkedExample("cost 1000, nobody came", isMissing: .zeroDenominator) {
        CostPerParticipantDay.usDollars(.example(.example(participants: 0, cost: 1000)))
      },
    ]
  ) { analysis, month in
    let (currency, rates) = (analysis.facts.currency, analysis.facts.rates)
    return ExchangeRows("cost_per_participant_day", analysis, month) {
      CostPerParticipantDay.figure($0, currency: currency, rates: rates)
    }.totals(byType: true)
  }
}

/// The formula of `cost_per_participant_day`.
package enum CostPerParticipantDay {
  package static func figure(
    _ selection: ExchangeSelection, currency: CurrencyCode, rates: RateTable
  ) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    var (cost, days, known) = (ExchangeMoney(), FractionalSum(), 0)
    let held = selection.held
    for event in held {
      guard let money = event.record.cost,
        let units = ExchangeMeasure.participantDays.units(of: event)
      else { continue }
      known += 1
      cost.add(money, in: event.record.month)
      days.add(units)
    }
    return ExchangeRatio.figure(
      cost, over: ExchangeMeasure.participantDays.number(days), named: "their participant-days",
      currency: currency, rates: rates,
      isConverted: cost.isConverted(to: currency), known: known, all: held.count)
  }

  fileprivate static func usDollars(_ selection: ExchangeSelection) -> Figure {
    figure(selection, currency: .usDollar, rates: RateTable())
  }
}
