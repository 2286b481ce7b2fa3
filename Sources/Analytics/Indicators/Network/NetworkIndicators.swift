extension Indicator {
  /// The network domain, in the catalogue's order.
  package static let networkIndicators: [Indicator] = [
    reciprocity, reciprocityRho, weightedReciprocity, mutualDyads, asymmetricDyads, nullDyads,
    degree, strength, degreeCentrality, betweenness, closeness, harmonicCloseness,
    eigenvectorCentrality, pagerank, networkDensity, networkComponents, networkClustering,
  ]
}
