import PartnershipModel

/// The words of one language for every kind of problem.
///
/// A kind without words does not compile. The values at fault come as they are, and each language
/// sets them into sentences of its own, with its own particles and measure words.
protocol ProblemVocabulary {
  /// What is said of a problem.
  associatedtype Words

  // The file as a whole.
  func unreadableFile(_ reason: String) -> Words
  func wrongContainer(_ kind: String) -> Words
  func notData(_ kind: String, _ detail: String) -> Words
  var emptyFile: Words { get }
  func needsSpark(_ kind: String) -> Words
  func notOnSpark(_ reason: String) -> Words
  func columnType(_ found: String, _ expected: String) -> Words
  func unknownLayout(_ header: [String], _ nearest: String?, _ missing: [String]) -> Words
  func wrongTable(_ found: Table, _ expected: Table) -> Words
  func ambiguousLayout(_ candidates: [String]) -> Words
  func wrongFormat(_ setting: String, _ found: String) -> Words
  func duplicateFile(_ twin: String) -> Words
  func cityRegister(_ kind: String) -> Words
  func missingTable(_ table: Table) -> Words
  var changedWhileReading: Words { get }
  var overflow: Words { get }
  func limit(_ what: String, _ limit: Int) -> Words
  func tooManyKeys(_ column: String, _ limit: Int) -> Words
  var strangeFile: Words { get }
  var emptyAnswer: Words { get }

  // Encodings.
  func notUTF8(_ offset: Int, _ line: Int, _ candidates: [String], _ place: InputPlace) -> Words
  func undecodable(_ encoding: String, _ offset: Int, _ line: Int) -> Words
  var damagedText: Words { get }
  func doubtfulEncoding(_ candidates: [String], _ place: InputPlace) -> Words
  var damagedRow: Words { get }
  func declaredEncodingIgnored(_ declared: String, _ found: String) -> Words

  // Header and rows of a table.
  func duplicateHeader(_ name: String, _ first: Int, _ second: Int) -> Words
  func emptyHeader(_ cell: Int) -> Words
  var brokenHeader: Words { get }
  func otherDelimiter(_ looksLike: String) -> Words
  func headerNotFound(_ line: Int?) -> Words
  var quotedHeader: Words { get }
  func unknownColumn(_ nearest: String?, _ place: InputPlace) -> Words
  func unclosedQuote(_ line: Int) -> Words
  var brokenRecord: Words { get }
  func extraCell(_ found: Int, _ expected: Int) -> Words
  func missingCell(_ found: Int, _ expected: Int) -> Words
  var strayQuote: Words { get }
  var textAfterQuote: Words { get }
  var nulByte: Words { get }
  var loneCR: Words { get }
  var loneCRFile: Words { get }
  var secondTable: Words { get }

  // JSON.
  func badJSON(_ reason: String, _ offset: Int) -> Words
  func duplicateKey(_ key: String, _ offset: Int) -> Words
  func tooDeep(_ limit: Int) -> Words
  func trailingData(_ offset: Int) -> Words
  func badLine(_ reason: String) -> Words
  func wrongType(_ found: String, _ expected: String) -> Words

  // Settings.
  func badSettings(_ reason: String) -> Words
  func unknownSetting(_ key: String, _ nearest: String?) -> Words
  func badSetting(_ key: String, _ expected: String) -> Words
  func badTemplate(_ fault: TemplateFault) -> Words
  func missingSetting(_ key: String, _ layout: String) -> Words
  func contradiction(_ setting: String, _ file: String) -> Words
  func unmatchedSources(_ pattern: String) -> Words

  // Values.
  func emptyRequired(_ place: InputPlace) -> Words
  func badNumber(_ hint: NumberHint, _ place: InputPlace) -> Words
  func tooPrecise(_ decimals: Int, _ place: InputPlace) -> Words
  func outOfRange(_ minimum: String?, _ maximum: String?, _ place: InputPlace) -> Words
  func badDate(_ expected: DateForm, _ place: InputPlace) -> Words
  func badCode(_ expected: CodeForm, _ place: InputPlace) -> Words
  func unknownWord(_ allowed: [String], _ nearest: String?, _ place: InputPlace) -> Words
  var missingCurrency: Words { get }
  func endBeforeStart(_ place: InputPlace) -> Words
  var correctedBeforeFlagged: Words { get }
  func hiddenCharacter(_ place: InputPlace) -> Words

  // Names and ids.
  func unknownCity(_ nearest: String?, _ place: InputPlace) -> Words
  func lookAlike(_ name: String, _ place: InputPlace) -> Words
  func unknownIndicator(_ nearest: String?, _ place: InputPlace) -> Words
  func indicatorWithoutTargets(_ place: InputPlace) -> Words
  func unknownPartnership(_ nearest: String?, _ place: InputPlace) -> Words
  func unknownAction(_ place: InputPlace) -> Words
  func unknownPlace(_ name: String, _ rows: Int) -> Words
  func cityWithoutRegion(_ name: String, _ city: String, _ region: String, _ rows: Int) -> Words
  func unusedFile(_ rows: Int) -> Words
  func unknownOutletCountry(_ name: String, _ rows: Int) -> Words
  func unknownLanguage(_ name: String, _ rows: Int) -> Words
  func badID(_ place: InputPlace) -> Words
  func duplicateID(_ file: String, _ line: Int, _ place: InputPlace) -> Words
  func sharedName(_ city: String, _ file: String, _ line: Int, _ place: InputPlace) -> Words
  var tooFewCities: Words { get }
  func repeatedCity(_ place: InputPlace) -> Words
  func notInPartnership(_ city: String) -> Words

  // The same thing told twice.
  func duplicateRow(_ line: Int) -> Words
  func duplicateArticles(_ count: Int) -> Words
  func damagedIDs(_ rows: Int) -> Words
  func provisionalReplaced(_ count: Int) -> Words
  func repeatedAggregate(_ count: Int) -> Words
  func aggregateConflict(_ file: String, _ rows: Int) -> Words
  func otherCurrency(_ file: String, _ rows: Int) -> Words
  func twoOffice(_ file: String, _ line: Int, _ host: String, _ guest: String, _ place: InputPlace)
    -> Words
  func possibleMatch(_ file: String, _ line: Int, _ start: CalendarDate) -> Words
  func annualRows(_ count: Int) -> Words
  func excludedRows(_ reason: Exclusion, _ count: Int) -> Words
  func otherBreakdown(_ file: String, _ rows: Int) -> Words
  func cutDownload(_ stated: Int, _ found: Int) -> Words
  func severalEditions(_ editions: [String]) -> Words
  func furtherFindings(_ code: String, _ count: Int) -> Words

  // Exchange rates.
  func conflictingRate(_ file: String, _ line: Int, _ place: InputPlace) -> Words
  func suddenRate(_ previous: String, _ place: InputPlace) -> Words
  func noRate(_ currency: String, _ month: Month) -> Words
}

extension ProblemVocabulary {
  /// The words for `problem`, found at `place`.
  func said(of problem: Problem, at place: InputPlace) -> Words {
    switch problem {
    // The file as a whole.
    case .unreadableFile(let reason): unreadableFile(reason)
    case .wrongContainer(let kind): wrongContainer(kind)
    case .needsSpark(let kind): needsSpark(kind)
    case .notOnSpark(let reason): notOnSpark(reason)
    case .columnType(let found, let expected): columnType(found, expected)
    case .notData(let kind, let detail): notData(kind, detail)
    case .emptyFile: emptyFile
    case .unknownLayout(let header, let nearest, let missing):
      unknownLayout(header, nearest, missing)
    case .wrongTable(let found, let expected): wrongTable(found, expected)
    case .ambiguousLayout(let candidates): ambiguousLayout(candidates)
    case .wrongFormat(let setting, let found): wrongFormat(setting, found)
    case .duplicateFile(let twin): duplicateFile(twin)
    case .cityRegister(let kind): cityRegister(kind)
    case .missingTable(let table): missingTable(table)
    case .changedWhileReading: changedWhileReading
    case .overflow: overflow
    case .limit(let what, let limit): self.limit(what, limit)
    case .tooManyKeys(let column, let limit): tooManyKeys(column, limit)
    case .strangeFile: strangeFile
    case .emptyAnswer: emptyAnswer

    // Encodings.
    case .notUTF8(let offset, let line, let candidates):
      notUTF8(offset, line, candidates, place)
    case .undecodable(let encoding, let offset, let line): undecodable(encoding, offset, line)
    case .damagedText: damagedText
    case .doubtfulEncoding(let candidates): doubtfulEncoding(candidates, place)
    case .damagedRow: damagedRow
    case .declaredEncodingIgnored(let declared, let found):
      declaredEncodingIgnored(declared, found)

    // Header and rows of a table.
    case .duplicateHeader(let name, let first, let second): duplicateHeader(name, first, second)
    case .emptyHeader(let cell): emptyHeader(cell)
    case .brokenHeader: brokenHeader
    case .otherDelimiter(let looksLike): otherDelimiter(looksLike)
    case .headerNotFound(let line): headerNotFound(line)
    case .quotedHeader: quotedHeader
    case .unknownColumn(let nearest): unknownColumn(nearest, place)
    case .unclosedQuote(let line): unclosedQuote(line)
    case .brokenRecord: brokenRecord
    case .extraCell(let found, let expected): extraCell(found, expected)
    case .missingCell(let found, let expected): missingCell(found, expected)
    case .strayQuote: strayQuote
    case .textAfterQuote: textAfterQuote
    case .nulByte: nulByte
    case .loneCR: loneCR
    case .loneCRFile: loneCRFile
    case .secondTable: secondTable

    // JSON.
    case .badJSON(let reason, let offset): badJSON(reason, offset)
    case .duplicateKey(let key, let offset): duplicateKey(key, offset)
    case .tooDeep(let limit): tooDeep(limit)
    case .trailingData(let offset): trailingData(offset)
    case .badLine(let reason): badLine(reason)
    case .wrongType(let found, let expected): wrongType(found, expected)

    // Settings.
    case .badSettings(let reason): badSettings(reason)
    case .unknownSetting(let key, let nearest): unknownSetting(key, nearest)
    case .badSetting(let key, let expected): badSetting(key, expected)
    case .badTemplate(let fault): badTemplate(fault)
    case .missingSetting(let key, let layout): missingSetting(key, layout)
    case .contradiction(let setting, let file): contradiction(setting, file)
    case .unmatchedSources(let pattern): unmatchedSources(pattern)

    // Values.
    case .emptyRequired: emptyRequired(place)
    case .badNumber(let hint): badNumber(hint, place)
    case .tooPrecise(let decimals): tooPrecise(decimals, place)
    case .outOfRange(let minimum, let maximum): outOfRange(minimum, maximum, place)
    case .badDate(let expected): badDate(expected, place)
    case .badCode(let expected): badCode(expected, place)
    case .unknownWord(let allowed, let nearest): unknownWord(allowed, nearest, place)
    case .missingCurrency: missingCurrency
    case .endBeforeStart: endBeforeStart(place)
    case .correctedBeforeFlagged: correctedBeforeFlagged
    case .hiddenCharacter: hiddenCharacter(place)

    // Names and ids.
    case .unknownCity(let nearest): unknownCity(nearest, place)
    case .lookAlike(let name): lookAlike(name, place)
    case .unknownIndicator(let nearest): unknownIndicator(nearest, place)
    case .indicatorWithoutTargets: indicatorWithoutTargets(place)
    case .unknownPartnership(let nearest): unknownPartnership(nearest, place)
    case .unknownAction: unknownAction(place)
    case .unknownPlace(let name, let rows): unknownPlace(name, rows)
    case .cityWithoutRegion(let name, let city, let region, let rows):
      cityWithoutRegion(name, city, region, rows)
    case .unusedFile(let rows): unusedFile(rows)
    case .unknownOutletCountry(let name, let rows): unknownOutletCountry(name, rows)
    case .unknownLanguage(let name, let rows): unknownLanguage(name, rows)
    case .badID: badID(place)
    case .duplicateID(let file, let line): duplicateID(file, line, place)
    case .sharedName(let city, let file, let line): sharedName(city, file, line, place)
    case .tooFewCities: tooFewCities
    case .repeatedCity: repeatedCity(place)
    case .notInPartnership(let city): notInPartnership(city)

    // The same thing told twice.
    case .duplicateRow(let line): duplicateRow(line)
    case .duplicateArticles(let count): duplicateArticles(count)
    case .damagedIDs(let rows): damagedIDs(rows)
    case .provisionalReplaced(let count): provisionalReplaced(count)
    case .repeatedAggregate(let count): repeatedAggregate(count)
    case .aggregateConflict(let file, let rows): aggregateConflict(file, rows)
    case .otherCurrency(let file, let rows): otherCurrency(file, rows)
    case .twoOffice(let file, let line, let host, let guest):
      twoOffice(file, line, host, guest, place)
    case .possibleMatch(let file, let line, let start): possibleMatch(file, line, start)
    case .annualRows(let count): annualRows(count)
    case .excludedRows(let reason, let count): excludedRows(reason, count)
    case .otherBreakdown(let file, let rows): otherBreakdown(file, rows)
    case .cutDownload(let stated, let found): cutDownload(stated, found)
    case .severalEditions(let editions): severalEditions(editions)
    case .furtherFindings(let code, let count): furtherFindings(code, count)

    // Exchange rates.
    case .conflictingRate(let file, let line): conflictingRate(file, line, place)
    case .suddenRate(let previous): suddenRate(previous, place)
    case .noRate(let currency, let month): noRate(currency, month)
    }
  }
}
