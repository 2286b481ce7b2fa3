import Analytics
import Reporting
import TestSupport
import Testing

@Suite("The catalogue page")
struct IndicatorPageTests {
  @Test("docs/indicators.md is what the definitions say")
  func isCurrent() throws {
    let mismatch = try documentMismatch(
      IndicatorPage.text(Indicator.all), "docs/indicators.md")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test("Every indicator has a card with its examples")
  func hasEveryCard() {
    let page = IndicatorPage.text(Indicator.all)
    for indicator in Indicator.all {
      #expect(page.contains("### \(indicator.slug)\n"))
      #expect(!indicator.examples.isEmpty, "\(indicator.slug) has no worked example")
    }
  }
}
