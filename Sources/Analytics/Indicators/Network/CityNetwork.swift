import PartnershipModel

/// Cities and the weighted, directed links between them.
///
/// Isolated cities belong to it, links of a city to itself do not.
package struct CityNetwork: Sendable {
  /// By id.
  package let cities: [String]
  /// Links with a weight above 0.
  package let arcs: [CityPair: FractionalSum]

  private let linksFrom: [String: [CityPair]]
  private let linksTo: [String: [CityPair]]

  package init(cities: some Sequence<String>, arcs: [CityPair: FractionalSum]) {
    let nodes = Set(cities)
    self.cities = nodes.sorted()
    self.arcs = arcs.filter { pair, weight in
      pair.from != pair.to && nodes.contains(pair.from) && nodes.contains(pair.to)
        && weight.doubleValue > 0
    }
    linksFrom = Dictionary(grouping: self.arcs.keys, by: \.from)
    linksTo = Dictionary(grouping: self.arcs.keys, by: \.to)
  }

  /// The links among these cities alone.
  package func restricted(to members: [String]) -> CityNetwork {
    CityNetwork(cities: members, arcs: arcs)
  }

  /// The cities linked with `city`: those it is linked to, from, or either way.
  package func neighbours(of city: String, _ direction: LinkDirection) -> Set<String> {
    Set(links(of: city, direction).map { $0.from == city ? $0.to : $0.from })
  }

  /// The exact sum of the weights of a city's links.
  package func weight(of city: String, _ direction: LinkDirection) -> FractionalSum {
    links(of: city, direction).reduce(into: FractionalSum()) { sum, link in
      if let weight = arcs[link] { sum = sum + weight }
    }
  }

  private func links(of city: String, _ direction: LinkDirection) -> [CityPair] {
    let leaving = direction == .incoming ? [] : linksFrom[city] ?? []
    let arriving = direction == .outgoing ? [] : linksTo[city] ?? []
    return leaving + arriving
  }
}

/// Which links of a city count; seen from the city.
package enum LinkDirection: String, Sendable, CaseIterable {
  case either
  case incoming = "in"
  case outgoing = "out"

  /// The value of `direction=`; links either way carry none.
  package var breakdown: [BreakdownKey: String] {
    self == .either ? [:] : [.direction: rawValue]
  }
}

extension CityNetwork {
  /// A network for worked examples: links of weight 1, written `a>b` one way, `a-b` both ways.
  package static func example(cities: String, links: String = "") -> CityNetwork {
    var arcs: [CityPair: FractionalSum] = [:]
    for link in links.split(separator: " ") {
      let ends = link.split { $0 == ">" || $0 == "-" }.map(String.init)
      guard ends.count == 2 else { continue }
      arcs[CityPair(from: ends[0], to: ends[1])] = FractionalSum(1)
      if link.contains("-") { arcs[CityPair(from: ends[1], to: ends[0])] = FractionalSum(1) }
    }
    return CityNetwork(cities: cities.split(separator: " ").map(String.init), arcs: arcs)
  }
}
