import Analytics
import Importers
import PartnershipModel
import Reporting

/// One index from its input, with all that is to be said about how it came about.
struct IndexRun {
  let table: DataTable
  /// The draws behind the intervals; `nil` of ranks from comparison in pairs.
  let draws: CompositeUncertainty?

  init(_ options: IndexCommand, _ input: IndexInput) throws {
    let values = input.units.map(\.values)
    let prepared = CompositePreparation(
      values, structure: input.structure, imputation: options.impute,
      treatsOutliers: options.outliers == .treat, groups: input.units.map(\.group),
      earlier: input.earlier)
    let notes = IndexNotes(input)
    notes.show(prepared)
    if options.consistency { notes.showConsistency(prepared) }
    var structure = prepared.structure
    if options.weights == .equal {
      structure = structure.weighted(structure.elements.map { _ in 1 })
    }
    let names = input.units.map(\.unit)
    let ranks: [Int?]
    if let method = options.aggregate.outranking {
      let index = try IndexRun.outranking(prepared.values, values, structure, method, notes)
      ranks = index.ranks
      table = IndexTable.table(
        units: names, index, structure,
        index.intervals(draws: options.uncertainty, seed: options.seed))
      draws = nil
      if !prepared.imputed.isEmpty {
        let without = try IndexRun.without(options, input)
        notes.showAgreement("without them", RankAgreement(ranks, previous: without))
      }
    } else {
      let (index, moved) = try IndexRun.index(options, prepared, structure, values, notes)
      let intervals = moved.intervals(draws: options.uncertainty, seed: options.seed)
      ranks = index.ranks
      table = IndexTable.table(units: names, index, intervals)
      draws = moved
      if !prepared.imputed.isEmpty {
        let without = try IndexRun.without(options, input)
        notes.showAgreement("without them", RankAgreement(ranks, previous: without))
      }
    }
    if options.earlier != nil {
      let before = try IndexRun.earlier(options, input, structure)
      notes.showAgreement("of the period before", RankAgreement(ranks, previous: before))
    }
  }

  // MARK: Scores

  private static func index(
    _ options: IndexCommand, _ prepared: CompositePreparation, _ structure: CompositeStructure,
    _ observed: [[Double?]], _ notes: IndexNotes
  ) throws -> (CompositeIndex, CompositeUncertainty) {
    let columns = columns(options, prepared.values, structure)
    notes.input.show(undefined: columns.undefined)
    let weighted =
      options.weights == .pca ? try notes.componentWeights(columns, structure) : structure
    let rule = options.aggregate.rule(power: options.power, options.normalise)
    let index = CompositeIndex(
      columns, structure: weighted, rule: rule ?? .mean(.arithmetic), observed: observed)
    return (index, CompositeUncertainty(index, values: prepared.values))
  }

  private static func columns(
    _ options: IndexCommand, _ values: [[Double?]], _ structure: CompositeStructure
  ) -> NormalisedColumns {
    options.aggregate == .mazziottaPareto && options.normalise == .zscore
      ? .mazziottaPareto(values, structure: structure)
      : NormalisedColumns(values, structure: structure, normalisation: options.normalise)
  }

  /// The ranks without a word about how they came about; of comparisons in pairs too.
  private static func ranks(
    _ options: IndexCommand, _ values: [[Double?]], _ structure: CompositeStructure,
    imputation: Imputation = .none, groups: [String?] = []
  ) -> [Int?] {
    let prepared = CompositePreparation(
      values, structure: structure, imputation: imputation,
      treatsOutliers: options.outliers == .treat, groups: groups)
    if let method = options.aggregate.outranking {
      let index = try? OutrankingIndex(
        prepared.values, structure: structure, method: method, observed: values)
      return index?.ranks ?? values.map { _ in nil }
    }
    let columns = columns(options, prepared.values, prepared.structure)
    let weighted =
      options.weights == .pca
      ? (try? ComponentWeights(columns, structure: structure))?.structure ?? structure : structure
    let rule = options.aggregate.rule(power: options.power, options.normalise)
    return CompositeIndex(
      columns, structure: weighted, rule: rule ?? .mean(.arithmetic), observed: values
    ).ranks
  }

  /// The ranks that the values give without those that were filled in.
  private static func without(_ options: IndexCommand, _ input: IndexInput) throws -> [Int?] {
    ranks(options, input.units.map(\.values), weighted(options, input.structure))
  }

  /// The ranks of the same units in the period before.
  private static func earlier(
    _ options: IndexCommand, _ input: IndexInput, _ structure: CompositeStructure
  ) throws -> [Int?] {
    let none = [Double?](repeating: nil, count: input.structure.indicators.count)
    return ranks(
      options, input.earlier.map { $0 ?? none }, weighted(options, input.structure),
      imputation: options.impute == .last ? .none : options.impute,
      groups: input.units.map(\.group))
  }

  private static func weighted(
    _ options: IndexCommand, _ structure: CompositeStructure
  ) -> CompositeStructure {
    options.weights == .equal
      ? structure.weighted(structure.elements.map { _ in 1 }) : structure
  }

  // MARK: Pairs

  private static func outranking(
    _ values: [[Double?]], _ observed: [[Double?]], _ structure: CompositeStructure,
    _ method: OutrankingIndex.Method, _ notes: IndexNotes
  ) throws -> OutrankingIndex {
    do throws(Reason) {
      let index = try OutrankingIndex(
        values, structure: structure, method: method, observed: observed)
      notes.show(index)
      return index
    } catch {
      throw IndexInput.refusal(
        error == .noData
          ? "no unit has a value of every indicator, and only such units can be compared in pairs. "
            + "Fill the gaps with --impute mean, or use a mean of scores."
          : "more than \(KemenyOrder.mostUnits) units have all values, and the order of Kemeny is "
            + "looked for among all orders. Use --aggregate borda or copeland.")
    }
  }
}
