package import Analytics
package import PartnershipModel

/// What every section is made from.
package struct ReportContext: Sendable {
  package let analysis: Analysis
  package let figures: FigureIndex
  package let version: String
  /// The latest pack of an earlier month, if there is one to compare with.
  package let earlier: PackRecord?
  /// The partnership that the report is limited to.
  package let limitedTo: String?
  /// The plan as it stands at the end of the report month.
  package let targets: [TargetState]
  package let actions: [ActionState]
  package let agreements: [AgreementState]

  package init(
    analysis: Analysis, rows: [IndicatorRow], version: String, earlier: PackRecord? = nil,
    limitedTo: String? = nil
  ) {
    self.analysis = analysis
    self.earlier = earlier
    self.limitedTo = limitedTo
    figures = FigureIndex(rows)
    self.version = version
    targets = TargetState.all(in: analysis, analysis.reportMonth)
    actions = ActionState.all(in: analysis, analysis.reportMonth)
    agreements = AgreementState.all(in: analysis, analysis.reportMonth)
  }

  package var facts: Facts { analysis.facts }
  package var month: Month { analysis.reportMonth }
  package var home: String { facts.home }
  package var currency: CurrencyCode { facts.currency }

  /// The months of a series in the pack: the report month and the 36 before it, as far as there are
  /// data.
  package var series: [Month] { Array(analysis.months.suffix(37)) }

  /// Partnerships in neutral order: the home city's first, then by their beginning, then by id.
  package var partnerships: [Partnership] {
    let unknown = CalendarDate(daysSinceEpoch: .max / 2)
    return facts.gazetteer.partnerships.sorted { left, right in
      let (one, other) = (left.cities.contains(home), right.cities.contains(home))
      if one != other { return one }
      if left.isNetwork != right.isNetwork, one { return right.isNetwork }
      let (begun, otherBegun) = (beginning(left) ?? unknown, beginning(right) ?? unknown)
      if begun != otherBegun { return begun < otherBegun }
      return left.id < right.id
    }
  }

  /// The date of the first agreement, else of `since`.
  private func beginning(_ partnership: Partnership) -> CalendarDate? {
    let signed = facts.agreements.filter { $0.partnership == partnership.id }.map(\.signed).min()
    return signed ?? partnership.since
  }

  /// The direction that leads for a partnership; `nil` for a network, whose total leads.
  package func leading(_ partnership: Partnership) -> (reporter: String, partner: String)? {
    partnership.isNetwork ? nil : partnership.orderedPairs(home: home).first
  }

  /// The pairs that lead the report: the home city's, else the first pair of all; at most four, so
  /// that the charts of a section stay readable.
  package var leadingPairs: [Partnership] {
    let pairs = partnerships.filter { !$0.isNetwork }
    let home = pairs.filter { $0.cities.contains(self.home) }
    return Array((home.isEmpty ? Array(pairs.prefix(1)) : home).prefix(4))
  }

  /// The name of a country; a code that no list has stays.
  func countryCell(_ code: String) -> Cell { Countries.name(code).map { .name($0) } ?? .text(code) }

  package func cityName(_ id: String) -> LocalizedName {
    facts.gazetteer.city(id)?.name ?? LocalizedName(name: id)
  }

  /// A trade figure of the leading direction (pair) or of the total (network).
  package func tradeCell(
    _ indicator: String, _ partnership: Partnership, _ month: Month,
    _ breakdown: Breakdown = Breakdown()
  ) -> Cell {
    let pair = leading(partnership)
    return figures.cell(
      indicator, partnership.id, month, reporter: pair?.reporter, partner: pair?.partner,
      breakdown: breakdown)
  }

  package func tradeRow(
    _ indicator: String, _ partnership: Partnership, _ month: Month,
    _ breakdown: Breakdown = Breakdown()
  ) -> IndicatorRow? {
    let pair = leading(partnership)
    return figures.row(
      indicator, partnership.id, month, reporter: pair?.reporter, partner: pair?.partner,
      breakdown: breakdown)
  }

  /// A cell with the status of the figures of a row: provisional if one is, missing if none is known.
  package func status(_ cells: [Cell]) -> Cell {
    let figures = cells.compactMap { cell -> Figure? in
      if case .figure(let figure, _) = cell { return figure }
      return nil
    }
    let known = figures.filter { $0.value != nil }
    guard !known.isEmpty else { return .message(Message(.statusMissing)) }
    return statusCell(Figure.status(of: known.map(\.status)))
  }

  /// The word for a status.
  package func statusCell(_ status: ObservationStatus) -> Cell {
    switch status {
    case .normal: return .message(Message(.statusNormal))
    case .provisional: return .message(Message(.statusProvisional))
    case .estimated: return .message(Message(.statusEstimated))
    case .imputed: return .message(Message(.statusImputed))
    case .missing: return .message(Message(.statusMissing))
    }
  }

  /// The figure of a comparison, where a sentence would compare: not where too little of what is
  /// expected is there, nor for January or February alone where a side keeps the Lunar New Year.
  package func comparable(_ cell: Cell) -> Cell {
    guard case .figure(let figure, _) = cell, figure.value != nil else { return cell }
    let isIncomplete = figure.coverage.map { $0 < ChangeSentence.coverageNeeded } ?? false
    return isIncomplete || figure.notes.contains(.lunarNewYear) ? .missing(.notComparable) : cell
  }

  /// The reasons of the missing figures of a row, as words; nothing where all are known.
  package func reasons(_ cells: [Cell]) -> Cell {
    var seen: [Reason] = []
    for cell in cells {
      switch cell {
      case .missing(let reason): seen.append(reason)
      case .figure(let figure, _):
        if let reason = figure.reason { seen.append(reason) }
      default: continue
      }
    }
    let reasons = Set(seen).sorted()
    return reasons.isEmpty
      ? .none
      : .message(
        Message(.listOfWords, ["items": .list(reasons.map { .message(Message($0.messageKey)) })]))
  }
}
