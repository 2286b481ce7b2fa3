import PartnershipModel

/// Countries and regions as the General Administration of Customs of China numbers and names them.
///
/// These numbers are not UN M49: 410 is Brazil here and Korea there. Only numbers that were seen in
/// files, or in programs that read them, stand here; any other number is an error, not a guess.
enum ChinaCustomsCountries {
  /// Alpha-3 code by customs number.
  static let byNumber = [
    "105": "BRN", "106": "MMR", "107": "KHM", "109": "PRK", "112": "IDN", "116": "JPN",
    "119": "LAO", "122": "MYS", "129": "PHL", "132": "SGP", "133": "KOR", "136": "THA",
    "141": "VNM", "402": "ARG", "410": "BRA", "502": "USA",
  ]

  /// Alpha-3 code by names that differ from those of Unicode CLDR.
  static let byName = [
    "中国香港": "HKG", "香港": "HKG", "中国澳门": "MAC", "澳门": "MAC", "中国台湾": "TWN", "台湾": "TWN",
    "台湾省": "TWN", "台澎金马关税区": "TWN", "俄罗斯联邦": "RUS", "阿联酋": "ARE", "越南社会主义共和国": "VNM",
    "沙特": "SAU", "捷克共和国": "CZE", "波黑": "BIH", "民主刚果": "COD", "刚果民主共和国": "COD",
    "刚果共和国": "COG", "文莱达鲁萨兰国": "BRN", "东帝汶民主共和国": "TLS", "科特迪瓦共和国": "CIV",
    "大韩民国": "KOR", "朝鲜民主主义人民共和国": "PRK", "蒙古国": "MNG", "吉尔吉斯": "KGZ",
  ]

  /// The country of a partner; `nil` for a name that is no country's.
  static func code(name: String) -> String? { byName[name] ?? Countries.byName[name] }
}
