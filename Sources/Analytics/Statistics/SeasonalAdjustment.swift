package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A monthly series with its season taken out, where it has one that can be told.
///
/// STL with the parameters of `STL.Parameters.monthly` on the logarithms, or on the values
/// themselves where a month is 0. Totals are adjusted directly, not as a sum of adjusted parts; STL
/// knows neither trading days nor moving holidays.
///
/// Source: Cleveland et al. 1990, "STL"; ESS guidelines on seasonal adjustment 2015, for the length
/// of the series and for leaving a series without season as it is.
package struct SeasonalAdjustment: Sendable, Hashable {
  package enum Scale: Sendable, Hashable {
    /// Season as a factor: ln y = T + S + R.
    case logarithm
    /// Season as an amount, for a series with a month of 0: y = T + S + R.
    case level
  }

  /// The shortest series, in months.
  package static let shortest = 36

  /// The weakest season that is taken out, as `STL.seasonalStrength`.
  ///
  /// Source: Wang, Smith & Hyndman 2006, the threshold of `nsdiffs` in the R package forecast.
  package static let weakestSeason = 0.64

  /// The least F ratio of stable seasonality.
  ///
  /// A seasonal window of 7 finds a season in pure noise too, of strength 0.73 in half of all series
  /// of 36 independent months; the F ratio tells the two apart. Source: Ladiray & Quenneville 2001,
  /// "Seasonal Adjustment with the X-11 Method", which asks for 7 rather than the critical value,
  /// as neighbouring values depend on each other.
  package static let leastStability = 7.0

  package let scale: Scale
  package let decomposition: STL

  /// Decomposes complete months, oldest first, the first in any month of the year.
  ///
  /// - Throws: `too_few_periods` below 36 months; `not_comparable` for a series with a negative
  ///   month, or with more than one month in twelve at 0 (intermittent).
  package init(_ months: [Double]) throws(Reason) {
    guard months.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw .notComparable }
    guard months.count >= Self.shortest else { throw .tooFewPeriods }
    let empty = months.count { $0 == 0 }
    guard empty * 12 <= months.count else { throw .notComparable }
    scale = empty == 0 ? .logarithm : .level
    let series = scale == .logarithm ? months.map { log($0) } : months
    guard let stl = STL(series, period: 12, parameters: .monthly) else { throw .tooFewPeriods }
    decomposition = stl
  }

  /// Whether there is a season, strong and stable enough to be taken out.
  ///
  /// A season that leaves no remainder at all has no F ratio and counts.
  package var isSeasonal: Bool {
    guard let strength = decomposition.seasonalStrength, strength >= Self.weakestSeason else {
      return false
    }
    return decomposition.stableSeasonality(period: 12).map { $0 >= Self.leastStability } ?? true
  }

  /// The series without its season, in the unit of the series.
  package var adjusted: [Double] {
    inUnit(zip(decomposition.trend, decomposition.remainder).map { $0 + $1 })
  }

  /// The trend, in the unit of the series.
  package var trend: [Double] { inUnit(decomposition.trend) }

  private func inUnit(_ values: [Double]) -> [Double] {
    scale == .logarithm ? values.map { exp($0) } : values
  }
}
