package import PartnershipModel

/// One invented finding of every kind, with which `entente explain CODE` shows what the code means.
package enum FindingExamples {
  /// The example of `code`, or `nil` where there is no such kind.
  package static func example(of code: String) -> Finding? {
    all.first { $0.code == code }
  }

  /// Every code, in byte order.
  package static let codes: [String] = all.map(\.code).sorted {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }

  /// Errors that refuse the run, errors of rows, warnings and notes.
  package static let all: [Finding] = files + rows + names + warnings + notes

  private static let files: [Finding] = [
    finding(.unreadableFile(reason: "directory"), "trade/2026.csv"),
    finding(.wrongContainer(kind: "zip"), "trade/kstat.csv"),
    finding(
      .notData(kind: "korea-error", detail: "SERVICE KEY IS NOT REGISTERED"), "trade/kcs.json"),
    finding(.emptyFile, "media/gdelt.json"),
    finding(.needsSpark(kind: "parquet"), "trade/2026.parquet"),
    finding(.notOnSpark(reason: "lines"), "s3a://customs/2026/08.csv"),
    finding(
      .columnType(found: "bigint", expected: "string"), "trade/2026.parquet", nil, nil,
      "commodity_code"),
    finding(
      .unknownLayout(
        header: ["month", "reporter", "value"], nearest: "native-trade",
        missing: ["period", "partner"]),
      "trade/a.csv", 1),
    finding(
      .ambiguousLayout(candidates: ["native-trade", "comtrade-plus"]), "trade/a.csv", 1),
    finding(.wrongFormat(setting: "comtrade-plus", found: "native-trade"), "trade/a.csv"),
    finding(.duplicateFile(of: "trade/2026-07.csv"), "trade/copy.csv"),
    finding(.cityRegister(kind: "geonames"), "reference/cities15000.txt"),
    finding(.missingTable(.partnerships), "partnerships.csv"),
    finding(.missingSetting(key: "flow", layout: "gacc"), "trade/gacc.csv"),
    finding(
      .notUTF8(
        offset: 0, line: 1, candidates: ["cp949: 품목명,국가명,기간", "gb18030: 前格疙,惫啊疙,扁埃"]),
      "trade/kstat.csv", 1),
    finding(.undecodable(encoding: "cp949", offset: 899, line: 21), "trade/kstat.csv", 21),
    finding(
      .duplicateHeader(name: "value", first: 4, second: 7), "trade/a.csv", 1, 7, "value"),
    finding(.emptyHeader(cell: 3), "trade/a.csv", 1, 3, ""),
    finding(.brokenHeader, "trade/a.csv", 1),
    finding(.otherDelimiter(looksLike: "semicolon"), "trade/a.csv", 1),
    finding(.headerNotFound(looksLikeLine: 4), "trade/a.csv", 1),
    finding(.quotedHeader, "trade/a.csv", 1),
    finding(.unclosedQuote(openedAtLine: 212), "exchanges/2026.csv", 212, 5, "title"),
    finding(.brokenRecord, "exchanges/2026.csv", 212, 5, "title"),
    finding(.limit(what: "columns", limit: 16_384), "trade/a.csv", 1),
    finding(.tooManyKeys(column: "outlet", limit: 1_000_000), "media/a.csv"),
    finding(.badJSON(reason: "unexpected-byte", offset: 22), "media/a.json", 2),
    finding(.duplicateKey(key: "amount", offset: 24), "funding.json", 1),
    finding(.tooDeep(limit: 512), "media/a.json", 1),
    finding(.trailingData(offset: 26), "media/a.json", 3),
    finding(.overflow, "trade/a.csv"),
    finding(.changedWhileReading, "trade/a.csv"),
    finding(
      .badSettings(reason: "4:3: error: parser: did not find expected key"), "entente.yaml"),
    finding(.unknownSetting(key: "curency", nearest: "currency"), "entente.yaml", 3),
    finding(
      .badSetting(key: "time_zone", expected: "an IANA name such as Asia/Seoul"), "entente.yaml", 5),
    finding(
      .badTemplate(.unknownKey(name: "sectoins", nearest: "sections")),
      "templates/summary.mustache", 3),
    finding(
      .conflictingRate(firstFile: "rates/eurofxref-hist.csv", firstLine: 14), "rates/own.csv", 2,
      nil, "USD", "1.25"),
    finding(
      .sharedName(city: "siheung", firstFile: "cities.csv", firstLine: 2), "cities.csv", 5, nil,
      "aliases", "시흥"),
  ]

  private static let rows: [Finding] = [
    finding(.damagedRow, "media/20260801.gkg.csv", 17, 27, "Extras"),
    finding(.extraCell(found: 11, expected: 10), "trade/a.csv", 17),
    finding(.missingCell(found: 1, expected: 10), "trade/a.csv", 17),
    finding(.strayQuote, "trade/a.csv", 17, 6, "value"),
    finding(.textAfterQuote, "trade/a.csv", 17, 6, "value"),
    finding(.nulByte, "trade/a.csv", 17, 6, "value"),
    finding(.loneCR, "trade/a.csv", 17, 6, "value"),
    finding(.secondTable, "trade/a.csv", 90),
    finding(.badLine(reason: "bad-json"), "media/a.ndjson", 4),
    finding(
      .wrongType(found: "string", expected: "number"), "funding.json", 4, nil, "amount", "10"),
    finding(.emptyRequired, "trade/a.csv", 17, 2, "reporter", ""),
    finding(.badNumber(hint: .decimalComma), "trade/a.csv", 17, 6, "value", "12,5"),
    finding(.tooPrecise(decimals: 6), "trade/a.csv", 17, 6, "value", "0.12345678"),
    finding(
      .outOfRange(minimum: "-100", maximum: "100"), "media/a.csv", 17, 8, "tone", "250"),
    finding(.badDate(expected: .day), "agreements.csv", 3, 5, "signed", "03/04/2026"),
    finding(.badCode(expected: .currency), "funding.csv", 3, 6, "currency", "Won"),
    finding(
      .unknownWord(allowed: ["export", "import"], nearest: "export"), "trade/a.csv", 17, 4, "flow",
      "exports"),
    finding(.endBeforeStart, "exchanges/2026.csv", 17, 3, "end_date", "2025-06-03"),
    finding(.missingCurrency, "actions.csv", 17, 7, "currency", ""),
  ]

  private static let names: [Finding] = [
    finding(.unknownCity(nearest: "siheung"), "exchanges/2026.csv", 17, 6, "host", "Sihueng"),
    finding(.lookAlike(of: "Jilin"), "trade/a.csv", 17, 3, "partner", "Jіlin"),
    finding(
      .unknownIndicator(nearest: "trade.export_value"), "targets.csv", 2, 2, "indicator",
      "trade.exports_value"),
    finding(
      .indicatorWithoutTargets, "targets.csv", 3, 2, "indicator", "target_progress"),
    finding(
      .unknownPartnership(nearest: "jilin-siheung"), "targets.csv", 2, 1, "partnership",
      "jilin-siheng"),
    finding(.badID, "partnerships.csv", 3, 1, "partnership_id", "Jilin / Siheung"),
    finding(
      .duplicateID(firstFile: "actions.csv", firstLine: 2), "actions.csv", 9, nil, "action_id",
      "A-1"),
    finding(.duplicateRow(firstLine: 12), "trade/comtrade.csv", 17),
    finding(.tooFewCities, "partnerships.csv", 3, 3, "cities", "siheung"),
    finding(.repeatedCity, "exchanges/2026.csv", 17, 7, "guests", "jilin; jilin"),
    finding(.notInPartnership(city: "busan"), "investments.csv", 4, 5, "from", "busan"),
    finding(.aggregateConflict(otherFile: "trade/2026-07.csv", rows: 1), "trade/2026-08.csv", 17),
  ]

  private static let warnings: [Finding] = [
    finding(.unknownColumn(nearest: "currency"), "trade/a.csv", 1, 7, "curency"),
    finding(.wrongTable(found: .trade, expected: .media), "media/trade.csv"),
    finding(.damagedText, "media/a.csv", 12),
    finding(
      .doubtfulEncoding(candidates: ["utf-8: Ưȭ", "cp949: 특화"]), "practices.csv", 3),
    finding(.hiddenCharacter, "media/a.csv", 12, 6, "title", "Siheung\u{200B} fair"),
    finding(.correctedBeforeFlagged, "media/a.csv", 12),
    finding(.declaredEncodingIgnored(declared: "cp949", found: "utf-8"), "trade/a.csv"),
    finding(.contradiction(setting: "flow: export", file: "import"), "trade/a.csv"),
    finding(
      .twoOffice(
        otherFile: "exchanges/siheung.csv", otherLine: 8, host: "42", guest: "45"),
      "exchanges/jilin.csv", 5, nil, "participants", "45"),
    finding(.suddenRate(previous: "1.08"), "rates/own.csv", 40, nil, "USD", "10.8"),
    finding(
      .noRate(currency: "KRW", month: Month(index: 2026 * 12 + 7)), "trade/a.csv"),
    finding(.unmatchedSources(pattern: "trade/gacc-*.csv"), "entente.yaml"),
    finding(.cutDownload(stated: 500, found: 250), "trade/comtrade.json"),
    finding(.strangeFile, "trade-2026.xlsx"),
    finding(.emptyAnswer, "media/gdelt.json"),
    finding(.unknownOutletCountry(name: "Middle-earth", rows: 3), "media/gdelt.json"),
    finding(.unknownLanguage(name: "Klingon", rows: 3), "media/gdelt.json"),
    finding(.damagedIDs(rows: 812), "media/NewsResult_20260501-20260531.csv"),
    finding(
      .cityWithoutRegion(name: "경기도 시흥시", city: "siheung", region: "KR-41", rows: 24),
      "trade/kcs.csv"),
    finding(.unusedFile(rows: 120), "trade/kcs.csv"),
    finding(.unknownAction, "funding.csv", 3, nil, "action_id", "A-77"),
  ]

  private static let notes: [Finding] = [
    finding(
      .possibleMatch(
        otherFile: "exchanges/siheung.csv", otherLine: 8,
        otherStart: Month(index: 2026 * 12 + 4).firstDay),
      "exchanges/jilin.csv", 5, nil, "start_date", "2026-05-03"),
    finding(.annualRows(count: 12), "trade/comtrade.csv"),
    finding(.excludedRows(.totals, count: 13), "trade/kcs.csv"),
    finding(.otherBreakdown(keptFile: "trade/gacc-1.csv", rows: 40), "trade/gacc-2.csv"),
    finding(.severalEditions(editions: ["H5", "H6"]), "trade/comtrade.csv"),
    finding(.unknownPlace(name: "M49 490", rows: 1_204), "trade/comtrade.csv"),
    finding(.duplicateArticles(count: 31), "media/gdelt-2.csv"),
    finding(.provisionalReplaced(count: 8), "trade/2026-07.csv"),
    finding(.repeatedAggregate(count: 24), "trade/comtrade-2.csv"),
    finding(.otherCurrency(keptFile: "trade/gacc-usd.csv", rows: 40), "trade/gacc-cny.csv"),
    finding(.loneCRFile, "trade/old.csv"),
    finding(.furtherFindings(code: "bad-number", count: 2_500), "trade/a.csv"),
  ]

  private static func finding(
    _ problem: Problem, _ file: String, _ line: Int? = nil, _ cell: Int? = nil,
    _ column: String? = nil, _ value: String? = nil
  ) -> Finding {
    Finding(
      problem,
      at: InputPlace(file: file, line: line, cell: cell, column: column, value: value))
  }
}
