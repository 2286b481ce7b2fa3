import PartnershipModel
import Reporting

extension Finding {
  /// An example of every kind, and one more for each argument that changes the words.
  static let samples: [Finding] = FindingExamples.all + variants

  private static let variants: [Finding] =
    files + json + values + settings + templates

  private static let files: [Finding] =
    ["missing", "folder", "not-regular", "not-permitted", "errno 5"].map {
      sample(.unreadableFile(reason: $0))
    }
    + [
      "old-excel", "gzip", "gzip-corrupt", "gzip-truncated", "utf-16", "utf-32", "xml-korea",
      "xml-iati", "xml", "html", "gdelt-throttle", "gdelt-query", "something",
    ].map { sample(.wrongContainer(kind: $0)) }
    + [sample(.needsSpark(kind: "remote"))]
    + ["table", "form", "header", "name", "something"].map { sample(.notOnSpark(reason: $0)) }
    + ["tab", "vertical bar"].map { sample(.otherDelimiter(looksLike: $0)) }
    + [
      sample(.unknownLayout(header: [], nearest: nil, missing: [])),
      sample(
        .unknownLayout(
          header: ["a", "b", "c", "d", "e", "f"], nearest: "native-rates", missing: ["base"])),
      sample(.unknownLayout(header: ["a"], nearest: "native-rates", missing: [])),
      sample(.headerNotFound(looksLikeLine: nil)),
      sample(.cityRegister(kind: "wikidata-entity")),
      sample(.notUTF8(offset: 1_234, line: 3, candidates: [])),
      sample(.unknownColumn(nearest: nil), column: "Bemerkung"),
      sample(.extraCell(found: 2, expected: 1)),
    ]

  private static let json: [Finding] =
    [
      "invalid-utf8", "unexpected-end", "control-character", "bad-escape", "lone-surrogate",
      "bad-number", "array-in-ndjson", "missing-member", "not-an-array", "something",
    ].map { sample(.badJSON(reason: $0, offset: 0)) }
    + ["duplicate-key", "too-deep", "trailing-data", "limit", "something"].map {
      sample(.badLine(reason: $0))
    }
    + [
      sample(.wrongType(found: "number", expected: "string")),
      sample(.wrongType(found: "null", expected: "object")),
      sample(.wrongType(found: "list", expected: "true or false")),
      sample(.wrongType(found: "object", expected: "string or list")),
    ]

  private static let values: [Finding] =
    [
      sample(.badNumber(hint: .decimalComma), value: "1.234,5"),
      sample(.badNumber(hint: .decimalComma), value: "-12,5"),
      sample(.badNumber(hint: .groupingMark), value: "1,234,567"),
      sample(.badNumber(hint: .currencySign), value: "$ 5"),
      sample(.badNumber(hint: .exponent), value: "1e6"),
      sample(.badNumber(hint: .text), value: "about 5"),
      sample(.badNumber(hint: .text)),
      sample(.outOfRange(minimum: "0", maximum: nil), value: "-1"),
      sample(.outOfRange(minimum: "0", maximum: nil), value: "0"),
      sample(.outOfRange(minimum: nil, maximum: "999999999999999999"), value: "1e30"),
      sample(.outOfRange(minimum: nil, maximum: nil), value: "1e30"),
      sample(.emptyRequired),
      sample(.unknownWord(allowed: ["final", "provisional"], nearest: nil), value: "x"),
      sample(.unknownCity(nearest: nil), value: "Atlantis"),
      sample(.unknownIndicator(nearest: nil), value: "x"),
      sample(.unknownPartnership(nearest: nil), value: "x"),
      sample(.unknownPlace(name: "Bunkers", rows: 1)),
      sample(.cityWithoutRegion(name: "경기도 시흥시", city: "siheung", region: "KR-41", rows: 1)),
      sample(.unusedFile(rows: 1)),
      sample(.unknownOutletCountry(name: "Oz", rows: 1)),
      sample(.unknownLanguage(name: "xx", rows: 1)),
      sample(.damagedIDs(rows: 1)),
      sample(.damagedIDs(rows: 0)),
      sample(.badCode(expected: .webAddress), value: "BBC Monitoring"),
      sample(.annualRows(count: 1)),
      sample(.duplicateArticles(count: 1)),
      sample(.repeatedCity),
      sample(.endBeforeStart),
      sample(.hiddenCharacter),
      sample(.aggregateConflict(otherFile: "trade/b.csv", rows: 3)),
      sample(.otherCurrency(keptFile: "trade/b.csv", rows: 1)),
    ]
    + Exclusion.allCases.map { sample(.excludedRows($0, count: 1)) }
    + DateForm.allCases.filter { $0 != .day }.map {
      sample(.badDate(expected: $0), value: "2026-13")
    }
    + [
      .country, .countryOfTwoLetters, .region, .commodity, .chinaCustomsNumber(country: nil),
      .chinaCustomsNumber(country: "韩国"),
    ].map { sample(.badCode(expected: $0), value: "?") }

  private static let settings: [Finding] = [
    sample(.badSettings(reason: "")),
    sample(.badSettings(reason: "4:3: error: parser: bad indentation:\n  x: [\n     ^")),
    sample(.unknownSetting(key: "colour", nearest: nil)),
    sample(.badSetting(key: "home", expected: "a city of cities.csv (siheung?)")),
  ]

  private static let templates: [Finding] =
    ([
      .unknownName(nearest: nil), .unknownName(nearest: "summary.mustache"), .notUTF8,
      .tooLarge(limit: 1_048_576), .unfinishedTag, .unknownTag,
      .unknownKey(name: "sectoins", nearest: nil), .notAText(name: "sections"),
      .nestedInItself(name: "sections"), .tooDeep(limit: 12), .unclosedSection(name: "trade"),
      .strayClose(name: "trade", open: nil), .strayClose(name: "trade", open: "parts"), .rawHTML,
      .hiddenCharacter, .foreignPicture, .notAlone(name: "rows"), .syntax,
    ] as [TemplateFault]
    + ([
      .noTitle, .secondTitle, .skippedLevel(from: 1, to: 3), .unevenTable(cells: 1, columns: 2),
      .wideTable(columns: 9, limit: 8), .tableWithoutHeader, .spaceAtEnd, .tag,
      .pictureWithoutWords, .lineEnds,
    ] as [PageFault]).map { .page($0) }).map { sample(.badTemplate($0)) }

  private static func sample(
    _ problem: Problem, column: String? = nil, value: String? = nil
  ) -> Finding {
    Finding(problem, at: InputPlace(file: "a.csv", line: 2, column: column, value: value))
  }
}
