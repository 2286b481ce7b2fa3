extension Facts {
  /// The facts of one partnership only; the accounting of the files stays that of all rows.
  package func limited(to partnership: Partnership) -> Facts {
    limited(to: gazetteer.limited(to: partnership))
  }

  /// The facts about the partnerships of another list, which is a part of this one.
  func limited(to gazetteer: Gazetteer) -> Facts {
    var result = self
    let partnerships = gazetteer.partnerships
    let ids = Set(partnerships.map(\.id))
    let cities = Set(partnerships.flatMap(\.cities))
    result.gazetteer = gazetteer
    result.agreements = agreements.filter { ids.contains($0.partnership) }
    result.targets = targets.filter { ids.contains($0.partnership) }
    result.actions = actions.filter { ids.contains($0.partnership) }
    result.funding = funding.filter { ids.contains($0.partnership) }
    result.investments = investments.filter { ids.contains($0.partnership) }
    func areLinked(_ one: String, _ other: String) -> Bool {
      !gazetteer.partnerships(with: one, other).isEmpty
    }
    result.practices = practices.filter { areLinked($0.from, $0.to) }
    result.visitors = visitors.filter { areLinked($0.from, $0.to) }
    func concerns(_ exchange: Exchange) -> Bool {
      !gazetteer.partnerships(sharedBy: exchange.cities).isEmpty
    }
    result.exchanges = exchanges.filter(concerns)
    result.officeLists.exchanges = officeLists.exchanges.filter { listings in
      listings.contains { concerns($0.exchange) }
    }
    result.officeLists.possibleMatches = officeLists.possibleMatches.filter {
      concerns($0.one.exchange)
    }
    let isFollowed = trade.places.map { reporter in
      trade.places.map { result.gazetteer.follows(reporter: reporter, partner: $0) }
    }
    result.trade = trade.filtered { isFollowed[Int($0.key.reporter)][Int($0.key.partner)] }
    result.media = media.limited(to: cities)
    return result
  }
}

extension Gazetteer {
  /// The same cities with one partnership; the home city stays home where it is a member.
  func limited(to partnership: Partnership) -> Gazetteer {
    Gazetteer(
      cities: cities, partnerships: [partnership], home: partnership.leadingCity(home: home))
  }
}

extension MediaCube {
  /// The articles about these cities; other subjects are left out of their keys.
  func limited(to cities: Set<String>) -> MediaCube {
    var builder = MediaCubeBuilder()
    let limited = profiles.indices.map { profile -> UInt32? in
      var key = key(Row(file: 0, monthIndex: 0, profile: UInt32(profile), articles: 0, line: 0))
      key.subjects = key.subjects.filter(cities.contains)
      return key.subjects.isEmpty ? nil : builder.profile(of: key)
    }
    for row in rows {
      guard let profile = limited[Int(row.profile)] else { continue }
      var part = row
      part.profile = profile
      builder.add(part, extra(row))
    }
    // The sums fit, because the whole did.
    return builder.cube(
      records: records.compactMap { record in
        var record = record
        record.key.subjects = record.key.subjects.filter(cities.contains)
        return record.key.subjects.isEmpty ? nil : record
      })
  }
}
