package import PartnershipModel

/// The rows of one exchange indicator in one month, by one formula.
package struct ExchangeRows {
  package typealias Formula = (ExchangeSelection) -> Figure

  private let slug: String
  private let analysis: Analysis
  private let month: Month
  private let formula: Formula

  package init(
    _ slug: String, _ analysis: Analysis, _ month: Month, formula: @escaping Formula
  ) {
    self.slug = slug
    self.analysis = analysis
    self.month = month
    self.formula = formula
  }

  /// One row per partnership, and one for `network`, in each window; by type where the month gives
  /// breakdowns and more than one type occurs.
  package func totals(byType: Bool) -> [IndicatorRow] {
    totals(of: partnershipsAndNetwork, byType: byType)
  }

  /// The same for networks of cities only.
  package func networkTotals() -> [IndicatorRow] {
    let networks = analysis.partnerships.filter(\.isNetwork)
    return totals(of: networks.map { .partnership($0.id) } + [.network], byType: true)
  }

  /// The 12 months of each followed city; `in` = what it hosts, `out` = what it travels to.
  package func cityTotals() -> [IndicatorRow] {
    followedCities.flatMap { city -> [IndicatorRow] in
      let selection = selection(of: .city(city), in: .twelveMonths)
      var rows = [row(city, .twelveMonths, selection)]
      guard analysis.givesBreakdowns(month) else { return rows }
      for (direction, hosts) in [("in", true), ("out", false)] {
        let part = selection.filtered { ($0.record.host == city) == hosts }
        rows.append(row(city, .twelveMonths, part, [.direction: direction]))
      }
      return rows
    }
  }

  /// Guest and host: both directions of every pair, and those ordered pairs of a network that have
  /// a held event.
  package func directional() -> [IndicatorRow] {
    let windows = analysis.directionWindows(slug, in: month)
    return analysis.partnerships.filter { analysis.givesDirections(of: $0, in: month) }.flatMap {
      partnership in
      windows.flatMap { window -> [IndicatorRow] in
        let selection = selection(of: .partnership(partnership.id), in: window)
        return pairs(of: partnership, in: selection).map { pair in
          var row = row(partnership.id, window, selection.scoped(pair))
          row.reporter = pair.from
          row.partner = pair.to
          return row
        }
      }
    }
  }

  /// One row per partnership and window of events with each other status than `held`, in months
  /// that give breakdowns.
  package func byStatus(_ count: (Int) -> Figure) -> [IndicatorRow] {
    guard analysis.givesBreakdowns(month) else { return [] }
    return partnershipsAndNetwork.flatMap { subject in
      Window.allCases.flatMap { window -> [IndicatorRow] in
        let selection = selection(of: subject, in: window)
        guard selection.cover.reason == nil else { return [] }
        return ExchangeStatus.allCases.compactMap { status -> IndicatorRow? in
          let number = selection.events.count { $0.record.status == status }
          guard status != .held, number > 0 else { return nil }
          return IndicatorRow(
            period: month, subject: subject.code, indicator: slug,
            breakdown: breakdown(window, [.status: status.rawValue]),
            figure: count(number).covered(by: selection.cover))
        }
      }
    }
  }

  private var partnershipsAndNetwork: [ExchangeSubject] {
    analysis.partnerships.map { .partnership($0.id) } + [.network]
  }

  private func totals(of subjects: [ExchangeSubject], byType: Bool) -> [IndicatorRow] {
    let windows = analysis.windows(in: month)
    return subjects.flatMap { subject in
      windows.flatMap { window -> [IndicatorRow] in
        let selection = selection(of: subject, in: window)
        return [row(subject.code, window, selection)]
          + (byType ? typeRows(subject.code, window, selection) : [])
      }
    }
  }

  private func typeRows(
    _ subject: String, _ window: Window, _ selection: ExchangeSelection
  ) -> [IndicatorRow] {
    guard analysis.givesBreakdowns(month), selection.cover.reason == nil else { return [] }
    let present = Set(selection.events.map(\.record.type))
    guard present.count >= 2 else { return [] }
    return ExchangeType.allCases.filter(present.contains).map { type in
      row(
        subject, window, selection.filtered { $0.record.type == type }, [.type: type.rawValue])
    }
  }

  private func pairs(
    of partnership: Partnership, in selection: ExchangeSelection
  ) -> [CityPair] {
    let all = partnership.orderedPairs(home: analysis.home)
      .map { CityPair(from: $0.reporter, to: $0.partner) }
    guard partnership.isNetwork else { return all }
    let active = Set(selection.events.filter(\.isHeld).flatMap(\.arcs))
    return all.filter(active.contains)
  }

  private func selection(of subject: ExchangeSubject, in window: Window) -> ExchangeSelection {
    analysis.exchangeSelection(of: subject, in: window, endingWith: month)
  }

  private var followedCities: [String] {
    analysis.followedCities.filter { analysis.givesRows(aboutCity: $0, in: month) }
  }

  private func row(
    _ subject: String, _ window: Window, _ selection: ExchangeSelection,
    _ parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow {
    IndicatorRow(
      period: month, subject: subject, indicator: slug, breakdown: breakdown(window, parts),
      figure: formula(selection).covered(by: selection.cover))
  }

  private func breakdown(_ window: Window, _ parts: [BreakdownKey: String]) -> Breakdown {
    window.breakdown.adding(parts)
  }
}

extension Analysis {
  /// The cities of all partnerships, by id.
  package var followedCities: [String] {
    exchanges.followedCities
  }

  /// What a row about `subject` in a window is computed from; the same for all indicators.
  func exchangeSelection(
    of subject: ExchangeSubject, in window: Window, endingWith month: Month
  ) -> ExchangeSelection {
    let months = window.months(endingWith: month, fiscalYearStart: fiscalYearStart)
    let key = ExchangeSelectionKey(subject: subject, first: months.first ?? month, last: month)
    return shared.exchangeSelections.value(key) { exchanges.selection(of: subject, in: months) }
  }
}
