package import PartnershipModel

/// The values of the indicators of a structure, normalised; a column for which the method is undefined
/// is empty and has its reason.
package struct NormalisedColumns: Sendable {
  /// By position of an indicator in the structure's list of them, then unit.
  package let columns: [[Double?]]
  /// How many units there are.
  package let units: Int
  package let normalisation: Normalisation
  /// By position of an element of the structure.
  package let undefined: [Int: Reason]

  /// From `values`, by unit, one for each of `structure.indicators`.
  package init(
    _ values: [[Double?]], structure: CompositeStructure, normalisation: Normalisation
  ) {
    self.init(values, structure: structure, normalisation: normalisation) {
      (column, element) throws(Reason) in try normalisation.apply(column, element)
    }
  }

  /// The z-scores of the Mazziotta-Pareto index, whose standard deviation is that of a population.
  package static func mazziottaPareto(
    _ values: [[Double?]], structure: CompositeStructure
  ) -> NormalisedColumns {
    NormalisedColumns(values, structure: structure, normalisation: .zscore) {
      (column, element) throws(Reason) in try MazziottaPareto.standardised(column, element)
    }
  }

  private init(
    _ values: [[Double?]], structure: CompositeStructure, normalisation: Normalisation,
    _ apply: ([Double?], CompositeStructure.Element) throws(Reason) -> [Double?]
  ) {
    var columns: [[Double?]] = []
    var undefined: [Int: Reason] = [:]
    for (position, element) in structure.indicators.enumerated() {
      do throws(Reason) {
        columns.append(try apply(values.map { $0[position] }, structure.elements[element]))
      } catch {
        undefined[element] = error
        columns.append([Double?](repeating: nil, count: values.count))
      }
    }
    self.columns = columns
    self.undefined = undefined
    self.normalisation = normalisation
    units = values.count
  }
}
