import PartnershipModel
import Reporting
import Testing

/// Dates as official documents write them.
@Suite("Languages of official documents")
struct OfficialLanguageTests {
  private let month = Month("2026-09")
  private let date = CalendarDate(year: 2026, month: 9, day: 5)

  @Test("gongmun: full stops for year, month and day, no leading zeros, also in tables")
  func gongmun() throws {
    let language = OfficialLanguage.of(Korean(), style: .gongmun)
    let (month, date) = (try #require(self.month), try #require(self.date))
    #expect(language.tag == "ko")
    #expect(language.month(month) == "2026. 9.")
    #expect(language.date(date) == "2026. 9. 5.")
    #expect(cell(.month(month), language) == "2026. 9.")
    #expect(cell(.date(date), language) == "2026. 9. 5.")
  }

  @Test("gongwen: figures with 年月日, no leading zeros, also in tables")
  func gongwen() throws {
    let language = OfficialLanguage.of(Chinese(), style: .gongwen)
    let (month, date) = (try #require(self.month), try #require(self.date))
    #expect(language.date(date) == "2026年9月5日")
    #expect(cell(.month(month), language) == "2026年9月")
    #expect(cell(.date(date), language) == "2026年9月5日")
  }

  @Test("A sentence that ends with a date has one full stop")
  func fullStop() throws {
    let message = Message(
      .sayLastActivity, ["date": .date(try #require(date)), "title": .text("회의")])
    #expect(
      OfficialLanguage.of(Korean(), style: .gongmun).text(message)
        == "최근 개최한 교류: 회의, 2026. 9. 5.")
    #expect(Korean().text(message) == "최근 개최한 교류: 회의, 2026년 9월 5일.")
  }

  @Test(
    "A style changes no language but its own",
    arguments: [
      (DocumentStyle.gongmun, "en"), (.gongmun, "zh"), (.gongwen, "en"), (.gongwen, "ko"),
      (.plain, "ko"),
    ])
  func others(style: DocumentStyle, tag: String) throws {
    let language = try #require(Languages.named(tag))
    let official = OfficialLanguage.of(language, style: style)
    let (month, date) = (try #require(self.month), try #require(self.date))
    #expect(official.month(month) == language.month(month))
    #expect(official.date(date) == language.date(date))
    #expect(cell(.month(month), official) == "2026-09")
    #expect(cell(.date(date), official) == "2026-09-05")
  }

  @Test(
    "Words, names and numbers are those of the language",
    arguments: [(DocumentStyle.gongmun, "ko"), (.gongwen, "zh")])
  func words(style: DocumentStyle, tag: String) throws {
    let language = try #require(Languages.named(tag))
    let official = OfficialLanguage.of(language, style: style)
    for key in MessageKey.allCases {
      func plain(_ text: String) -> String { text.filter { $0 != "." } }
      #expect(plain(official.template(key)) == plain(language.template(key)))
    }
    let name = LocalizedName(name: "Jilin City", korean: "지린시", chinese: "吉林市")
    #expect(official.name(name) == language.name(name))
    let money = Argument.money(Amount(12_345), .usDollar)
    #expect(official.render(money) == language.render(money))
    let subject = Message(
      .sayNoFigure, ["subject": .name(name), "period": .text("9"), "reason": .text("-")])
    #expect(official.text(subject) == language.text(subject))
    #expect(official.percentSign == language.percentSign)
    #expect(official.chapter("85") == language.chapter("85"))
    #expect(official.indicator("export_value") == language.indicator("export_value"))
  }

  private func cell(_ cell: Cell, _ language: any Language) -> String {
    CellText.fragments(cell, .text, in: language).joined
  }
}
