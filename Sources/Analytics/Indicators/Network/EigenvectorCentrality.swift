import PartnershipModel

extension Indicator {
  /// How well a city is linked with well-linked cities.
  ///
  /// Formula: A x = lambda_max x with x >= 0 and Euclidean norm 1, A the weights both ways. Unit: ratio.
  /// No link: `zero_denominator`; a network in parts, isolated cities included, has no single answer:
  /// `not_comparable`, and `pagerank` has one.
  ///
  /// Source: Bonacich 1972, "Factoring and weighting approaches to status scores and clique
  /// identification", Journal of Mathematical Sociology 2; as in networkx,
  /// `eigenvector_centrality_numpy`.
  package static let eigenvectorCentrality = Indicator(
    id: "X16", slug: "eigenvector_centrality", name: "Eigenvector centrality", domain: .network,
    formula: "A x = lambda_max x, x >= 0, Euclidean norm 1", unit: .ratio, minimum: 0, maximum: 1,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "no link: zero_denominator; not connected: not_comparable (offer pagerank); solve "
      + "exactly or shift by the identity: plain power iteration oscillates on bipartite graphs; "
      + "layer without records: no_data",
    source: "Bonacich 1972; networkx",
    examples: [
      WorkedExample("a star of 3, its centre: 1/sqrt(2)", gives: 0.7071067811865476) {
        EigenvectorCentrality.figures(.example(cities: "a b c", links: "a-b a-c"))[0]
      },
      WorkedExample("the same, a leaf", gives: 0.5) {
        EigenvectorCentrality.figures(.example(cities: "a b c", links: "a-b a-c"))[1]
      },
      WorkedExample(
        "a-b of weight 3, a-c of weight 4: a leaf, 3 / (5 sqrt(2))", gives: 0.4242640687119285
      ) {
        EigenvectorCentrality.figures(.example(cities: "a b c", links: "a>b:3 c>a:4"))[1]
      },
      WorkedExample("c is alone", isMissing: .notComparable) {
        EigenvectorCentrality.figures(.example(cities: "a b c", links: "a-b"))[0]
      },
      WorkedExample("no link", isMissing: .zeroDenominator) {
        EigenvectorCentrality.figures(.example(cities: "a b"))[0]
      },
    ]
  ) { analysis, month in
    NetworkRows("eigenvector_centrality", analysis, month).scores(
      formula: EigenvectorCentrality.figures)
  }
}

/// The formula of `eigenvector_centrality`.
package enum EigenvectorCentrality {
  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    guard !network.arcs.isEmpty else {
      return network.cities.map { _ in .missing(.zeroDenominator) }
    }
    guard let scores = network.graph.eigenvectorCentrality() else {
      return network.cities.map { _ in .missing(.notComparable) }
    }
    let links = network.graph.links
    return zip(scores, links).map { score, links in
      Figure.real(score).worked {
        let received = links.map { $0.weight * scores[$0.node] }
        return .sum(
          links.map { .real($0.weight, "weight") * .real(scores[$0.node], "its centrality") })
          / .real(Diversity.sum(received) / score, "largest eigenvalue")
      }
    }
  }
}
