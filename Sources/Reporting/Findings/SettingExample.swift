/// How a key of an entry of `sources:` is written, for a remedy that a newcomer can copy.
enum SettingExample {
  /// The line with an invented value.
  static func line(_ key: String) -> String { values[key].map { "\(key): \($0)" } ?? "\(key): …" }

  private static let values = [
    "flow": "export", "reporter": "CHN", "partner": "KOR", "month": "2026-08", "currency": "USD",
    "unit": "1000 USD", "commodity_code": "TOTAL", "partnership": "siheung-jilin",
    "outlet_country": "KOR", "language": "ko", "subjects": "[siheung]",
  ]
}
