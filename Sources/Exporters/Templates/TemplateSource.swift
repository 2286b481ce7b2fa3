/// A template cut into lines and tags.
struct TemplateSource {
  /// The UTF-8 of the template.
  let bytes: [UInt8]
  /// Where each line begins; line 1 is the first.
  let starts: [Int]
  let tags: TemplateTags

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    tags = TemplateTags(bytes)
  }

  /// The bytes of a line, from 1, without its line feed.
  func line(_ number: Int) -> Range<Int> {
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return starts[number - 1]..<end
  }

  /// Whether only the tag stands on its lines; `indent` tells whether spaces may stand beside it.
  func isAlone(_ tag: TemplateTag, indent: Bool) -> Bool {
    let before = bytes[line(tag.lines.lowerBound).lowerBound..<tag.bytes.lowerBound]
    let after = bytes[tag.bytes.upperBound..<line(tag.lines.upperBound).upperBound]
    guard indent else { return before.isEmpty && after.isEmpty }
    return (before + after).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
