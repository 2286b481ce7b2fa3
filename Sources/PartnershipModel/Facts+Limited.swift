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
  ///
  /// Articles about other followed cities join those about none, where a file lists such of the same
  /// country: all that was monitored stays the same.
  func limited(to cities: Set<String>) -> MediaCube {
    var builder = MediaCubeBuilder()
    let limited = profiles.indices.map { profile -> UInt32? in
      var key = key(Row(file: 0, monthIndex: 0, profile: UInt32(profile), articles: 0, line: 0))
      key.subjects = key.subjects.filter(cities.contains)
      return key.subjects.isEmpty ? nil : builder.profile(of: key)
    }
    builder.add(others)
    let monitored = Set(others.map { Monitoring(file: $0.file, country: $0.outletCountry) })
    for (index, row) in rows.enumerated() {
      guard let profile = limited[Int(row.profile)] else {
        let country = texts.countries[Int(profiles[Int(row.profile)].country)]
        if monitored.contains(Monitoring(file: Int(row.file), country: country)) {
          builder.add(
            CollectionOfOne(
              OtherArticles(
                file: Int(row.file), month: row.month, outletCountry: country,
                articles: Int(row.articles))))
        }
        continue
      }
      var part = row
      part.profile = profile
      builder.add(part, extra(row), tones: tones[index])
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

/// A file that lists all that outlets of a country write, not only what is about followed cities.
private struct Monitoring: Hashable {
  let file: Int
  let country: String
}
