import Analytics
import PartnershipModel

/// The cover and the list of sheets.
extension ReportContext {
  func coverSection() -> Section {
    Section(
      kind: .cover, sheetName: Message(.sheetCover), title: title,
      subtitle: Message(.subtitleCover, ["city": .name(cityName(home))]),
      sentences: [
        Message(
          .coverPeriod,
          ["first": .month(series.first ?? month), "last": .month(month)]),
        Message(
          .coverPartnerships,
          [
            "count": .count(partnerships.count),
            "names": .list(partnerships.map { .name($0.name) }),
          ]),
        Message(.coverCurrency, ["currency": currencyText]),
        accounting,
        facts.isForPartner
          ? Message(.coverQualityWithheld)
          : Message(.coverQuality, ["count": .count(facts.findings.count)]),
        Message(.coverMadeBy, ["version": .text(version)]),
      ] + citation)
  }

  /// How to cite the report; a partner's pack is written from that city's side but not by it.
  private var citation: [Message] {
    guard !facts.isForPartner else { return [] }
    return [
      Message(
        .coverCite,
        ["city": .name(cityName(home)), "month": .month(month), "version": .text(version)])
    ]
  }

  var title: Message {
    Message(.titleReport, ["city": .name(cityName(home)), "month": .month(month)])
  }

  /// What a sheet answers.
  private func answer(_ section: Section) -> Message {
    if case .partnership(let id) = section.kind,
      let partnership = facts.gazetteer.partnership(id)
    {
      return Message(
        .answerPartnership,
        ["cities": .list(partnership.cities.map { .name(cityName($0)) })])
    }
    return section.subtitle ?? section.sentences.first ?? section.title
  }

  /// Every sheet with what it answers and how many rows it has.
  func contentsSection(_ sections: [Section]) -> Section {
    let rows = sections.map { section -> [Cell] in
      [
        .sheet(section.sheetName), .message(answer(section)),
        .count(section.tables.map(\.rows.count).reduce(0, +)),
        .count(section.charts.count { $0.kind != .heatMap }),
      ]
    }
    return Section(
      kind: .contents, sheetName: Message(.sheetContents), title: Message(.titleContents),
      subtitle: Message(.subtitleContents),
      tables: [
        ReportTable(
          name: "tbl_contents", title: Message(.tableContents), note: nil,
          columns: [
            ReportColumn("sheet", Message(.columnSheet), .text),
            ReportColumn("content", Message(.columnContent), .text),
            ReportColumn("rows", Message(.columnRows), .count),
            ReportColumn("charts", Message(.columnCharts), .count),
          ], rows: rows)
      ])
  }
}
