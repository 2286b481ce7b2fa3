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

  @Test(
    "Signs that stay with the word before, and those that do not",
    arguments: [
      ("a .b", ["a .b"]), ("a ,b", ["a ,b"]), ("a )b", ["a )b"]), ("a %b", ["a %b"]),
      ("a (b", ["a", "(b"]), ("a -b", ["a", "-b"]), (" a b", [" a", "b"]), ("", []), ("  ", []),
    ])
  func signs(text: String, lines: [String]) {
    #expect(TextLines.broken(text, columns: 2, ambiguousWide: false) == lines)
    // A letter beyond ASCII takes the same rules another way.
    #expect(
      TextLines.broken(text.replacing("a", with: "é"), columns: 2, ambiguousWide: false)
        == lines.map { $0.replacing("a", with: "é") })
  }

  @Test("Chinese breaks between characters, but not before punctuation")
  func chinese() {
    #expect(
      TextLines.broken("吉林省延边州，延吉市", columns: 12, ambiguousWide: false)
        == ["吉林省延边", "州，延吉市"])
  }

  @Test("A figure stays with its sign or unit, and brackets with what they hold")
  func figures() {
    #expect(
      TextLines.broken("weights 20.5 %, more", columns: 13, ambiguousWide: false)
        == ["weights", "20.5 %, more"])
    #expect(
      TextLines.broken("与截至2025年9月", columns: 10, ambiguousWide: false) == ["与截至", "2025年9月"])
    #expect(
      TextLines.broken("网页排名（PageRank）", columns: 12, ambiguousWide: false)
        == ["网页排名", "（PageRank）"])
  }

  @Test("A column is as wide as its longest word, so that no checksum is cut")
  func longestWord() {
    let checksum = String(repeating: "8ba73c75", count: 8)
    var width = ColumnWidth()
    width.measure(columns: 64, bold: false)
    #expect(width.width == 60)
    width.measure(wordsOf: checksum, ambiguousWide: false)
    #expect(width.width == 66)
    #expect(!width.wraps)
    width.measure(columns: 90, bold: false)
    width.measure(wordsOf: checksum + " and its file", ambiguousWide: false)
    #expect(width.width == 66)
    #expect(width.wraps)
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
