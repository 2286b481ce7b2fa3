import Analytics
import PartnershipModel

extension ReportContext {
  /// What agreements may have moved: every estimate beside its design, placebos and power.
  func impactSection() -> Section {
    let order = Dictionary(
      partnerships.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let studies = analysis.impactStudies.enumerated().filter {
      order[$0.element.setting.partnership.id] != nil
    }.sorted { left, right in
      let one = order[left.element.setting.partnership.id] ?? 0
      let other = order[right.element.setting.partnership.id] ?? 0
      return (one, left.offset) < (other, right.offset)
    }.map(\.element)
    let signed = Set(studies.map(\.setting.partnership.id)).count
    let sentence =
      signed == 0
      ? Message(.sayNoImpact)
      : Message(
        .sayImpact,
        [
          "partnerships": .count(signed), "outcomes": .count(studies.count),
          "estimates": .count(studies.count { $0.best != nil }),
        ])
    return Section(
      kind: .impact, sheetName: Message(.sheetImpact), title: Message(.titleImpact),
      subtitle: Message(.subtitleImpact), sentences: [sentence],
      tables: signed == 0
        ? []
        : [outcomeTable(studies)]
          // Without an estimate, or without an error, there is nothing behind the first table.
          + [designTable(studies), placeboTable(studies)].filter { !$0.rows.isEmpty })
  }

  private func figure(
    _ slug: String, _ study: ImpactStudy, _ design: ImpactDesign
  ) -> Cell {
    figures.cell(
      slug, study.setting.partnership.id, month,
      breakdown: Breakdown([
        .design: design.rawValue, .outcome: study.setting.outcome.rawValue,
      ]))
  }

  private func outcome(_ study: ImpactStudy) -> Cell {
    indicatorName(study.setting.outcome.rawValue)
  }

  /// The unit of an effect: per cent of logarithms, else that of the outcome.
  private func unit(_ study: ImpactStudy, _ result: ImpactStudy.Result?) -> Cell {
    guard let result else { return .none }
    return result.isLogarithmic
      ? .message(Message(.wordPercent))
      : term(unit(Indicator.named(study.setting.outcome.rawValue)))
  }

  /// The outcome, with the unit of its effect where that is not per cent.
  private func outcomeWithUnit(_ study: ImpactStudy, _ result: ImpactStudy.Result?) -> Cell {
    guard let result, !result.isLogarithmic, case .message(let name) = outcome(study) else {
      return outcome(study)
    }
    return .message(
      Message(
        .indicatorWithUnit,
        [
          "indicator": .message(name),
          "unit": .term(unit(Indicator.named(study.setting.outcome.rawValue))),
        ]))
  }

  private func bound(_ bound: Double?, orElse reason: Reason?) -> Cell {
    bound.map { .real($0) } ?? .missing(reason ?? .noData)
  }

  /// One format in a column, whatever its sizes, so that effects can be compared.
  private static let effectKind = ReportColumn.Kind.real(decimals: 2)

  /// One row for each partnership and outcome: the best design that has an estimate.
  private func outcomeTable(_ studies: [ImpactStudy]) -> ReportTable {
    // Without placebos there is no p value in the whole table; then the month of the agreement has
    // its place on a page.
    var hasPlacebos = false
    let rows = studies.map { study -> [Cell] in
      let setting = study.setting
      let best = study.best
      let design = best?.design ?? .syntheticDifference
      let effect = figure(design.slug, study, design)
      let cells = [
        effect, bound(best?.figure.lower, orElse: effect.missingReason),
        bound(best?.figure.upper, orElse: effect.missingReason), unit(study, best),
        figure("placebo_p_value", study, design.hasPlacebos ? design : .syntheticDifference),
        figure("minimum_detectable_effect", study, design),
      ]
      hasPlacebos = hasPlacebos || cells[4].number != nil
      // An effect that is known needs no reason; the note says when there is no p value.
      return [
        .name(setting.partnership.name), outcomeWithUnit(study, best), .month(setting.start),
        .count(setting.before), .count(setting.after), .count(setting.donors.count),
        best == nil ? .none : .message(Message(design.label)),
      ] + cells + [reasons([effect])]
    }
    let noteOnP = Message(.noteImpactP, ["note": .message(Message(.noteImpact))])
    return ReportTable(
      name: "tbl_impact", title: Message(.tableImpact, ["month": .month(month)]),
      note: noteOnP,
      markdownNote: hasPlacebos ? noteOnP : Message(.noteImpact),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("outcome", Message(.columnImpactOutcome), .text),
        ReportColumn("start", Message(.columnAgreementMonth), .month, inMarkdown: !hasPlacebos),
        ReportColumn("before", Message(.columnMonthsBefore), .count, inMarkdown: false),
        ReportColumn("after", Message(.columnMonthsAfter), .count, inMarkdown: false),
        ReportColumn("comparisons", Message(.columnComparisons), .count, inMarkdown: false),
        ReportColumn("design", Message(.columnDesign), .text),
        ReportColumn("effect", Message(.columnEffect), Self.effectKind),
        ReportColumn("lower", Message(.columnEffectLow), Self.effectKind),
        ReportColumn("upper", Message(.columnEffectHigh), Self.effectKind),
        ReportColumn("unit", Message(.columnUnit), .text, inMarkdown: false),
        ReportColumn("p", Message(.columnPValue), .real(decimals: 3), inMarkdown: hasPlacebos),
        ReportColumn("detectable", Message(.columnDetectable), Self.effectKind),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// Every design that has an estimate.
  private func designTable(_ studies: [ImpactStudy]) -> ReportTable {
    var rows: [[Cell]] = []
    for study in studies {
      for design in ImpactDesign.allCases {
        guard case .success(let result) = study.result(design) else { continue }
        let shown = result.figure
        // Without an error there are neither bounds nor a least effect to be found.
        let reason = result.detectable.reason
        let cells = [
          figure(design.slug, study, design), bound(shown.lower, orElse: reason),
          bound(shown.upper, orElse: reason), unit(study, result),
          figure("minimum_detectable_effect", study, design),
        ]
        rows.append(
          [
            .name(study.setting.partnership.name), outcome(study), .message(Message(design.label)),
          ] + cells + [reasons(cells)])
      }
    }
    return ReportTable(
      name: "tbl_impact_designs", title: Message(.tableImpactDesigns),
      note: Message(.noteImpactDesigns),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("outcome", Message(.columnImpactOutcome), .text),
        ReportColumn("design", Message(.columnDesign), .text),
        ReportColumn("effect", Message(.columnEffect), Self.effectKind),
        ReportColumn("lower", Message(.columnEffectLow), Self.effectKind),
        ReportColumn("upper", Message(.columnEffectHigh), Self.effectKind),
        ReportColumn("unit", Message(.columnUnit), .text),
        ReportColumn("detectable", Message(.columnDetectable), Self.effectKind),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// The whole list of placebos behind the best designs.
  private func placeboTable(_ studies: [ImpactStudy]) -> ReportTable {
    var rows: [[Cell]] = []
    for study in studies {
      guard let best = study.best else { continue }
      for (position, donor) in study.setting.donors.enumerated() {
        guard let placebo = best.placeboFigure(position) else { continue }
        rows.append([
          .name(study.setting.partnership.name), outcome(study),
          .message(Message(best.design.label)), .name(donor.partnership.name), .real(placebo),
          unit(study, best),
        ])
      }
    }
    return ReportTable(
      name: "tbl_impact_placebos", title: Message(.tablePlacebos), note: Message(.notePlacebos),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("outcome", Message(.columnImpactOutcome), .text),
        ReportColumn("design", Message(.columnDesign), .text),
        ReportColumn("placebo", Message(.columnPlacebo), .text),
        ReportColumn("effect", Message(.columnEffect), Self.effectKind),
        ReportColumn("unit", Message(.columnUnit), .text),
      ], rows: rows)
  }
}

extension ImpactDesign {
  /// The indicator that holds its estimate.
  var slug: String {
    switch self {
    case .syntheticDifference: "impact_synthetic_did"
    case .syntheticControl: "impact_synthetic_control"
    case .differences: "impact_did"
    case .controlledSeries: "impact_controlled_its"
    case .series: "impact_its"
    }
  }

  /// Whether its estimate is ranked among placebos.
  var hasPlacebos: Bool { self != .controlledSeries && self != .series }

  var label: MessageKey {
    switch self {
    case .syntheticDifference: .designSyntheticDifference
    case .syntheticControl: .designSyntheticControl
    case .differences: .designDifferences
    case .controlledSeries: .designControlledSeries
    case .series: .designSeries
    }
  }
}
