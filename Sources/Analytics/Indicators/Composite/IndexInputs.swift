import PartnershipModel

extension PartnershipIndex {
  /// What a figure of a partnership rests on: its pillars.
  func inputs(_ entry: Entry) -> [Derivation.Input] {
    var inputs: [Derivation.Input] = []
    for (number, pillar) in IndexSettings.pillarNames.enumerated() {
      if let score = entry.pillars[number] {
        inputs.append(.init("score of \(pillar)", .real(score)))
      }
      inputs.append(.init("share of \(pillar) with data", .real(entry.pillarCoverage[number])))
    }
    return inputs + inputsOfAll()
  }

  /// What a figure of a pillar rests on: the values of its indicators that are known.
  func inputs(_ entry: Entry, pillar number: Int) -> [Derivation.Input] {
    let entries = IndexSettings.pillarNames.map { settings.entries(of: $0) }
    let first = entries.prefix(number).reduce(0) { $0 + $1.count }
    let place = self.entries.firstIndex { $0.partnership == entry.partnership }
    var inputs: [Derivation.Input] = []
    for (position, indicator) in entries[number].enumerated() {
      guard let place, values.indices.contains(first + position),
        let value = values[first + position][place]
      else { continue }
      let window = indicator.breakdown.isEmpty ? "" : " \(indicator.breakdown)"
      let name = indicator.indicator + window
      inputs.append(.init(name, .real(value)))
      inputs.append(.init("lower goalpost of \(name)", .real(indicator.minimum)))
      inputs.append(.init("upper goalpost of \(name)", .real(indicator.maximum)))
    }
    if let score = entry.score { inputs.append(.init("score of the index", .real(score))) }
    return inputs + inputsOfAll(pillar: number)
  }

  /// What a figure about all partnerships rests on.
  func inputsOfAll(pillar number: Int? = nil) -> [Derivation.Input] {
    var inputs = [Derivation.Input("partnerships with a score", .count(scored))]
    if let number, let weights = effectiveWeights {
      let pillar = IndexSettings.pillarNames[number]
      inputs.append(.init("weight of \(pillar) in the index", .real(weights[number])))
    }
    return inputs
  }
}

extension PartnershipIndex.Entry {
  /// The score as the sum of the points of its pillars, or 100 less what they take from it.
  func pointsWorking(areLosses: Bool) -> Working? {
    let terms = zip(IndexSettings.pillarNames, points).compactMap { pillar, points in
      points.map { Working.real($0, "points of \(pillar)") }
    }
    guard !terms.isEmpty else { return nil }
    return areLosses ? .real(100, "full score") - .sum(terms) : .sum(terms)
  }
}

extension Figure {
  /// The figure with what went into it, unless its formula says more.
  func givenUnlessWorked(_ inputs: () -> [Derivation.Input]) -> Figure {
    derivation == nil ? given(inputs) : self
  }
}
