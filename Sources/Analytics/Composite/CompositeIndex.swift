package import PartnershipModel

/// The scores of units on every element of a structure, from indicators to the index.
///
/// An aggregate is scored where indicators with at least a threshold of its weight, two thirds
/// unless said otherwise, have data; the weights of what is there are rescaled. Source: indicators
/// are normalised and aggregated as in the OECD/JRC Handbook (2008), steps 5 and 6; the threshold is
/// COINr's data availability.
package struct CompositeIndex: Sendable {
  /// The share of an aggregate's weight that must have data, unless said otherwise.
  package static let threshold = 2.0 / 3

  package let structure: CompositeStructure
  /// How the values were normalised; `nil` where they came as scores.
  package let normalisation: Normalisation?
  package let rule: CompositeRule
  /// By element, then unit: normalised indicators and aggregate scores.
  package let scores: [[Double?]]
  /// By element, then unit: the share, 0 to 1, of its effective weight that has data.
  package let coverage: [[Double]]
  /// By position of an indicator: why its column could not be normalised.
  package let undefined: [Int: Reason]

  /// The score of the index, by unit.
  package var total: [Double?] { scores[structure.top] }
  /// The rank of each unit; 1 is the highest score.
  package var ranks: [Int?] { CompositeRanks.descending(total) }

  /// Builds the index from `values`, by unit, one for each of `structure.indicators`, with one of
  /// the common means.
  package init(
    _ values: [[Double?]], structure: CompositeStructure, normalisation: Normalisation,
    aggregation: Aggregation, threshold: Double = threshold
  ) {
    self.init(
      NormalisedColumns(values, structure: structure, normalisation: normalisation),
      structure: structure, rule: .mean(aggregation), threshold: threshold)
  }

  /// Builds the index from columns that are normalised.
  ///
  /// Coverage is that of `observed`, by unit: a value that was imputed fills a gap in a score and
  /// makes none.
  package init(
    _ columns: NormalisedColumns, structure: CompositeStructure, rule: CompositeRule,
    threshold: Double = threshold, observed: [[Double?]]? = nil
  ) {
    self.init(
      normalised: columns.columns, units: columns.units, structure: structure, rule: rule,
      normalisation: columns.normalisation, threshold: threshold, undefined: columns.undefined,
      observed: observed)
  }

  /// Builds the index from columns that are normalised, with one of the common means.
  package init(
    normalised: [[Double?]], units: Int, structure: CompositeStructure, aggregation: Aggregation
  ) {
    self.init(
      normalised: normalised, units: units, structure: structure, rule: .mean(aggregation))
  }

  /// Builds the index from columns that are normalised, one for each of `structure.indicators`.
  package init(
    normalised: [[Double?]], units: Int, structure: CompositeStructure, rule: CompositeRule,
    normalisation: Normalisation? = nil, threshold: Double = threshold,
    undefined: [Int: Reason] = [:], observed: [[Double?]]? = nil
  ) {
    self.structure = structure
    self.normalisation = normalisation
    self.rule = rule
    self.undefined = undefined
    var scores = [[Double?]](
      repeating: [Double?](repeating: nil, count: units), count: structure.elements.count)
    var coverage = [[Double]](
      repeating: [Double](repeating: 0, count: units), count: structure.elements.count)
    for (position, element) in structure.indicators.enumerated() {
      scores[element] = normalised[position]
      coverage[element] = normalised[position].enumerated().map { unit, score in
        score == nil || (observed.map { $0[unit][position] == nil } ?? false) ? 0 : 1
      }
    }
    for parent in structure.aggregates {
      for unit in 0..<units {
        let family = Family(structure, parent, structure.weights)
        coverage[parent][unit] = family.share { coverage[$0][unit] }
        if coverage[parent][unit] >= threshold - 1e-12 {
          scores[parent][unit] = family.mean(rule) { scores[$0][unit] }
        }
      }
    }
    self.scores = scores
    self.coverage = coverage
  }

  /// What each element below the top adds to a unit's index; the shares of one level sum to 1.
  ///
  /// Arithmetic `w I / index`, geometric `w ln I / ln index`, harmonic `(w / I) / (1 / index)`, with
  /// w the product of the rescaled weights along the path; a mean of powers alike. `nil` where the
  /// element has no score in use; all of them where the divisor is 0 or the index is no sum of parts,
  /// as with a penalty for imbalance. Source: OECD/JRC Handbook (2008), step 9.
  package func contributions(unit: Int) -> [Double?] {
    shares(unit: unit) { rule.part($0) }
  }

  /// What each element below the top takes from a unit's index, as a share of what the index lacks
  /// to 1; the shares of one level sum to 1.
  ///
  /// Arithmetic `w (1 - I) / (1 - index)`, geometric `w ln I / ln index`, harmonic
  /// `w (1 / I - 1) / (1 / index - 1)`: where a mean makes a weak part weigh more, its logarithms or
  /// reciprocals say how much the part costs, not what it gives. `nil` as for contributions; all
  /// of them where the index lacks nothing. Source: as the contributions, measured from 1.
  package func losses(unit: Int) -> [Double?] {
    guard let best = rule.part(1) else { return shares(unit: unit) { _ in nil } }
    return shares(unit: unit) { score in rule.part(score).map { best - $0 } }
  }

  private func shares(unit: Int, _ part: (Double) -> Double?) -> [Double?] {
    var shares = [Double?](repeating: nil, count: structure.elements.count)
    guard let score = scores[structure.top][unit] else { return shares }
    guard let whole = part(score), whole != 0 else { return shares }
    var weights = [Double](repeating: 0, count: structure.elements.count)
    weights[structure.top] = 1
    for parent in structure.aggregates.reversed() where weights[parent] > 0 {
      let used = structure.children[parent].filter { scores[$0][unit] != nil }
      let sum = used.map { structure.elements[$0].weight }.reduce(0, +)
      for child in used {
        guard let score = scores[child][unit], sum > 0, let part = part(score) else { continue }
        weights[child] = weights[parent] * structure.elements[child].weight / sum
        shares[child] = weights[child] * part / whole
      }
    }
    return shares
  }
}

/// An aggregate with its children and their weights.
struct Family {
  private let members: [Int]
  private let weights: [Double]

  init(_ structure: CompositeStructure, _ parent: Int, _ weights: [Double]) {
    members = structure.children[parent]
    self.weights = members.map { weights[$0] }
  }

  /// The weighted share of what `part` gives, 0 without weight.
  func share(_ part: (Int) -> Double) -> Double {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return 0 }
    var share = 0.0
    for (member, weight) in zip(members, weights) { share += weight * part(member) }
    return share / sum
  }

  /// The mean of the scores that are there, with their weights.
  func mean(_ rule: CompositeRule, _ score: (Int) -> Double?) -> Double? {
    var scores: [Double] = []
    var used: [Double] = []
    scores.reserveCapacity(members.count)
    used.reserveCapacity(members.count)
    for (member, weight) in zip(members, weights) where weight > 0 {
      guard let score = score(member) else { continue }
      scores.append(score)
      used.append(weight)
    }
    return rule.mean(scores, weights: used)
  }
}
