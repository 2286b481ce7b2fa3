/// Messages in lines as wide as the terminal, so that it cuts no word.
enum MessageLines {
  /// `text` with its long lines broken at spaces; what follows stands four columns further in.
  ///
  /// Lines that fit stay as they are, and a word longer than a line is left to the terminal.
  static func wrapped(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { broken(String($0), width) }.joined(separator: "\n")
  }

  private static func broken(_ line: String, _ width: Int) -> String {
    guard columns(line) > width else { return line }
    let margin = String(line.prefix { $0 == " " })
    var lines: [String] = []
    var current = margin
    var isFirst = true
    for word in line.dropFirst(margin.count).split(separator: " ", omittingEmptySubsequences: false)
    {
      if !isFirst, columns(current) + 1 + columns(String(word)) > width {
        lines.append(current)
        current = margin + "    " + word
      } else {
        current += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    return (lines + [current]).joined(separator: "\n")
  }

  /// The width without the codes of colours, which take none.
  private static func columns(_ text: String) -> Int {
    var visible = ""
    var isCode = false
    for character in text {
      if character == "\u{1B}" { isCode = true }
      if !isCode { visible.append(character) }
      if character == "m" { isCode = false }
    }
    return TerminalTable.columns(visible)
  }
}
