package import PartnershipModel

/// A file of articles as JSON objects in all the forms that JSON allows, some of them broken, and
/// what a slow reader makes of it who keeps every article in a list.
package struct HostileArticles {
  package private(set) var text = ""
  package var rows: String { "\(used)/\(outOfScope)/\(rejected)/\(blank)" }
  /// As `line code`.
  package private(set) var findings: [String] = []

  private struct Article {
    var key: MediaKey
    /// Whether subjects are given, and not found in the title.
    var isGiven: Bool
    let url: String?
    var tone: Int?
    var reach: Int?
    let line: Int
    /// Rows that list it.
    var rows = 1
  }

  private let isArray: Bool
  private var articles: [Article] = []
  private var (used, outOfScope, rejected, blank, repeated) = (0, 0, 0, 0, 0)
  private var line = 1
  private var warned: Set<String> = []
  private var random: Choices

  /// Lines, or the elements of an array, which may be spread over lines.
  package init(_ choices: Choices, records: Int, isArray: Bool = false) {
    random = choices
    self.isArray = isArray
    var parts = [plain]
    for number in 1..<records {
      parts.append(record(number, isLast: number == records - 1))
    }
    if isArray {
      // What stands between the elements was counted when they were made.
      text = "[" + parts.joined(separator: ",") + "]\n"
    } else {
      text = parts.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
    }
    for article in articles {
      if article.key.subjects.isEmpty { outOfScope += article.rows } else { used += article.rows }
    }
    if repeated > 0 { findings.append("0 duplicate-articles") }
  }

  /// The first record, by which the table is recognised.
  private var plain: String {
    mutating get {
      let key = key("Times", "KOR", ["jilin"], joint: nil)
      articles.append(
        Article(key: key, isGiven: true, url: nil, tone: 3, reach: nil, line: line))
      next("")
      return #"{"article_id":"0","published":"2026-01-01","outlet":"Times","outlet_country":"KOR","#
        + #""subjects":["jilin"],"title":"","url":null,"tone":3}"#
    }
  }

  private mutating func next(_ record: String) {
    line += record.utf8.count { $0 == 0x0A } + (isArray ? 0 : 1)
  }

  private mutating func record(_ number: Int, isLast: Bool) -> String {
    var record = isArray ? break_() : ""
    line += record.utf8.count { $0 == 0x0A }
    let content = content(number, isLast: isLast)
    record += content
    next(content)
    return record
  }

  private mutating func break_() -> String {
    ["", " ", "\n", "\r\n\t", "\n\n"].randomElement(using: &random) ?? ""
  }

  private mutating func content(_ number: Int, isLast: Bool) -> String {
    switch Int.random(in: 0..<14, using: &random) {
    // An empty last line would be none at all.
    case 0 where !isArray && !isLast:
      blank += 1
      return ["", " ", "\t\r"].randomElement(using: &random) ?? ""
    case 1 where !isArray: return broken(number)
    case 2:
      return reject(
        "wrong-type", ["7", #""a""#, "null", "[1]", "[]", "-0.5e1"].randomElement(using: &random))
    case 3:
      return reject(
        "nul-byte",
        #"{"article_id":"\#(number)","published":"2026-01-01","outlet":"a\u0000b"}"#)
    case 4: return faulty(number)
    default: return article(number)
    }
  }

  private mutating func reject(_ code: String, _ text: String?) -> String {
    rejected += 1
    findings.append("\(line) \(code)")
    return text ?? ""
  }

  private mutating func broken(_ number: Int) -> String {
    reject(
      "bad-line",
      [
        #"{"article_id":"\#(number)","#, #"{"article_id":"1",}"#, #"{"article_id":"1"#,
        #"{"article_id":"\x"}"#, "{\"article_id\":\"\u{1}\"}", "nope", #"{"tone":01}"#,
        #"{"article_id":"1"} {"tone":1}"#, #"{"tone":1,"tone":1}"#, #"{"tone":1 "url":2}"#,
        #"{"outlet":"a","o\u0075tlet":"b"}"#, #"{"article_id":"\ud800"}"#, "}", "\"", "\\",
        #"{"other":{"a":1,"a":2}}"#, #"{"other":[1,]}"#, #"{"other":tru}"#, "{} x", "{,}",
        String(repeating: "[", count: 600),
      ].randomElement(using: &random))
  }

  /// A well-formed object that is no article.
  private mutating func faulty(_ number: Int) -> String {
    let start = #"{"article_id":"\#(number)","published":"2026-01-01","outlet":"Times""#
    let (code, rest) =
      [
        ("wrong-type", #","subjects":["jilin",1]}"#), ("wrong-type", #","subjects":{"a":1}}"#),
        ("wrong-type", #","tone":"1"}"#), ("bad-code", #","outlet_country":"Narnia"}"#),
        ("wrong-type", #","outlet_country":1}"#), ("out-of-range", #","tone":101}"#),
        ("too-precise", #","tone":0.0000001}"#), ("unknown-word", #","kind":"newz"}"#),
        ("unknown-city", #","subjects":["Jilin Cty"]}"#),
        ("bad-date", #","flagged":"2026-02-30"}"#),
        ("out-of-range", #","reach":-1}"#), ("wrong-type", #","joint":"true"}"#),
      ].randomElement(using: &random) ?? ("", "")
    return reject(code, start + rest)
  }

  // MARK: Articles

  private func key(
    _ outlet: String, _ country: String, _ subjects: [String], joint: Bool?, month: Int = 0,
    topic: String = "", kind: String = ""
  ) -> MediaKey {
    MediaKey(
      file: 1, month: Month(index: 2026 * 12 + month), outlet: outlet, outletCountry: country,
      subjects: subjects, topic: topic, kind: kind, joint: joint)
  }

  private mutating func article(_ number: Int) -> String {
    var members: [String] = []
    func add(_ name: String, _ value: String) {
      let key =
        Int.random(in: 0..<20, using: &random) == 0
        ? name.replacing("t", with: #"\u0074"#) : name
      members.append("\(blanks())\"\(key)\"\(blanks()):\(blanks())\(value)\(blanks())")
    }
    add("article_id", text("n\(number)"))
    let published = [
      ("\"2026-01-05\"", 0), ("\"2026-02-28\"", 1), ("\"2026-01-31T15:00:00Z\"", 1),
      ("\"2026-01-31T23:59:59+09:00\"", 0), ("\"2026-03-31\"", 2),
    ]
    let (day, month) = published.randomElement(using: &random) ?? ("", 0)
    add("published", day)
    let outlet =
      ["Times", "The \"new\"\tDaily", "新闻", "Éire 😀"].randomElement(using: &random) ?? ""
    add("outlet", text(outlet))
    let (written, country) =
      [("KOR", "KOR"), ("South Korea", "KOR"), ("CN", "CHN"), ("", "")]
      .randomElement(using: &random) ?? ("", "")
    if !written.isEmpty || Bool.random(using: &random) { add("outlet_country", text(written)) }
    let (list, cities) =
      [
        (#"["jilin"]"#, ["jilin"]), (#"["Siheung" , "jilin"]"#, ["jilin", "siheung"]),
        (#""jilin;siheung""#, ["jilin", "siheung"]), (#"["jilin","Atlantis"]"#, ["jilin"]),
        (#"["hanoi"]"#, []), (#"["j\u0069lin","jilin"]"#, ["jilin"]), (#"["","jilin"]"#, ["jilin"]),
        ("[]", ["siheung"]), ("null", ["siheung"]),
      ].randomElement(using: &random) ?? ("", [])
    add("subjects", list)
    add("title", text(list == "[]" || list == "null" ? "In Siheung \\ \"here\"" : "Jilin"))
    let url = Int.random(in: 0..<9, using: &random)
    let address = url < 4 ? "https://example.org/\(url)" : nil
    if let address { add("url", text(Bool.random(using: &random) ? address : address + "#part")) }
    let tone = Bool.random(using: &random) ? nil : Int.random(in: -9...9, using: &random)
    if let tone {
      add("tone", ["\(tone)", "\(tone).0", "\(tone)e0"].randomElement(using: &random) ?? "")
    }
    let reach = Int.random(in: 0..<4, using: &random) == 0 ? number : nil
    if let reach { add("reach", "\(reach)") }
    let joint = [nil, true, false].randomElement(using: &random) ?? nil
    if let joint { add("joint", "\(joint)") }
    let topic =
      ["", "economy", "a topic of more than sixteen bytes"].randomElement(using: &random) ?? ""
    if !topic.isEmpty { add("topic", text(topic)) }
    addUnknown(&members)
    if Bool.random(using: &random) { members.shuffle(using: &random) }
    note(
      Article(
        key: key(outlet, country, cities, joint: joint, month: month, topic: topic),
        isGiven: list != "[]" && list != "null", url: address, tone: tone, reach: reach, line: line)
    )
    return "{" + members.joined(separator: ",") + "}"
      + (isArray ? "" : ["", "\r", " "].randomElement(using: &random) ?? "")
  }

  /// Members that no column stands for, each told of once.
  private mutating func addUnknown(_ members: inout [String]) {
    guard Int.random(in: 0..<5, using: &random) == 0 else { return }
    let name = "extra\(Int.random(in: 0..<3, using: &random))"
    let value = [
      "1", #"{"a":[1,{"b":null}],"c":"\n"}"#, #"["x",-1.5e+3,true,[],{}]"#, #""\ud83d\ude00""#,
      #"{"\u0061":1}"#,
    ].randomElement(using: &random)
    members.append("\"\(name)\":\(value ?? "")")
    if warned.insert(name).inserted { findings.append("\(line) unknown-column") }
  }

  private mutating func note(_ article: Article) {
    guard let url = article.url, let first = articles.firstIndex(where: { $0.url == url }) else {
      articles.append(article)
      return
    }
    repeated += 1
    articles[first].rows += 1
    let known = articles[first]
    if known.key.outletCountry.isEmpty {
      articles[first].key.outletCountry = article.key.outletCountry
    }
    if known.key.topic.isEmpty { articles[first].key.topic = article.key.topic }
    if !known.isGiven, article.isGiven {
      articles[first].key.subjects = article.key.subjects
      articles[first].isGiven = true
    }
    articles[first].key.joint = known.key.joint ?? article.key.joint
    articles[first].tone = known.tone ?? article.tone
    articles[first].reach = known.reach ?? article.reach
  }

  private mutating func blanks() -> String {
    (isArray ? ["", "", "", " ", "\n", "\r\n "] : ["", "", "", " ", "\t"])
      .randomElement(using: &random) ?? ""
  }

  /// A JSON string of the text, with escapes where there must be some, or everywhere.
  private mutating func text(_ text: String) -> String {
    let escapesAll = Int.random(in: 0..<6, using: &random) == 0
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x09: result += "\\t"
      case _ where escapesAll: result += "\\u" + hexadecimal(unit)
      default: result += ""
      }
      if !escapesAll, unit != 0x22, unit != 0x5C, unit != 0x09, unit & 0xF800 != 0xD800 {
        result += String(UnicodeScalar(unit).map(Character.init) ?? " ")
      } else if !escapesAll, unit & 0xF800 == 0xD800 {
        result += "\\u" + hexadecimal(unit)
      }
    }
    return result + "\""
  }

  private func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  // MARK: The slow result

  package var cells: [MediaCell] {
    var sums: [MediaKey: MediaMeasures] = [:]
    var tones: [MediaKey: [Int32]] = [:]
    for article in articles where !article.key.subjects.isEmpty {
      var measures = MediaMeasures()
      measures.articles = 1
      measures.firstLine = article.line
      measures.lastLine = article.line
      if let tone = article.tone {
        measures.toneSum = Amount(tone)
        measures.favourable = tone > 1 ? 1 : 0
        measures.unfavourable = tone < -1 ? 1 : 0
        measures.neutral = abs(tone) <= 1 ? 1 : 0
        tones[article.key, default: []].append(Int32(Amount(tone).units))
      }
      if let reach = article.reach {
        measures.reach = Amount(reach)
        measures.reached = 1
        if let tone = article.tone {
          measures.tonedAndReached = 1
          measures.tonedReach = Amount(reach)
          measures.reachTimesTone = Amount(reach).units * Amount(tone).units
        }
      }
      _ = sums[article.key, default: MediaMeasures()].add(measures)
    }
    return sums.map {
      MediaCell(key: $0.key, measures: $0.value, tones: tones[$0.key] ?? [])
    }.sorted {
      "\($0.key)" < "\($1.key)"
    }
  }
}
