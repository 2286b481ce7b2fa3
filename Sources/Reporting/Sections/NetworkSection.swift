import Analytics
import PartnershipModel

extension ReportContext {
  func networkSection() -> Section {
    let matrix = matrixTable()
    return Section(
      kind: .network, sheetName: Message(.sheetNetwork), title: Message(.titleNetwork),
      subtitle: Message(.subtitleNetwork), sentences: networkSentences(),
      tables: [cityTable(), centralityTable(), layerTable(), matrix, linkTable()],
      charts: matrixChart(matrix))
  }

  func layer(_ layer: String, _ more: [BreakdownKey: String] = [:]) -> Breakdown {
    Breakdown([.layer: layer, .window: "12m"].merging(more) { _, new in new })
  }

  private func networkSentences() -> [Message] {
    let density = figures.figure(
      "network_density", "network", month, breakdown: layer("exchanges"))
    let reciprocity = figures.figure(
      "reciprocity", "network", month, breakdown: layer("exchanges"))
    guard let density = density.doubleValue, let reciprocity = reciprocity.doubleValue else {
      return []
    }
    return [
      Message(
        .sayNetwork,
        [
          "cities": .count(networkCities.count), "density": .share(density),
          "reciprocity": .share(reciprocity), "period": twelveMonths(month),
        ])
    ]
  }

  /// Cities of all partnerships, the home city first, then in the order of `cities.csv`.
  var networkCities: [City] {
    let followed = facts.gazetteer.cities.filter { facts.gazetteer.isFollowed($0.id) }
    return followed.filter { $0.id == home } + followed.filter { $0.id != home }
  }

  private func cityTable() -> ReportTable {
    let rows = networkCities.map { city -> [Cell] in
      let cells = [
        figures.cell("degree", city.id, month, breakdown: layer("exchanges")),
        figures.cell("strength", city.id, month, breakdown: layer("exchanges")),
        figures.cell(
          "strength", city.id, month, breakdown: layer("exchanges", [.direction: "in"])),
        figures.cell(
          "strength", city.id, month, breakdown: layer("exchanges", [.direction: "out"])),
        figures.cell("degree", city.id, month, breakdown: layer("practices")),
        figures.cell("strength", city.id, month, breakdown: layer("visitors")),
      ]
      return [.name(city.name), countryCell(city.country)] + cells + [reasons(cells)]
    }
    return ReportTable(
      name: "tbl_network", title: Message(.tableNetwork, ["month": .month(month)]),
      note: Message(.noteNetwork),
      columns: [
        ReportColumn("city", Message(.columnCity), .text),
        ReportColumn("country", Message(.columnCountry), .text),
        ReportColumn("degree", Message(.columnDegree), .count),
        ReportColumn("strength", Message(.columnStrength), .real(decimals: 2)),
        ReportColumn("strength_in", Message(.columnStrengthIn), .real(decimals: 2)),
        ReportColumn("strength_out", Message(.columnStrengthOut), .real(decimals: 2)),
        ReportColumn("practice_partners", Message(.columnPracticePartners), .count),
        ReportColumn("visitors", Message(.columnVisitors12m), .count),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// The links between cities that held an exchange in the last 12 months.
  private func linkTable() -> ReportTable {
    struct Link: Hashable {
      let one: String
      let other: String
    }
    let layer = analysis.network(.exchanges, month)
    func tie(_ guest: String, _ host: String) -> Cell {
      let weight = layer.network.arcs[CityPair(from: guest, to: host)] ?? FractionalSum()
      return .real(weight.doubleValue)
    }
    let first = month.advanced(by: -11)
    var events: [Link: (events: Int, pair: Int)] = [:]
    for exchange in facts.exchanges
    where exchange.status == .held && exchange.month >= first && exchange.month <= month {
      let cities = exchange.cities.filter { facts.gazetteer.isFollowed($0) }.sorted()
      for (index, one) in cities.enumerated() {
        for other in cities[(index + 1)...] {
          let link = Link(one: one, other: other)
          events[link, default: (0, 0)].events += 1
          if exchange.cities.count == 2 { events[link, default: (0, 0)].pair += 1 }
        }
      }
    }
    let rows = events.sorted {
      $0.value.events != $1.value.events
        ? $0.value.events > $1.value.events
        : ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other)
    }.map { link, count -> [Cell] in
      [
        .name(cityName(link.one)), .name(cityName(link.other)), .count(count.events),
        .count(count.pair), .count(count.events - count.pair), tie(link.one, link.other),
        tie(link.other, link.one),
      ]
    }
    return ReportTable(
      name: "tbl_links", title: Message(.tableLinks, ["month": .month(month)]),
      note: Message(.noteLinks),
      columns: [
        ReportColumn("city", Message(.columnCity), .text),
        ReportColumn("other", Message(.columnOtherCity), .text),
        ReportColumn("events", Message(.columnTogether), .count),
        ReportColumn("bilateral", Message(.columnBilateral), .count),
        ReportColumn("multilateral", Message(.columnMultilateral), .count),
        ReportColumn("as_guest", Message(.columnTieAsGuest), .real(decimals: 2)),
        ReportColumn("as_host", Message(.columnTieAsHost), .real(decimals: 2)),
      ], rows: rows, dataFile: "data/exchanges.csv")
  }
}
