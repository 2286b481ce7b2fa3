import Analytics
import PartnershipModel

extension ReportContext {
  /// From each city as guest, in its row, to each city as host: exchanges of 12 months by fractional
  /// counting.
  func matrixTable() -> ReportTable {
    let layer = analysis.network(.exchanges, month)
    let cities = networkCities
    let rows = cities.map { guest -> [Cell] in
      [.name(guest.name)] + cities.map { matrixCell(layer, from: guest.id, to: $0.id) }
    }
    return ReportTable(
      name: "tbl_matrix", title: Message(.tableMatrix, ["month": .month(month)]),
      note: Message(.noteMatrix),
      columns: [ReportColumn("city", Message(.columnCity), .text)]
        + cities.map { city in
          ReportColumn(
            "to_\(city.id)", Message(.cityNamed, ["city": .name(city.name)]), .real(decimals: 2))
        }, rows: rows, dataFile: "data/exchanges.csv", markdownRows: 0)
  }

  /// Nothing for a city with itself; a true 0 where the lists of both cities cover the months; no
  /// figure where nothing is known of one of them.
  private func matrixCell(_ layer: LayerNetwork, from guest: String, to host: String) -> Cell {
    if guest == host { return .none }
    let arc = layer.network.arcs[CityPair(from: guest, to: host)]
    let weight = { (_: CityNetwork) in Figure((arc ?? FractionalSum()).countValue) }
    var figure = layer.figure(weight)
    // An exchange on record stands, whoever listed it.
    if arc == nil,
      let unknown = [guest, host].map({ layer.figure(of: $0, weight) })
        .first(where: { $0.value == nil })
    {
      figure = unknown
    }
    return figure.value == nil
      ? .missing(figure.reason ?? .noData) : .real(figure.doubleValue ?? 0)
  }

  /// The matrix as shades; too many cities for the width of a page have none.
  func matrixChart(_ table: ReportTable) -> [Chart] {
    guard (2...Self.mostShadedCities).contains(table.rows.count) else { return [] }
    let chart = Chart(
      id: "network-matrix", kind: .heatMap,
      title: Message(.chartMatrix, ["month": .month(month)]), valueTitle: Message(.unitEvents),
      valueKind: .real(decimals: 2), table: table.name, category: "city",
      rows: 0..<table.rows.count,
      series: table.columns.dropFirst().map { .init($0.header, column: $0.key) })
    return charts([chart], table)
  }

  private static let mostShadedCities = 40

  /// How central each city is in the network of exchanges.
  func centralityTable() -> ReportTable {
    let indicators: [(slug: String, header: MessageKey)] = [
      ("degree_centrality", .columnDegreeCentrality), ("betweenness", .columnBetweenness),
      ("closeness", .columnCloseness), ("harmonic_closeness", .columnHarmonicCloseness),
      ("eigenvector_centrality", .columnEigenvector), ("pagerank", .columnPageRank),
      ("network_clustering", .columnClustering),
    ]
    let rows = networkCities.map { city -> [Cell] in
      let cells = indicators.map {
        figures.cell($0.slug, city.id, month, breakdown: layer("exchanges"))
      }
      return [.name(city.name)] + cells + [reasons(cells)]
    }
    return ReportTable(
      name: "tbl_centrality", title: Message(.tableCentrality, ["month": .month(month)]),
      note: Message(.noteCentrality),
      columns: [ReportColumn("city", Message(.columnCity), .text)]
        + indicators.map { ReportColumn($0.slug, Message($0.header), .real(decimals: 3)) }
        + [ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false)],
      rows: rows, dataFile: "data/indicators.csv")
  }

  /// Each kind of tie as a network of its own.
  func layerTable() -> ReportTable {
    let indicators: [(slug: String, header: MessageKey, kind: ReportColumn.Kind)] = [
      ("mutual_dyads", .columnMutual, .count), ("asymmetric_dyads", .columnOneWay, .count),
      ("network_density", .columnDensity, .real(decimals: 3)),
      ("reciprocity", .columnReciprocity, .real(decimals: 3)),
      ("weighted_reciprocity", .columnWeightedReciprocity, .real(decimals: 3)),
      ("network_clustering", .columnClustering, .real(decimals: 3)),
      ("network_components", .columnComponents, .count),
    ]
    let rows = NetworkLayer.allCases.map { kind -> [Cell] in
      let cells = indicators.map {
        figures.cell($0.slug, "network", month, breakdown: layer(kind.rawValue))
      }
      return [.message(Message(kind.label))] + cells + [reasons(cells)]
    }
    return ReportTable(
      name: "tbl_layers", title: Message(.tableLayers, ["month": .month(month)]),
      note: Message(.noteLayers),
      columns: [ReportColumn("layer", Message(.columnLayer), .text)]
        + indicators.map { ReportColumn($0.slug, Message($0.header), $0.kind) }
        + [ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false)],
      rows: rows, dataFile: "data/indicators.csv")
  }
}

extension NetworkLayer {
  fileprivate var label: MessageKey {
    switch self {
    case .exchanges: .layerExchanges
    case .trade: .layerTrade
    case .media: .layerMedia
    case .practices: .layerPractices
    case .visitors: .layerVisitors
    case .investments: .layerInvestments
    }
  }
}
