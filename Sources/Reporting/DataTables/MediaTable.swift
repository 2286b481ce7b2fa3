import PartnershipModel

extension DataTables {
  /// Monthly articles by the city written about, outlet and kind; an article about two cities stands
  /// under both.
  static func media(_ facts: Facts, through month: Month) -> DataTable {
    DataTable(
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
      rows: MediaRows(facts.media, through: month).rows)
  }
}
