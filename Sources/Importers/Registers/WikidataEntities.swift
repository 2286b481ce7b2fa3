import PartnershipModel

/// What a download of Wikidata says of cities and of who is twinned with whom.
package struct WikidataRegister: Sendable {
  /// In the order of the file.
  package internal(set) var cities: [RegisterCity] = []
  package internal(set) var twinnings: [Twinning] = []
  /// Statements that Wikidata itself marks as wrong, or that name no city.
  package internal(set) var passedOver = 0
}

/// Reads the entities that the API of Wikidata answers with (`wbgetentities`).
///
/// Properties: P190 twinned body, with P580 start and P582 end; P17 country, P625 coordinates,
/// P1082 population, P1566 number of GeoNames, P298 code of a country.
struct WikidataEntities {
  private var register = WikidataRegister()
  /// Codes of countries that the file itself describes.
  private var countries: [String: String] = [:]

  static func read(_ document: JSONValue) -> WikidataRegister {
    var reader = WikidataEntities()
    let entities = (document["entities"]?.members ?? []).filter { $0.key.hasPrefix("Q") }
    for member in entities {
      guard let code = reader.values("P298", of: member.value).first?.text else { continue }
      reader.countries[member.key] = code
    }
    for member in entities where reader.countries[member.key] == nil {
      reader.take(member.key, member.value)
    }
    return reader.register
  }

  private mutating func take(_ item: String, _ entity: JSONValue) {
    guard entity["claims"] != nil else { return }
    var city = RegisterCity(item: item)
    readNames(entity, into: &city)
    city.country = country(of: entity)
    if let point = values("P625", of: entity).first {
      city.latitude = point["latitude"]?.literal.flatMap {
        RegisterText.degrees($0, within: 90)
      }
      city.longitude = point["longitude"]?.literal.flatMap {
        RegisterText.degrees($0, within: 180)
      }
    }
    city.population = population(of: entity)
    city.geonames = values("P1566", of: entity).compactMap(\.text)
    register.cities.append(city)
    readTwinnings(item, entity)
  }

  // MARK: Names

  private func readNames(_ entity: JSONValue, into city: inout RegisterCity) {
    func label(_ tag: String) -> String? {
      entity["labels"]?[tag]?["value"]?.text.flatMap(RegisterText.plain)
    }
    let latin = ["en", "mul", "en-gb", "en-us", "de", "fr", "es", "it", "pt", "nl", "pl", "vi"]
    let others = (entity["labels"]?.members ?? []).map(\.key).sorted()
    city.name = (latin + others).lazy.compactMap(label).first(where: RegisterText.isLatin)
    city.korean = label("ko")
    city.chinese = label("zh") ?? label("zh-hans") ?? label("zh-cn")
    city.aliases = ["zh-hans", "zh-hant", "zh-cn", "zh-tw", "ja"].compactMap(label)
    for tag in ["en", "ko", "zh"] {
      city.aliases += (entity["aliases"]?[tag]?.elements ?? []).compactMap {
        $0["value"]?.text.flatMap(RegisterText.plain)
      }
    }
  }

  // MARK: Statements

  /// The statements of a property that Wikidata does not mark as wrong, preferred ones first.
  private func statements(_ property: String, of entity: JSONValue) -> [JSONValue] {
    let all = (entity["claims"]?[property]?.elements ?? []).filter {
      $0["rank"]?.text != "deprecated"
    }
    let preferred = all.filter { $0["rank"]?.text == "preferred" }
    return preferred + all.filter { $0["rank"]?.text != "preferred" }
  }

  private func value(_ statement: JSONValue) -> JSONValue? {
    let snak = statement["mainsnak"]
    guard snak?["snaktype"]?.text == "value" else { return nil }
    return snak?["datavalue"]?["value"]
  }

  private func values(_ property: String, of entity: JSONValue) -> [JSONValue] {
    statements(property, of: entity).compactMap(value)
  }

  private func qualifiers(_ property: String, of statement: JSONValue) -> [JSONValue] {
    statement["qualifiers"]?[property]?.elements ?? []
  }

  /// The first country that is not a former one and has a code.
  private func country(of entity: JSONValue) -> String? {
    statements("P17", of: entity).lazy.filter { qualifiers("P582", of: $0).isEmpty }
      .compactMap { value($0)?["id"]?.text }
      .compactMap { countries[$0] ?? WikidataCountries.alpha3($0) }
      .first { Countries.alpha3.contains($0) }
  }

  /// The preferred number, else the one of the latest date.
  private func population(of entity: JSONValue) -> Amount? {
    let all = statements("P1082", of: entity)
    let preferred = all.filter { $0["rank"]?.text == "preferred" }
    var best: (date: String, amount: Amount)?
    for statement in preferred.isEmpty ? all : preferred {
      guard let text = value(statement)?["amount"]?.text,
        let amount = RegisterText.amount(text), amount > .zero
      else { continue }
      let date = qualifiers("P585", of: statement).first.flatMap(time) ?? ""
      if best.map({ date > $0.date }) ?? true { best = (date, amount) }
    }
    return best?.amount
  }

  private func time(_ snak: JSONValue) -> String? {
    snak["datavalue"]?["value"]?["time"]?.text
  }

  // MARK: Twinned bodies

  private mutating func readTwinnings(_ item: String, _ entity: JSONValue) {
    let all = entity["claims"]?["P190"]?.elements ?? []
    let kept = statements("P190", of: entity)
    register.passedOver += all.count - kept.count
    for statement in kept {
      guard let other = value(statement)?["id"]?.text, other != item else {
        register.passedOver += 1
        continue
      }
      register.twinnings.append(
        Twinning(
          from: item, to: other, since: since(statement),
          isEnded: !qualifiers("P582", of: statement).isEmpty))
    }
  }

  private func since(_ statement: JSONValue) -> Twinning.Since {
    let snaks = qualifiers("P580", of: statement)
    guard let first = snaks.first else { return .unknown }
    let precision = first["datavalue"]?["value"]?["precision"]?.literal
    guard snaks.count == 1, precision == "11", let text = time(first), text.hasPrefix("+"),
      let date = CalendarDate(text.dropFirst().prefix(10))
    else { return .inexact }
    return .day(date)
  }
}

extension JSONValue {
  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// A number as it is written, or a text.
  var literal: String? {
    switch self {
    case .number(let text), .string(let text): text
    default: nil
    }
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  var members: [JSONMember]? {
    if case .object(let members) = self { return members }
    return nil
  }
}
