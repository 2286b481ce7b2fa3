import PartnershipModel

/// The rows of an indicator about impact: of the report month, by outcome and design.
struct ImpactRows {
  let slug: String
  let designs: [ImpactDesign]
  /// The figure of a design's result.
  let figure: @Sendable (ImpactStudy.Result) -> Figure
  /// Whether the figure has the unit of the outcome; else the definition's own.
  let hasUnitOfOutcome: Bool

  init(
    _ slug: String, _ designs: [ImpactDesign], hasUnitOfOutcome: Bool = true,
    _ figure: @escaping @Sendable (ImpactStudy.Result) -> Figure
  ) {
    self.slug = slug
    self.designs = designs
    self.hasUnitOfOutcome = hasUnitOfOutcome
    self.figure = figure
  }

  @Sendable func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.impactStudies.flatMap { study in
      designs.map { design in
        var isLogarithmic = study.setting.isLogarithmic
        var result: Figure
        switch study.result(design) {
        case .success(let found):
          result = figure(found)
          if result.derivation == nil { result = result.given { found.inputs(of: study.setting) } }
          isLogarithmic = found.isLogarithmic
        case .failure(let reason): result = .missing(reason)
        }
        if result.value != nil { result.status = study.setting.status }
        return IndicatorRow(
          period: month, subject: study.setting.partnership.id, indicator: slug,
          breakdown: Breakdown([
            .design: design.rawValue, .outcome: study.setting.outcome.rawValue,
          ]),
          figure: result,
          unit: hasUnitOfOutcome
            ? unit(study.setting.outcome, isLogarithmic: isLogarithmic, analysis) : nil)
      }
    }
  }

  private func unit(
    _ outcome: ImpactOutcome, isLogarithmic: Bool, _ analysis: Analysis
  ) -> String? {
    if isLogarithmic { return Indicator.Unit.percent.rawValue }
    guard let unit = Indicator.named(outcome.rawValue)?.unit else { return nil }
    return unit == .currency ? analysis.facts.currency.description : unit.rawValue
  }
}
