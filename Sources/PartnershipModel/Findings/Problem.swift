/// Every kind of problem that reading a workspace can meet.
///
/// Errors about a row set the row aside (`rejected`); errors about a file refuse the run; warnings
/// and notes change nothing in the figures.
package enum Problem: Sendable, Hashable {
  // The file as a whole: nothing of it can be used.
  case unreadableFile(reason: String)
  case wrongContainer(kind: String)
  /// A download that is known and holds no data; `detail` is what it says itself.
  case notData(kind: String, detail: String)
  case emptyFile
  /// Only Spark can read it: `parquet`, or `remote` for a file of a store.
  case needsSpark(kind: String)
  /// Spark cannot fold it, and it is not read here.
  case notOnSpark(reason: String)
  /// A column of a Parquet file whose type says something else than the table means.
  case columnType(found: String, expected: String)
  case unknownLayout(header: [String], nearest: String?, missing: [String])
  case wrongTable(found: Table, expected: Table)
  case ambiguousLayout(candidates: [String])
  /// The layout that `format` names is not the file's.
  case wrongFormat(setting: String, found: String)
  case duplicateFile(of: String)
  /// A register of cities, such as a download of Wikidata or GeoNames, where data are expected.
  case cityRegister(kind: String)
  case missingTable(Table)
  case missingSetting(key: String, layout: String)
  case notUTF8(offset: Int, line: Int, candidates: [String])
  case undecodable(encoding: String, offset: Int, line: Int)
  case duplicateHeader(name: String, first: Int, second: Int)
  case emptyHeader(cell: Int)
  case brokenHeader
  case otherDelimiter(looksLike: String)
  case headerNotFound(looksLikeLine: Int?)
  case quotedHeader
  case unclosedQuote(openedAtLine: Int)
  case brokenRecord
  case limit(what: String, limit: Int)
  case tooManyKeys(column: String, limit: Int)
  case badJSON(reason: String, offset: Int)
  case duplicateKey(key: String, offset: Int)
  case tooDeep(limit: Int)
  case trailingData(offset: Int)
  case overflow
  case changedWhileReading
  case badSettings(reason: String)
  case unknownSetting(key: String, nearest: String?)
  case badSetting(key: String, expected: String)
  case badTemplate(TemplateFault)

  // One row, set aside.
  case extraCell(found: Int, expected: Int)
  case missingCell(found: Int, expected: Int)
  case strayQuote
  case textAfterQuote
  case nulByte
  case loneCR
  case secondTable
  case badLine(reason: String)
  /// Bytes that are no text, in a layout that is UTF-8 by definition.
  case damagedRow
  case wrongType(found: String, expected: String)
  case emptyRequired
  case badNumber(hint: NumberHint)
  case tooPrecise(decimals: Int)
  case outOfRange(minimum: String?, maximum: String?)
  case badDate(expected: DateForm)
  case badCode(expected: CodeForm)
  case unknownWord(allowed: [String], nearest: String?)
  case unknownCity(nearest: String?)
  case lookAlike(of: String)
  case unknownIndicator(nearest: String?)
  /// An indicator that no target can aim at: it rests on targets itself, or has no figures.
  case indicatorWithoutTargets
  case unknownPartnership(nearest: String?)
  case unknownAction
  case badID
  case duplicateID(firstFile: String, firstLine: Int)
  /// A published figure given again in one file, with another value.
  case duplicateRow(firstLine: Int)
  case endBeforeStart
  case tooFewCities
  case repeatedCity
  case missingCurrency
  case notInPartnership(city: String)
  case conflictingRate(firstFile: String, firstLine: Int)
  /// A name that two cities have; nothing tells which of them a file means.
  case sharedName(city: String, firstFile: String, firstLine: Int)
  /// Published figures of another file, with another value.
  case aggregateConflict(otherFile: String, rows: Int)

  // Used, with a word of warning.
  case unknownColumn(nearest: String?)
  case damagedText
  /// Valid UTF-8 with a word that reads better in another encoding; UTF-8 is the first candidate.
  case doubtfulEncoding(candidates: [String])
  case hiddenCharacter
  case correctedBeforeFlagged
  case declaredEncodingIgnored(declared: String, found: String)
  case contradiction(setting: String, file: String)
  case twoOffice(otherFile: String, otherLine: Int, host: String, guest: String)
  case suddenRate(previous: String)
  case noRate(currency: String, month: Month)
  case unmatchedSources(pattern: String)
  /// A service's answer says how many rows it has, and these are fewer or more.
  case cutDownload(stated: Int, found: Int)
  /// Figures of several editions of the Harmonized System, whose codes may differ.
  case severalEditions(editions: [String])
  case strangeFile
  /// The name of an outlet's country in a foreign file, which stays unknown.
  case unknownOutletCountry(name: String, rows: Int)
  /// The name or code of a language in a foreign file, which stays unknown.
  case unknownLanguage(name: String, rows: Int)
  /// Ids that a spreadsheet took for numbers.
  case damagedIDs(rows: Int)
  /// A published table names a city and its region; `cities.csv` has no region for the city of that
  /// name, so nothing tells whether it is the same one.
  case cityWithoutRegion(name: String, city: String, region: String, rows: Int)
  /// All rows of a file are out of scope, and other findings do not say enough of why.
  case unusedFile(rows: Int)

  // Notes.
  case annualRows(count: Int)
  case excludedRows(Exclusion, count: Int)
  case unknownPlace(name: String, rows: Int)
  case duplicateArticles(count: Int)
  case provisionalReplaced(count: Int)
  case repeatedAggregate(count: Int)
  /// Published figures that another file has in a currency that is preferred.
  case otherCurrency(keptFile: String, rows: Int)
  /// Another file has the same figures, broken down otherwise or not at all.
  case otherBreakdown(keptFile: String, rows: Int)
  /// Another office lists the same kind of exchange of the same cities within a week.
  case possibleMatch(otherFile: String, otherLine: Int, otherStart: CalendarDate)
  case loneCRFile
  case emptyAnswer
  /// More findings of one kind than are listed one by one.
  case furtherFindings(code: String, count: Int)
}

/// What a text that is not a number looks like.
package enum NumberHint: String, Sendable, Hashable {
  case decimalComma, groupingMark, currencySign, exponent, text
}
