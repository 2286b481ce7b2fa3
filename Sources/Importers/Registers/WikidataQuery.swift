import PartnershipModel

/// The rows of a query of Wikidata: results in JSON, a flat array, or CSV.
///
/// The names of variables are the user's own. The cities are the one or two columns of entities
/// other than countries; a column whose name begins with a city's name tells of that city
/// (`cityLabel`, `twinCoord`), others tell of the first city or of the twinning.
struct WikidataQuery {
  /// One cell: a text, and its language where the answer says it.
  struct Cell {
    let text: String
    let language: String?
  }

  let variables: [String]
  /// One cell for each variable; `nil` where the row has none.
  let rows: [[Cell?]]

  // MARK: Forms

  /// The results of a query as the endpoint answers with them (SPARQL 1.1 Query Results JSON).
  init?(results document: JSONValue) {
    guard let bindings = document["results"]?["bindings"]?.elements else { return nil }
    var variables = (document["head"]?["vars"]?.elements ?? []).compactMap(\.text)
    for name in bindings.flatMap({ $0.members ?? [] }).map(\.key) where !variables.contains(name) {
      variables.append(name)
    }
    self.variables = variables
    rows = bindings.map { binding in
      variables.map { name in
        binding[name]?["value"]?.text.map {
          Cell(text: $0, language: binding[name]?["xml:lang"]?.text)
        }
      }
    }
  }

  /// The flat array that the query page saves as "JSON".
  init?(flat document: JSONValue) {
    guard let objects = document.elements, !objects.isEmpty else { return nil }
    var variables: [String] = []
    for name in objects.flatMap({ $0.members ?? [] }).map(\.key) where !variables.contains(name) {
      variables.append(name)
    }
    self.variables = variables
    rows = objects.map { object in
      variables.map { name in
        object[name]?.literal.map { Cell(text: $0, language: nil) }
      }
    }
  }

  /// Records of a delimited file, below their header.
  init(header: [String], records: [[String]]) {
    variables = header
    rows = records.map { cells in
      header.indices.map { index in
        let text = index < cells.count ? cells[index] : ""
        return text.isEmpty ? nil : Cell(text: text, language: nil)
      }
    }
  }

  /// The item that the address of an entity names, such as `Q3955`.
  static func item(_ text: String) -> String? {
    for start in ["http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/"]
    where text.hasPrefix(start) {
      let item = text.dropFirst(start.count)
      if item.hasPrefix("Q"), item.utf8.count > 1,
        item.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
      {
        return String(item)
      }
    }
    return nil
  }

  // MARK: Columns

  private var entityColumns: [Int] {
    variables.indices.filter { column in
      let cells = rows.lazy.compactMap { $0[column] }
      return !cells.isEmpty && cells.allSatisfy { WikidataQuery.item($0.text) != nil }
    }
  }

  private func isCountry(_ column: Int) -> Bool {
    squashed(variables[column]).contains("country")
      || rows.lazy.compactMap { $0[column] }.allSatisfy {
        WikidataCountries.alpha3(WikidataQuery.item($0.text) ?? "") != nil
      }
  }

  /// The columns of the cities, at most two; empty where the file is no query about cities.
  var cityColumns: [Int] {
    Array(entityColumns.filter { !isCountry($0) }.prefix(2))
  }

  /// What a column tells.
  private enum Role {
    /// Of one of the cities, by the rest of its name.
    case city(Int, String)
    case since, precision, end
  }

  private func role(_ column: Int, cities: [Int]) -> Role? {
    if cities.contains(column) { return nil }
    let name = squashed(variables[column])
    let owner = cities.filter { name.hasPrefix(squashed(variables[$0])) }
      .max { variables[$0].utf8.count < variables[$1].utf8.count }
    let rest = owner.map { String(name.dropFirst(squashed(variables[$0]).count)) } ?? name
    if rest.hasSuffix("precision") { return .precision }
    for word in ["since", "start", "from", "date"] where rest.hasPrefix(word) { return .since }
    for word in ["end", "until"] where rest.hasPrefix(word) { return .end }
    return .city(owner ?? cities[0], rest)
  }

  // MARK: Reading

  /// The cities and twinnings of all rows.
  func register() -> WikidataRegister {
    let cities = cityColumns
    let roles = variables.indices.map { role($0, cities: cities) }
    var known: [String: RegisterCity] = [:]
    var order: [String] = []
    var register = WikidataRegister()
    for row in rows {
      let items = cities.map { row[$0].flatMap { WikidataQuery.item($0.text) } }
      for (city, item) in zip(cities, items) {
        guard let item else { continue }
        if known[item] == nil { order.append(item) }
        var found = known[item] ?? RegisterCity(item: item)
        for case (let index, .city(city, let rest)?) in roles.enumerated() {
          if let cell = row[index] { tell(rest, cell, of: &found) }
        }
        known[item] = found
      }
      guard items.count == 2, let from = items[0], let to = items[1], from != to else { continue }
      register.twinnings.append(twinning(from, to, row, roles))
    }
    register.cities = order.compactMap { known[$0] }
    return register
  }

  /// Takes what one cell tells of a city.
  private func tell(_ rest: String, _ cell: Cell, of city: inout RegisterCity) {
    if cell.text.hasPrefix("Point(") {
      (city.longitude, city.latitude) = WikidataQuery.point(cell.text) ?? (nil, nil)
    } else if rest.contains("country") || rest.hasPrefix("iso") {
      city.country = city.country ?? country(cell.text)
    } else if rest.contains("geonames") {
      if !city.geonames.contains(cell.text) { city.geonames.append(cell.text) }
    } else if rest.hasPrefix("pop") {
      city.population = RegisterText.amount(cell.text) ?? city.population
    } else if rest.hasPrefix("lat") {
      city.latitude = RegisterText.degrees(cell.text, within: 90)
    } else if rest.hasPrefix("lon") {
      city.longitude = RegisterText.degrees(cell.text, within: 180)
    } else if rest.hasPrefix("alt") || rest.hasPrefix("alias") {
      city.aliases += cell.text.split { $0 == ";" || $0 == "|" || $0 == "," }
        .compactMap { RegisterText.plain(String($0)) }
    } else if rest.contains("label") || rest.contains("name") || ["ko", "zh", "en"].contains(rest) {
      name(rest, cell, of: &city)
    }
  }

  private func name(_ rest: String, _ cell: Cell, of city: inout RegisterCity) {
    // The label service answers with the item where there is no label.
    guard let text = RegisterText.plain(cell.text), text != city.item else { return }
    if rest.hasSuffix("ko") || cell.language == "ko" {
      city.korean = city.korean ?? text
    } else if rest.hasSuffix("zh") || cell.language?.hasPrefix("zh") ?? false {
      city.chinese = city.chinese ?? text
    } else if city.name == nil, RegisterText.isLatin(text) {
      city.name = text
    } else if text != city.name {
      city.aliases.append(text)
    }
  }

  private func country(_ text: String) -> String? {
    if let item = WikidataQuery.item(text) { return WikidataCountries.alpha3(item) }
    return Countries.byName[text]
  }

  /// `Point(longitude latitude)` of well-known text.
  private static func point(_ text: String) -> (Amount?, Amount?)? {
    guard text.hasPrefix("Point("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst(6).dropLast().split(separator: " ")
    guard parts.count == 2 else { return nil }
    return (
      RegisterText.degrees(String(parts[0]), within: 180),
      RegisterText.degrees(String(parts[1]), within: 90)
    )
  }

  private func twinning(
    _ from: String, _ to: String, _ row: [Cell?], _ roles: [Role?]
  ) -> Twinning {
    func text(_ isWanted: (Role) -> Bool) -> String? {
      roles.indices.filter { roles[$0].map(isWanted) ?? false }.compactMap { row[$0]?.text }.first
    }
    let since = text { if case .since = $0 { true } else { false } }
    let precision = text { if case .precision = $0 { true } else { false } }
    let end = text { if case .end = $0 { true } else { false } }
    return Twinning(
      from: from, to: to, since: WikidataQuery.since(since, precision: precision),
      isEnded: end != nil)
  }

  /// The day, where the answer holds one.
  ///
  /// Without its precision a date that is the first of a month may stand for the month or the year.
  private static func since(_ text: String?, precision: String?) -> Twinning.Since {
    guard let text else { return .unknown }
    guard let date = CalendarDate(text.prefix(10)) else { return .inexact }
    let isExact = precision.map { $0 == "11" } ?? (date.day != 1)
    return isExact ? .day(date) : .inexact
  }
}
