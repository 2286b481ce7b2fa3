import PartnershipModel

extension City {
  /// Reads a row of `cities`.
  static func read(_ row: inout RecordRow) -> City? {
    let id = row.slug("city_id")
    let name = row.requiredText("name")
    let country = row.requiredText("country")
    if !country.isEmpty, !Countries.alpha3.contains(country) {
      row.reject(.badCode(expected: .country), "country")
    }
    let region = row.text("region")
    if let region, !isRegion(region) { row.reject(.badCode(expected: .region), "region") }
    return City(
      id: id,
      name: LocalizedName(
        name: name, korean: row.text("name_ko"), chinese: row.text("name_zh")),
      country: country, region: region, timeZone: row.text("time_zone"),
      population: row.amount("population", minimum: .zero), latitude: row.amount("latitude"),
      longitude: row.amount("longitude"), aliases: row.list("aliases"))
  }

  /// Two letters, a hyphen, one to three letters or digits.
  private static func isRegion(_ code: String) -> Bool {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    return parts.count == 2 && parts[0].count == 2 && parts[0].allSatisfy(isCapital)
      && (1...3).contains(parts[1].count)
      && parts[1].allSatisfy { isCapital($0) || (0x30...0x39).contains($0) }
  }
}
