import Foundation
import PartnershipModel
import Testing

@testable import Analytics

private let shared = ProcessInfo.processInfo.environment["ENTENTE_SHARED"]

/// Centrality, against networkx 3.6.1 and against what is plain on paper.
@Suite("Centrality in the network")
struct NetworkCentralityTests {
  /// Padgett's marriages between families of Florence around 1430, each tie once.
  private let florence = CityNetwork.example(
    cities: """
      Acciaiuoli Albizzi Barbadori Bischeri Castellani Ginori Guadagni Lamberteschi Medici Pazzi \
      Peruzzi Ridolfi Salviati Strozzi Tornabuoni
      """,
    links: """
      Acciaiuoli>Medici Medici>Barbadori Medici>Ridolfi Medici>Tornabuoni Medici>Albizzi \
      Medici>Salviati Castellani>Peruzzi Castellani>Strozzi Castellani>Barbadori Peruzzi>Strozzi \
      Peruzzi>Bischeri Strozzi>Ridolfi Strozzi>Bischeri Ridolfi>Tornabuoni Tornabuoni>Guadagni \
      Albizzi>Ginori Albizzi>Guadagni Salviati>Pazzi Bischeri>Guadagni Guadagni>Lamberteschi
      """)

  @Test(
    "Florentine families: the published measures of four of them",
    arguments: [
      (
        "Medici",
        [0.521978021978, 0.56, 0.430308094041, 0.145817204998, 0.0666666666667]
      ),
      (
        "Guadagni",
        [0.254578754579, 0.466666666667, 0.289115599012, 0.0983978333698, 0]
      ),
      (
        "Peruzzi",
        [0.021978021978, 0.368421052632, 0.275730373581, 0.0678753100137, 0.666666666667]
      ),
      ("Pazzi", [0, 0.285714285714, 0.0448134358959, 0.0360538722258, 0]),
    ])
  func florentineFamilies(family: String, expected: [Double]) throws {
    let number = try #require(florence.cities.firstIndex(of: family))
    let found = [
      Betweenness.figures, Closeness.figures, EigenvectorCentrality.figures, PageRank.figures,
      NetworkClustering.figures,
    ].map { $0(florence)[number].doubleValue ?? .nan }
    for (one, other) in zip(found, expected) { #expect(abs(one - other) <= 1e-11) }
  }

  @Test(
    "Every measure of the reference files, within 1e-6",
    .enabled(if: shared != nil, "ENTENTE_SHARED names the folder with the verification data"),
    arguments: ["net_florentine_marriage", "net_krackhardt_kite"])
  func referenceFiles(name: String) throws {
    let edges = try lines("\(name)_edges").map { "\($0[0])>\($0[1])" }.joined(separator: " ")
    let expected = try lines("\(name)_expected")
    let network = CityNetwork.example(
      cities: expected.map { $0[0] }.joined(separator: " "), links: edges)
    let columns: [(Int, [Figure])] = [
      (1, network.cities.map { Degree.figure(network, $0, .either) }),
      (2, network.cities.map { DegreeCentrality.figure(network, $0, .either) }),
      (3, Betweenness.figures(network)), (5, Closeness.figures(network)),
      (6, EigenvectorCentrality.figures(network)), (7, NetworkClustering.figures(network)),
      (8, PageRank.figures(network)),
    ]
    for row in expected {
      let number = try #require(network.cities.firstIndex(of: row[0]))
      for (column, figures) in columns {
        let value = try #require(Double(row[column]))
        let found = figures[number].doubleValue ?? .nan
        #expect(abs(found - value) <= 1e-6, "\(row[0]), column \(column)")
      }
    }
  }

  /// Six cities with links of several weights; undirected, c-d and d-e weigh 5, f-a weighs 1.
  private let weighted = """
    a>b:3 b>a:1 a>c:1 c>a:1 b>c:2 c>d:5 d>e:1 e>d:4 e>f:2 d>f:1 f>a:1 b>e:1
    """

  @Test(
    "Weights count: strong ties are short ways",
    arguments: [
      ("betweenness", [0.1, 0, 0.4, 0.4, 0.2, 0]),
      (
        "closeness",
        [1.49253731343, 1.38888888889, 2, 2, 1.72413793103, 1.14942528736]
      ),
      (
        "harmonic_closeness",
        [
          1.90793650794, 1.86793650794, 2.52222222222, 2.85714285714, 2.34444444444, 1.26793650794,
        ]
      ),
      (
        "eigenvector_centrality",
        [
          0.292504933022, 0.310900726771, 0.49375964827, 0.582622249613, 0.436611637616,
          0.209534255305,
        ]
      ),
      (
        "pagerank",
        [
          0.156987250308, 0.155307896412, 0.188604823888, 0.227147972965, 0.173473794247,
          0.0984782621804,
        ]
      ),
      ("network_clustering", [Double](repeating: 1.0 / 3, count: 6)),
    ])
  func weightedTies(measure: String, expected: [Double]) throws {
    let network = CityNetwork.example(cities: "a b c d e f", links: weighted)
    let found = try values(measure, of: network)
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(abs(one - other) <= 1e-10, "\(found)") }
  }

  @Test("A seventh city without a tie: what the measures say of a network in parts")
  func isolatedCity() throws {
    let network = CityNetwork.example(cities: "a b c d e f g", links: weighted)
    let closeness = try values("closeness", of: network)
    #expect(abs(closeness[0] - 1.24378109453) <= 1e-10 && closeness[6] == 0)
    let betweenness = try values("betweenness", of: network)
    let ranks = try values("pagerank", of: network)
    #expect(abs(ranks[0] - 0.153158292983) <= 1e-11)
    #expect(abs(ranks[6] - 0.0243902439024) <= 1e-11)
    #expect(abs(betweenness[2] - 0.266666666667) <= 1e-11)
    #expect(EigenvectorCentrality.figures(network).allSatisfy { $0.reason == .notComparable })
  }

  @Test("Reciprocity of the same six cities, plain, corrected and by weight")
  func reciprocities() {
    let network = CityNetwork.example(cities: "a b c d e f", links: weighted)
    #expect(Reciprocity.figure(network).doubleValue == 0.5)
    #expect(abs((ReciprocityRho.figure(network).doubleValue ?? .nan) - 1.0 / 6) <= 1e-12)
    // 2 x (1 of a-b, 1 of a-c, 1 of d-e) of 23
    #expect(abs((WeightedReciprocity.figure(network).doubleValue ?? .nan) - 6.0 / 23) <= 1e-12)
    #expect(MutualDyads.figure(network).value == .count(3))
    #expect(AsymmetricDyads.figure(network).value == .count(6))
    #expect(NullDyads.figure(network).value == .count(6))
  }

  @Test("The names of the cities and the scale of the weights change no share")
  func invariance() throws {
    let network = CityNetwork.example(cities: "a b c d e f", links: weighted)
    // The same links with the names reversed (a is now f), all weights times a million.
    let names = Dictionary(uniqueKeysWithValues: zip("abcdef", "fedcba").map { ("\($0)", "\($1)") })
    let arcs = network.arcs.map { pair, weight in
      let scaled = FractionalSum(Int(weight.doubleValue) * 1_000_000)
      return (CityPair(from: names[pair.from] ?? "", to: names[pair.to] ?? ""), scaled)
    }
    let other = CityNetwork(
      cities: network.cities, arcs: Dictionary(uniqueKeysWithValues: arcs))
    for measure in ["betweenness", "eigenvector_centrality", "pagerank", "network_clustering"] {
      let one = try values(measure, of: network)
      let two = try values(measure, of: other).reversed()
      for (left, right) in zip(one, two) { #expect(abs(left - right) <= 1e-12, "\(measure)") }
    }
  }

  @Test("Ways that are equally long on paper are equally long")
  func equalPaths() {
    // Ten steps of 1/10 in a row, which sum to a little less than 1, beside one step of 1.
    let links = (0..<10).map { ($0, $0 + 1, weight: 10.0) } + [(0, 10, weight: 1.0)]
    let paths = ShortestPaths(from: 0, in: WeightedGraph(count: 11, links: links))
    #expect(paths.numbers[10] == 2)
    #expect(paths.predecessors[10].sorted() == [0, 9])
  }

  @Test("The eigenvector where plain power iteration swings or crawls")
  func hardEigenvectors() throws {
    // A complete bipartite graph of 2 and 3: halves of the norm on each side.
    let halves = WeightedGraph(
      count: 5, links: [0, 1].flatMap { one in [2, 3, 4].map { (one, $0, weight: 7.0) } })
    let vector = try #require(halves.eigenvectorCentrality())
    for (value, expected) in zip(vector, [0.25, 0.25, 1.0 / 6, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(value * value - expected) <= 1e-13)
    }
    // A row of 60: sines, with a second eigenvalue 0.13 % below the first.
    let row = WeightedGraph(count: 60, links: (0..<59).map { ($0, $0 + 1, weight: 1.0) })
    let sines = (1...60).map { sin(Double($0) * .pi / 61) * (2.0 / 61).squareRoot() }
    for (value, expected) in zip(try #require(row.eigenvectorCentrality()), sines) {
      #expect(abs(value - expected) <= 1e-11)
    }
  }

  @Test("No, one and two cities, and all ties alike, give values or reasons")
  func smallNetworks() {
    for (cities, links) in [
      ("", ""), ("a", ""), ("a b", ""), ("a b", "a-b"), ("a b c", "a-b b-c c-a"),
    ] {
      let network = CityNetwork.example(cities: cities, links: links)
      for (measure, formula) in measures {
        let figures = formula(network)
        #expect(figures.count == network.cities.count)
        for figure in figures {
          #expect(figure.doubleValue?.isFinite ?? (figure.reason != nil), "\(measure)")
        }
      }
      let ranks = PageRank.figures(network).compactMap(\.doubleValue)
      #expect(ranks.isEmpty || abs(ranks.reduce(0, +) - 1) <= 1e-12)
    }
  }

  private let measures: [String: (CityNetwork) -> [Figure]] = [
    "betweenness": Betweenness.figures, "closeness": Closeness.figures,
    "harmonic_closeness": HarmonicCloseness.figures,
    "eigenvector_centrality": EigenvectorCentrality.figures, "pagerank": PageRank.figures,
    "network_clustering": NetworkClustering.figures,
  ]

  private func values(_ measure: String, of network: CityNetwork) throws -> [Double] {
    let formula = try #require(measures[measure])
    return formula(network).map { $0.doubleValue ?? .nan }
  }

  private func lines(_ name: String) throws -> [[String]] {
    let folder = try #require(shared)
    let text = try String(
      contentsOfFile: "\(folder)/reference/indicators/data/\(name).csv", encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
  }
}
