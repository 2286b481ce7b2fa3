import Testing

@testable import entente

@Suite("Messages on a terminal")
struct MessageLinesTests {
  @Test("Long lines break at spaces, further in; short ones stay")
  func breaks() {
    #expect(
      MessageLines.wrapped("file.csv:3: error: one two three\n    Write it.\n", width: 22)
        == "file.csv:3: error: one\n    two three\n    Write it.\n")
    #expect(
      MessageLines.wrapped("    Check the name of it", width: 16)
        == "    Check the\n        name of\n        it")
  }

  @Test("Wide characters count twice, colours nothing, and no character is lost")
  func widths() {
    #expect(MessageLines.wrapped("시흥시 지린시", width: 8) == "시흥시\n    지린시")
    #expect(
      MessageLines.wrapped("\u{1B}[1;31merror\u{1B}[0m ab", width: 8)
        == "\u{1B}[1;31merror\u{1B}[0m ab")
    #expect(MessageLines.wrapped("ab  cd", width: 6) == "ab  cd")
    #expect(MessageLines.wrapped("a-word-too-long", width: 8) == "a-word-too-long")
  }
}
