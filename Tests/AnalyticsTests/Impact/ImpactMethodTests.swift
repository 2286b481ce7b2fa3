import Analytics
import Foundation
import Testing

/// The methods on a panel made by a rule; expected values by SciPy (SLSQP from 20 starts, non-negative least squares) and
/// statsmodels 0.15.
@Suite("Methods of impact evaluation")
struct ImpactMethodTests {
  /// Five donors over 24 months, and a treated unit that is half of one, three tenths of another
  /// and a fifth of a third, with some noise, and 4 more from month 12 on.
  private static let panel = ImpactPanel(treated: treated, donors: donors, before: 12)

  private static let donors: [[Double]] = (1...5).map { unit in
    (0..<24).map { month in
      let wave = Double((7 * unit + 5 * month) % 11)
      let growth = 0.4 * Double(month) * (1 + 0.2 * Double(unit))
      return Double(20 + 3 * unit) + wave + growth
    }
  }

  private static let treated: [Double] = (0..<24).map { month in
    let noise = Double((3 * month) % 5 - 2) * 0.3
    let effect = month >= 12 ? 4.0 : 0
    return mixture([(0.5, 1), (0.3, 3), (0.2, 4)], month) + noise + effect
  }

  private static func mixture(_ parts: [(share: Double, donor: Int)], _ month: Int) -> Double {
    parts.reduce(0) { $0 + $1.share * donors[$1.donor][month] }
  }

  @Test("Synthetic control: weights, errors before and after, effect")
  func syntheticControl() throws {
    let control = try #require(Self.panel.flatMap { SyntheticControl($0) })
    let weights = [0, 0.507311, 0, 0.276646, 0.216043]
    for (weight, expected) in zip(control.weights, weights) {
      #expect(abs(weight - expected) < 1e-5)
    }
    #expect(abs(control.effect - 4.004514) < 1e-5)
    #expect(abs(control.errorBefore - 0.417872) < 1e-5)
    #expect(abs(control.errorAfter - 4.028110) < 1e-5)
    #expect(abs(try #require(control.errorRatio) - 4.028110 / 0.417872) < 1e-3)
  }

  @Test("Synthetic difference in differences: noise, weights of units, effect")
  func syntheticDifference() throws {
    let estimate = try #require(Self.panel.flatMap { SyntheticDifference($0) })
    #expect(abs(estimate.noise - 5.528887102536332) < 1e-9)
    let weights = [0.172666, 0.234248, 0.169104, 0.199785, 0.224196]
    for (weight, expected) in zip(estimate.unitWeights, weights) {
      #expect(abs(weight - expected) < 1e-5)
    }
    #expect(abs(estimate.monthWeights[3] - 0.330592) < 1e-3)
    #expect(abs(estimate.effect - 3.727630) < 1e-3)
  }

  @Test("Difference in differences of the panel's means")
  func differences() throws {
    let estimate = try #require(Self.panel.flatMap { DifferenceInDifferences($0) })
    #expect(abs(estimate.effect - 4.517) < 1e-9)
    #expect(estimate.standardError == nil)
  }

  @Test("Interrupted time series: change of level and slope with errors of Newey and West, lag 3")
  func interruptedSeries() throws {
    let values: [Double] = (0..<48).map { month in
      let line = 50 + 0.5 * Double(month)
      let change = month >= 24 ? 6 + 0.3 * Double(month - 24) : 0
      let season = 5 * sin(2 * Double.pi * Double(month) / 12)
      return line + change + season + Double((7 * month) % 13 - 6) * 0.5
    }
    let series = try #require(InterruptedSeries.leastSquares(values, before: 24))
    #expect(abs(series.level.estimate - 6.37503173) < 1e-7)
    #expect(abs(series.level.standardError - 0.6473402) < 1e-6)
    #expect(abs(series.slope.estimate - 0.24347826) < 1e-7)
    #expect(abs(series.slope.standardError - 0.03869415) < 1e-7)
  }

  @Test("Interrupted series of counts: quasi-Poisson with Pearson's dispersion")
  func interruptedCounts() throws {
    let counts: [Double] = (0..<48).map { month in
      let count = 3 + (month >= 24 ? 4 : 0) + (5 * month) % 7
      return Double(count)
    }
    let series = try #require(InterruptedSeries.quasiPoisson(counts, before: 24))
    #expect(abs(series.level.estimate - 0.465360965) < 1e-8)
    #expect(abs(series.level.standardError - 0.18495738) < 1e-7)
    #expect(abs(series.slope.estimate - 9.94194276e-05) < 1e-8)
    #expect(abs(series.slope.standardError - 0.01225209) < 1e-7)
  }

  @Test("A treated unit that is a mixture of donors is matched exactly, and has no ratio of errors")
  func exactMixture() throws {
    let mixture = (0..<24).map { Self.mixture([(0.25, 0), (0.75, 2)], $0) }
    let panel = try #require(ImpactPanel(treated: mixture, donors: Self.donors, before: 12))
    let control = try #require(SyntheticControl(panel))
    #expect(abs(control.effect) < 1e-7)
    #expect(abs(control.weights[0] - 0.25) < 1e-6 && abs(control.weights[2] - 0.75) < 1e-6)
  }

  @Test("Weights are none negative, sum to 1, and nothing in their place is nearer")
  func optimal() throws {
    let panel = try #require(Self.panel)
    let columns = panel.donors.map { Array($0[..<12]) }
    let target = Array(panel.treated[..<12])
    let weights = try #require(SimplexLeastSquares(columns: columns, target: target)).weights
    #expect(weights.allSatisfy { $0 >= 0 })
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    func distance(_ weights: [Double]) -> Double {
      target.indices.reduce(0.0) { sum, month in
        var gap = target[month]
        for (weight, column) in zip(weights, columns) { gap -= weight * column[month] }
        return sum + gap * gap
      }
    }
    let least = distance(weights)
    for from in weights.indices where weights[from] > 0 {
      for to in weights.indices where to != from {
        var other = weights
        let moved = min(0.001, other[from])
        other[from] -= moved
        other[to] += moved
        #expect(distance(other) >= least - 1e-12)
      }
    }
  }

  @Test("The order of the donors changes nothing")
  func permutation() throws {
    let panel = try #require(
      ImpactPanel(treated: Self.treated, donors: Self.donors.reversed(), before: 12))
    let original = try #require(Self.panel)
    let one = try #require(SyntheticControl(panel))
    let other = try #require(SyntheticControl(original))
    #expect(abs(one.effect - other.effect) < 1e-9)
    let first = try #require(SyntheticDifference(panel))
    let second = try #require(SyntheticDifference(original))
    #expect(abs(first.effect - second.effect) < 1e-6)
  }

  @Test("Equal and constant series: an effect of 0, never a crash")
  func constant() throws {
    let flat = [Double](repeating: 3, count: 24)
    let panel = try #require(
      ImpactPanel(treated: flat, donors: Array(repeating: flat, count: 5), before: 12))
    #expect(SyntheticControl(panel)?.effect == 0)
    #expect(SyntheticControl(panel)?.errorRatio == nil)
    #expect(DifferenceInDifferences(panel)?.effect == 0)
    #expect(abs(SyntheticDifference(panel)?.effect ?? 0) < 1e-12)
    #expect(InterruptedSeries.quasiPoisson([Double](repeating: 0, count: 24), before: 12) == nil)
    #expect(ImpactPanel(treated: flat, donors: [[1, 2]], before: 12) == nil)
    #expect(ImpactPanel(treated: flat, donors: [], before: 24) == nil)
  }

  @Test(
    "The p value is the rank among all units: nobody more extreme of 10 gives 1/11",
    arguments: [(11.0, 1.0 / 11), (3.5, 8.0 / 11), (0.0, 1.0)])
  func placebo(statistic: Double, expected: Double) {
    let placebos = (1...10).map { Double($0) }
    let test = PlaceboTest(statistic: statistic, placebos: placebos, effects: placebos)
    #expect(abs(test.pValue - expected) < 1e-12)
    // The standard deviation of 1 to 10.
    #expect(abs((test.standardError ?? 0) - 3.0276503541) < 1e-9)
  }
}
