import Analytics
import PartnershipModel

extension ReportContext {
  /// The partnership index of the report month, partnerships in neutral order.
  func partnershipIndex() -> PartnershipIndex {
    analysis.partnershipIndex.ordered(by: partnerships.map(\.id))
  }

  // MARK: Section

  func scorecardSection(_ index: PartnershipIndex) -> Section {
    let scores = scorecardTable(index)
    let points = pointsTable(index)
    // What the pillars add is as long as the score; a chart of the scores alone would show less.
    let chart = Chart(
      id: "scorecard", kind: .stackedBar,
      title: Message(
        index.pointsAreLosses ? .chartPointsLost : .chartScorecard, ["month": .month(month)]),
      valueTitle: Message(.unitPoints), valueKind: .real(decimals: 1), table: points.name,
      category: "partnership", rows: 0..<points.rows.count,
      series: zip(IndexSettings.pillarNames, pillarLabels).map { pillar, label in
        .init(Message(label), column: pillar)
      }, totalColumn: index.pointsAreLosses ? nil : "score")
    return Section(
      kind: .scorecard, sheetName: Message(.sheetScorecard), title: Message(.titleScorecard),
      subtitle: Message(.subtitleScorecard, ["month": .month(month)]),
      sentences: scorecardSentences(index),
      tables: [scores, points, structureTable(index)],
      charts: charts([chart], points))
  }

  private func scorecardSentences(_ index: PartnershipIndex) -> [Message] {
    let scored = index.entries.count { $0.score != nil }
    var sentences = [
      Message(
        .sayScorecard,
        [
          "scored": .count(scored), "all": .count(index.entries.count),
          "threshold": .share(index.settings.coverageThreshold),
        ]),
      Message(index.showsRanks ? .sayRanks : .sayNoRanks),
    ]
    if index.showsRanks, let shares = index.sensitivity, shares.count == 4, scored > 1 {
      func share(_ number: Int) -> Argument { .share(min(max(shares[number].total, 0), 1)) }
      sentences.append(
        Message(
          .saySensitivity,
          [
            "normalisation": share(0), "weights": share(1), "aggregation": share(2),
            "exclusion": share(3),
          ]))
    }
    return sentences
  }

  private func name(of partnership: String) -> Cell {
    facts.gazetteer.partnership(partnership).map { .name($0.name) } ?? .text(partnership)
  }

  private func score(_ score: Double?) -> Cell { score.map { .real($0) } ?? .missing(.noData) }

  private func scorecardTable(_ index: PartnershipIndex) -> ReportTable {
    let rows = index.entries.map { entry -> [Cell] in
      [
        name(of: entry.partnership), score(entry.score), place(entry, index),
        .real(entry.coverage),
      ] + entry.pillars.map(score)
    }
    return ReportTable(
      name: "tbl_scorecard", title: Message(.tableScorecard, ["month": .month(month)]),
      note: Message(.noteScorecardCoverage, ["note": .message(Message(.noteScorecard))]),
      markdownNote: Message(.noteScorecard),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("score", Message(.columnScore), .real(decimals: 1)),
        ReportColumn(
          "rank", Message(index.showsRanks ? .columnRank : .columnBand), .text),
        ReportColumn("coverage", Message(.columnIndexCoverage), .share, inMarkdown: false),
      ]
        + zip(IndexSettings.pillarNames, pillarLabels).map { pillar, label in
          ReportColumn(pillar, Message(label), .real(decimals: 1))
        }, rows: rows, dataFile: "data/scorecard.csv")
  }

  /// The rank with its interval, never alone; else the band in which the score lies.
  private func place(_ entry: PartnershipIndex.Entry, _ index: PartnershipIndex) -> Cell {
    guard let score = entry.score else { return .missing(.noData) }
    guard index.showsRanks else {
      return .message(
        Message(score >= 200.0 / 3 ? .bandUpper : score >= 100.0 / 3 ? .bandMiddle : .bandLower))
    }
    guard let rank = entry.rank, let interval = entry.interval else { return .missing(.noData) }
    return .text("\(rank) (\(interval.low)-\(interval.high))")
  }

  private var pillarLabels: [MessageKey] {
    [.pillarEconomy, .pillarPeople, .pillarCulture, .pillarMedia, .pillarGovernance]
  }

  /// The points that each pillar adds to a score.
  private func pointsTable(_ index: PartnershipIndex) -> ReportTable {
    ReportTable(
      name: "tbl_scorecard_points",
      title: Message(index.pointsAreLosses ? .tablePointsLost : .tablePoints),
      note: Message(index.pointsAreLosses ? .notePointsLost : .notePoints),
      columns: [ReportColumn("partnership", Message(.columnPartnership), .text)]
        + zip(IndexSettings.pillarNames, pillarLabels).map { pillar, label in
          ReportColumn(pillar, Message(label), .real(decimals: 1))
        } + [ReportColumn("score", Message(.columnScore), .real(decimals: 1))],
      rows: index.entries.map { entry in
        [name(of: entry.partnership)] + entry.points.map(score) + [score(entry.score)]
      })
  }

  /// The words of the usual breakdown; others stand as `data/indicators.csv` has them.
  private static func breakdown(_ text: String) -> Cell {
    text == Breakdown.twelveMonths.description ? .message(Message(.wordTwelveMonths)) : .text(text)
  }

  /// What the index is made of.
  private func structureTable(_ index: PartnershipIndex) -> ReportTable {
    var rows: [[Cell]] = []
    for (pillar, label) in zip(IndexSettings.pillarNames, pillarLabels) {
      for entry in index.settings.entries(of: pillar) {
        rows.append([
          .message(Message(label)),
          indicatorName(entry.indicator),
          Self.breakdown(entry.breakdown), .real(entry.minimum), .real(entry.maximum),
          .message(Message(entry.isLowerBetter ? .wordLowerBetter : .wordHigherBetter)),
          .message(Message(entry.usesLogarithm ? .wordLogarithmic : .wordLinear)),
          .real(entry.weight), .count(index.values[rows.count].count { $0 != nil }),
        ])
      }
    }
    return ReportTable(
      name: "tbl_scorecard_structure", title: Message(.tableIndexStructure),
      note: Message(.noteIndexStructure),
      columns: [
        ReportColumn("pillar", Message(.columnPillar), .text),
        ReportColumn("indicator", Message(.columnIndicator), .text),
        ReportColumn("breakdown", Message(.columnBreakdown), .text),
        ReportColumn("minimum", Message(.columnGoalpostMinimum), .mixed),
        ReportColumn("maximum", Message(.columnGoalpostMaximum), .mixed),
        ReportColumn("better", Message(.columnBetter), .text),
        ReportColumn("scale", Message(.columnScale), .text, inMarkdown: false),
        ReportColumn("weight", Message(.columnWeight), .mixed),
        ReportColumn("with_data", Message(.columnPartnershipsWithData), .count),
      ], rows: rows)
  }
}

extension DataTables {
  /// `data/scorecard.csv`: the partnership index, one row for each partnership.
  static func scorecard(_ index: PartnershipIndex, _ month: Month) -> DataTable {
    func number(_ value: Double?) -> Cell { value.map { .real($0) } ?? .missing(.noData) }
    func rank(_ value: Int?) -> Cell {
      guard let value else { return .missing(.noData) }
      return index.showsRanks ? .count(value) : .missing(.notComparable)
    }
    let rows = index.entries.sorted { $0.partnership < $1.partnership }.map { entry -> [Cell] in
      [
        .month(month), .text(entry.partnership), number(entry.score), rank(entry.rank),
        rank(entry.interval?.low), rank(entry.interval?.high), .real(entry.coverage),
      ] + entry.pillars.map(number)
    }
    return DataTable(
      name: "scorecard", title: "Partnership index",
      columns: [
        .init("period", .yearmonth, "Month of the report"),
        .init("partnership", .string, "Partnership id"),
        .init(
          "score", .number,
          "0 to 100; empty where less of the weight than the threshold (2/3) has data"),
        .init(
          "rank", .integer,
          "1 is the highest score; never without the interval; empty where bands stand for ranks"),
        .init("rank_low", .integer, "5th percentile of the rank over 1,000 draws"),
        .init("rank_high", .integer, "95th percentile of the rank over 1,000 draws"),
        .init("coverage", .number, "Share of the weight whose indicators have data"),
      ]
        + IndexSettings.pillarNames.map {
          .init($0, .number, "Score of the pillar, 0 to 100")
        }, key: ["period", "partnership"], rows: rows)
  }
}
