/// A name in the languages of the pack; a missing one falls back to `name`.
package struct LocalizedName: Hashable, Sendable {
  package let name: String
  package let korean: String?
  package let chinese: String?

  package init(name: String, korean: String? = nil, chinese: String? = nil) {
    self.name = name
    self.korean = korean
    self.chinese = chinese
  }
}

/// A city of `cities.csv`.
package struct City: Sendable, Hashable {
  package let id: String
  package let name: LocalizedName
  /// ISO 3166-1 alpha-3.
  package let country: String
  /// ISO 3166-2, such as `CN-22`.
  package let region: String?
  package let timeZone: String?
  package let population: Amount?
  package let latitude: Amount?
  package let longitude: Amount?
  package let aliases: [String]

  package init(
    id: String, name: LocalizedName, country: String, region: String? = nil,
    timeZone: String? = nil, population: Amount? = nil, latitude: Amount? = nil,
    longitude: Amount? = nil, aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.region = region
    self.timeZone = timeZone
    self.population = population
    self.latitude = latitude
    self.longitude = longitude
    self.aliases = aliases
  }
}
