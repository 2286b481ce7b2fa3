/// The cities and partnerships of a workspace, and what a name in a file means.
package struct Gazetteer: Sendable {
  package let cities: [City]
  package let partnerships: [Partnership]
  /// The city whose side the report is written from.
  package let home: String

  private let cityByID: [String: City]
  private let partnershipByID: [String: Partnership]
  private let placeByName: [String: Place]
  private let followedCities: Set<String>

  /// Names are compared by `nameKey`; `countries` gives further names of countries and regions.
  package init(
    cities: [City], partnerships: [Partnership], home: String, countryNames: [String: String] = [:]
  ) {
    self.cities = cities
    self.partnerships = partnerships
    self.home = home
    cityByID = Dictionary(cities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    partnershipByID = Dictionary(
      partnerships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    followedCities = Set(partnerships.flatMap(\.cities))
    var names: [String: Place] = [:]
    for (name, code) in countryNames { names[nameKey(name)] = .country(code) }
    for word in ["World", "W00", "세계", "世界", "전세계"] { names[nameKey(word)] = .world }
    for city in cities {
      names[nameKey(city.country)] = .country(city.country)
      if let region = city.region { names[nameKey(region)] = .region(region) }
    }
    for city in cities {
      for name in Gazetteer.names(of: city) {
        // A name of two cities refuses the run; until then it stands for the first.
        if case .city = names[nameKey(name)] { continue }
        names[nameKey(name)] = .city(city.id)
      }
    }
    placeByName = names
  }

  package func city(_ id: String) -> City? { cityByID[id] }

  package func partnership(_ id: String) -> Partnership? { partnershipByID[id] }

  /// Whether some partnership has this city.
  package func isFollowed(_ city: String) -> Bool { followedCities.contains(city) }

  /// The place that a name, alias, id or ISO code stands for, or `nil` if nothing here has it.
  package func place(_ name: String) -> Place? { placeByName[nameKey(name)] }

  /// The partnerships that have both cities.
  package func partnerships(with one: String, _ other: String) -> [Partnership] {
    partnerships.filter { $0.cities.contains(one) && $0.cities.contains(other) }
  }

  /// The partnerships with at least two of these cities.
  package func partnerships(sharedBy cities: [String]) -> [Partnership] {
    partnerships.filter { partnership in
      partnership.cities.count(where: cities.contains) >= 2
    }
  }

  /// The places that stand for a city, the city itself first.
  package func places(of city: City) -> [Place] {
    [.city(city.id)] + (city.region.map { [.region($0)] } ?? []) + [.country(city.country)]
  }

  /// Whether a flow between these places belongs to a followed pair, or is its World denominator.
  package func follows(reporter: Place, partner: Place) -> Bool {
    partnerships.contains { partnership in
      let members = partnership.cities.compactMap { cityByID[$0] }
      return members.contains { one in
        guard places(of: one).contains(reporter) else { return false }
        return partner == .world
          || members.contains { $0.id != one.id && places(of: $0).contains(partner) }
      }
    }
  }

  /// The known name nearest to `name`, at most `distance` edits away and not equal to it.
  package func nearestCity(to name: String, within distance: Int = 2) -> String? {
    let key = Array(nameKey(name).unicodeScalars)
    var best: (distance: Int, name: String)?
    for city in cities {
      for candidate in Gazetteer.names(of: city) {
        let candidateKey = Array(nameKey(candidate).unicodeScalars)
        // A short name is within two edits of nearly everything.
        guard let found = editDistance(key, candidateKey, atMost: distance), found > 0,
          candidateKey.count > found * 2
        else { continue }
        if best.map({ (found, candidate) < ($0.distance, $0.name) }) ?? true {
          best = (found, candidate)
        }
      }
    }
    return best?.name
  }

  package static func names(of city: City) -> [String] {
    [city.id, city.name.name] + [city.name.korean, city.name.chinese].compactMap { $0 }
      + city.aliases
  }
}

/// The form in which names are compared: NFC, case folded, outer white space removed.
package func nameKey(_ name: String) -> String {
  // Lowercasing then comparing Strings makes canonically equivalent names equal, because `==` and
  // hashing of String follow canonical equivalence.
  var scalars = Substring(name.lowercased()).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(Substring(scalars))
}
