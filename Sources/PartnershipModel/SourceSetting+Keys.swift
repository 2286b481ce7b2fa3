extension SourceSetting {
  /// The keys that are given, besides the pattern, in the order of the documentation.
  package var keys: [String] {
    let all: [(key: String, isGiven: Bool)] = [
      ("format", format != nil), ("encoding", encoding != nil), ("flow", flow != nil),
      ("reporter", reporter != nil), ("partner", partner != nil), ("month", month != nil),
      ("currency", currency != nil), ("unit", unit != nil),
      ("commodity_code", commodityCode != nil), ("partnership", partnership != nil),
      ("outlet_country", outletCountry != nil), ("language", language != nil),
      ("subjects", subjects != nil),
    ]
    return all.filter(\.isGiven).map(\.key)
  }
}
