extension WeightedGraph {
  /// The eigenvector of the largest eigenvalue of the weights: nonnegative, of Euclidean norm 1.
  ///
  /// `nil` where the graph has no link or is not connected: then it is not unique. Found by inverse
  /// iteration with an upper bound of the eigenvalue as shift, which converges from any start and
  /// keeps every element positive (plain power iteration swings on bipartite graphs). Source:
  /// Bonacich 1972, Journal of Mathematical Sociology 2:113-120; the iteration: Noda 1971, "Note on
  /// the computation of the maximal eigenvalue of a non-negative irreducible matrix", Numerische
  /// Mathematik 17:382-386.
  package func eigenvectorCentrality() -> [Double]? {
    let largest = links.joined().map(\.weight).max() ?? 0
    guard largest > 0, isConnected else { return nil }
    var vector = normalised([Double](repeating: 1, count: count))
    for _ in 0..<60 {
      let images = (0..<count).map { node in
        Diversity.sum(links[node].map { $0.weight / largest * vector[$0.node] })
      }
      let ratios = zip(images, vector).map { $0 / $1 }
      guard let low = ratios.min(), let high = ratios.max(), high - low > 1e-15 * high else {
        break
      }
      let next = normalised(solved(shift: high, scale: largest, vector))
      guard next.allSatisfy({ $0 > 0 && $0.isFinite }) else { break }
      let change = zip(next, vector).map { abs($0 - $1) / $0 }.max() ?? 0
      vector = next
      if change < 1e-13 { break }
    }
    return vector
  }

  private func normalised(_ vector: [Double]) -> [Double] {
    let norm = Diversity.sum(vector.map { $0 * $0 }).squareRoot()
    return vector.map { $0 / norm }
  }

  /// The solution of (shift · I - A / scale) x = b by LDLᵀ without pivots, which such a matrix, an
  /// M-matrix, does not need.
  private func solved(shift: Double, scale: Double, _ right: [Double]) -> [Double] {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for (node, links) in links.enumerated() {
      matrix[node][node] = shift
      for link in links { matrix[node][link.node] = -link.weight / scale }
    }
    var solution = right
    for pivot in 0..<count {
      // The last pivot vanishes as the shift reaches the eigenvalue.
      matrix[pivot][pivot] = max(matrix[pivot][pivot], shift * 1e-18)
      for row in pivot + 1..<max(count, pivot + 1) where matrix[row][pivot] != 0 {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot + 1..<count { matrix[row][column] -= factor * matrix[pivot][column] }
        solution[row] -= factor * solution[pivot]
      }
    }
    for row in (0..<count).reversed() {
      for column in row + 1..<max(count, row + 1) {
        solution[row] -= matrix[row][column] * solution[column]
      }
      solution[row] /= matrix[row][row]
    }
    return solution
  }
}
