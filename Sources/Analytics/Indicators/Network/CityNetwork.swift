import PartnershipModel

/// Cities and the weighted, directed links between them.
///
/// Isolated cities belong to it, links of a city to itself do not.
package struct CityNetwork: Sendable {
  /// By id.
  package let cities: [String]
  /// Links with a weight above 0.
  package let arcs: [CityPair: FractionalSum]

  package init(cities: some Sequence<String>, arcs: [CityPair: FractionalSum]) {
    let nodes = Set(cities)
    self.cities = nodes.sorted()
    self.arcs = arcs.filter { pair, weight in
      pair.from != pair.to && nodes.contains(pair.from) && nodes.contains(pair.to)
        && weight.doubleValue > 0
    }
  }

  /// The links among these cities alone.
  package func restricted(to members: [String]) -> CityNetwork {
    CityNetwork(cities: members, arcs: arcs)
  }

  /// The cities linked with `city`: those it is linked to, from, or either way.
  package func neighbours(of city: String, _ direction: LinkDirection) -> Set<String> {
    Set(
      arcs.keys.compactMap { pair in
        if pair.from == city, direction != .incoming { return pair.to }
        return pair.to == city && direction != .outgoing ? pair.from : nil
      })
  }

  /// The exact sum of the weights of a city's links.
  package func weight(of city: String, _ direction: LinkDirection) -> FractionalSum {
    arcs.reduce(into: FractionalSum()) { sum, arc in
      let leaves = arc.key.from == city && direction != .incoming
      let arrives = arc.key.to == city && direction != .outgoing
      if leaves || arrives { sum = sum + arc.value }
    }
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
