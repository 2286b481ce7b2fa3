package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Weights by which indicators that go together share what they have in common.
///
/// The principal components of the correlations with an eigenvalue of 1 or more and a tenth of the
/// variance are kept, and further ones until they explain three fifths of it; they are rotated by
/// varimax with Kaiser's normalisation. Each indicator belongs to the factor on which it loads most:
/// `w_i = (l_ij^2 / sum l_j^2) * (Var_j / sum Var)`, rescaled to 1. Such weights show correlation, not
/// importance. Source: OECD/JRC Handbook (2008), s6.1, after Nicoletti, Scarpetta & Boylaud (2000).
package struct PrincipalComponents: Sendable, Hashable {
  /// How many units there must be for each indicator.
  package static let unitsPerIndicator = 3

  /// Of the correlations, the largest first.
  package let eigenvalues: [Double]
  /// By indicator, then factor: rotated.
  package let loadings: [[Double]]
  /// They sum to 1.
  package let weights: [Double]

  /// The share, 0 to 1, of the variance that the factors explain.
  package var explained: Double {
    let sum = Diversity.sum(eigenvalues)
    return sum > 0 ? Diversity.sum(Array(eigenvalues.prefix(loadings.first?.count ?? 0))) / sum : 0
  }

  /// Positions of the indicators that go against most others of their factor.
  package var opposed: [Int] {
    let factors = loadings.map(PrincipalComponents.factor)
    return loadings.indices.filter { indicator in
      let factor = factors[indicator]
      let balance = loadings.indices.filter { factors[$0] == factor }.reduce(0.0) {
        $0 + loadings[$1][factor]
      }
      return loadings[indicator][factor] * balance < 0
    }
  }

  /// From columns with one value for each unit; units without all of them are left out.
  ///
  /// Throws `no_data` without an indicator, `too_few_periods` where fewer than three units for each
  /// indicator have all values, `zero_denominator` where an indicator is constant.
  package init(_ columns: [[Double?]]) throws(Reason) {
    guard !columns.isEmpty else { throw .noData }
    let rows = CompleteUnits.rows(columns)
    guard rows.count >= PrincipalComponents.unitsPerIndicator * columns.count else {
      throw .tooFewPeriods
    }
    let standard = try CompleteUnits.standardised(rows)
    let correlations = columns.indices.map { one in
      columns.indices.map { other in
        one == other
          ? 1 : Diversity.sum(standard.map { $0[one] * $0[other] }) / Double(rows.count - 1)
      }
    }
    let spectrum = SymmetricSpectrum(correlations)
    eigenvalues = spectrum.values
    let kept = PrincipalComponents.kept(spectrum.values)
    var loadings = columns.indices.map { indicator in
      (0..<kept).map { spectrum.vectors[$0][indicator] * max(0, spectrum.values[$0]).squareRoot() }
    }
    Varimax.rotate(&loadings)
    self.loadings = loadings
    // The shares within a factor and of the factor leave the square of the loading.
    let squares = loadings.map { row in
      let loading = row[PrincipalComponents.factor(row)]
      return loading * loading
    }
    let sum = Diversity.sum(squares)
    weights = squares.map { $0 / sum }
  }

  private static func kept(_ eigenvalues: [Double]) -> Int {
    let all = Double(eigenvalues.count)
    var kept = eigenvalues.prefix { $0 >= 1 - 1e-9 && $0 > all / 10 }.count
    while kept < eigenvalues.count,
      Diversity.sum(Array(eigenvalues.prefix(kept))) <= 0.6 * all
    {
      kept += 1
    }
    return kept
  }

  /// The factor on which an indicator loads most; the first of equal ones.
  private static func factor(_ row: [Double]) -> Int {
    var factor = 0
    for other in row.indices where abs(row[other]) > abs(row[factor]) + 1e-12 { factor = other }
    return factor
  }
}

/// Eigenvalues and eigenvectors of a symmetric matrix, the largest value first.
///
/// By Jacobi's rotations. Source: Golub & Van Loan, Matrix Computations, section 8.5.
struct SymmetricSpectrum {
  let values: [Double]
  /// By eigenvalue; each has the length 1, and its largest part is positive.
  let vectors: [[Double]]

  init(_ matrix: [[Double]]) {
    let n = matrix.count
    var a = matrix
    var v = (0..<n).map { row in (0..<n).map { row == $0 ? 1.0 : 0.0 } }
    for _ in 0..<100 {
      var rest = 0.0
      for p in 0..<n { for q in (p + 1)..<max(n, p + 1) { rest += a[p][q] * a[p][q] } }
      if rest < 1e-30 { break }
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) { SymmetricSpectrum.turn(&a, &v, p, q) }
      }
    }
    let order = (0..<n).sorted { (a[$1][$1], $0) < (a[$0][$0], $1) }
    values = order.map { a[$0][$0] }
    vectors = order.map { column in
      let vector = (0..<n).map { v[$0][column] }
      let largest = vector.max { abs($0) < abs($1) } ?? 0
      return largest < 0 ? vector.map { -$0 } : vector
    }
  }

  /// Makes one element outside the diagonal 0.
  private static func turn(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
    guard a[p][q] != 0 else { return }
    let tau = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (tau >= 0 ? 1.0 : -1.0) / (abs(tau) + (1 + tau * tau).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    for k in a.indices {
      (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
    }
    for k in a.indices {
      (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
    }
    for k in v.indices {
      (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
    }
  }
}

/// Turns factors until each indicator loads on as few of them as can be.
///
/// With Kaiser's normalisation: each indicator counts the same. Source: Kaiser, "The varimax criterion
/// for analytic rotation in factor analysis", Psychometrika 23 (1958).
enum Varimax {
  static func rotate(_ loadings: inout [[Double]]) {
    let lengths = loadings.map { Diversity.sum($0.map { $0 * $0 }).squareRoot() }
    for row in loadings.indices where lengths[row] > 0 {
      loadings[row] = loadings[row].map { $0 / lengths[row] }
    }
    let factors = loadings.first?.count ?? 0
    for _ in 0..<500 {
      var turned = 0.0
      for p in 0..<factors {
        for q in (p + 1)..<max(factors, p + 1) { turned = max(turned, turn(&loadings, p, q)) }
      }
      if turned < 1e-13 { break }
    }
    for row in loadings.indices { loadings[row] = loadings[row].map { $0 * lengths[row] } }
  }

  /// Turns two factors to the best angle in their plane, and returns its size.
  private static func turn(_ loadings: inout [[Double]], _ p: Int, _ q: Int) -> Double {
    let n = Double(loadings.count)
    let u = loadings.map { $0[p] * $0[p] - $0[q] * $0[q] }
    let v = loadings.map { 2 * $0[p] * $0[q] }
    let (a, b) = (Diversity.sum(u), Diversity.sum(v))
    let c = Diversity.sum(zip(u, v).map { $0 * $0 - $1 * $1 })
    let d = 2 * Diversity.sum(zip(u, v).map { $0 * $1 })
    let (y, x) = (d - 2 * a * b / n, c - (a * a - b * b) / n)
    guard abs(x) > 1e-14 || abs(y) > 1e-14 else { return 0 }
    let angle = atan2(y, x) / 4
    let (sine, cosine) = (sin(angle), cos(angle))
    for row in loadings.indices {
      (loadings[row][p], loadings[row][q]) = (
        cosine * loadings[row][p] + sine * loadings[row][q],
        cosine * loadings[row][q] - sine * loadings[row][p]
      )
    }
    return abs(angle)
  }
}
