/// Seasonal-trend decomposition by loess: a series as trend + seasonal + remainder.
///
/// Inner loop: cycle-subseries loess, extended by one cycle at each end; low-pass filter (moving
/// averages of the period, the period and 3, then loess); the seasonal is the smoothed subseries
/// minus its low-pass; loess of the deseasonalised series is the trend. The outer loop weights each
/// point down by its remainder. Units are those of the series.
///
/// Source: Cleveland, Cleveland, McRae & Terpenning 1990, "STL: A seasonal-trend decomposition
/// procedure based on loess", Journal of Official Statistics 6, sections 2 and 3.
package struct STL: Sendable, Hashable {
  /// Every parameter of the procedure; programs differ in their defaults, so none is implied.
  package struct Parameters: Sendable, Hashable {
    package var seasonal: Loess
    package var trend: Loess
    package var lowPass: Loess
    /// Passes of the inner loop.
    package var inner: Int
    /// Passes of the outer loop; 0 leaves every point at full weight.
    package var outer: Int

    package init(seasonal: Loess, trend: Loess, lowPass: Loess, inner: Int, outer: Int) {
      self.seasonal = seasonal
      self.trend = trend
      self.lowPass = lowPass
      self.inner = inner
      self.outer = outer
    }

    /// The parameters of every figure: period 12, seasonal window 7, trend window 23, low-pass
    /// window 13, all of degree 1, a fit at every point, 5 inner passes and no outer one.
    package static let monthly = Parameters(
      seasonal: Loess(window: 7), trend: Loess(window: 23), lowPass: Loess(window: 13), inner: 5,
      outer: 0)

    /// The robust form: 2 inner and 15 outer passes.
    package static let robustMonthly = Parameters(
      seasonal: Loess(window: 7), trend: Loess(window: 23), lowPass: Loess(window: 13), inner: 2,
      outer: 15)

    /// The trend window that keeps seasonal variation out of the trend: the next odd number from
    /// 1.5 · period / (1 − 1.5 / seasonal window) on.
    ///
    /// Source: Cleveland et al. 1990, section 3.5.
    package static func trendWindow(period: Int, seasonalWindow: Int) -> Int {
      let least = 1.5 * Double(period) / (1 - 1.5 / Double(seasonalWindow))
      let whole = Int(least.rounded(.up))
      return whole.isMultiple(of: 2) ? whole + 1 : whole
    }
  }

  package let trend: [Double]
  package let seasonal: [Double]
  package let remainder: [Double]
  /// The robustness weights of the last pass, 0 to 1; all 1 without an outer loop.
  package let weights: [Double]

  /// The decomposition, or `nil` where the series is shorter than two periods or not finite.
  ///
  /// With `isPeriodic` the seasonal is the mean of each place in the cycle, the same in every one.
  package init?(
    _ series: [Double], period: Int, parameters: Parameters, isPeriodic: Bool = false
  ) {
    guard period >= 2, series.count >= 2 * period, series.allSatisfy(\.isFinite) else {
      return nil
    }
    var trend = [Double](repeating: 0, count: series.count)
    var seasonal = trend
    var weights: [Double]?
    for pass in 0...max(0, parameters.outer) {
      let fits = Fits(series.count, period: period, parameters: parameters, weights: weights)
      for _ in 0..<max(1, parameters.inner) {
        seasonal = Self.seasonal(of: difference(series, trend), period: period, fits: fits)
        trend = fits.trend.smooth(difference(series, seasonal))
      }
      if pass < parameters.outer {
        weights = Self.robustnessWeights(
          of: difference(difference(series, trend), seasonal))
      }
    }
    if isPeriodic { seasonal = Self.meansByPlace(seasonal, period: period) }
    self.trend = trend
    self.seasonal = seasonal
    self.weights = weights ?? [Double](repeating: 1, count: series.count)
    remainder = difference(difference(series, trend), seasonal)
  }

  /// The fits of one pass of the outer loop.
  private struct Fits {
    /// One for each place in the cycle.
    let subseries: [LoessFits]
    let trend: LoessFits
    let lowPass: LoessFits

    init(_ count: Int, period: Int, parameters: Parameters, weights: [Double]?) {
      var unweighted: [Int: LoessFits] = [:]
      subseries = (0..<period).map { place in
        let indices = stride(from: place, to: count, by: period)
        if let weights {
          let own = indices.map { weights[$0] }
          return LoessFits(parameters.seasonal, count: own.count, weights: own)
        }
        let length = Array(indices).count
        let fits =
          unweighted[length] ?? LoessFits(parameters.seasonal, count: length, weights: nil)
        unweighted[length] = fits
        return fits
      }
      trend = LoessFits(parameters.trend, count: count, weights: weights)
      lowPass = LoessFits(parameters.lowPass, count: count, weights: nil)
    }
  }

  private static func seasonal(of detrended: [Double], period: Int, fits: Fits) -> [Double] {
    // One cycle more at each end, which the moving averages take off again.
    var smoothed = [Double](repeating: 0, count: detrended.count + 2 * period)
    for place in 0..<period {
      let indices = stride(from: place, to: detrended.count, by: period)
      let extended = fits.subseries[place].smoothAndExtend(indices.map { detrended[$0] })
      for (cycle, value) in extended.enumerated() { smoothed[cycle * period + place] = value }
    }
    let averaged = movingAverage(
      movingAverage(movingAverage(smoothed, of: period), of: period), of: 3)
    let low = fits.lowPass.smooth(averaged)
    return detrended.indices.map { smoothed[period + $0] - low[$0] }
  }

  private static func movingAverage(_ series: [Double], of length: Int) -> [Double] {
    var sum = series[..<length].reduce(0, +)
    var result = [sum / Double(length)]
    result.reserveCapacity(series.count - length + 1)
    for index in length..<series.count {
      sum += series[index] - series[index - length]
      result.append(sum / Double(length))
    }
    return result
  }

  /// Bisquare weights from six times the median absolute remainder.
  private static func robustnessWeights(of remainder: [Double]) -> [Double] {
    let sizes = remainder.map(abs)
    let scale = 6 * (Robust.median(sizes) ?? 0)
    return sizes.map { size in
      if size <= 0.001 * scale { return 1 }
      guard size <= 0.999 * scale else { return 0 }
      let part = 1 - (size / scale) * (size / scale)
      return part * part
    }
  }

  private static func meansByPlace(_ series: [Double], period: Int) -> [Double] {
    let means = (0..<period).map { place in
      let values = stride(from: place, to: series.count, by: period).map { series[$0] }
      return Diversity.sum(values) / Double(values.count)
    }
    return series.indices.map { means[$0 % period] }
  }
}

extension STL {
  /// How strong the season is, 0 to 1: max(0, 1 − Var(R) / Var(S + R)), or `nil` where S + R does
  /// not vary.
  ///
  /// Source: Hyndman & Athanasopoulos, "Forecasting: Principles and Practice", section 4.3.
  package var seasonalStrength: Double? { strength(of: seasonal) }

  /// How strong the trend is, 0 to 1: max(0, 1 − Var(R) / Var(T + R)), or `nil` where T + R does
  /// not vary.
  package var trendStrength: Double? { strength(of: trend) }

  /// The F ratio of stable seasonality: variance between the places in the cycle over the variance
  /// inside them, of the detrended series; `nil` where it does not vary inside any.
  ///
  /// Source: Lothian & Morry 1978 and Ladiray & Quenneville 2001, "Seasonal Adjustment with the X-11
  /// Method", table D8, test for the presence of stable seasonality.
  package func stableSeasonality(period: Int) -> Double? {
    let detrended = zip(seasonal, remainder).map { $0 + $1 }
    let count = detrended.count
    guard period >= 2, count >= 2 * period, let mean = SampleMoments(detrended).mean else {
      return nil
    }
    var between: [Double] = []
    var inside: [Double] = []
    for place in 0..<period {
      let values = stride(from: place, to: count, by: period).map { detrended[$0] }
      let own = Diversity.sum(values) / Double(values.count)
      between.append(Double(values.count) * (own - mean) * (own - mean))
      inside += values.map { ($0 - own) * ($0 - own) }
    }
    let residual = Diversity.sum(inside) / Double(count - period)
    guard residual > 0 else { return nil }
    return Diversity.sum(between) / Double(period - 1) / residual
  }

  private func strength(of part: [Double]) -> Double? {
    let whole = zip(part, remainder).map { $0 + $1 }
    guard let left = SampleMoments(remainder).variance, let all = SampleMoments(whole).variance,
      all > 0, !isRounding(all, of: whole)
    else { return nil }
    return min(1, max(0, 1 - left / all))
  }

  /// Whether a variance is nothing but the rounding of the additions that led to it.
  private func isRounding(_ variance: Double, of values: [Double]) -> Bool {
    let size = (values + trend).map(abs).max() ?? 0
    return variance.squareRoot() <= 1e-13 * size
  }
}

private func difference(_ left: [Double], _ right: [Double]) -> [Double] {
  zip(left, right).map { $0 - $1 }
}
