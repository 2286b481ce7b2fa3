extension Facts {
  /// The facts that a partner city may see: its own partnerships, from its side.
  ///
  /// Only the members of these partnerships remain as cities. Third cities vanish from lists of hosts
  /// and guests. Findings are left out, because a value or a file named there may be another city's;
  /// a file whose path names another city or partnership, and a file of trade or media of which no row
  /// is left, is listed as `withheld/` with the first twelve digits of its SHA-256. Sizes, digests and
  /// rows of all files stay.
  ///
  /// - Returns: `nil` if no partnership has the city.
  package func forPartner(_ city: String) -> (facts: Facts, hidden: HiddenNames)? {
    let partnerships = gazetteer.partnerships.filter { $0.cities.contains(city) }
    guard !partnerships.isEmpty else { return nil }
    let members = Set(partnerships.flatMap(\.cities))
    let part = Gazetteer(
      cities: gazetteer.cities.filter { members.contains($0.id) }, partnerships: partnerships,
      home: city)
    let hidden = HiddenNames(in: gazetteer, notIn: part)
    var result = limited(to: part)
    result.isForPartner = true
    result.findings = []
    result.exchanges = result.exchanges.map { $0.among(members) }
    result.officeLists = officeLists.among(members, in: part)
    let places = Set(part.cities.flatMap(part.places(of:)))
    result.reference = reference.filter { $0.place == .world || places.contains($0.place) }
    let used = Set(result.trade.rows.map { Int($0.key.file) })
      .union(result.media.rows.map { Int($0.file) })
    result.sources = sources.enumerated().map { index, source in
      let tellsOfOthers =
        [.trade, .media].contains(source.table) && !used.contains(index)
        || hidden.first(in: source.path) != nil
      return tellsOfOthers ? source.withheld : source
    }
    return (result, hidden)
  }
}

extension Facts {
  /// The input files in order of their paths as they are shown.
  ///
  /// `sources` itself keeps its order, because keys of cubes are indices into it.
  package var listedSources: [SourceFile] {
    isForPartner
      ? sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } : sources
  }
}

extension SourceFile {
  /// The same file without its name.
  fileprivate var withheld: SourceFile {
    var result = self
    result.path = "withheld/" + (modified.map { "\($0)-\(bytes)" } ?? "\(sha256.prefix(12))")
    return result
  }
}

extension OfficeLists {
  fileprivate func among(_ members: Set<String>, in gazetteer: Gazetteer) -> OfficeLists {
    func isShown(_ listing: Listing) -> Bool {
      members.contains(listing.office)
        && !gazetteer.partnerships(sharedBy: listing.exchange.cities).isEmpty
    }
    func shown(_ listing: Listing) -> Listing {
      Listing(office: listing.office, exchange: listing.exchange.among(members))
    }
    return OfficeLists(
      exchanges: exchanges.map { $0.filter(isShown).map(shown) }.filter { !$0.isEmpty },
      possibleMatches: possibleMatches.filter { isShown($0.one) && isShown($0.other) }
        .map { PossibleMatch(shown($0.one), shown($0.other)) })
  }
}

extension Exchange {
  /// The same exchange among some cities; where its host is none of them, the first guest stands in.
  fileprivate func among(_ members: Set<String>) -> Exchange {
    let shown = cities.filter(members.contains)
    guard shown.count < cities.count, let first = shown.first else { return self }
    return Exchange(
      origin: origin, id: id, start: start, end: end, type: type, title: title, host: first,
      guests: Array(shown.dropFirst()), participants: participants, status: status,
      plannedParticipants: plannedParticipants, budget: budget, cost: cost,
      fundingSource: fundingSource, actionID: actionID, outcome: outcome, followUpOf: followUpOf)
  }
}
