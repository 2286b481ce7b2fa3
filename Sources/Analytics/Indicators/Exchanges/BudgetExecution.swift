package import PartnershipModel

extension Indicator {
  /// How much of the budget of held events was spent.
  ///
  /// Formula: sum of cost / sum of budget over held events that have both. Unit: ratio, 1 = spent as
  /// planned; both converted at the mean rate of the month of the start. No event with both:
  /// `not_reported`; budget 0: `zero_denominator`; a month without a rate: `no_data`.
  ///
  /// Source: definition of this catalogue.
  package static let budgetExecution = Indicator(
    id: "X12", slug: "budget_execution", name: "Budget execution of events", domain: .exchanges,
    formula: "sum of cost / sum of budget over held events that have both", unit: .ratio,
    minimum: 0, direction: .one, breakdowns: [.type, .window],
    edgeCases: "no event with both: not_reported; sum of budget = 0: zero_denominator",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("cost 900 and 300 of budgets 1000 and 500: 1200/1500", gives: 0.8) {
        BudgetExecution.usDollars(
          .example(.example(budget: 1000, cost: 900), .example(budget: 500, cost: 300)))
      },
      WorkedExample("an event without cost is left out", gives: 0.9) {
        BudgetExecution.usDollars(
          .example(.example(budget: 1000, cost: 900), .example(budget: 500)))
      },
      WorkedExample("cost known, no budget", isMissing: .notReported) {
        BudgetExecution.usDollars(.example(.example(cost: 900)))
      },
      WorkedExample("budget 0", isMissing: .zeroDenominator) {
        BudgetExecution.usDollars(.example(.example(budget: 0, cost: 900)))
      },
    ]
  ) { analysis, month in
    let (currency, rates) = (analysis.facts.currency, analysis.facts.rates)
    return ExchangeRows("budget_execution", analysis, month) {
      BudgetExecution.figure($0, currency: currency, rates: rates)
    }.totals(byType: true)
  }
}

/// The formula of `budget_execution`.
package enum BudgetExecution {
  package static func figure(
    _ selection: ExchangeSelection, currency: CurrencyCode, rates: RateTable
  ) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    var (cost, budget, known) = (ExchangeMoney(), ExchangeMoney(), 0)
    let held = selection.held
    for event in held {
      guard let spent = event.record.cost, let planned = event.record.budget else { continue }
      known += 1
      cost.add(spent, in: event.record.month)
      budget.add(planned, in: event.record.month)
    }
    return ExchangeRatio.figure(
      cost, over: budget.total(in: currency, rates: rates)?.doubleValue, named: "their budget",
      currency: currency,
      rates: rates,
      isConverted: cost.isConverted(to: currency) || budget.isConverted(to: currency),
      known: known, all: held.count)
  }

  fileprivate static func usDollars(_ selection: ExchangeSelection) -> Figure {
    figure(selection, currency: .usDollar, rates: RateTable())
  }
}
