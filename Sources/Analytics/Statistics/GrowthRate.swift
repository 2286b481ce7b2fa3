package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Growth of a sum over several years, in percent a year.
package enum GrowthRate {
  /// Compound annual growth, 100 · ((end / start)^(1/years) − 1).
  ///
  /// It depends on its two end points only. Source: World Bank, WITS, Trade Outcomes.
  ///
  /// - Throws: `too_few_periods` below one year; `not_comparable` for a negative end;
  ///   `zero_denominator` from a start of 0.
  package static func compound(
    from start: Double, to end: Double, years: Int
  ) throws(Reason) -> Double {
    guard start >= 0, end >= 0 else { throw .notComparable }
    guard years >= 1 else { throw .tooFewPeriods }
    guard start > 0 else { throw .zeroDenominator }
    return 100 * (pow(end / start, 1 / Double(years)) - 1)
  }

  /// Trend growth, 100 · (exp(b) − 1) with b the least-squares slope of the logarithms.
  ///
  /// Every sum counts, not the end points alone. Source: World Bank, World Development Indicators,
  /// Statistical methods, "Least-squares growth rate".
  ///
  /// The sums are one for each year, oldest first.
  ///
  /// - Throws: `not_comparable` where a sum has no logarithm; `too_few_periods` below three sums.
  package static func logLinear(_ sums: [Double]) throws(Reason) -> Double {
    guard sums.allSatisfy({ $0 > 0 }) else { throw .notComparable }
    guard sums.count >= 3, let line = LinearTrend(sums.map { log($0) }) else {
      throw .tooFewPeriods
    }
    return 100 * expm1(line.slope)
  }

  /// 100 · ln(end / start): growth that adds up over periods.
  ///
  /// - Throws: `not_comparable` where an end has no logarithm; `zero_denominator` from 0.
  package static func logarithmic(from start: Double, to end: Double) throws(Reason) -> Double {
    guard start >= 0, end > 0 else { throw .notComparable }
    guard start > 0 else { throw .zeroDenominator }
    return 100 * log(end / start)
  }

  /// Mid-point growth 100 · 2 (end − start) / (end + start), from −200 to 200.
  ///
  /// Source: Törnqvist, Vartia & Vartia 1985, "How should relative changes be measured?".
  ///
  /// - Throws: `not_comparable` for a negative end; `zero_denominator` where both are 0.
  package static func midPoint(from start: Double, to end: Double) throws(Reason) -> Double {
    guard start >= 0, end >= 0 else { throw .notComparable }
    guard start + end > 0 else { throw .zeroDenominator }
    return 100 * 2 * (end - start) / (end + start)
  }
}
