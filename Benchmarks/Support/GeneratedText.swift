/// Deterministic input: the same bytes on every machine.
enum GeneratedText {
  static let months = (0..<131).map { month in
    "\(2016 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)"
  }
  static let cities = [
    ("siheung", "Siheung", "KOR", "KRW"), ("jilin", "Jilin", "CHN", "CNY"),
    ("portland", "Portland", "USA", "USD"), ("sapporo", "Sapporo", "JPN", "JPY"),
  ]

  /// Rows of the native trade table under their header, by month.
  static func trade(rows: Int) -> [UInt8] {
    var random = SplitMix(seed: 1)
    var text = "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit\n"
    for row in 0..<rows {
      let pair = random.below(2) * 2
      let side = random.below(2)
      let (reporter, partner) = (cities[pair + side], cities[pair + 1 - side])
      text += "\(months[row * months.count / rows]),\(reporter.1),\(partner.1),"
      text += random.below(2) == 0 ? "export," : "import,"
      text += "\(270_000 + random.below(120) * 37),\(amount(&random)),\(reporter.3),"
      text += "\(1 + random.below(99_999)),kg\n"
    }
    return Array(text.utf8)
  }

  /// Articles, one object on each line, by month.
  static func articles(_ count: Int) -> [UInt8] {
    var random = SplitMix(seed: 2)
    var text = ""
    for number in 0..<count {
      let pair = random.below(2) * 2
      let day = 10 + random.below(19)
      let tone = Double(random.below(120_001) - 60_000) / 10_000
      text += "{\"article_id\": \"a\(number)\", "
      text += "\"published\": \"\(months[number * months.count / count])-\(day)\", "
      text += "\"outlet\": \"outlet-\(random.below(400)).example\", \"outlet_country\": \"KOR\", "
      text += "\"language\": \"en\", \"title\": \"Report \(number) on \\\"culture\\\"\", "
      text += "\"subjects\": [\"\(cities[pair].0)\", \"\(cities[pair + 1].0)\"], "
      text += "\"tone\": \(tone), \"topic\": \"economy\", \"kind\": \"news\"}\n"
    }
    return Array(text.utf8)
  }

  /// Amounts as customs files hold them, one after the other, and how long each is.
  static func amounts(_ count: Int) -> (bytes: [UInt8], lengths: [Int]) {
    var random = SplitMix(seed: 3)
    var bytes: [UInt8] = []
    var lengths: [Int] = []
    for _ in 0..<count {
      let text = amount(&random).utf8
      bytes += text
      lengths.append(text.count)
    }
    return (bytes, lengths)
  }

  /// A value of one to seven digits and two decimals.
  private static func amount(_ random: inout SplitMix) -> String {
    let digits = 1 + random.below(7)
    let limit = (0..<digits).reduce(1) { product, _ in product * 10 }
    let cents = random.below(100)
    return "\(random.below(limit)).\(cents < 10 ? "0" : "")\(cents)"
  }
}

/// The generator SplitMix64.
///
/// Source: Steele, Lea & Flood 2014, "Fast Splittable Pseudorandom Number Generators", OOPSLA.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
