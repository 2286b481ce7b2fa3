/// Countries as Japan's customs number them; the list is that of the trade statistics' country codes.
///
/// Only numbers of countries of East and South-East Asia and of large partners stand here; a row of
/// any other number is about a country that cannot be told.
enum JapanCustomsCountries {
  /// Alpha-3 code by customs number.
  static let byNumber = [
    "103": "KOR", "104": "PRK", "105": "CHN", "106": "TWN", "107": "MNG", "108": "HKG",
    "110": "VNM", "111": "THA", "112": "SGP", "113": "MYS", "116": "BRN", "117": "PHL",
    "118": "IDN", "120": "KHM", "121": "LAO", "122": "MMR", "123": "IND", "129": "MAC",
    "205": "GBR", "210": "FRA", "213": "DEU", "220": "ITA", "224": "RUS", "302": "CAN",
    "304": "USA", "410": "BRA", "601": "AUS", "606": "NZL",
  ]
}
