import Importers
import PartnershipModel
import Testing

@Suite("GDELT timelines and tone charts")
struct GDELTSeriesTests {
  @Test("A timeline is no list of articles: its rows are checked and left out, with one note")
  func timeline() throws {
    let outcome = try read([
      "media/a.json": """
      {"query_details": {"title": "jilin", "date_resolution": "day"},
       "timeline": [
        {"series": "Article Count", "data": [
          {"date": "20260422T000000Z", "value": 41, "norm": 191394},
          {"date": "20260423T000000Z", "value": 1.5e-05, "norm": 214966},
          {"date": "2026-04", "value": 3, "norm": 1},
          {"date": "20260425T000000Z", "value": null}]},
        {"series": "Other"}
       ]}
      """,
      "media/b.csv": """
      \u{FEFF}Date,Series,Value
      2026-04-22,Volume Intensity,0.0214
      ,Average Tone,1
      2026-04-23,Average Tone,1,5
      2026-04-24,Average Tone,x
      """,
    ])
    #expect(outcome.facts?.media.cells.isEmpty == true)
    #expect(outcome.rows("media/a.json") == "0/2/3/0")
    #expect(outcome.rows("media/b.csv") == "0/1/3/0")
    #expect(outcome.source("media/a.json")?.format == "gdelt-timeline")
    #expect(outcome.source("media/b.csv")?.format == "gdelt-timeline")
    func told(_ path: String) -> [String] {
      outcome.findings(in: path).map { "\($0.place.line ?? 0) \($0.code)" }
    }
    #expect(
      told("media/a.json") == ["0 excluded-rows", "3 bad-date", "3 empty-required", "8 wrong-type"])
    #expect(
      told("media/b.csv") == [
        "0 excluded-rows", "3 empty-required", "4 extra-cell", "5 bad-number",
      ]
    )
  }

  @Test("A tone chart too")
  func toneChart() throws {
    let outcome = try read([
      "media/a.json": """
      {"tonechart": [{"bin": -8, "count": 1, "toparts": [{"url": "https://a.example/1"}]},
       {"bin": -7, "count": 0, "toparts": []}, {"bin": "x", "count": 0}]}
      """
    ])
    #expect(outcome.rows("media/a.json") == "0/2/1/0")
    #expect(outcome.source("media/a.json")?.format == "gdelt-tonechart")
    #expect(
      outcome.findings.map(\.problem) == [
        .excludedRows(.articleSeries, count: 2), .wrongType(found: "string", expected: "number"),
      ])
  }

  @Test(
    "The real samples", .enabled(if: sharedReference != nil, "\(needsShared)"),
    arguments: [
      ("doc_timelinevol.json", "gdelt-timeline"), ("doc_timelinevolraw.json", "gdelt-timeline"),
      ("doc_tonechart.json", "gdelt-tonechart"),
    ])
  func realSamples(file: String, format: String) throws {
    let outcome = try read([
      "media/a.json": FileContent(bytes: try reference("formats/gdelt/\(file)"))
    ])
    #expect(outcome.source("media/a.json")?.format == format)
    #expect(outcome.rows("media/a.json") == "0/2/0/0")
    #expect(outcome.findings.map(\.problem) == [.excludedRows(.articleSeries, count: 2)])
  }

  @Test(
    "What GDELT sends instead of data is named",
    .enabled(if: sharedReference != nil, "\(needsShared)"),
    arguments: [
      ("doc_empty_result.json", Problem.emptyAnswer),
      ("doc_throttle_body_saved_as.json", .wrongContainer(kind: "gdelt-throttle")),
    ])
  func noData(file: String, problem: Problem) throws {
    let outcome = try read([
      "media/a.json": FileContent(bytes: try reference("formats/gdelt/\(file)"))
    ])
    #expect(outcome.findings.map(\.problem) == [problem])
  }
}
