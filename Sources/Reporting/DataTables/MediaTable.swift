import Analytics
import PartnershipModel

extension DataTables {
  /// Monthly articles by the city written about, outlet and kind; an article about two cities stands
  /// under both.
  static func media(_ context: ReportContext) -> DataTable {
    struct Key: Hashable {
      let month: Month
      let subject: String
      let outlet: String
      let country: String
      let language: String
      let topic: String
      let kind: String

      var texts: [String] {
        [month.description, subject, outlet, country, language, topic, kind]
      }
    }
    struct Sum {
      var measures = MediaMeasures()
      var joint = 0
      var jointKnown = 0
    }
    var sums: [Key: Sum] = [:]
    for cell in context.facts.media.cells where cell.key.month <= context.month {
      for subject in cell.key.subjects {
        let key = Key(
          month: cell.key.month, subject: subject, outlet: cell.key.outlet,
          country: cell.key.outletCountry, language: cell.key.language, topic: cell.key.topic,
          kind: cell.key.kind)
        // Each sum fits: the importer has refused the workspace otherwise.
        _ = sums[key, default: Sum()].measures.add(cell.measures)
        if let joint = cell.key.joint {
          sums[key, default: Sum()].jointKnown += cell.measures.articles
          if joint { sums[key, default: Sum()].joint += cell.measures.articles }
        }
      }
    }
    let rows = sums.sorted { $0.key.texts.lexicographicallyPrecedes($1.key.texts) }.map {
      key, sum -> [Cell] in
      let measures = sum.measures
      return [
        .month(key.month), .text(key.subject), .text(key.outlet), .text(key.country),
        .text(key.language), .text(key.topic), .text(key.kind), .count(measures.articles),
        measures.toned > 0 ? .exact(measures.toneSum) : .missing(.notReported),
        .count(measures.favourable), .count(measures.neutral), .count(measures.unfavourable),
        measures.reached > 0 ? .exact(measures.reach) : .missing(.notReported),
        .count(measures.flagged), .count(measures.corrected),
        sum.jointKnown > 0 ? .count(sum.joint) : .missing(.notReported),
      ]
    }
    return DataTable(
      name: "media", title: "Monthly media coverage",
      columns: [
        .init("period", .yearmonth, "Month of publication in the workspace's time zone"),
        .init("subject", .string, "City id written about"),
        .init("outlet", .string, "Outlet"),
        .init("outlet_country", .string, "ISO 3166-1 alpha-3; empty where unknown"),
        .init("language", .string, "BCP 47; empty where unknown"),
        .init("topic", .string, "Topic; empty where unknown"),
        .init("kind", .string, "Kind of article; empty where unknown"),
        .init("articles", .integer, "Number of articles"),
        .init("tone_sum", .number, "Exact sum of tone over the articles that have one"),
        .init("favourable", .integer, "Articles with tone above +1"),
        .init("neutral", .integer, "Articles with tone from -1 to +1"),
        .init("unfavourable", .integer, "Articles with tone below -1"),
        .init("reach", .number, "Sum of reach over the articles that give one"),
        .init("flagged", .integer, "Articles flagged as misinformation"),
        .init("corrected", .integer, "Articles corrected"),
        .init("joint", .integer, "Articles that both sides produced"),
      ],
      key: ["period", "subject", "outlet", "outlet_country", "language", "topic", "kind"],
      rows: rows)
  }
}
