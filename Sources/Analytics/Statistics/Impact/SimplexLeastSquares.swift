/// The weights, none negative and with the sum 1, whose mixture of columns is nearest to a target.
///
/// Minimises ‖A w − b‖² + ridge ‖w‖² exactly by an active set, and then proves it: at the minimum
/// the gradient is the same on every weight in use and nowhere smaller (Karush, Kuhn, Tucker).
/// Solvers that stop early, or that are made for general programmes, give other numbers, sometimes
/// badly wrong ones. Source: Nocedal & Wright 2006, "Numerical Optimization", section 16.5.
package struct SimplexLeastSquares: Sendable, Hashable {
  /// One for each column.
  package let weights: [Double]
  /// By how much the gradient off the support is below that on it, as a share of the gradient's
  /// scale; 0 or a rounding error at the minimum.
  package let slack: Double

  /// The most that rounding may leave of the slack.
  package static let tolerance = 1e-11
  /// The least ridge, as a share of the largest squared distance of a column from the target.
  ///
  /// With more columns than rows many mixtures are equally near; this picks the most even one, and
  /// is far too small to move a solution that is the only one.
  package static let leastRidge = 1e-9

  /// `columns` are the columns of A, each as long as `target`; `nil` without a column, or where
  /// rounding keeps the minimum from being proved.
  package init?(columns: [[Double]], target: [Double], ridge: Double = 0) {
    guard !columns.isEmpty else { return nil }
    let programme = Programme(columns, target, ridge)
    guard let weights = programme.minimum() else { return nil }
    let slack = programme.slack(weights)
    guard slack <= Self.tolerance else { return nil }
    self.weights = weights
    self.slack = slack
  }
}

/// ½ w'Qw − c'w on the simplex.
private struct Programme {
  private let quadratic: [[Double]]
  private let linear: [Double]
  private let scale: Double

  init(_ columns: [[Double]], _ target: [Double], _ ridge: Double) {
    func product(_ one: [Double], _ other: [Double]) -> Double {
      zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
    // On the simplex the target can be taken off every column: small numbers, less rounding.
    let centred = columns.map { column in zip(column, target).map { $0 - $1 } }
    var quadratic = centred.map { one in centred.map { product(one, $0) } }
    let largest = quadratic.indices.map { quadratic[$0][$0] }.max() ?? 0
    // Columns that all equal the target: every mixture does, and the most even one is taken.
    let least = largest > 0 ? largest * SimplexLeastSquares.leastRidge : 1
    let ridge = max(ridge, least)
    for index in quadratic.indices { quadratic[index][index] += ridge }
    self.quadratic = quadratic
    linear = [Double](repeating: 0, count: columns.count)
    scale = largest + ridge
  }

  private func gradient(_ weights: [Double]) -> [Double] {
    quadratic.indices.map { row in
      zip(quadratic[row], weights).reduce(-linear[row]) { $0 + $1.0 * $1.1 }
    }
  }

  func minimum() -> [Double]? {
    var weights = [Double](repeating: 0, count: linear.count)
    let first = weights.indices.min { quadratic[$0][$0] < quadratic[$1][$1] } ?? 0
    weights[first] = 1
    var support = [first]
    // Each round lowers the objective or shortens the support; the bound is for rounding only.
    for _ in 0..<(50 * linear.count + 50) {
      guard let best = optimum(on: support) else { return nil }
      if let step = step(from: weights, to: best, support) {
        weights = step.weights
        support.removeAll { $0 == step.leaving }
        continue
      }
      weights = [Double](repeating: 0, count: linear.count)
      for (index, weight) in zip(support, best) { weights[index] = weight }
      let gradient = gradient(weights)
      let level = support.map { gradient[$0] }.reduce(0, +) / Double(support.count)
      let entering = weights.indices.filter { !support.contains($0) }
        .min { gradient[$0] < gradient[$1] }
      guard let entering, gradient[entering] < level - scale * 1e-13 else { return weights }
      support.append(entering)
    }
    return nil
  }

  /// The minimum with the sum 1 on the support alone, of any sign.
  private func optimum(on support: [Int]) -> [Double]? {
    // Scaled, so that the row of ones stands beside numbers of its size.
    var matrix = support.map { row in support.map { quadratic[row][$0] / scale } + [1] }
    matrix.append([Double](repeating: 1, count: support.count) + [0])
    let solution = LinearSystem.solve(matrix, support.map { linear[$0] / scale } + [1])
    return solution.map { Array($0.dropLast()) }
  }

  /// How far towards `best` no weight is negative, and which one is then 0; `nil` for all the way.
  private func step(
    from weights: [Double], to best: [Double], _ support: [Int]
  ) -> (weights: [Double], leaving: Int)? {
    var share = 1.0
    var leaving: Int?
    for (index, goal) in zip(support, best) where goal < 0 {
      let limit = weights[index] / (weights[index] - goal)
      if limit < share || leaving == nil { (share, leaving) = (limit, index) }
    }
    guard let leaving else { return nil }
    var moved = weights
    for (index, goal) in zip(support, best) {
      moved[index] = max(0, weights[index] + share * (goal - weights[index]))
    }
    moved[leaving] = 0
    return (moved, leaving)
  }

  func slack(_ weights: [Double]) -> Double {
    let gradient = gradient(weights)
    let used = weights.indices.filter { weights[$0] > 0 }
    let highest = used.map { gradient[$0] }.max() ?? 0
    let lowest = gradient.min() ?? 0
    return max(0, highest - lowest) / scale
  }
}
