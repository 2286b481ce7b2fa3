package import PartnershipModel

/// How much each part adds to the growth of a total, in percentage points.
package enum GrowthContribution {
  /// 100 · (later − earlier) / (total before), exact until the one division.
  ///
  /// The contributions of all parts sum to the growth of the total in percent. `nil` where the
  /// total before is not above 0 or 128 bits do not hold the change. Source: standard definition.
  package static func points(
    from earlier: Amount, to later: Amount, totalBefore: Amount
  ) -> Double? {
    guard totalBefore > .zero, let change = later.adding(-earlier) else { return nil }
    return 100 * change.doubleValue / totalBefore.doubleValue
  }
}
