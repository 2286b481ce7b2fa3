extension Problem {
  /// The fixed name of the kind of problem, in kebab case.
  package var code: String {
    switch self {
    case .unreadableFile: "unreadable-file"
    case .wrongContainer: "wrong-container"
    case .notData: "not-data"
    case .emptyFile: "empty-file"
    case .needsSpark: "needs-spark"
    case .notOnSpark: "not-on-spark"
    case .columnType: "column-type"
    case .unknownLayout: "unknown-layout"
    case .wrongTable: "wrong-table"
    case .ambiguousLayout: "ambiguous-layout"
    case .wrongFormat: "wrong-format"
    case .duplicateFile: "duplicate-file"
    case .cityRegister: "city-register"
    case .missingTable: "missing-table"
    case .missingSetting: "missing-setting"
    case .notUTF8: "not-utf8"
    case .undecodable: "undecodable"
    case .duplicateHeader: "duplicate-header"
    case .emptyHeader: "empty-header"
    case .brokenHeader: "broken-header"
    case .otherDelimiter: "other-delimiter"
    case .headerNotFound: "header-not-found"
    case .quotedHeader: "quoted-header"
    case .unclosedQuote: "unclosed-quote"
    case .brokenRecord: "broken-record"
    case .limit: "limit"
    case .tooManyKeys: "too-many-keys"
    case .badJSON: "bad-json"
    case .duplicateKey: "duplicate-key"
    case .tooDeep: "too-deep"
    case .trailingData: "trailing-data"
    case .overflow: "overflow"
    case .changedWhileReading: "changed-while-reading"
    case .badSettings: "bad-settings"
    case .unknownSetting: "unknown-setting"
    case .badSetting: "bad-setting"
    case .badTemplate: "bad-template"
    case .extraCell: "extra-cell"
    case .missingCell: "missing-cell"
    case .strayQuote: "stray-quote"
    case .textAfterQuote: "text-after-quote"
    case .nulByte: "nul-byte"
    case .loneCR: "lone-cr"
    case .secondTable: "second-table"
    case .badLine: "bad-line"
    case .damagedRow: "damaged-row"
    case .wrongType: "wrong-type"
    case .emptyRequired: "empty-required"
    case .badNumber: "bad-number"
    case .tooPrecise: "too-precise"
    case .outOfRange: "out-of-range"
    case .badDate: "bad-date"
    case .badCode: "bad-code"
    case .unknownWord: "unknown-word"
    case .unknownCity: "unknown-city"
    case .lookAlike: "look-alike"
    case .unknownIndicator: "unknown-indicator"
    case .indicatorWithoutTargets: "indicator-without-targets"
    case .unknownPartnership: "unknown-partnership"
    case .unknownAction: "unknown-action"
    case .badID: "bad-id"
    case .duplicateID: "duplicate-id"
    case .duplicateRow: "duplicate-row"
    case .endBeforeStart: "end-before-start"
    case .tooFewCities: "too-few-cities"
    case .repeatedCity: "repeated-city"
    case .missingCurrency: "missing-currency"
    case .notInPartnership: "not-in-partnership"
    case .conflictingRate: "conflicting-rate"
    case .sharedName: "shared-name"
    case .unknownColumn: "unknown-column"
    case .damagedText: "damaged-text"
    case .doubtfulEncoding: "doubtful-encoding"
    case .hiddenCharacter: "hidden-character"
    case .correctedBeforeFlagged: "corrected-before-flagged"
    case .declaredEncodingIgnored: "declared-encoding-ignored"
    case .contradiction: "contradiction"
    case .twoOffice: "two-office"
    case .suddenRate: "sudden-rate"
    case .noRate: "no-rate"
    case .unmatchedSources: "unmatched-sources"
    case .cutDownload: "cut-download"
    case .severalEditions: "several-editions"
    case .strangeFile: "strange-file"
    case .unknownOutletCountry: "unknown-outlet-country"
    case .unknownLanguage: "unknown-language"
    case .damagedIDs: "damaged-ids"
    case .cityWithoutRegion: "city-without-region"
    case .unusedFile: "unused-file"
    case .annualRows: "annual-rows"
    case .excludedRows: "excluded-rows"
    case .unknownPlace: "unknown-place"
    case .duplicateArticles: "duplicate-articles"
    case .provisionalReplaced: "provisional-replaced"
    case .repeatedAggregate: "repeated-aggregate"
    case .aggregateConflict: "aggregate-conflict"
    case .otherCurrency: "other-currency"
    case .otherBreakdown: "other-breakdown"
    case .possibleMatch: "possible-match"
    case .loneCRFile: "lone-cr-file"
    case .emptyAnswer: "empty-answer"
    case .furtherFindings: "further-findings"
    }
  }

  /// What the problem does: an error refuses the file or sets the row aside.
  package var severity: Severity {
    switch self {
    case .unknownColumn, .wrongTable, .damagedText, .hiddenCharacter, .correctedBeforeFlagged,
      .declaredEncodingIgnored, .contradiction, .twoOffice, .suddenRate, .noRate,
      .unmatchedSources, .strangeFile, .emptyAnswer, .unknownAction, .cutDownload,
      .unknownOutletCountry, .unknownLanguage, .damagedIDs, .doubtfulEncoding,
      .cityWithoutRegion, .unusedFile:
      .warning
    case .annualRows, .unknownPlace, .duplicateArticles, .provisionalReplaced, .repeatedAggregate,
      .otherCurrency, .otherBreakdown, .excludedRows, .severalEditions, .possibleMatch,
      .loneCRFile, .furtherFindings:
      .note
    default: .error
    }
  }

  /// Whether the file is sound, but the system had no room for its text while it was read.
  package var isWriteFailure: Bool {
    guard case .unreadableFile(let reason) = self else { return false }
    return reason.hasPrefix("temporary-file")
  }

  /// Whether the run is refused because of it: nothing of the file can be used.
  package var refuses: Bool {
    switch self {
    case .unreadableFile, .wrongContainer, .notData, .emptyFile, .unknownLayout,
      .ambiguousLayout, .duplicateFile, .missingTable, .missingSetting, .notUTF8, .undecodable,
      .wrongFormat, .duplicateHeader, .emptyHeader, .brokenHeader, .otherDelimiter,
      .headerNotFound, .quotedHeader, .unclosedQuote, .brokenRecord, .limit,
      .tooManyKeys, .badJSON, .duplicateKey, .tooDeep, .trailingData, .overflow,
      .changedWhileReading, .badSettings, .unknownSetting, .badSetting, .badTemplate,
      .conflictingRate, .cityRegister, .sharedName, .needsSpark, .notOnSpark, .columnType:
      true
    default: false
    }
  }
}
