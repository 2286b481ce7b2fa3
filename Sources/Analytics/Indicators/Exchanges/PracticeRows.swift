package import PartnershipModel

/// The rows of one practice indicator in one month, by one formula.
package struct PracticeRows {
  private let slug: String
  private let analysis: Analysis
  private let month: Month
  private let formula: (PracticeSelection) -> Figure

  package init(
    _ slug: String, _ analysis: Analysis, _ month: Month,
    formula: @escaping (PracticeSelection) -> Figure
  ) {
    self.slug = slug
    self.analysis = analysis
    self.month = month
    self.formula = formula
  }

  /// Totals of each partnership and of `network`, by theme where asked for and the month gives
  /// breakdowns, and the ordered pairs: both of a pair, those of a network that have a practice.
  package func all(byTheme: Bool = true) -> [IndicatorRow] {
    analysis.windows(in: month).flatMap { window -> [IndicatorRow] in
      let selection = selection(window)
      let network = selection.with(analysis.courses(of: nil))
      return rows("network", window, network, byTheme)
        + analysis.partnerships.flatMap { partnership -> [IndicatorRow] in
          let part = selection.with(analysis.courses(of: partnership))
          return rows(partnership.id, window, part, byTheme)
            + directional(partnership, window, part)
        }
        + (window == .twelveMonths ? cityTotals(selection) : [])
    }
  }

  /// The 12 months of each followed city; `out` = what it gives, `in` = what it takes over.
  private func cityTotals(_ selection: PracticeSelection) -> [IndicatorRow] {
    let cities = analysis.followedCities.filter { analysis.givesRows(aboutCity: $0, in: month) }
    return cities.flatMap { city -> [IndicatorRow] in
      let given = selection.filtered { $0.pair.from == city }
      let taken = selection.filtered { $0.pair.to == city }
      let both = selection.filtered { $0.pair.from == city || $0.pair.to == city }
      let total = row(city, .twelveMonths, both)
      guard analysis.givesBreakdowns(month) else { return [total] }
      return [
        total, row(city, .twelveMonths, taken, [.direction: "in"]),
        row(city, .twelveMonths, given, [.direction: "out"]),
      ]
    }
  }

  private func selection(_ window: Window) -> PracticeSelection {
    let book = analysis.exchanges.practices
    let months = window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
    return PracticeSelection(
      courses: book.courses, months: months, cover: RecordSpan.cover(months, by: book.span))
  }

  private func rows(
    _ subject: String, _ window: Window, _ selection: PracticeSelection, _ byTheme: Bool
  ) -> [IndicatorRow] {
    let total = row(subject, window, selection)
    guard byTheme, analysis.givesBreakdowns(month), selection.cover.reason == nil else {
      return [total]
    }
    let themes = Set(
      PracticeStage.allCases.flatMap { selection.reaching($0) }.map(\.theme)
    ).sorted()
    guard themes.count >= 2 else { return [total] }
    return [total]
      + themes.map { theme in
        row(subject, window, selection.filtered { $0.theme == theme }, [.theme: theme])
      }
  }

  private func directional(
    _ partnership: Partnership, _ window: Window, _ selection: PracticeSelection
  ) -> [IndicatorRow] {
    guard analysis.givesDirections(of: partnership, in: month),
      analysis.directionWindows(slug, in: month).contains(window)
    else { return [] }
    let active = Set(PracticeStage.allCases.flatMap { selection.reaching($0) }.map(\.pair))
    return partnership.orderedPairs(home: analysis.home).compactMap { ordered in
      let pair = CityPair(from: ordered.reporter, to: ordered.partner)
      guard !partnership.isNetwork || active.contains(pair) else { return nil }
      var row = row(partnership.id, window, selection.filtered { $0.pair == pair })
      row.reporter = pair.from
      row.partner = pair.to
      return row
    }
  }

  private func row(
    _ subject: String, _ window: Window, _ selection: PracticeSelection,
    _ parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow {
    IndicatorRow(
      period: month, subject: subject, indicator: slug,
      breakdown: window.breakdown.adding(parts),
      figure: formula(selection))
  }
}

extension Analysis {
  /// The practices between the cities of a partnership, without one between all followed cities.
  fileprivate func courses(of partnership: Partnership?) -> [PracticeBook.Course] {
    shared.practices.value(partnership?.id) {
      let cities = Set(partnership?.cities ?? followedCities)
      return exchanges.practices.courses.filter {
        cities.contains($0.pair.from) && cities.contains($0.pair.to)
      }
    }
  }

  /// One row per partnership and window, by a formula of practices that needs the members.
  func practiceRows(
    _ slug: String, _ month: Month, _ formula: (PracticeSelection, Partnership) -> Figure
  ) -> [IndicatorRow] {
    let book = exchanges.practices
    return windows(in: month).flatMap { window -> [IndicatorRow] in
      let months = window.months(endingWith: month, fiscalYearStart: fiscalYearStart)
      let selection = PracticeSelection(
        courses: book.courses, months: months, cover: RecordSpan.cover(months, by: book.span))
      return partnerships.map { partnership in
        IndicatorRow(
          period: month, subject: partnership.id, indicator: slug, breakdown: window.breakdown,
          figure: formula(selection, partnership))
      }
    }
  }
}
