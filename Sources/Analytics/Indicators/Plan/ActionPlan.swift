package import PartnershipModel

/// The actions of one subject on the last day of a month.
package struct ActionPlan: Sendable {
  package let actions: [Action]
  package let day: CalendarDate
  /// Whether the workspace has a table of actions at all.
  package let isKept: Bool

  package init(_ actions: [Action], on day: CalendarDate, isKept: Bool = true) {
    self.actions = actions
    self.day = day
    self.isKept = isKept
  }

  /// The plan of a workspace without a table of actions.
  package static let absent = ActionPlan(
    [], on: CalendarDate(daysSinceEpoch: 0), isKept: false)

  /// Due up to the day and not dropped.
  package var due: [Action] { actions.filter { $0.isDue(by: day) } }

  /// Done by the day, also before they were due.
  package var done: [Action] { actions.filter { $0.isDone(by: day) } }

  package var overdue: [Action] { actions.filter { $0.isOverdue(on: day) } }

  package var dropped: [Action] { actions.filter(\.isDropped) }

  /// How many of a part; `no_data` without the table.
  package func count(_ part: (ActionPlan) -> [Action]) -> Figure {
    isKept ? .count(part(self).count, of: "actions") : .missing(.noData)
  }

  /// Held exchanges that began up to the end of a month, by the id of their action.
  static func heldExchanges(_ analysis: Analysis, upTo month: Month) -> [String: [Exchange]] {
    analysis.shared.heldExchanges.value(month) {
      var result: [String: [Exchange]] = [:]
      for exchange in analysis.exchanges.ofActions where exchange.start <= month.lastDay {
        if let id = exchange.actionID { result[id, default: []].append(exchange) }
      }
      return result
    }
  }

  /// The sum of the costs that are known, with the share of exchanges that have one as coverage.
  static func cost(
    of exchanges: [Exchange], _ exchequer: Exchequer, at month: (Exchange) -> Month
  ) -> Figure {
    let known = exchanges.compactMap { exchange in
      exchange.cost.map { (money: $0, month: month(exchange)) }
    }
    guard !exchanges.isEmpty else { return Figure.exact(.zero).counting("no exchange") }
    guard !known.isEmpty else { return Figure(missing: .notReported, coverage: 0) }
    return covered(exchequer.sum(known), known.count, of: exchanges.count)
  }

  /// The figure with the share of records that have a value.
  static func covered(_ figure: Figure, _ known: Int, of all: Int) -> Figure {
    var figure = figure
    figure.coverage = Double(known) / Double(all)
    if known < all, figure.value != nil { figure.notes.insert(.partial) }
    return figure
  }
}

/// The rows of an indicator of the action plan: per partnership, and for the network where the
/// figure is a count.
struct ActionRows {
  let slug: String
  var coversNetwork = true
  let figure: @Sendable (Analysis, ActionPlan, Month) -> Figure

  func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let actions = analysis.facts.actions
    guard !actions.isEmpty || analysis.facts.has(.actions) else {
      return missing(analysis, month)
    }
    let byPartnership = Dictionary(grouping: actions, by: \.partnership)
    var result: [IndicatorRow] = []
    for partnership in analysis.partnerships {
      result += rows(of: partnership.id, byPartnership[partnership.id] ?? [], analysis, month)
    }
    if coversNetwork { result += rows(of: Scope.network, actions, analysis, month) }
    return result
  }

  private func rows(
    of subject: String, _ actions: [Action], _ analysis: Analysis, _ month: Month
  ) -> [IndicatorRow] {
    let groups = Set(actions.map(\.workingGroup)).sorted()
    let split = analysis.givesBreakdowns(month) && groups.count >= 2 ? groups : []
    return [row(subject, actions, Breakdown(), analysis, month)]
      + split.map { group in
        row(
          subject, actions.filter { $0.workingGroup == group },
          Breakdown([.workingGroup: group]), analysis, month)
      }
  }

  private func row(
    _ subject: String, _ actions: [Action], _ breakdown: Breakdown, _ analysis: Analysis,
    _ month: Month
  ) -> IndicatorRow {
    IndicatorRow(
      period: month, subject: subject, indicator: slug, breakdown: breakdown,
      figure: figure(analysis, ActionPlan(actions, on: month.lastDay), month))
  }

  /// A workspace without the table says so once, in the month reported on.
  private func missing(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    guard analysis.givesBreakdowns(month) else { return [] }
    let subjects = analysis.partnerships.map(\.id) + (coversNetwork ? [Scope.network] : [])
    return subjects.map {
      IndicatorRow(period: month, subject: $0, indicator: slug, figure: .missing(.noData))
    }
  }
}
