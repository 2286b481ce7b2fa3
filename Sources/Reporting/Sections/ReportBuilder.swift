package import Analytics
package import PartnershipModel

/// Makes the neutral report from the indicators.
package enum ReportBuilder {
  /// The report of the analysis's month, in no language yet.
  ///
  /// `earlier` is the pack that it is compared with, `limitedTo` the one partnership that it is about;
  /// `partnerPages` asks for the other city's side of each partnership of two.
  package static func report(
    _ analysis: Analysis, version: String, earlier: PackRecord? = nil, limitedTo: String? = nil,
    partnerPages: Bool = false
  ) -> Report {
    let context = ReportContext(
      analysis: analysis, rows: analysis.allRows(), version: version, earlier: earlier,
      limitedTo: limitedTo)
    let changes = context.changes()
    let index = context.partnershipIndex()
    let (body, tables) = concurrently {
      sections(context, changes, index)
    } _: {
      DataTables.all(context, changes, index)
    }
    return Report(
      month: context.month, title: context.title, version: version,
      sections: [context.coverSection(), context.contentsSection(body)] + body,
      dataTables: tables, calendar: context.calendarEntries(), home: context.home,
      partnerPages: partnerPages ? context.partnerships.compactMap(context.partnerPage) : [])
  }

  private static func sections(
    _ context: ReportContext, _ changes: [Changes.Change], _ index: PartnershipIndex
  ) -> [Section] {
    [
      context.summarySection(), context.scorecardSection(index), context.changesSection(changes),
      context.tradeSection(),
      context.exchangesSection(),
      context.mediaSection(), context.economySection(), context.planSection(),
      context.networkSection(), context.impactSection(),
    ] + context.partnerships.map(context.partnershipSection)
      + [
        context.indicatorsSection(), context.notesSection(), context.qualitySection(),
        context.sourcesSection(),
      ]
  }

  /// The month that a pack is about when none is asked for: the last with used trade of a
  /// followed pair; without trade, the last one that the newest article or held exchange has
  /// ended.
  ///
  /// Never the clock.
  package static func defaultMonth(_ facts: Facts) -> Month? {
    if let month = lastMonthWithTrade(facts) { return month }
    let held = facts.exchanges.filter { $0.status == .held }.map { $0.end ?? $0.start }.max()
    let articles = facts.media.rows.lazy.map(\.month).max()
    // An article's cell knows its month only: the month is over once a later one has begun.
    let candidates =
      [
        held.map { $0 == $0.month.lastDay ? $0.month : $0.month.advanced(by: -1) },
        articles.map { $0.advanced(by: -1) },
      ].compactMap { $0 }
    return candidates.max()
  }

  /// The last month with used trade of a followed pair.
  package static func lastMonthWithTrade(_ facts: Facts) -> Month? {
    // The rows of the trade cube are sorted by month.
    facts.trade.rows.last { facts.trade.places[Int($0.key.partner)] != .world }?.key.month
  }
}
