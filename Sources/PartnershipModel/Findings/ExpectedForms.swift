/// How a column writes dates or months; the raw value is the form as a reader sees it.
package enum DateForm: String, Sendable, Hashable, CaseIterable {
  case day = "YYYY-MM-DD"
  case month = "YYYY-MM"
  case monthOrYear = "YYYY-MM or YYYY"
  case year = "YYYY"
  case dayOrTime = "YYYY-MM-DD or RFC 3339"
  case compactDay = "YYYYMMDD"
  case compactMonth = "YYYYMM"
  case compactTime = "YYYYMMDDhhmmss"
  /// As Korea's open data portal has months.
  case dottedMonth = "YYYY.MM"
  /// As TradeData of Korea has months.
  case dottedMonthInFull = "2024.01"
  /// As K-stat has months.
  case koreanMonth = "2025년 01월"
  /// As IATI's warehouse has days.
  case daysSince1970 = "days since 1970-01-01"
}

/// What a column's codes stand for.
package enum CodeForm: Sendable, Hashable {
  /// ISO 4217.
  case currency
  /// ISO 3166-1 alpha-3.
  case country
  /// ISO 3166-1 alpha-2.
  case countryOfTwoLetters
  /// ISO 3166-2.
  case region
  /// Harmonized System.
  case commodity
  case webAddress
  /// The number that China's customs gives to a country, by name where the row has it.
  case chinaCustomsNumber(country: String?)
}
