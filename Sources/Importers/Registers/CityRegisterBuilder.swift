import PartnershipModel

/// Makes tables of a new workspace from registers.
package struct CityRegisterBuilder {
  private var found: [RegisterCity] = []
  private var twinnings: [Twinning] = []
  /// Every city that the register describes, taken or not.
  private var described: Set<String> = []
  private var account = CityRegister.Account()

  /// From a list of GeoNames alone: the cities that are named, all of a short list otherwise.
  package static func make(
    geonames file: RegisterFile, wishes: [CityWish]
  ) throws -> (CityRegister, GeoNamesPlaces) {
    var builder = CityRegisterBuilder()
    var count = 0
    let places = try file.places { place in
      guard wishes.isEmpty else { return wishes.contains { $0.fits(place.city) } }
      count += 1
      return count <= CityRegister.limit
    }
    guard count <= CityRegister.limit else { throw CityRegisterFault.tooMany(count: count) }
    if wishes.isEmpty {
      builder.found = places.places.map(\.city)
    } else {
      for wish in wishes {
        let city = try builder.one(wish, places, file)
        if !builder.found.contains(where: { $0.id == city.id }) { builder.found.append(city) }
      }
    }
    return (try builder.register(), places)
  }

  /// From a download of Wikidata; a list of GeoNames completes what it has of the same cities.
  ///
  /// Where cities are named, they and those they are twinned with are taken.
  package static func make(
    wikidata file: RegisterFile, geonames: RegisterFile?, wishes: [CityWish]
  ) throws -> (CityRegister, GeoNamesPlaces?) {
    var builder = CityRegisterBuilder()
    let register = try file.wikidata()
    builder.account.passedOver = register.passedOver
    builder.described = Set(register.cities.map(\.id))
    try builder.choose(register, wishes)
    let places = try geonames.map { try builder.complete(from: $0) }
    return (try builder.register(), places)
  }

  // MARK: Choosing

  /// The one place that a wish means.
  private func one(
    _ wish: CityWish, _ places: GeoNamesPlaces, _ file: RegisterFile
  ) throws -> RegisterCity {
    var candidates = places.places.filter { wish.fits($0.city) }
    for isBetter in [{ wish.fitsWell($0.city) }, { $0.isTown }]
      as [(GeoNamesPlaces.Place) -> Bool]
    {
      let better = candidates.filter(isBetter)
      if !better.isEmpty { candidates = better }
    }
    if candidates.count == 1 { return candidates[0].city }
    guard !candidates.isEmpty else {
      let names = try file.places { _ in true }.places.lazy.compactMap(\.city.name)
      throw CityRegisterFault.noCity(name: wish.text, nearest: wish.nearest(among: names))
    }
    throw CityRegisterFault.ambiguous(
      name: wish.text, candidates: candidates.map { "\($0.city.id): \($0.description)" })
  }

  private mutating func choose(_ register: WikidataRegister, _ wishes: [CityWish]) throws {
    guard !wishes.isEmpty else {
      guard register.cities.count <= CityRegister.limit else {
        throw CityRegisterFault.tooMany(count: register.cities.count)
      }
      found = register.cities
      twinnings = register.twinnings
      return
    }
    var wanted: Set<String> = []
    var order: [String] = []
    for wish in wishes {
      var candidates = register.cities.filter { wish.fits($0) }
      let better = candidates.filter { wish.fitsWell($0) }
      if !better.isEmpty { candidates = better }
      guard let first = candidates.first else {
        throw CityRegisterFault.noCity(
          name: wish.text, nearest: wish.nearest(among: register.cities.compactMap(\.name)))
      }
      guard candidates.count == 1 else {
        throw CityRegisterFault.ambiguous(
          name: wish.text,
          candidates: candidates.map { "\($0.id): \($0.name ?? $0.id), \($0.country ?? "?")" })
      }
      if wanted.insert(first.id).inserted { order.append(first.id) }
    }
    twinnings = register.twinnings.filter { wanted.contains($0.from) || wanted.contains($0.to) }
    let current = TwinnedPairs(twinnings).all.filter { !$0.isEnded }
    let taken = wanted.union(current.flatMap { [$0.first, $0.second] })
    // Those that were named come first: the report is written from the side of the first city.
    found =
      order.compactMap { id in register.cities.first { $0.id == id } }
      + register.cities.filter { taken.contains($0.id) && !wanted.contains($0.id) }
    account.others =
      Set(
        register.twinnings.filter { !wanted.contains($0.from) && !wanted.contains($0.to) }
          .map { Set([$0.from, $0.to]) }
      ).count
  }

  // MARK: Completing

  /// Takes from GeoNames what Wikidata does not say.
  private mutating func complete(from file: RegisterFile) throws(Refusal) -> GeoNamesPlaces {
    let numbers = Set(found.flatMap(\.geonames))
    let keys = Set(found.flatMap(\.names).map(nameKey))
    let places = try file.places { place in
      place.city.geonames.contains(where: numbers.contains)
        || place.city.names.contains { keys.contains(nameKey($0)) }
    }
    for index in found.indices {
      guard let place = CityRegisterBuilder.place(of: found[index], in: places.places) else {
        continue
      }
      found[index].complete(from: place.city)
      account.completed += 1
    }
    return places
  }

  /// The place that a city is: by its number; else the only one of its name and country, nearby
  /// where both have coordinates.
  private static func place(
    of city: RegisterCity, in places: [GeoNamesPlaces.Place]
  ) -> GeoNamesPlaces.Place? {
    let numbered = places.filter { place in
      place.city.geonames.contains(where: city.geonames.contains)
    }
    if let place = numbered.first(where: \.isTown) ?? numbered.first { return place }
    let keys = Set(city.names.map(nameKey))
    let named = places.filter { place in
      place.isTown && (city.country == nil || place.city.country == city.country)
        && isNear(city, place.city) && place.city.names.contains { keys.contains(nameKey($0)) }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Within half a degree each way, about the size of a large city.
  private static func isNear(_ one: RegisterCity, _ other: RegisterCity) -> Bool {
    guard let latitude = one.latitude, let longitude = one.longitude,
      let otherLatitude = other.latitude, let otherLongitude = other.longitude
    else { return true }
    let limit: Int128 = 500_000
    return (latitude.units - otherLatitude.units).magnitude <= limit.magnitude
      && (longitude.units - otherLongitude.units).magnitude <= limit.magnitude
  }

  // MARK: Tables

  private mutating func register() throws -> CityRegister {
    var register = CityRegister()
    let usable = found.filter { city in
      if city.country == nil {
        account.withoutCountry.append(city.name ?? city.korean ?? city.chinese ?? city.id)
      }
      return city.country != nil
    }
    guard !usable.isEmpty else {
      throw CityRegisterFault.noneLeft(withoutCountry: account.withoutCountry.count)
    }
    var ids = CityIDs()
    let chosenIDs = usable.map { city in
      ids.make([city.name, city.id].compactMap { $0 }, unlike: city.country ?? "")
    }
    var names = CityNames(usable, ids: chosenIDs)
    for (city, id) in zip(usable, chosenIDs) {
      let chosen = names.choose(city, id: id)
      if city.name == nil { account.withoutName.append(chosen.name) }
      if chosen.isMarked { account.marked.append(chosen.name) }
      register.cities.append(
        City(
          id: id,
          name: LocalizedName(name: chosen.name, korean: chosen.korean, chinese: chosen.chinese),
          country: city.country ?? "", timeZone: city.timeZone, population: city.population,
          latitude: city.latitude, longitude: city.longitude, aliases: chosen.aliases))
    }
    let idOfItem = Dictionary(
      zip(usable.map(\.id), chosenIDs), uniquingKeysWith: { first, _ in first })
    account.aliases = names.dropped
    addPartnerships(to: &register, idOfItem, &ids)
    register.account = account
    return register
  }

  private mutating func addPartnerships(
    to register: inout CityRegister, _ idOfItem: [String: String],
    _ ids: inout CityIDs
  ) {
    let pairs = TwinnedPairs(twinnings)
    account.ended = pairs.all.count(where: \.isEnded)
    let current = pairs.all.filter { !$0.isEnded }
    account.undescribed =
      Set(current.flatMap { [$0.first, $0.second] })
      .subtracting(described).count
    let cities = Dictionary(uniqueKeysWithValues: register.cities.map { ($0.id, $0) })
    for pair in current {
      guard let one = idOfItem[pair.first].flatMap({ cities[$0] }),
        let other = idOfItem[pair.second].flatMap({ cities[$0] })
      else { continue }
      if pair.isInexact { account.inexact += 1 }
      register.partnerships.append(
        Partnership(
          id: ids.make(["\(one.id)-\(other.id)"], unlike: ""),
          name: LocalizedName(
            name: "\(one.name.name) and \(other.name.name)",
            korean: joined(one.name.korean, other.name.korean),
            chinese: joined(one.name.chinese, other.name.chinese)),
          cities: [one.id, other.id], since: pair.since))
    }
  }

  private func joined(_ one: String?, _ other: String?) -> String? {
    guard let one, let other else { return nil }
    return "\(one)·\(other)"
  }
}
