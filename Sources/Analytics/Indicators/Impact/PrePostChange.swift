import PartnershipModel

extension Indicator {
  /// The mean after an agreement against the mean before: a description, not an effect.
  ///
  /// Whatever else changed in those months is in it. It is given only where a design with a
  /// comparison gives an estimate for the same outcome, which is to be read in its place. Source:
  /// standard definition.
  package static let prePostChange = Indicator(
    id: "I01", slug: "pre_post_change", name: "Change after an agreement", domain: .impact,
    formula: "100 * (mean_post / mean_pre - 1)", unit: .percent, minimum: -100,
    direction: .context, breakdowns: [.outcome],
    edgeCases: "mean_pre = 0: zero_denominator; fewer than 12 months either side: too_few_periods; "
      + "no design with a comparison has an estimate: not_comparable",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("before 4, 6, after 6, 9: 7.5 against 5", gives: 50) {
        ImpactStudy.change([4, 6, 6, 9], before: 2)
      },
      WorkedExample("before 0, 0, after 3, 5", isMissing: .zeroDenominator) {
        ImpactStudy.change([0, 0, 3, 5], before: 2)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.impactStudies.map { study in
      IndicatorRow(
        period: month, subject: study.setting.partnership.id, indicator: "pre_post_change",
        breakdown: Breakdown([.outcome: study.setting.outcome.rawValue]), figure: study.change)
    }
  }
}

extension ImpactStudy {
  /// The mean of the values after the first `before` ones against that of these, in per cent.
  static func change(_ values: [Double], before: Int) -> Figure {
    let mean = values[..<before].reduce(0, +) / Double(before)
    guard mean != 0 else { return .missing(.zeroDenominator) }
    let after = values[before...].reduce(0, +) / Double(values.count - before)
    return Figure.real(100 * (after / mean - 1)).worked {
      func mean(_ months: ArraySlice<Double>, _ name: String) -> Working {
        .function(.mean, months.map { .real($0, name) })
      }
      return 100
        * (mean(values[before...], "month after") / mean(values[..<before], "month before") - 1)
    }
  }

  /// The change of the outcome, where a design with a comparison stands beside it.
  package var change: Figure {
    if let refusal = setting.refusal { return .missing(refusal) }
    let isCompared = ImpactDesign.allCases.contains { design in
      guard design.hasComparison, case .success = result(design) else { return false }
      return true
    }
    guard isCompared else { return .missing(.notComparable) }
    var change = ImpactStudy.change(setting.values, before: setting.before)
    if change.value != nil { change.status = setting.status }
    return change
  }
}
