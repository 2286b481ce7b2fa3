import Analytics
import PartnershipModel
import Reporting
import Testing

@Suite("Cells as they are shown")
struct CellTextTests {
  @Test(
    "A number is rounded half away from zero in the form of its column",
    arguments: [
      (Figure.Value.count(1_234_567), ReportColumn.Kind.count, "1,234,567"),
      (.exact(Amount(units: 1_234_567_500_000)), .money, "1,234,568"),
      (.exact(Amount(units: -1_234_567_500_000)), .money, "-1,234,568"),
      (.exact(Amount(1_249_999)), .moneyMillions, "1.2"),
      (.exact(Amount(1_250_000)), .moneyMillions, "1.3"),
      (.exact(Amount(-49_999)), .moneyMillions, "0.0"),
      (.real(12.5), .growth, "+12.5"), (.real(-3), .growth, "-3.0"),
      (.real(0.04), .growth, "0.0"), (.real(-0.04), .growth, "0.0"),
      (.real(0.125), .share, "12.5 %"), (.real(0.145), .share, "14.5 %"),
      (.count(1), .share, "100.0 %"),
      (.real(2.675), .real(decimals: 2), "2.68"), (.real(0.5), .real(decimals: 0), "1"),
      (.real(2.50), .mixed, "2.5"), (.count(1_000), .mixed, "1,000"),
      (.real(0.004), .mixed, "0.004"),
      (.real(-0.25), .mixed, "-0.25"), (.real(0.00004), .mixed, "0"), (.real(0), .mixed, "0"),
      (.real(0.99996), .mixed, "1"), (.real(3.14159), .mixed, "3.14"),
      (.real(136_549_366.84), .mixed, "136,549,367"),
      (.count(8_517), .code, "8517"),
    ])
  func numbers(value: Figure.Value, kind: ReportColumn.Kind, text: String) {
    #expect(CellText.number(value, kind) == text)
  }

  @Test("Unknown is a dash, never 0; nothing is nothing; data stays marked as data")
  func others() throws {
    let month = try #require(Month("2026-08"))
    let expected: [(Cell, [Fragment])] = [
      (.missing(.noData), [.own("–")]), (.none, []), (.text(""), []),
      (.ratio(.real(0.015)), [.own("1.5 %")]), (.ratio(.exact(Amount(1))), [.own("100.0 %")]),
      (.text("a"), [.data("a")]), (.name(LocalizedName(name: "b")), [.data("b")]),
      (.message(Message(.statusProvisional)), [.own("provisional")]),
      (.month(month), [.own("2026-08")]), (.date(month.lastDay), [.own("2026-08-31")]),
    ]
    for (cell, fragments) in expected {
      #expect(CellText.fragments(cell, .text, in: English()) == fragments)
    }
  }

  @Test("What hides or reorders text is shown as its code")
  func visible() {
    #expect(VisibleText.show("a\u{202E}b\u{200D}\u{1B}\n\tc") == "a\\u{202E}b\\u{200D}\\u{1B}  c")
    #expect(VisibleText.show("시흥 吉林 ö") == "시흥 吉林 ö")
  }
}
