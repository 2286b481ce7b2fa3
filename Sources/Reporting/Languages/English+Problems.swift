package import PartnershipModel

extension English {
  /// What a problem says in English; the texts stand by theme in the files beside this one.
  package func problem(_ problem: Problem, at place: InputPlace) -> ProblemText {
    switch problem {
    // The file as a whole.
    case .unreadableFile(let reason): unreadableFile(reason)
    case .wrongContainer(let kind): wrongContainer(kind)
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
    case .unknownPartnership(let nearest): unknownPartnership(nearest, place)
    case .unknownAction: unknownAction(place)
    case .unknownPlace(let name, let rows): unknownPlace(name, rows)
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

  // MARK: Sentences that many texts share

  static let fileRefused = "The file is not used, and nothing is published until it is put right."
  static let rowSetAside = "The row is set aside and counted as rejected; the other rows are used."

  /// The value at fault between backticks, or words for it where it is not at hand.
  func value(_ place: InputPlace, _ words: String = "The value") -> String {
    guard let value = place.value else { return words }
    return value.isEmpty ? "The empty cell" : quoted(value)
  }

  /// ` in the column …`, where the column is known.
  func inColumn(_ place: InputPlace) -> String {
    place.column.map { " in the column \(quoted($0))" } ?? ""
  }

  /// A count with its noun: `1 row`, `12,345 rows`.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(text(.count(count))) \(count == 1 ? one : many)"
  }

  /// A number with group marks.
  func number(_ count: Int) -> String { text(.count(count)) }

  private func text(_ argument: Argument) -> String { render(argument).joined }

  /// Texts of the input, each between backticks, as in a sentence; at most five of them.
  func listed(_ texts: [String], most: Int = 5) -> String {
    let more = texts.count - most
    var items = texts.prefix(most).map { [Fragment.data(quoted($0))] }
    if more > 0 { items.append([.own("\(number(more)) more")]) }
    return list(items).joined
  }
}
