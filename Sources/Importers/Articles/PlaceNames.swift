import PartnershipModel

/// Cities by their names and countries, for layouts that name places with codes of FIPS 10-4.
struct PlaceNames: Sendable {
  private struct Entry: Sendable {
    let city: String
    let country: String
  }

  private var entries: [String: [Entry]] = [:]
  /// Bytes of a list of all cities.
  let longestList: Int

  init(_ gazetteer: Gazetteer) {
    longestList = gazetteer.cities.reduce(0) { $0 + $1.id.utf8.count + 1 }
    for city in gazetteer.cities {
      for name in Gazetteer.names(of: city) {
        let entry = Entry(city: city.id, country: city.country)
        if entries[nameKey(name)]?.contains(where: { $0.city == city.id }) != true {
          entries[nameKey(name), default: []].append(entry)
        }
      }
    }
  }

  /// Ids of the cities that a full name such as `Jilin, Jilin, China` may stand for.
  ///
  /// The text before the first comma is compared with the names of cities; a city of another country
  /// is none, where the code of the country is known.
  func cities(_ fullName: UnsafeRawBufferPointer, fips: UnsafeRawBufferPointer) -> [String] {
    let end = fullName.firstIndex(of: UInt8(ascii: ",")) ?? fullName.count
    guard end > 0, let found = entries[nameKey(text(fullName.part(0, end)))] else { return [] }
    let country = FIPSCountries.alpha3[text(fips)]
    return found.filter { country == nil || $0.country == country }.map(\.city)
  }
}
