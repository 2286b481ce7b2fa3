/// One end of a flow: a city, the region or country that stands for it, or the World.
package enum Place: Hashable, Comparable, Sendable {
  case city(String)
  /// ISO 3166-2.
  case region(String)
  /// ISO 3166-1 alpha-3.
  case country(String)
  case world

  package enum Level: Int, Comparable, Sendable, CaseIterable {
    case city, region, country, world

    package var name: String {
      switch self {
      case .city: "city"
      case .region: "region"
      case .country: "country"
      case .world: "world"
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  package var level: Level {
    switch self {
    case .city: .city
    case .region: .region
    case .country: .country
    case .world: .world
    }
  }

  /// The id that stands in `data/trade.csv`: city id, ISO code or `World`.
  package var code: String {
    switch self {
    case .city(let id): id
    case .region(let code), .country(let code): code
    case .world: "World"
    }
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.level, left.code) < (right.level, right.code)
  }
}

/// The level of both ends of a flow, such as `city-city` or `region-country`.
///
/// Figures of different bases are never added.
package struct Basis: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let reporter: Place.Level
  package let partner: Place.Level

  package init(reporter: Place.Level, partner: Place.Level) {
    self.reporter = reporter
    self.partner = partner
  }

  package var description: String { "\(reporter.name)-\(partner.name)" }

  /// The more direct basis comes first: fewer steps up in sum, then the closer reporter.
  package static func < (left: Basis, right: Basis) -> Bool {
    let (one, two) = (
      left.reporter.rawValue + left.partner.rawValue,
      right.reporter.rawValue + right.partner.rawValue
    )
    return (one, left.reporter) < (two, right.reporter)
  }
}
