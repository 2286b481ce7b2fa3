import Analytics
import PartnershipModel

extension ReportContext {
  /// Flows that both sides report, by year and by chapter; none where no two sides do.
  func mirrorTables() -> [ReportTable] {
    let years = analysis.mirrorYears
    guard !years.isEmpty else { return [] }
    return [mirrorYearTable(years), mirrorChapterTable(analysis.mirrorChapters)]
  }

  private func mirrorYearTable(_ comparisons: [MirrorComparison]) -> ReportTable {
    let rows = comparisons.map { comparison -> [Cell] in
      [sides(of: comparison), period(of: comparison)] + cells(of: comparison)
        + [.message(comparison.basis.message), status(of: comparison), reasons(of: comparison)]
    }
    return ReportTable(
      name: "tbl_mirror_years", title: Message(.tableMirrorYears, ["month": .month(month)]),
      note: Message(.noteMirror),
      columns: [
        ReportColumn("flow", Message(.columnExporterImporter), .text),
        ReportColumn("period", Message(.columnPeriod), .text),
      ] + mirrorColumns + [
        ReportColumn("basis", Message(.columnBasis), .text),
        ReportColumn("status", Message(.columnStatus), .text),
        ReportColumn("reason", Message(.columnReason), .text),
      ], rows: rows, dataFile: "data/trade.csv")
  }

  private func mirrorChapterTable(_ comparisons: [MirrorComparison]) -> ReportTable {
    let rows = comparisons.map { comparison -> [Cell] in
      let code = comparison.chapter ?? ""
      let chapter = Message(.chapterLabel, ["code": .text(code), "name": .chapter(code)])
      return [sides(of: comparison), .message(chapter)] + cells(of: comparison)
        + [reasons(of: comparison)]
    }
    return ReportTable(
      name: "tbl_mirror_chapters",
      title: Message(.tableMirrorChapters, ["month": .month(month)]),
      note: Message(.noteMirrorChapters),
      columns: [
        ReportColumn("flow", Message(.columnExporterImporter), .text),
        ReportColumn("chapter", Message(.columnChapter), .text),
      ] + mirrorColumns + [ReportColumn("reason", Message(.columnReason), .text)],
      rows: rows, dataFile: "data/trade.csv", markdownRows: 0)
  }

  private var mirrorColumns: [ReportColumn] {
    [
      ReportColumn(
        "exports", Message(.columnExportsReported, ["currency": currencyText]), .money),
      ReportColumn(
        "imports", Message(.columnImportsReported, ["currency": currencyText]), .money),
      ReportColumn("discrepancy", Message(.columnDiscrepancy), .real(decimals: 3)),
    ]
  }

  private func sides(of comparison: MirrorComparison) -> Cell {
    .message(
      Message(
        .fromTo,
        [
          "from": .name(cityName(comparison.exporter)), "to": .name(cityName(comparison.importer)),
        ]))
  }

  private func period(of comparison: MirrorComparison) -> Cell {
    switch comparison.period {
    case .year(let year): .message(Message(.verbatim, ["text": .text(String(year))]))
    case .twelveMonths: .message(Message(.periodTwelveMonths, ["month": .month(month)]))
    }
  }

  private func figures(of comparison: MirrorComparison) -> [Figure] {
    [comparison.exports, comparison.imports, comparison.discrepancy]
  }

  private func cells(of comparison: MirrorComparison) -> [Cell] {
    figures(of: comparison).map { figure in
      switch figure.value {
      case .exact(let amount): .exact(amount)
      case .count(let count): .count(count)
      case .real(let number): .real(number)
      case nil: .missing(figure.reason ?? .noData)
      }
    }
  }

  private func reasons(of comparison: MirrorComparison) -> Cell {
    reasons(figures(of: comparison).compactMap { $0.reason.map { .missing($0) } })
  }

  private func status(of comparison: MirrorComparison) -> Cell {
    let known = figures(of: comparison).filter { $0.value != nil }
    return statusCell(known.isEmpty ? .missing : Figure.status(of: known.map(\.status)))
  }
}
