package import PartnershipModel

/// A value in place of one that nobody reported; none unless asked for.
///
/// What is imputed fills a gap in a score, it never makes one: whether a unit is scored is decided by
/// the values that were reported. Source: OECD/JRC Handbook (2008), step 3; COINr `Impute`, `i_mean`,
/// `i_median` and `i_mean_grp`.
package enum Imputation: String, Sendable, Hashable, CaseIterable {
  case none
  /// The mean of the units that have a value.
  case mean
  /// Their median.
  case median
  /// The mean of the units of the same group.
  case groupMean = "group_mean"
  /// The unit's own value of the period before.
  case last

  /// A column with its gaps filled; what has nothing to be filled with stays missing.
  ///
  /// `groups` names the group of each unit, `earlier` has their values of the period before.
  package func apply(
    _ values: [Double?], groups: [String?] = [], earlier: [Double?] = []
  ) -> [Double?] {
    switch self {
    case .none: return values
    case .mean: return filled(values) { _ in SampleMoments(values.compactMap(\.self)).mean }
    case .median: return filled(values) { _ in Robust.median(values.compactMap(\.self)) }
    case .last: return filled(values) { earlier.indices.contains($0) ? earlier[$0] : nil }
    case .groupMean:
      var members: [String: [Double]] = [:]
      for case (let value?, let group?) in zip(values, groups) {
        members[group, default: []].append(value)
      }
      let means = members.compactMapValues { SampleMoments($0).mean }
      return filled(values) { unit in
        groups.indices.contains(unit) ? groups[unit].flatMap { means[$0] } : nil
      }
    }
  }

  /// The value that one unit gets, or `no_data` where there is nothing to make it of.
  package func value(
    of unit: Int, in values: [Double?], groups: [String?] = [], earlier: [Double?] = []
  ) throws(Reason) -> Double {
    guard let value = apply(values, groups: groups, earlier: earlier)[unit] else { throw .noData }
    return value
  }

  private func filled(_ values: [Double?], _ value: (Int) -> Double?) -> [Double?] {
    values.indices.map { values[$0] ?? value($0) }
  }
}
