package import PartnershipModel

/// The rows of one network indicator in one month: 12 months of each layer.
package struct NetworkRows {
  private let slug: String
  private let analysis: Analysis
  private let month: Month

  package init(_ slug: String, _ analysis: Analysis, _ month: Month) {
    self.slug = slug
    self.analysis = analysis
    self.month = month
  }

  /// One row of all cities per layer, and where asked one among the members of each network.
  package func whole(
    members: Bool, formula: (CityNetwork) -> Figure
  ) -> [IndicatorRow] {
    guard analysis.givesEveryRow(month) else { return [] }
    return NetworkLayer.allCases.flatMap { layer -> [IndicatorRow] in
      let layered = layered(layer)
      let total = row("network", layer, layered.figure(formula))
      guard members else { return [total] }
      return [total]
        + analysis.partnerships.filter(\.isNetwork).map { partnership in
          row(
            partnership.id, layer,
            layered.figure { formula($0.restricted(to: partnership.cities)) })
        }
    }
  }

  /// One row per city and layer; incoming and outgoing links apart where the month gives
  /// breakdowns.
  package func cities(
    unit: (NetworkLayer) -> String?,
    formula: (CityNetwork, String, LinkDirection) -> Figure
  ) -> [IndicatorRow] {
    guard analysis.givesEveryRow(month) else { return [] }
    let directions = analysis.givesBreakdowns(month) ? LinkDirection.allCases : [.either]
    return NetworkLayer.allCases.flatMap { layer -> [IndicatorRow] in
      let layered = layered(layer)
      return layered.network.cities.flatMap { city in
        directions.map { direction in
          var row = row(
            city, layer, layered.figure(of: city) { formula($0, city, direction) },
            direction.breakdown)
          row.unit = unit(layer)
          return row
        }
      }
    }
  }

  /// One row per city and layer, by a formula that gives one figure for each city in the order of
  /// the network's cities.
  package func scores(formula: (CityNetwork) -> [Figure]) -> [IndicatorRow] {
    guard analysis.givesEveryRow(month) else { return [] }
    return NetworkLayer.allCases.flatMap { layer -> [IndicatorRow] in
      let layered = layered(layer)
      let figures = layered.cover.reason == nil ? formula(layered.network) : []
      return layered.network.cities.enumerated().map { number, city in
        row(city, layer, layered.figure(of: city) { _ in figures[number] })
      }
    }
  }

  private func layered(_ layer: NetworkLayer) -> LayerNetwork {
    analysis.network(layer, month)
  }

  private func row(
    _ subject: String, _ layer: NetworkLayer, _ figure: Figure,
    _ parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow {
    var keys = parts
    keys[.layer] = layer.rawValue
    keys[.window] = "12m"
    return IndicatorRow(
      period: month, subject: subject, indicator: slug, breakdown: Breakdown(keys), figure: figure)
  }
}
