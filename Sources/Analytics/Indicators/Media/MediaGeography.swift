import PartnershipModel

/// Under what an article is filed.
enum MediaShelfKey: Sendable, Hashable {
  case network
  case partnership(String)
  case city(String)
  /// Outlets of one country about one city.
  case direction(country: String, city: String)
}

/// Which scopes an article belongs to, by its outlet's country and its subjects.
struct MediaGeography: Sendable {
  /// The country of each city.
  let countries: [String: String]
  /// The partner cities of each city, sorted.
  let partners: [String: [String]]

  private let partnershipsOfCity: [String: [String]]
  /// For each partnership and member, the countries of the other members.
  private let reportingCountries: [Membership: Set<String>]
  private let directions: Set<MediaShelfKey>

  private struct Membership: Hashable {
    let partnership: String
    let city: String
  }

  init(_ gazetteer: Gazetteer) {
    let countries = Dictionary(
      gazetteer.cities.map { ($0.id, $0.country) }, uniquingKeysWith: { first, _ in first })
    var partners: [String: Set<String>] = [:]
    var partnerships: [String: [String]] = [:]
    var reporting: [Membership: Set<String>] = [:]
    var directions: Set<MediaShelfKey> = []
    for partnership in gazetteer.partnerships {
      for city in partnership.cities {
        let others = partnership.cities.filter { $0 != city }
        let sides = Set(others.compactMap { countries[$0] })
        partners[city, default: []].formUnion(others)
        partnerships[city, default: []].append(partnership.id)
        reporting[Membership(partnership: partnership.id, city: city)] = sides
        for country in sides { directions.insert(.direction(country: country, city: city)) }
      }
    }
    self.countries = countries
    self.partners = partners.mapValues { $0.sorted() }
    partnershipsOfCity = partnerships
    reportingCountries = reporting
    self.directions = directions
  }

  /// Everything that counts the article.
  func counted(_ article: MediaKey) -> Set<MediaShelfKey> {
    counted(subjects: article.subjects, country: article.outletCountry)
  }

  /// Everything that counts articles about these cities by outlets of this country.
  func counted(subjects: [String], country: String) -> Set<MediaShelfKey> {
    var keys: Set<MediaShelfKey> = [.network]
    for city in subjects {
      let direction = MediaShelfKey.direction(country: country, city: city)
      if directions.contains(direction) { keys.insert(direction) }
      for id in partnershipsOfCity[city] ?? [] {
        let sides = reportingCountries[Membership(partnership: id, city: city)] ?? []
        if country.isEmpty || sides.contains(country) {
          keys.insert(.partnership(id))
        }
      }
    }
    return keys
  }

  /// The partnerships whose joint piece an article about these cities is, of those that count it.
  ///
  /// A piece that names two members of a partnership was made by them; its other cities' partnerships
  /// with the same country count the article, not the joint work. A piece that names two members of
  /// none is everyone's who counts it.
  func producers(subjects: [String], among counted: Set<MediaShelfKey>) -> Set<MediaShelfKey> {
    let makers = counted.filter { key in
      guard case .partnership(let id) = key else { return false }
      return subjects.count { partnershipsOfCity[$0]?.contains(id) ?? false } >= 2
    }
    return makers.isEmpty ? counted : makers.union([.network])
  }

  /// Everything that articles about these cities are about, whoever published them.
  func mentioned(subjects: [String]) -> Set<MediaShelfKey> {
    var keys: Set<MediaShelfKey> = [.network]
    for city in subjects {
      keys.insert(.city(city))
      for id in partnershipsOfCity[city] ?? [] { keys.insert(.partnership(id)) }
    }
    return keys
  }

  /// Where the articles of a scope are filed.
  func key(of scope: MediaScope) -> MediaShelfKey {
    guard let reporter = scope.reporter, let partner = scope.partner else {
      return wholeKey(of: scope)
    }
    return .direction(country: countries[reporter] ?? "", city: partner)
  }

  /// Where the articles about a scope's city or cities are filed.
  func mentionKey(of scope: MediaScope) -> MediaShelfKey {
    scope.partner.map { .city($0) } ?? wholeKey(of: scope)
  }

  /// The partnership of a scope, or the network.
  func wholeKey(of scope: MediaScope) -> MediaShelfKey {
    scope.isNetwork ? .network : .partnership(scope.subject)
  }
}
