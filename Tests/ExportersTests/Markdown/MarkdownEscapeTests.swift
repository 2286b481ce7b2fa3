import Reporting
import Testing

@testable import Exporters

@Suite("Text in Markdown")
struct MarkdownEscapeTests {
  @Test(
    "Data in a table cell cannot start markup",
    arguments: [
      ("plain name", "plain name"),
      ("a|b", "a\\|b"),
      ("a\\|b", "a\\\\\\|b"),
      ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
      ("&lt;", "&amp;lt;"),
      ("one\r\ntwo\u{85}three\u{2028}four", "one  two three four"),
      ("*bold* _em_ ~no~ `code` $x$", "\\*bold\\* \\_em\\_ \\~no\\~ \\`code\\` \\$x\\$"),
      ("[t](http://e.org)", "\\[t\\]\\(http\\://e.org)"),
      ("![i](x)", "\\!\\[i\\]\\(x)"),
      ("www.example.org", "www\\.example.org"),
      ("WwW.example.org", "WwW\\.example.org"),
      ("mailto:a", "mailto\\:a"),
      ("seen @name in #12", "seen \\@name in \\#12"),
      ("mail a.b@example.org now", "mail `a.b@example.org` now"),
      ("\u{202E}evil\u{200B}", "\\\\u\\{202E\\}evil\\\\u\\{200B\\}"),
      ("=1+1", "=1+1"),
      ("-5 (net)", "-5 (net)"),
      ("  padded  ", "padded"),
      ("2026: 12.5", "2026: 12.5"),
      ("시흥시 · 吉林", "시흥시 · 吉林"),
    ])
  func dataInCell(text: String, escaped: String) {
    #expect(MarkdownEscape.tableCell([.data(text)]) == escaped)
  }

  @Test("The catalogue's own words pass, save the cell border")
  func ownWords() {
    #expect(MarkdownEscape.tableCell([.own("a | *b* "), .data("*c*")]) == "a \\| *b* \\*c\\*")
    #expect(MarkdownEscape.paragraph([.own("a | *b*")]) == "a | *b*")
  }

  @Test(
    "No text makes a paragraph a list, a heading or a rule",
    arguments: [
      ("1. first", "1\\. first"), ("12) first", "12\\) first"), ("- item", "\\- item"),
      ("+ item", "\\+ item"), ("# title", "\\# title"), ("---", "\\---"), ("===", "\\==="),
      ("> quote", "&gt; quote"), ("* item", "\\* item"), ("2026.8", "2026.8"),
      ("    code", "code"),
    ])
  func lineStart(text: String, escaped: String) {
    #expect(MarkdownEscape.paragraph([.data(text)]) == escaped)
  }

  @Test("Heading, link text and alternative text cannot be closed from inside")
  func otherPlaces() {
    let hostile: [Fragment] = [.data("a](x) ![b # ")]
    for escaped in [
      MarkdownEscape.heading(hostile), MarkdownEscape.linkText(hostile),
      MarkdownEscape.altText(hostile),
    ] {
      #expect(escaped == "a\\]\\(x) \\!\\[b \\#")
    }
  }
}
