import Foundation
import PartnershipModel

@testable import Importers

/// Files of registers in a folder of their own; every city in them is invented.
struct Registers {
  private let workspace: Workspace

  init(_ files: [String: FileContent]) throws { workspace = try Workspace(files) }

  func file(_ name: String) throws -> RegisterFile {
    try RegisterFile(workspace.root + "/" + name)
  }

  /// What is made of a download of Wikidata, and of a list of GeoNames beside it.
  static func filled(
    wikidata: FileContent, geonames: FileContent? = nil, cities: [String] = []
  ) throws -> CityRegister {
    var files = ["wikidata": wikidata]
    if let geonames { files["geonames"] = geonames }
    let registers = try Registers(files)
    return try CityRegisterBuilder.make(
      wikidata: try registers.file("wikidata"),
      geonames: try geonames.map { _ in try registers.file("geonames") },
      wishes: cities.map(CityWish.init)
    ).0
  }

  /// What is made of a list of GeoNames alone.
  static func filled(
    geonames: FileContent, cities: [String] = []
  ) throws -> (CityRegister, GeoNamesPlaces) {
    try CityRegisterBuilder.make(
      geonames: try Registers(["geonames": geonames]).file("geonames"),
      wishes: cities.map(CityWish.init))
  }
}

/// One entity of an answer of `wbgetentities`.
struct Entity {
  var item: String
  var labels: [String: String]
  var aliases: [String: [String]] = [:]
  var claims: [String: [String]] = [:]

  var json: String {
    func object(_ members: [(String, String)]) -> String {
      "{" + members.sorted { $0.0 < $1.0 }.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
        + "}"
    }
    func text(_ language: String, _ value: String) -> String {
      "{\"language\":\"\(language)\",\"value\":\"\(value)\"}"
    }
    let parts = [
      ("labels", object(labels.map { ($0.key, text($0.key, $0.value)) })),
      (
        "aliases",
        object(
          aliases.map { language, values in
            (language, "[" + values.map { text(language, $0) }.joined(separator: ",") + "]")
          })
      ),
      ("claims", object(claims.map { ($0.key, "[" + $0.value.joined(separator: ",") + "]") })),
    ]
    return "\"\(item)\":" + object([("id", "\"\(item)\""), ("type", "\"item\"")] + parts)
  }

  static func file(_ entities: [Entity]) -> FileContent {
    FileContent(
      text: "{\"entities\":{" + entities.map(\.json).joined(separator: ",\n") + "},\"success\":1}")
  }

  // MARK: Statements

  static func item(
    _ item: String, rank: String = "normal", since: (String, Int)? = nil, end: String? = nil
  ) -> String {
    let start = since.map { "\"P580\":[\(time($0.0, $0.1))]" }
    let end = end.map { "\"P582\":[\(time($0, 11))]" }
    return statement(
      "{\"value\":{\"entity-type\":\"item\",\"id\":\"\(item)\"},\"type\":\"wikibase-entityid\"}",
      rank: rank, qualifiers: [start, end].compactMap { $0 })
  }

  static func text(_ text: String) -> String {
    statement("{\"value\":\"\(text)\",\"type\":\"string\"}")
  }

  static func point(_ latitude: String, _ longitude: String) -> String {
    statement(
      "{\"value\":{\"latitude\":\(latitude),\"longitude\":\(longitude)},\"type\":\"globecoordinate\"}"
    )
  }

  static func quantity(_ amount: String, at date: String, rank: String = "normal") -> String {
    statement(
      "{\"value\":{\"amount\":\"\(amount)\",\"unit\":\"1\"},\"type\":\"quantity\"}", rank: rank,
      qualifiers: ["\"P585\":[\(time(date, 11))]"])
  }

  /// A statement that the value is not known.
  static let unknown =
    "{\"mainsnak\":{\"snaktype\":\"somevalue\"},\"type\":\"statement\",\"rank\":\"normal\"}"

  private static func time(_ date: String, _ precision: Int) -> String {
    """
    {"snaktype":"value","datavalue":{"value":{"time":"\(date)T00:00:00Z",\
    "precision":\(precision)},"type":"time"}}
    """
  }

  private static func statement(
    _ value: String, rank: String = "normal", qualifiers: [String] = []
  ) -> String {
    """
    {"mainsnak":{"snaktype":"value","datavalue":\(value)},"type":"statement",\
    "qualifiers":{\(qualifiers.joined(separator: ","))},"rank":"\(rank)"}
    """
  }
}

/// One row of a list of GeoNames.
func place(
  _ number: String, _ name: String, others: String = "", latitude: String = "37.4",
  longitude: String = "126.8", feature: String = "PPL", country: String = "KR",
  population: String = "1000", zone: String = "Asia/Seoul"
) -> String {
  [
    number, name, name, others, latitude, longitude, "P", feature, country, "", "08", "", "", "",
    population, "", "12", zone, "2024-06-11",
  ].joined(separator: "\t") + "\n"
}

extension CityRegister {
  func city(_ id: String) -> City? { cities.first { $0.id == id } }

  /// The partnerships as `a + b`, with the day they began.
  var pairs: [String] {
    partnerships.map { pair in
      pair.cities.joined(separator: " + ") + (pair.since.map { " \($0)" } ?? "")
    }
  }
}
