import Analytics
import PartnershipModel

extension ReportContext {
  /// The lists of every two offices against each other; none where fewer than two keep one.
  func officeListTables() -> [ReportTable] {
    let months = month.advanced(by: -11)...month
    let comparisons = OfficeComparison.all(in: facts, months: months)
    guard !comparisons.isEmpty else { return [] }
    let rows = comparisons.map { comparison -> [Cell] in
      [
        .name(cityName(comparison.one)), .name(cityName(comparison.other)),
        .count(comparison.matched), .count(comparison.differing),
        differences(of: comparison), .count(comparison.onlyOne), .count(comparison.onlyOther),
        .count(comparison.possibleMatches),
      ]
    }
    return [
      ReportTable(
        name: "tbl_office_lists", title: Message(.tableOfficeLists, ["month": .month(month)]),
        note: Message(.noteOfficeLists),
        columns: [
          ReportColumn("office", Message(.columnOffice), .text),
          ReportColumn("other", Message(.columnOtherOffice), .text),
          ReportColumn("matched", Message(.columnInBoth), .count, hasTotal: true),
          ReportColumn("differing", Message(.columnDiffering), .count, hasTotal: true),
          ReportColumn("columns", Message(.columnDifferIn), .text),
          ReportColumn("only_office", Message(.columnOnlyOffice), .count, hasTotal: true),
          ReportColumn("only_other", Message(.columnOnlyOther), .count, hasTotal: true),
          ReportColumn("possible", Message(.columnPossible), .count, hasTotal: true),
        ], rows: rows, dataFile: "data/findings.csv", totalLabel: Message(.wordTotal))
    ]
  }

  /// The columns in which the lists differ, each with how often; the most frequent first.
  private func differences(of comparison: OfficeComparison) -> Cell {
    guard !comparison.differences.isEmpty else { return .none }
    let columns = comparison.differences.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return .message(
      Message(
        .listOfWords,
        [
          "items": .list(
            columns.map { column, count in
              .message(
                Message(.columnTimes, ["column": .text(column), "count": .count(count)]))
            })
        ]))
  }
}
