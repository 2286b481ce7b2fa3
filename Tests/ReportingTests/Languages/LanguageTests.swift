import Analytics
import PartnershipModel
import Testing

@testable import Reporting

@Suite("Languages")
struct LanguageTests {
  private static let others: [any Language] = Languages.all.filter { $0.tag != "en" }

  @Test("Every text has the same arguments in each language", arguments: MessageKey.allCases)
  func arguments(key: MessageKey) {
    let wanted = names(English().template(key))
    for language in Self.others {
      #expect(names(language.template(key)) == wanted, "\(language.tag)")
    }
  }

  /// Names that stay as they are: files, codes, units of trade terms and product names.
  private static let allowed: Set<String> = [
    "data", "findings", "indicators", "changes", "csv", "CSV", "calendar", "ics", "Entente",
    "entente", "yaml", "index", "FOB", "CIF", "HS", "HHI", "SHA", "TOTAL", "memory", "PageRank",
    "k", "p",
  ]

  @Test("No English word is left in a text", arguments: MessageKey.allCases)
  func translated(key: MessageKey) {
    for language in Self.others {
      let words = latinWords(withoutArguments(language.template(key)))
      #expect(words.subtracting(Self.allowed).isEmpty, "\(language.tag)")
    }
  }

  @Test("No text is empty but the one that says nothing", arguments: MessageKey.allCases)
  func filled(key: MessageKey) {
    for language in Languages.all {
      #expect(language.template(key).isEmpty == (key == .suffixNone), "\(language.tag)")
    }
  }

  @Test("Every chapter that has a name has one in each language")
  func chapters() {
    for number in 0..<100 {
      let code = (number < 10 ? "0" : "") + String(number)
      for language in Self.others {
        let name = language.chapter(code)
        #expect((name == nil) == (English().chapter(code) == nil), "\(language.tag) \(code)")
        #expect(latinWords(name ?? "").isEmpty)
      }
    }
  }

  @Test("Every indicator has a name in each language", arguments: Indicator.all.map(\.slug))
  func indicators(slug: String) {
    for language in Self.others { #expect(language.indicator(slug) != nil, "\(language.tag)") }
  }

  @Test("Months and dates")
  func dates() throws {
    let month = try #require(Month(year: 2026, month: 9))
    let date = try #require(CalendarDate(year: 2026, month: 9, day: 5))
    #expect(Korean().month(month) == "2026년 9월")
    #expect(Korean().date(date) == "2026년 9월 5일")
    #expect(Chinese().month(month) == "2026年9月")
    #expect(Chinese().date(date) == "2026年9月5日")
  }

  struct Money: Sendable {
    let amount: Int
    let currency: String
    let korean: String
    let chinese: String
  }

  @Test(
    "Money by ten thousands",
    arguments: [
      Money(amount: 0, currency: "USD", korean: "0달러", chinese: "0美元"),
      Money(amount: 9_999, currency: "USD", korean: "9,999달러", chinese: "9,999美元"),
      Money(amount: 12_345, currency: "USD", korean: "1.23만 달러", chinese: "1.23万美元"),
      Money(amount: 34_565_000, currency: "USD", korean: "3,456.50만 달러", chinese: "3,456.50万美元"),
      Money(amount: 99_500_000, currency: "KRW", korean: "9,950.00만 원", chinese: "9,950.00万韩元"),
      Money(amount: 99_999_996, currency: "KRW", korean: "1.00억 원", chinese: "1.00亿韩元"),
      Money(amount: 1_234_567_890, currency: "CNY", korean: "12.35억 위안", chinese: "12.35亿元人民币"),
      Money(
        amount: -507_709_130_000, currency: "USD", korean: "-5,077.09억 달러",
        chinese: "-5,077.09亿美元"),
      Money(
        amount: 1_500_000_000_000, currency: "MNT", korean: "1.50조 MNT", chinese: "1.50万亿 MNT"),
    ])
  func money(example: Money) throws {
    let currency = try #require(CurrencyCode(example.currency))
    #expect(Korean().money(Amount(example.amount), currency) == example.korean)
    #expect(Chinese().money(Amount(example.amount), currency) == example.chinese)
  }

  @Test("Lists end in a word for and")
  func lists() {
    let items: [[Fragment]] = ["A", "B", "C"].map { [.data($0)] }
    #expect(Korean().list(items).joined == "A, B 및 C")
    #expect(Chinese().list(items).joined == "A、B和C")
    #expect(Korean().list(Array(items.prefix(1))).joined == "A")
  }

  @Test("Names in the language where they are given, else the plain one")
  func cityNames() {
    let name = LocalizedName(name: "Jilin City", korean: "지린시", chinese: "吉林市")
    #expect(Korean().name(name) == "지린시")
    #expect(Chinese().name(name) == "吉林市")
    #expect(Korean().name(LocalizedName(name: "Osaka")) == "Osaka")
    #expect(Chinese().name(LocalizedName(name: "Osaka")) == "Osaka")
  }

  @Test("A sentence has its particles and the change without a space before the sign")
  func sentence() {
    let message = Message(
      .sayRose,
      [
        "subject": .text("교역액(시흥시 집계)"), "period": .text("올해"), "earlier": .text("작년"),
        "before": .count(116), "change": .percent(103.4),
        "value": .message(
          Message(
            .shownValue,
            ["value": .count(236), "suffix": .message(Message(.suffixProvisional))])),
      ])
    #expect(
      Korean().text(message) == "교역액(시흥시 집계)은 올해 236(잠정)으로, 작년의 116보다 103.4% 증가하였습니다.")
  }

  @Test("Names that hold \"and\" are told apart in an English list")
  func listOfPairs() {
    func list(_ names: [String]) -> String {
      English().text(Message(.listOfWords, ["items": .list(names.map { .text($0) })]))
    }
    #expect(list(["Jilin", "Hanoi"]) == "Jilin and Hanoi")
    #expect(list(["Jilin", "Hanoi", "Wuhan"]) == "Jilin, Hanoi and Wuhan")
    #expect(
      list(["Austin and Wuhan", "Nanning and Hanoi"]) == "Austin and Wuhan; Nanning and Hanoi")
    #expect(
      list(["Austin and Wuhan", "Round Table", "Nanning and Hanoi"])
        == "Austin and Wuhan; Round Table; and Nanning and Hanoi")
  }

  private func names(_ template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        part in
        part.split(separator: "}").first?.split(separator: ":").first.map(String.init)
      })
  }

  private func withoutArguments(_ template: String) -> String {
    template.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
      index, part in
      index == 0 ? part : part.drop { $0 != "}" }
    }.joined(separator: " ")
  }

  private func latinWords(_ text: String) -> Set<String> {
    Set(text.split { !$0.isASCII || !$0.isLetter }.map(String.init))
  }
}
