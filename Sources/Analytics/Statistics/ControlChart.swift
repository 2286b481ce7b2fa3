/// Tabular cumulative sums: how far a series has drifted from its target, upwards and downwards.
///
/// S_H = max(0, x − (target + slack) + S_H before), S_L = max(0, (target − slack) − x + S_L before),
/// both from 0; an alarm where one exceeds `limit`, after which both start again from 0.
///
/// Source: Montgomery & Runger, "Applied Statistics and Probability for Engineers", section 16-10.
package struct CUSUM: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package let high: Double
    package let low: Double
    package let isAlarm: Bool
  }

  package let target: Double
  /// Half of the drift that is to be found, usually half a standard deviation.
  package let slack: Double
  /// Usually five standard deviations.
  package let limit: Double

  package init(target: Double, slack: Double, limit: Double) {
    self.target = target
    self.slack = slack
    self.limit = limit
  }

  package func steps(_ values: [Double]) -> [Step] {
    var (high, low) = (0.0, 0.0)
    return values.map { value in
      high = max(0, value - (target + slack) + high)
      low = max(0, (target - slack) - value + low)
      let step = Step(high: high, low: low, isAlarm: high > limit || low > limit)
      if step.isAlarm { (high, low) = (0, 0) }
      return step
    }
  }
}

/// An exponentially weighted moving average with its control limits.
///
/// z_t = λ x_t + (1 − λ) z_(t−1) from z_0 = target; limits target ± width · s ·
/// √(λ / (2 − λ) · (1 − (1 − λ)^(2t))).
///
/// Source: Ross, "Introduction to Probability and Statistics for Engineers and Scientists", section
/// 13.6; NIST/SEMATECH e-Handbook 6.3.2.4.
package struct EWMA: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package let value: Double
    /// Distance of the limits from the target.
    package let reach: Double
    package let isAlarm: Bool
  }

  /// λ, above 0 and at most 1.
  package let weight: Double
  package let target: Double
  package let deviation: Double
  /// Limits in standard deviations of the average.
  package let width: Double

  package init(weight: Double, target: Double, deviation: Double, width: Double = 3) {
    self.weight = weight
    self.target = target
    self.deviation = deviation
    self.width = width
  }

  package func steps(_ values: [Double]) -> [Step] {
    var (average, faded) = (target, 1.0)
    return values.map { value in
      average = weight * value + (1 - weight) * average
      faded *= (1 - weight) * (1 - weight)
      let reach = width * deviation * (weight / (2 - weight) * (1 - faded)).squareRoot()
      return Step(value: average, reach: reach, isAlarm: abs(average - target) > reach)
    }
  }
}
