/// The settings of a workspace, `entente.yaml`; every key has a default.
package struct Settings: Sendable, Equatable {
  /// City id whose side the report is written from; `nil` = the first city.
  package var home: String?
  package var currency: CurrencyCode = .usDollar
  /// BCP 47 primary tags; the first is the pack's main language.
  package var languages: [String] = ["en"]
  /// How the pages in one of these languages are laid out.
  package var style = DocumentStyle.plain
  /// Whether each partnership of two cities has a page from its other city's side too.
  package var hasPartnerPages = false
  /// IANA name; where a day begins, for media.
  package var timeZone: String = "UTC"
  /// Month 1 to 12.
  package var fiscalYearStart: Int = 1
  package var sources: [SourceSetting] = []
  package var index = IndexSettings()
  /// Where `report` folds the rows of trade and media.
  package var engine = FoldEngine.native
  package var spark = SparkSettings()

  package init() {}
}

/// What `entente.yaml` adds to files that match a pattern.
package struct SourceSetting: Sendable, Equatable {
  package var files: String
  package var format: String?
  package var encoding: String?
  package var flow: String?
  package var reporter: String?
  package var partner: String?
  package var month: String?
  package var currency: String?
  package var unit: String?
  package var commodityCode: String?
  package var partnership: String?
  package var outletCountry: String?
  package var language: String?
  package var subjects: [String]?

  package init(files: String) {
    self.files = files
  }

  /// What several entries say of one file: the first that gives a key counts; `nil` for no entry.
  package init?(merging entries: [SourceSetting]) {
    guard let first = entries.first else { return nil }
    self = first
    for other in entries.dropFirst() {
      format = format ?? other.format
      encoding = encoding ?? other.encoding
      flow = flow ?? other.flow
      reporter = reporter ?? other.reporter
      partner = partner ?? other.partner
      month = month ?? other.month
      currency = currency ?? other.currency
      unit = unit ?? other.unit
      commodityCode = commodityCode ?? other.commodityCode
      partnership = partnership ?? other.partnership
      outletCountry = outletCountry ?? other.outletCountry
      language = language ?? other.language
      subjects = subjects ?? other.subjects
    }
  }
}
