package import PartnershipModel

extension CoverageSeries {
  /// The cumulative sums above and below the usual level in the last month; K = s/2, H = 5 s.
  package func drift() throws(Reason) -> CUSUM.Step {
    let monitored = try monitored()
    let chart = CUSUM(
      target: monitored.mean, slack: monitored.deviation / 2, limit: 5 * monitored.deviation)
    guard let last = chart.steps(monitored.months).last else { throw .tooFewPeriods }
    return last
  }

  /// The last step of one side: how far the month lies beyond the slack, on top of the sum before.
  fileprivate func working(sign: Int, _ side: (CUSUM.Step) -> Double) -> Working? {
    guard let monitored = try? monitored(), let month = monitored.months.last else { return nil }
    let chart = CUSUM(
      target: monitored.mean, slack: monitored.deviation / 2, limit: 5 * monitored.deviation)
    // After an alarm the sums begin anew.
    let before = chart.steps(monitored.months).dropLast().last.map { $0.isAlarm ? 0 : side($0) }
    let distance: Working = .real(month, "articles") - .real(chart.target, "mean of the base")
    return .max(
      0,
      .count(sign) * distance - .real(chart.slack, "half the base's SD")
        + .real(before ?? 0, "sum of the month before"))
  }
}

extension Indicator {
  /// How far coverage has drifted from its usual level, upwards (`out`) and downwards (`in`).
  ///
  /// S_H = max(0, x - (mu + K) + S_H-), S_L = max(0, (mu - K) - x + S_L-) over the last 12 months;
  /// mu and s are mean and sample standard deviation of the 12 to 24 months before them, K = s/2;
  /// an alarm above H = 5 s, after which both start again from 0. In articles.
  ///
  /// Source: Montgomery & Runger, "Applied Statistics and Probability for Engineers", section 16-10.
  package static let coverageCUSUM = Indicator(
    id: "M21", slug: "coverage_cusum", name: "Coverage control chart (CUSUM)", domain: .media,
    formula: "S_H = max(0, x - (mu + K) + S_H-), S_L = max(0, (mu - K) - x + S_L-); alarm above H;"
      + " K = s/2, H = 5 s, reset after an alarm",
    unit: .count, minimum: 0, direction: .context, breakdowns: [.direction], isOfParts: true,
    edgeCases: "fewer than 12 base months before the last 12: too_few_periods; s = 0:"
      + " zero_denominator; no source: no_data; given in the month reported on",
    tier: 2,
    source: "Montgomery & Runger, Applied Statistics and Probability for Engineers, ch. 16",
    examples: [
      // Base 7 x 4 and 5 x 16: mean 9, variance (7 * 25 + 5 * 49) / 11, s = 6.1791, K = 3.0896.
      WorkedExample(
        "base of seven months of 4 and five of 16, eleven of 9, then 20; upwards",
        gives: 7.910_428_096_733_38
      ) {
        figure(base + [Double](repeating: 9, count: 11) + [20], \.high)
      },
      WorkedExample("the same, downwards", gives: 0) {
        figure(base + [Double](repeating: 9, count: 11) + [20], \.low)
      },
      WorkedExample("23 months", isMissing: .tooFewPeriods) {
        figure(base + [Double](repeating: 9, count: 11), \.high)
      },
      WorkedExample("base of equal months", isMissing: .zeroDenominator) {
        figure([Double](repeating: 9, count: 24), \.high)
      },
    ]
  ) { analysis, month in
    analysis.coverageRows(
      "coverage_cusum", in: month, atMost: 36,
      { series throws(Reason) in
        let drift = try series.drift()
        return [
          (
            Breakdown([.direction: "in"]),
            Figure.real(drift.low).worked { series.working(sign: -1, \.low) }
          ),
          (
            Breakdown([.direction: "out"]),
            Figure.real(drift.high).worked { series.working(sign: 1, \.high) }
          ),
        ]
      }, missing: [Breakdown([.direction: "in"]), Breakdown([.direction: "out"])])
  }
}

private let base: [Double] = [4, 4, 4, 4, 4, 4, 4, 16, 16, 16, 16, 16]

private func figure(_ articles: [Double], _ side: (CUSUM.Step) -> Double) -> Figure {
  do throws(Reason) {
    return .real(side(try CoverageSeries(articles).drift()))
  } catch {
    return .missing(error)
  }
}
