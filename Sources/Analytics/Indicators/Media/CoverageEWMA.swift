package import PartnershipModel

extension CoverageSeries {
  /// The weighted average of the last month, λ = 0.25.
  package func weightedAverage() throws(Reason) -> Figure {
    let monitored = try monitored()
    let chart = EWMA(weight: 0.25, target: monitored.mean, deviation: monitored.deviation)
    let steps = chart.steps(monitored.months)
    guard let last = steps.last, let month = monitored.months.last else { throw .tooFewPeriods }
    return Figure.real(last.value).worked {
      let before = steps.dropLast().last?.value ?? monitored.mean
      return 0.25 * .real(month, "articles") + (1 - 0.25) * .real(before, "z of the month before")
    }
  }
}

extension Indicator {
  /// The level of coverage, by an average in which older months fade.
  ///
  /// z_t = l x_t + (1 - l) z_(t-1), l = 0.25, over the last 12 months from z_0 = mu, the mean of the
  /// 12 to 24 months before them. Out of control where it leaves mu +- 3 s sqrt(l/(2-l) (1 -
  /// (1-l)^(2t))), s the sample standard deviation of those months.
  ///
  /// Source: Ross, "Introduction to Probability and Statistics for Engineers and Scientists",
  /// section 13.6.
  package static let coverageEWMA = Indicator(
    id: "M20", slug: "coverage_ewma", name: "Coverage control chart (EWMA)", domain: .media,
    formula: "z_t = l x_t + (1 - l) z_(t-1), l = 0.25, z_0 = mean of the base period; limits"
      + " mu +- 3 s sqrt(l/(2-l) (1 - (1-l)^(2t)))",
    unit: .count, minimum: 0, direction: .context,
    edgeCases: "fewer than 12 base months before the last 12: too_few_periods; s = 0:"
      + " zero_denominator; no source: no_data; given in the month reported on",
    tier: 2, source: "Ross, section 13.6; NIST/SEMATECH e-Handbook 6.3.2.4",
    examples: [
      // mu = 10; from the 12th month on: 0.25 * 18 + 0.75 * 10
      WorkedExample("base 9 and 11 by turns, eleven months of 10, then 18", gives: 12) {
        figure(base(9, 11) + [Double](repeating: 10, count: 11) + [18])
      },
      WorkedExample("base of 12 equal months", isMissing: .zeroDenominator) {
        figure(base(9, 9) + [Double](repeating: 10, count: 12))
      },
      WorkedExample("23 months", isMissing: .tooFewPeriods) {
        figure(Array(base(9, 11).dropFirst()) + [Double](repeating: 10, count: 12))
      },
    ]
  ) { analysis, month in
    analysis.coverageRows(
      "coverage_ewma", in: month, atMost: 36,
      { series throws(Reason) in [(Breakdown(), try series.weightedAverage())] })
  }
}

/// Twelve months of two values by turns.
private func base(_ one: Double, _ other: Double) -> [Double] {
  (0..<12).map { $0.isMultiple(of: 2) ? one : other }
}

private func figure(_ articles: [Double]) -> Figure {
  do throws(Reason) {
    return try CoverageSeries(articles).weightedAverage()
  } catch {
    return .missing(error)
  }
}
