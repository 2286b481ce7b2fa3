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

  /// The links either way: a pair's weight is the sum of both of its links.
  ///
  /// Nodes are numbered in the order of `cities`.
  package var graph: WeightedGraph {
    let numbers = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1, $0) })
    return WeightedGraph(
      count: cities.count,
      links: dyads.compactMap { dyad in
        guard let one = numbers[dyad.pair.from], let other = numbers[dyad.pair.to] else {
          return nil
        }
        return (one, other, weight: (dyad.there + dyad.back).doubleValue)
      })
  }

  /// Every linked pair of cities once, the smaller id first, with the weight of the link each way;
  /// sorted.
  package var dyads: [(pair: CityPair, there: FractionalSum, back: FractionalSum)] {
    let pairs = Set(
      arcs.keys.map { CityPair(from: min($0.from, $0.to), to: max($0.from, $0.to)) })
    return pairs.sorted().map { pair in
      (
        pair, arcs[pair] ?? FractionalSum(),
        arcs[CityPair(from: pair.to, to: pair.from)] ?? FractionalSum()
      )
    }
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

  /// The weights of the same links one by one, in the order of their ends.
  func weights(of city: String, _ direction: LinkDirection) -> [Double] {
    links(of: city, direction).sorted().compactMap { arcs[$0]?.doubleValue }
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
  /// A network for worked examples: links written `a>b` one way, `a-b` both ways, of weight 1 or of
  /// the whole number after a colon, `a>b:5`.
  package static func example(cities: String, links: String = "") -> CityNetwork {
    var arcs: [CityPair: FractionalSum] = [:]
    for link in links.split(separator: " ") {
      let parts = link.split { $0 == ">" || $0 == "-" || $0 == ":" }.map(String.init)
      guard parts.count >= 2 else { continue }
      let weight = FractionalSum(parts.count > 2 ? Int(parts[2]) ?? 1 : 1)
      arcs[CityPair(from: parts[0], to: parts[1])] = weight
      if link.contains("-") { arcs[CityPair(from: parts[1], to: parts[0])] = weight }
    }
    return CityNetwork(cities: cities.split(separator: " ").map(String.init), arcs: arcs)
  }
}
