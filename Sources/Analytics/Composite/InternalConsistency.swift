package import PartnershipModel

/// How well indicators go together: Cronbach's alpha, `Q / (Q - 1) * (1 - sum var_j / var_total)`.
///
/// Of standardised indicators, over the units that have all of them. It says nothing of whether they
/// measure one thing only. Source: OECD/JRC Handbook (2008), s4.3.
package enum InternalConsistency {
  /// The alpha of columns, each with one value for each unit.
  ///
  /// Throws `no_data` where fewer than two units have all values, and `zero_denominator` of fewer
  /// than two indicators, of one that is constant, or where the total is constant.
  package static func alpha(_ columns: [[Double?]]) throws(Reason) -> Double {
    guard columns.count > 1 else { throw .zeroDenominator }
    let rows = CompleteUnits.rows(columns)
    guard rows.count > 1 else { throw .noData }
    let standard = try CompleteUnits.standardised(rows)
    let totals = standard.map { Diversity.sum($0) }
    let q = Double(columns.count)
    // A total of rounding errors is none.
    guard let variance = SampleMoments(totals).variance, variance > 1e-12 * q else {
      throw .zeroDenominator
    }
    // Each standardised column has the variance 1.
    return q / (q - 1) * (1 - q / variance)
  }
}

/// The units that have a value in every column.
enum CompleteUnits {
  /// By unit, then column.
  static func rows(_ columns: [[Double?]]) -> [[Double]] {
    (columns.first ?? []).indices.compactMap { unit in
      let row = columns.compactMap { $0[unit] }
      return row.count == columns.count ? row : nil
    }
  }

  /// The rows with the mean 0 and the variance 1 (n - 1) in each column.
  static func standardised(_ rows: [[Double]]) throws(Reason) -> [[Double]] {
    var result = rows
    for column in (rows.first ?? []).indices {
      let values = rows.map { $0[column] }
      let moments = SampleMoments(values)
      guard let mean = moments.mean, let deviation = moments.standardDeviation, deviation > 0,
        values.contains(where: { $0 != values[0] })
      else { throw .zeroDenominator }
      for row in result.indices { result[row][column] = (rows[row][column] - mean) / deviation }
    }
    return result
  }
}
