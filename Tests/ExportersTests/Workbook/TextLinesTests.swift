import Exporters
import Testing

@Suite("Long text in lines")
struct TextLinesTests {
  @Test("Lines end at spaces")
  func spaces() {
    #expect(
      TextLines.broken("one two three  four", columns: 8, ambiguousWide: false)
        == ["one two", "three", "four"])
  }

  @Test("Chinese breaks between characters, but not before punctuation")
  func chinese() {
    #expect(
      TextLines.broken("吉林省延边州，延吉市", columns: 12, ambiguousWide: false)
        == ["吉林省延边", "州，延吉市"])
  }

  @Test("Korean breaks at spaces, as it is written")
  func korean() {
    #expect(
      TextLines.broken("시흥시 길림성 교류", columns: 8, ambiguousWide: false)
        == ["시흥시", "길림성", "교류"])
  }

  @Test("A line counts for each time a long word fills the cell")
  func longWord() {
    #expect(TextLines.count("abcdefghij kl", columns: 4, ambiguousWide: false) == 4)
    #expect(TextLines.count("a\n\nb", columns: 4, ambiguousWide: false) == 3)
    #expect(TextLines.count("", columns: 4, ambiguousWide: false) == 1)
  }
}
