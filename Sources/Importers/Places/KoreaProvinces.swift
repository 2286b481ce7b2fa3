import PartnershipModel

/// The provinces of Korea as the customs write them, by their ISO 3166-2 codes.
///
/// Codes: ISO 3166-2:KR. Three provinces were renamed between 2006 and 2024; both names stand.
enum KoreaProvinces {
  /// The code of a province by its Korean name, full or short.
  static func code(_ name: String) -> String? { codes[name] }

  /// The place that `경기도 시흥시` names: a city, county or district in a province, or a province.
  static func place(_ text: String) -> PlaceName {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard let first = words.first, let last = words.last, let region = code(first) else {
      return PlaceName(text, isListed: true)
    }
    guard words.count > 1 else {
      // A metropolitan city is a province and may be a followed city.
      return PlaceName(text, candidates: [text, region], isListed: true)
    }
    var candidates = [text, last]
    if last.count > 2, let kind = last.last, "시군구".contains(kind) {
      candidates.append(String(last.dropLast()))
    }
    return PlaceName(text, candidates: candidates, region: region, isListed: true)
  }

  private static let codes = [
    "서울특별시": "KR-11", "서울": "KR-11", "서울시": "KR-11",
    "부산광역시": "KR-26", "부산": "KR-26", "부산시": "KR-26",
    "대구광역시": "KR-27", "대구": "KR-27", "대구시": "KR-27",
    "인천광역시": "KR-28", "인천": "KR-28", "인천시": "KR-28",
    "광주광역시": "KR-29", "광주": "KR-29",
    "대전광역시": "KR-30", "대전": "KR-30", "대전시": "KR-30",
    "울산광역시": "KR-31", "울산": "KR-31", "울산시": "KR-31",
    "경기도": "KR-41", "경기": "KR-41",
    "강원도": "KR-42", "강원특별자치도": "KR-42", "강원": "KR-42",
    "충청북도": "KR-43", "충북": "KR-43",
    "충청남도": "KR-44", "충남": "KR-44",
    "전라북도": "KR-45", "전북특별자치도": "KR-45", "전북": "KR-45",
    "전라남도": "KR-46", "전남": "KR-46",
    "경상북도": "KR-47", "경북": "KR-47",
    "경상남도": "KR-48", "경남": "KR-48",
    "제주도": "KR-49", "제주특별자치도": "KR-49", "제주": "KR-49",
    "세종특별자치시": "KR-50", "세종": "KR-50", "세종시": "KR-50",
  ]
}
