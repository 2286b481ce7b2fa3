/// The provinces of China as the customs write them, by their ISO 3166-2 codes.
///
/// Codes: ISO 3166-2:CN.
enum ChinaProvinces {
  /// The code of a province by its Chinese name, with or without the word for its kind.
  static func code(_ name: String) -> String? {
    codes[name]
      ?? kinds.lazy.compactMap { kind in
        name.hasSuffix(kind) ? codes[String(name.dropLast(kind.count))] : nil
      }.first
  }

  private static let kinds = ["省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"]

  private static let codes = [
    "北京": "CN-BJ", "天津": "CN-TJ", "河北": "CN-HE", "山西": "CN-SX", "内蒙古": "CN-NM",
    "辽宁": "CN-LN", "吉林": "CN-JL", "黑龙江": "CN-HL", "上海": "CN-SH", "江苏": "CN-JS",
    "浙江": "CN-ZJ", "安徽": "CN-AH", "福建": "CN-FJ", "江西": "CN-JX", "山东": "CN-SD",
    "河南": "CN-HA", "湖北": "CN-HB", "湖南": "CN-HN", "广东": "CN-GD", "广西": "CN-GX",
    "海南": "CN-HI", "重庆": "CN-CQ", "四川": "CN-SC", "贵州": "CN-GZ", "云南": "CN-YN",
    "西藏": "CN-XZ", "陕西": "CN-SN", "甘肃": "CN-GS", "青海": "CN-QH", "宁夏": "CN-NX",
    "新疆": "CN-XJ",
  ]
}
