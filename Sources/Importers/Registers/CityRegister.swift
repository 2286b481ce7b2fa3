package import PartnershipModel

/// The cities and partnerships of a new workspace, as registers propose them.
package struct CityRegister: Sendable {
  package internal(set) var cities: [City] = []
  package internal(set) var partnerships: [Partnership] = []
  package internal(set) var account = Account()

  /// What was filled and what was left out.
  package struct Account: Sendable, Equatable {
    /// Cities that GeoNames completed.
    package var completed = 0
    /// Twin towns that the register names and does not describe.
    package var undescribed = 0
    package var ended = 0
    /// Statements that Wikidata marks as wrong, or that name no city.
    package var passedOver = 0
    /// Partnerships whose first day the register does not know exactly, or tells in two ways.
    package var inexact = 0
    /// Partnerships between cities of which none was asked for.
    package var others = 0
    package var withoutCountry: [String] = []
    package var withoutName: [String] = []
    /// Aliases that stand for another city or a country too, or are too short to be told apart.
    package var aliases = 0
    /// Cities that share their name with another and carry a mark in it.
    package var marked: [String] = []
  }

  /// How many cities are taken without being named; a workspace follows a few.
  package static let limit = 100
}

/// Why no workspace is made of a register.
package enum CityRegisterFault: Error, Sendable, Equatable {
  case tooMany(count: Int)
  case noCity(name: String, nearest: String?)
  /// Several cities have the name; each with its id and what tells it from the others.
  case ambiguous(name: String, candidates: [String])
  case noneLeft(withoutCountry: Int)
}

/// A city that a user names: by name, by name and country, or by its id in the register.
package struct CityWish: Sendable {
  /// As the user wrote it.
  package let text: String
  private let name: String
  private let country: String?

  package init(_ text: String) {
    self.text = text
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let last = parts.last.flatMap { RegisterText.plain(String($0)) }
    if parts.count > 1, let last, let country = Countries.byKey[nameKey(last)] {
      self.country = country
      name = nameKey(parts.dropLast().joined(separator: ","))
    } else {
      country = nil
      name = nameKey(text)
    }
  }

  /// Whether the city is meant by its id or by any of its names.
  func fits(_ city: RegisterCity) -> Bool {
    if isID(of: city) { return true }
    return hasCountry(city) && city.names.contains { nameKey($0) == name }
  }

  /// Whether the city is meant by its id or by its own name.
  func fitsWell(_ city: RegisterCity) -> Bool {
    if isID(of: city) { return true }
    let own = [city.name, city.korean, city.chinese].compactMap { $0 } + city.aliases.prefix(2)
    return hasCountry(city) && own.contains { nameKey($0) == name }
  }

  private func isID(of city: RegisterCity) -> Bool {
    city.item.map { nameKey($0) == name } ?? false || city.geonames.contains(name)
  }

  private func hasCountry(_ city: RegisterCity) -> Bool {
    country == nil || city.country == country
  }

  /// The known name nearest to what was written.
  func nearest(among names: some Sequence<String>) -> String? {
    PartnershipModel.nearest(to: name, among: names)
  }
}

extension Countries {
  /// Alpha-3 code by the form in which names are compared.
  static let byKey: [String: String] = Dictionary(
    byName.map { (nameKey($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
}
