import PartnershipModel

extension DataTables {
  /// Every input file, how it was recognised and what became of its rows.
  static func sources(_ context: ReportContext) -> DataTable {
    sources(context.facts.listedSources)
  }

  private static let modified = DataTable.Column(
    "modified", .string,
    "Last change (UTC) of a file that only Spark read, whose SHA-256 is not known")

  static func sources(_ files: [SourceFile]) -> DataTable {
    // Of other packs the column would be empty from top to bottom.
    let hasFar = files.contains { $0.modified != nil }
    return DataTable(
      name: "sources", title: "Sources",
      columns: [
        .init("file", .string, "Path in the workspace"),
        .init("format", .string, "Layout that it was recognised as"),
        .init("encoding", .string, "Encoding that it was read in"),
        .init(
          "encoding_from", .string, "How the encoding was chosen",
          categories: ["bom", "declared", "layout", "utf-8"].map { ($0, $0) }),
        .init("bytes", .integer, "Size of the file"),
        .init("sha256", .string, "SHA-256 of the file"),
        .init("rows_read", .integer, "Rows; used + out_of_scope + rejected + blank"),
        .init("used", .integer, "Rows that a figure may rest on"),
        .init("out_of_scope", .integer, "Valid rows about what is not followed"),
        .init("rejected", .integer, "Rows set aside, each with a finding"),
        .init("blank", .integer, "Empty rows"),
        .init("first_month", .yearmonth, "First month of the used rows"),
        .init("last_month", .yearmonth, "Last month of the used rows"),
      ] + (hasFar ? [modified] : []), key: ["file"],
      rows: files.map { file in
        [
          .text(file.path), .text(file.format), .text(file.encoding), .text(file.encodingFrom),
          .count(file.bytes), .text(file.sha256), .count(file.rowsRead), .count(file.used),
          .count(file.outOfScope), .count(file.rejected), .count(file.blank),
          file.firstMonth.map { .month($0) } ?? .none, file.lastMonth.map { .month($0) } ?? .none,
        ] + (hasFar ? [file.modified.map { .text($0) } ?? .none] : [])
      })
  }
}
