import Analytics
import PartnershipModel
import Reporting

/// What `entente index` prints: a row for each unit, in the order of the values.
enum IndexTable {
  static func table(
    units: [String], _ index: CompositeIndex, _ intervals: [CompositeUncertainty.Interval?]
  ) -> DataTable {
    let ranks = index.ranks
    let rows = units.indices.map { unit -> [Cell] in
      [.text(units[unit])]
        + index.structure.aggregates.map { aggregate in
          index.scores[aggregate][unit].map { .real(printed($0, index.rule)) }
            ?? .missing(.noData)
        }
        + cells(ranks[unit], intervals[unit])
    }
    let description =
      if case .mazziottaPareto = index.rule { "Score, around 100." } else { "Score, 0 to 1." }
    return table(
      rows,
      index.structure.aggregates.map { aggregate in
        .init(index.structure.elements[aggregate].code, .number, description)
      })
  }

  /// The same of ranks from comparison in pairs: points of the index alone, where there are any.
  static func table(
    units: [String], _ index: OutrankingIndex, _ structure: CompositeStructure,
    _ intervals: [CompositeUncertainty.Interval?]
  ) -> DataTable {
    let hasPoints = index.method != .kemeny
    let rows = units.indices.map { unit -> [Cell] in
      [.text(units[unit])]
        + (hasPoints ? [index.scores[unit].map { .real($0) } ?? .missing(.noData)] : [])
        + cells(index.ranks[unit], intervals[unit])
    }
    let code = structure.elements[structure.top].code
    return table(rows, hasPoints ? [.init(code, .number, "Points of the comparison.")] : [])
  }

  /// A score on the scale that the rule's readers know.
  private static func printed(_ score: Double, _ rule: CompositeRule) -> Double {
    if case .mazziottaPareto(let scale) = rule { scale.value(score) } else { score }
  }

  private static func cells(_ rank: Int?, _ interval: CompositeUncertainty.Interval?) -> [Cell] {
    [rank, interval?.low, interval?.high].map { rank in
      rank.map { .count($0) } ?? .missing(.noData)
    }
  }

  private static func table(_ rows: [[Cell]], _ scores: [DataTable.Column]) -> DataTable {
    DataTable(
      name: "index", title: "Composite index",
      columns: [.init("unit", .string, "The unit.")] + scores + [
        .init("rank", .integer, "Rank of the index; ties share the lowest rank."),
        .init("rank_low", .integer, "5th percentile of the rank over the draws."),
        .init("rank_high", .integer, "95th percentile of the rank over the draws."),
      ], key: [], rows: rows)
  }
}
