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
          index.scores[aggregate][unit].map { .real($0) } ?? .missing(.noData)
        }
        + [ranks[unit], intervals[unit]?.low, intervals[unit]?.high].map { rank in
          rank.map { .count($0) } ?? .missing(.noData)
        }
    }
    return DataTable(
      name: "index", title: "Composite index", columns: columns(index.structure), key: [],
      rows: rows)
  }

  private static func columns(_ structure: CompositeStructure) -> [DataTable.Column] {
    [.init("unit", .string, "The unit.")]
      + structure.aggregates.map { aggregate in
        .init(structure.elements[aggregate].code, .number, "Score, 0 to 1.")
      }
      + [
        .init("rank", .integer, "Rank of the index; ties share the lowest rank."),
        .init("rank_low", .integer, "5th percentile of the rank over the draws."),
        .init("rank_high", .integer, "95th percentile of the rank over the draws."),
      ]
  }
}
