/// The provinces of China as the customs write them, by their ISO 3166-2 codes.
///
/// Codes: ISO 3166-2:CN.
enum ChinaProvinces {
  /// The codes of a province by its Chinese name, with or without the word for its kind.
  static func codes(of name: String) -> [String]? {
    codes[name]
      ?? kinds.lazy.compactMap { kind in
        name.hasSuffix(kind) ? codes[String(name.dropLast(kind.count))] : nil
      }.first
  }

  private static let kinds = ["省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"]

  /// Letters since 2017, numbers before: tables of cities have either.
  private static let codes: [String: [String]] = [
    "北京": ["CN-BJ", "CN-11"],
    "天津": ["CN-TJ", "CN-12"],
    "河北": ["CN-HE", "CN-13"],
    "山西": ["CN-SX", "CN-14"],
    "内蒙古": ["CN-NM", "CN-15"],
    "辽宁": ["CN-LN", "CN-21"],
    "吉林": ["CN-JL", "CN-22"],
    "黑龙江": ["CN-HL", "CN-23"],
    "上海": ["CN-SH", "CN-31"],
    "江苏": ["CN-JS", "CN-32"],
    "浙江": ["CN-ZJ", "CN-33"],
    "安徽": ["CN-AH", "CN-34"],
    "福建": ["CN-FJ", "CN-35"],
    "江西": ["CN-JX", "CN-36"],
    "山东": ["CN-SD", "CN-37"],
    "河南": ["CN-HA", "CN-41"],
    "湖北": ["CN-HB", "CN-42"],
    "湖南": ["CN-HN", "CN-43"],
    "广东": ["CN-GD", "CN-44"],
    "广西": ["CN-GX", "CN-45"],
    "海南": ["CN-HI", "CN-46"],
    "重庆": ["CN-CQ", "CN-50"],
    "四川": ["CN-SC", "CN-51"],
    "贵州": ["CN-GZ", "CN-52"],
    "云南": ["CN-YN", "CN-53"],
    "西藏": ["CN-XZ", "CN-54"],
    "陕西": ["CN-SN", "CN-61"],
    "甘肃": ["CN-GS", "CN-62"],
    "青海": ["CN-QH", "CN-63"],
    "宁夏": ["CN-NX", "CN-64"],
    "新疆": ["CN-XJ", "CN-65"],
  ]
}
