/// A small linear programme: the maximum of c·x with A x ≤ b, b ≥ 0 and x ≥ 0.
enum LinearProgramme {
  private static let tolerance = 1e-12

  /// The solution at a vertex, or `nil` where the maximum has no bound.
  ///
  /// The simplex method in a tableau, with Bland's rule, which cannot cycle.
  static func maximise(_ objective: [Double], rows: [[Double]], limits: [Double]) -> [Double]? {
    var tableau = Tableau(objective, rows, limits)
    while let column = tableau.entering {
      guard let row = tableau.leaving(column) else { return nil }
      tableau.pivot(row, column)
    }
    return tableau.solution
  }

  private struct Tableau {
    private var cells: [[Double]] = []
    /// Reduced objective, with the value at its end.
    private var objective: [Double]
    private var basis: [Int]
    private let variables: Int

    init(_ objective: [Double], _ rows: [[Double]], _ limits: [Double]) {
      variables = objective.count
      let width = objective.count + rows.count
      basis = Array(objective.count..<width)
      self.objective = objective + [Double](repeating: 0, count: rows.count + 1)
      for (index, row) in rows.enumerated() {
        var slack = [Double](repeating: 0, count: rows.count)
        slack[index] = 1
        cells.append(row + slack + [limits[index]])
      }
    }

    /// The first variable that would raise the objective.
    var entering: Int? { objective.dropLast().firstIndex { $0 > tolerance } }

    /// The row that limits it first; among equals the one with the first variable.
    func leaving(_ column: Int) -> Int? {
      var best: (row: Int, ratio: Double)?
      for (row, line) in cells.enumerated() where line[column] > tolerance {
        let ratio = line[line.count - 1] / line[column]
        guard let known = best else {
          best = (row, ratio)
          continue
        }
        if ratio < known.ratio || (ratio == known.ratio && basis[row] < basis[known.row]) {
          best = (row, ratio)
        }
      }
      return best?.row
    }

    mutating func pivot(_ row: Int, _ column: Int) {
      let divisor = cells[row][column]
      for index in cells[row].indices { cells[row][index] /= divisor }
      let line = cells[row]
      for other in cells.indices where other != row {
        subtract(line, times: cells[other][column], from: &cells[other])
      }
      subtract(line, times: objective[column], from: &objective)
      basis[row] = column
    }

    private func subtract(_ line: [Double], times factor: Double, from target: inout [Double]) {
      guard factor != 0 else { return }
      for index in target.indices { target[index] -= factor * line[index] }
    }

    var solution: [Double] {
      var values = [Double](repeating: 0, count: variables)
      for (row, variable) in basis.enumerated() where variable < variables {
        values[variable] = cells[row][cells[row].count - 1]
      }
      return values
    }
  }
}
