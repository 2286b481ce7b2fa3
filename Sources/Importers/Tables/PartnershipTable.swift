import PartnershipModel

extension Partnership {
  /// Reads a row of `partnerships`; every city must be one of `cities`.
  static func read(_ row: inout RecordRow, _ cities: CityLookup) -> Partnership? {
    let id = row.slug("partnership_id")
    let name = LocalizedName(
      name: row.requiredText("name"), korean: row.text("name_ko"), chinese: row.text("name_zh"))
    let members = row.list("cities").map { cities.city($0, "cities", &row) }
    // A name that is no city has been reported, and is not the same as another such name.
    let known = members.filter { !$0.isEmpty }
    if Set(known).count < known.count { row.reject(.repeatedCity, "cities") }
    if members.count < 2 { row.reject(.tooFewCities, "cities") }
    if cities.isCity(id) { row.reject(.badID, "partnership_id") }
    return Partnership(
      id: id, name: name, cities: members, since: row.date("since"), focus: row.text("focus"))
  }
}
