/// A small system of linear equations.
enum LinearSystem {
  /// The solution of `matrix` x = `right`, or `nil` where the matrix is singular.
  ///
  /// Gaussian elimination with partial pivoting; for a few dozen unknowns.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    solve(matrix, right.map { [$0] })?.map { $0[0] }
  }

  /// The inverse, or `nil` of a singular matrix.
  static func inverse(_ matrix: [[Double]]) -> [[Double]]? {
    let unit = matrix.indices.map { row in matrix.indices.map { $0 == row ? 1.0 : 0 } }
    return solve(matrix, unit)
  }

  private static func solve(_ matrix: [[Double]], _ right: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var rows = zip(matrix, right).map { $0 + $1 }
    let scale = matrix.joined().map(abs).max() ?? 0
    guard scale > 0 else { return size == 0 ? [] : nil }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      guard abs(rows[pivot][column]) > scale * 1e-14 else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<size where row != column {
        let factor = rows[row][column] / rows[column][column]
        guard factor != 0 else { continue }
        for cell in column..<rows[row].count { rows[row][cell] -= factor * rows[column][cell] }
      }
    }
    return (0..<size).map { row in rows[row][size...].map { $0 / rows[row][row] } }
  }
}
