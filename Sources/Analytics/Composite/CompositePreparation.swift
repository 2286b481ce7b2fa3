package import PartnershipModel

/// Values made ready for a composite index: gaps filled and outliers treated, as far as asked for.
///
/// First the gaps, then the outliers, as in COINr. An indicator of which the logarithm is taken anyway
/// has its treatment in that.
package struct CompositePreparation: Sendable {
  /// A value that was changed.
  package struct Change: Sendable, Hashable {
    /// Position of the indicator in the structure's list of them.
    package let indicator: Int
    package let unit: Int
    /// `nil` where nobody reported one.
    package let before: Double?
    package let after: Double
  }

  /// By unit, one for each of the structure's indicators.
  package private(set) var values: [[Double?]]
  /// As given, without the goalposts of indicators whose values became logarithms.
  package private(set) var structure: CompositeStructure
  /// In the order of indicators, then units.
  package private(set) var imputed: [Change] = []
  package private(set) var winsorised: [Change] = []
  /// Positions of the indicators of which the logarithm was taken.
  package private(set) var logarithms: [Int] = []
  /// Positions of the indicators that fail the rule still.
  package private(set) var failing: [Int] = []
  /// Positions of the indicators that could not be judged, with the reason.
  package private(set) var untreated: [Int: Reason] = [:]

  /// Prepares `values`, by unit, one for each of `structure.indicators`.
  ///
  /// `groups` has the group of each unit, `earlier` its values of the period before.
  package init(
    _ values: [[Double?]], structure: CompositeStructure, imputation: Imputation,
    treatsOutliers: Bool, groups: [String?] = [], earlier: [[Double?]?] = []
  ) {
    self.values = values
    self.structure = structure
    for indicator in structure.indicators.indices {
      let column = values.map { $0[indicator] }
      var filled = imputation.apply(
        column, groups: groups, earlier: earlier.map { $0.flatMap { $0[indicator] } })
      imputed += CompositePreparation.changes(indicator, column, filled)
      if treatsOutliers { treat(indicator, &filled) }
      for unit in values.indices { self.values[unit][indicator] = filled[unit] }
    }
  }

  private mutating func treat(_ indicator: Int, _ column: inout [Double?]) {
    let element = structure.indicators[indicator]
    guard !structure.elements[element].usesLogarithm else { return }
    do throws(Reason) {
      let treatment = try OutlierTreatment(column)
      if treatment.usesLogarithm {
        logarithms.append(indicator)
        structure = structure.withoutGoalposts(element)
      } else {
        winsorised += CompositePreparation.changes(indicator, column, treatment.values)
      }
      if !treatment.passes { failing.append(indicator) }
      column = treatment.values
    } catch {
      untreated[indicator] = error
    }
  }

  private static func changes(
    _ indicator: Int, _ before: [Double?], _ after: [Double?]
  ) -> [Change] {
    before.indices.compactMap { unit in
      guard let value = after[unit], value != before[unit] else { return nil }
      return Change(indicator: indicator, unit: unit, before: before[unit], after: value)
    }
  }
}
