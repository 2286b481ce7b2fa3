/// Locally weighted regression on equally spaced points, as STL uses it.
///
/// Each fit weighs the points of its window by the tricube of their distance, (1 − (r/h)³)³, times
/// the robustness weights given.
///
/// Source: Cleveland et al. 1990, "STL", section 2.1; the treatment of windows near the ends and of
/// jumps is that of the authors' program (netlib, a/stl).
package struct Loess: Sendable, Hashable {
  /// Points that a fit rests on.
  package let window: Int
  /// Degree of the polynomial: 0 a weighted mean, 1 a line.
  package let degree: Int
  /// Points from one fit to the next; those between are interpolated.
  package let jump: Int

  package init(window: Int, degree: Int = 1, jump: Int = 1) {
    // An even window has no middle.
    self.window = max(3, window.isMultiple(of: 2) ? window + 1 : window)
    self.degree = degree
    self.jump = max(1, jump)
  }

  /// The smoothed value at every point.
  package func smooth(_ values: [Double], weights: [Double]? = nil) -> [Double] {
    LoessFits(self, count: values.count, weights: weights).smooth(values)
  }
}

/// The fits of one loess to series of one length.
///
/// A fitted value is a weighted sum of the points in its window, and the weights depend on the
/// places and the robustness weights alone, so they serve every pass and every series.
struct LoessFits {
  private struct Fit {
    /// The first point of the window.
    let start: Int
    /// Empty where all points weigh nothing.
    let weights: [Double]
  }

  private let loess: Loess
  private let count: Int
  private let places: [Int]
  private let fits: [Fit]
  private let before: Fit
  private let after: Fit

  init(_ loess: Loess, count: Int, weights: [Double]?) {
    self.loess = loess
    self.count = count
    var places: [Int] = []
    var fits: [Fit] = []
    let last = count - 1
    var range = 0..<min(count, loess.window)
    for place in stride(from: 0, to: count, by: min(loess.jump, max(1, last))) {
      range = Self.range(around: place, of: count, window: loess.window)
      places.append(place)
      fits.append(Self.fit(loess, at: Double(place), in: range, of: count, weights))
    }
    if let end = places.last, end != last {
      // The end is fitted in the window of the last place before it.
      places.append(last)
      fits.append(Self.fit(loess, at: Double(last), in: range, of: count, weights))
    }
    self.places = places
    self.fits = fits
    before = Self.fit(loess, at: -1, in: 0..<min(loess.window, count), of: count, weights)
    after = Self.fit(
      loess, at: Double(count), in: max(0, count - loess.window)..<count, of: count, weights)
  }

  /// The smoothed value at every point.
  func smooth(_ values: [Double]) -> [Double] {
    guard count >= 2 else { return values }
    var smoothed = values
    for (place, fit) in zip(places, fits) { smoothed[place] = value(fit, values) ?? values[place] }
    for (from, to) in zip(places, places.dropFirst()) where to - from > 1 {
      let slope = (smoothed[to] - smoothed[from]) / Double(to - from)
      for place in (from + 1)..<to {
        smoothed[place] = smoothed[from] + slope * Double(place - from)
      }
    }
    return smoothed
  }

  /// The smoothed values, with one more before the first and one after the last.
  func smoothAndExtend(_ values: [Double]) -> [Double] {
    let inside = smooth(values)
    guard let first = inside.first, let last = inside.last else { return [] }
    return [value(before, values) ?? first] + inside + [value(after, values) ?? last]
  }

  private func value(_ fit: Fit, _ values: [Double]) -> Double? {
    guard !fit.weights.isEmpty else { return nil }
    var sum = 0.0
    for offset in fit.weights.indices { sum += fit.weights[offset] * values[fit.start + offset] }
    return sum
  }

  /// The points that a fit at `place` rests on.
  private static func range(around place: Int, of count: Int, window: Int) -> Range<Int> {
    guard window < count else { return 0..<count }
    let start = min(max(0, place - window / 2), count - window)
    return start..<(start + window)
  }

  private static func fit(
    _ loess: Loess, at x: Double, in range: Range<Int>, of count: Int, _ robustness: [Double]?
  ) -> Fit {
    var reach = max(x - Double(range.lowerBound), Double(range.upperBound - 1) - x)
    if loess.window > count { reach += Double((loess.window - count) / 2) }
    var weights = [Double](repeating: 0, count: range.count)
    var total = 0.0
    for offset in weights.indices {
      let weight =
        tricube(abs(Double(range.lowerBound + offset) - x), reach: reach)
        * (robustness?[range.lowerBound + offset] ?? 1)
      weights[offset] = weight
      total += weight
    }
    guard total > 0 else { return Fit(start: range.lowerBound, weights: []) }
    for offset in weights.indices { weights[offset] /= total }
    if reach > 0, loess.degree > 0 { tilt(&weights, from: range.lowerBound, towards: x, of: count) }
    return Fit(start: range.lowerBound, weights: weights)
  }

  private static func tricube(_ distance: Double, reach: Double) -> Double {
    guard distance <= 0.999 * reach else { return 0 }
    guard distance > 0.001 * reach else { return 1 }
    let ratio = distance / reach
    let part = 1 - ratio * ratio * ratio
    return part * part * part
  }

  /// Turns the weights of a mean into those of a line at `x`, unless the points lie too close
  /// together for a slope.
  private static func tilt(
    _ weights: inout [Double], from start: Int, towards x: Double, of count: Int
  ) {
    var centre = 0.0
    for (offset, weight) in weights.enumerated() { centre += weight * Double(start + offset) }
    var spread = 0.0
    for (offset, weight) in weights.enumerated() {
      let distance = Double(start + offset) - centre
      spread += weight * distance * distance
    }
    guard spread.squareRoot() > 0.001 * Double(count - 1) else { return }
    let slope = (x - centre) / spread
    for offset in weights.indices {
      weights[offset] *= slope * (Double(start + offset) - centre) + 1
    }
  }
}
