import PartnershipModel

/// Small indices for worked examples: the scores of the five pillars are the values themselves.
enum WorkedIndex {
  /// Partnerships `a`, `b`, … with the scores of their pillars.
  static func index(
    _ scores: [[Double?]], aggregate: Aggregation = .arithmetic, points: [String: Double]? = nil,
    showsRanks: Bool? = true
  ) -> PartnershipIndex {
    var settings = IndexSettings()
    settings.aggregate = aggregate.rawValue
    settings.showsRanks = showsRanks
    if let points { settings.weights = .points(points) }
    for pillar in IndexSettings.pillarNames {
      settings.pillars[pillar] = [.init(pillar, minimum: 0, maximum: 100)]
    }
    let names = scores.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
    return PartnershipIndex(names, settings: settings) { entry, name in
      guard let unit = names.firstIndex(of: name),
        let pillar = IndexSettings.pillarNames.firstIndex(of: entry.indicator)
      else { return PartnershipIndex.Input(nil) }
      return PartnershipIndex.Input(scores[unit][pillar])
    }
  }

  /// Five partnerships, each better than the one before on every pillar.
  static let ladder: [[Double?]] = (1...5).map { step in
    [Double?](repeating: Double(step) * 15, count: 5)
  }
}
