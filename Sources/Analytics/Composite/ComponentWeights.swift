package import PartnershipModel

/// The weights of principal components for the indicators of each aggregate of a structure.
///
/// Weights of aggregates among themselves stay as they are.
package struct ComponentWeights: Sendable {
  /// Why an aggregate's indicators get no weights.
  package struct Fault: Error, Sendable, Hashable {
    /// Position of the aggregate.
    package let aggregate: Int
    package let reason: Reason
    /// How many indicators it has, and how many units have all of them.
    package let indicators: Int
    package let units: Int
  }

  /// The structure with these weights; the indicators of an aggregate keep the sum of theirs.
  package let structure: CompositeStructure
  /// By aggregate that has indicators.
  package let components: [(aggregate: Int, indicators: [Int], result: PrincipalComponents)]

  /// From columns that are normalised, so that a higher value is better in all of them.
  package init(
    _ columns: NormalisedColumns, structure: CompositeStructure
  ) throws(Fault) {
    var weights = structure.weights
    var components: [(aggregate: Int, indicators: [Int], result: PrincipalComponents)] = []
    let positions = Dictionary(
      uniqueKeysWithValues: structure.indicators.enumerated().map { ($1, $0) })
    for aggregate in structure.aggregates {
      let indicators = structure.children[aggregate].filter { positions[$0] != nil }
      guard !indicators.isEmpty else { continue }
      let own = indicators.compactMap { positions[$0].map { columns.columns[$0] } }
      do throws(Reason) {
        let result = try PrincipalComponents(own)
        components.append((aggregate, indicators, result))
        // Where aggregates stand beside them they keep their share of the whole.
        let share = indicators.reduce(0) { $0 + structure.elements[$1].weight }
        for (indicator, weight) in zip(indicators, result.weights) {
          weights[indicator] = weight * (share > 0 ? share : 1)
        }
      } catch {
        throw Fault(
          aggregate: aggregate, reason: error, indicators: indicators.count,
          units: CompleteUnits.rows(own).count)
      }
    }
    self.structure = structure.weighted(weights)
    self.components = components
  }
}
