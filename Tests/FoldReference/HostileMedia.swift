package import PartnershipModel

/// A file of articles, some broken, some listed again, and what a slow reader makes of it who keeps
/// every article in a list.
package struct HostileMedia {
  package private(set) var text = ""
  package var rows: String { "\(used)/0/\(rejected)/\(blank)" }
  /// As `line problem`.
  package private(set) var findings: [String] = []

  private struct Article {
    let outlet: String
    let url: String
    var tone: Int?
    let line: Int
  }

  private var articles: [Article] = []
  private var (used, rejected, blank, repeated) = (0, 0, 0, 0)
  private var line = 2

  package init(_ choices: Choices, records: Int) {
    var random = choices
    text = "article_id,published,outlet,outlet_country,subjects,url,tone\n"
    for number in 0..<records {
      let record = record(number, &random)
      text += record + (Bool.random(using: &random) ? "\r\n" : "\n")
      line += record.utf8.count { $0 == 0x0A } + 1
    }
    if repeated > 0 { findings.append("0 duplicateArticles(count: \(repeated))") }
  }

  private mutating func record(_ number: Int, _ random: inout Choices) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      blank += 1
      return ""
    case 1:
      rejected += 1
      findings.append("\(line) strayQuote")
      return "\(number),2026-01-01,T\"imes,KOR,jilin,,"
    case 2:
      rejected += 1
      findings.append("\(line) extraCell(found: 8, expected: 7)")
      return "\(number),2026-01-01,Times,KOR,jilin,,,"
    default: return article(number, &random)
    }
  }

  private mutating func article(_ number: Int, _ random: inout Choices) -> String {
    let outlet = Bool.random(using: &random) ? "Times" : "The\nDaily, \"new\""
    let address = Int.random(in: 0..<8, using: &random)
    let url = address == 0 ? "" : "https://example.org/\(address)"
    let tone = Bool.random(using: &random) ? nil : Int.random(in: -9...9, using: &random)
    used += 1
    if !url.isEmpty, let first = articles.firstIndex(where: { $0.url == url }) {
      repeated += 1
      articles[first].tone = articles[first].tone ?? tone
    } else {
      articles.append(Article(outlet: outlet, url: url, tone: tone, line: line))
    }
    let fragment = url.isEmpty || Bool.random(using: &random) ? "" : "#part"
    let shown = "\"" + outlet.replacing("\"", with: "\"\"") + "\""
    return
      "\(number),2026-01-01,\(shown),KOR,jilin,\(url)\(fragment),\(tone.map(String.init) ?? "")"
  }

  package var cells: [MediaCell] {
    var sums: [MediaKey: MediaMeasures] = [:]
    var tones: [MediaKey: [Int32]] = [:]
    for article in articles {
      let key = MediaKey(
        file: 1, month: Month(index: 2026 * 12), outlet: article.outlet, outletCountry: "KOR",
        subjects: ["jilin"])
      var sum = sums[key] ?? MediaMeasures()
      if sum.articles == 0 { sum.firstLine = article.line }
      sum.lastLine = article.line
      sum.articles += 1
      if let tone = article.tone {
        tones[key, default: []].append(Int32(Amount(tone).units))
        sum.toneSum = Amount(units: sum.toneSum.units + Amount(tone).units)
        if tone > 1 {
          sum.favourable += 1
        } else if tone < -1 {
          sum.unfavourable += 1
        } else {
          sum.neutral += 1
        }
      }
      sums[key] = sum
    }
    return Array(
      MediaCube(
        cells: sums.map { MediaCell(key: $0.key, measures: $0.value, tones: tones[$0.key] ?? []) }
      ).cells)
  }
}
