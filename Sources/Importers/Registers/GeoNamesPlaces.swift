package import PartnershipModel

/// Rows of a list of places from GeoNames, such as `cities15000.txt`.
package struct GeoNamesPlaces: Sendable {
  /// Those that were asked for, in the order of the file.
  package internal(set) var places: [Place] = []
  /// Every row that is no blank line.
  package internal(set) var rows = 0
  /// Rows that are no place, such as one of another width; each is among the findings.
  package internal(set) var rejected = 0
  package internal(set) var findings: [Finding] = []

  package struct Place: Sendable {
    package var city: RegisterCity
    /// A town, city or village, as opposed to a district or a section of one.
    package let isTown: Bool
    /// What tells it from others of its name: country, division, inhabitants.
    package let description: String
  }

  /// More findings than these are counted only.
  static let listed = 20
}

/// Reads the 19 columns that GeoNames describes: tab separated, no header, no quoting, UTF-8.
struct GeoNamesReader {
  static let width = 19

  private let file: String
  private var result = GeoNamesPlaces()

  static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, keep: (GeoNamesPlaces.Place) -> Bool
  ) -> GeoNamesPlaces {
    var reader = GeoNamesReader(file: file)
    var line = 0
    for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      var raw = raw
      if raw.last == 0x0D { raw = raw.dropLast() }
      guard !raw.isEmpty else { continue }
      reader.take(raw, line, keep)
    }
    return reader.result
  }

  private init(file: String) { self.file = file }

  private mutating func take(
    _ line: Slice<UnsafeRawBufferPointer>, _ number: Int, _ keep: (GeoNamesPlaces.Place) -> Bool
  ) {
    result.rows += 1
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard cells.count == GeoNamesReader.width else {
      return reject(
        cells.count < GeoNamesReader.width
          ? .missingCell(found: cells.count, expected: GeoNamesReader.width)
          : .extraCell(found: cells.count, expected: GeoNamesReader.width), number)
    }
    guard let place = place(cells, number), keep(place) else { return }
    result.places.append(place)
  }

  private mutating func reject(_ problem: Problem, _ line: Int, _ value: String? = nil) {
    result.rejected += 1
    guard result.findings.count < GeoNamesPlaces.listed else { return }
    result.findings.append(
      Finding(problem, at: InputPlace(file: file, line: line, value: value.map(excerpt))))
  }

  private mutating func place(_ cells: [String], _ line: Int) -> GeoNamesPlaces.Place? {
    guard ["P", "A"].contains(cells[6]) else { return nil }
    guard let latitude = RegisterText.degrees(cells[4], within: 90) else {
      reject(.outOfRange(minimum: "-90", maximum: "90"), line, cells[4])
      return nil
    }
    guard let longitude = RegisterText.degrees(cells[5], within: 180) else {
      reject(.outOfRange(minimum: "-180", maximum: "180"), line, cells[5])
      return nil
    }
    guard let country = Countries.byName[cells[8]] ?? GeoNamesReader.otherCountries[cells[8]] else {
      reject(.badCode(expected: .countryOfTwoLetters), line, cells[8])
      return nil
    }
    var city = RegisterCity(geonames: [cells[0]])
    city.latitude = latitude
    city.longitude = longitude
    city.country = country.isEmpty ? nil : country
    city.timeZone = cells[17].isEmpty ? nil : cells[17]
    if let population = Amount(cells[14]), population > .zero { city.population = population }
    readNames(cells, into: &city)
    let division = cells[10].isEmpty ? "" : " \(cells[10])"
    let inhabitants = city.population.map { ", \($0) inhabitants" } ?? ""
    return GeoNamesPlaces.Place(
      city: city, isTown: cells[6] == "P" && !GeoNamesReader.parts.contains(cells[7]),
      description: "\(cells[1]), \(country)\(division)\(inhabitants)")
  }

  private func readNames(_ cells: [String], into city: inout RegisterCity) {
    let name = RegisterText.plain(cells[1])
    let plain = RegisterText.plain(cells[2])
    city.name = [name, plain].compactMap { $0 }.first(where: RegisterText.isLatin)
    let others = cells[3].split(separator: ",").compactMap { RegisterText.plain(String($0)) }
    city.aliases = [name, plain].compactMap { $0 } + others
    // Hangul is Korean; Chinese characters may be a Japanese name, so that they stay aliases.
    let hangul = others.filter(RegisterText.isHangul)
    if hangul.count == 1 { city.korean = hangul[0] }
  }

  /// Codes for what is no town: sections, and places that are abandoned, destroyed or historical.
  private static let parts: Set = ["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]

  /// Codes of GeoNames that ISO 3166-1 does not have: Kosovo, and countries that are no more.
  private static let otherCountries = ["XK": "", "AN": "", "CS": ""]
}
