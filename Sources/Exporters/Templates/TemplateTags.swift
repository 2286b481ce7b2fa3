import PartnershipModel

/// A tag of a template and its place.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case section, inverted, close, value, comment
  }

  let kind: Kind
  let name: String
  /// Bytes of the template, braces included.
  let bytes: Range<Int>
  /// Lines of the template, from 1.
  let lines: ClosedRange<Int>
}

/// The tags of a template in order, and what is wrong with them one by one.
///
/// Pages have the tags `{{key}}`, `{{#key}}`, `{{^key}}`, `{{/key}}` and `{{! comment}}` of mustache(5);
/// values are finished for Markdown, so there is no second way to write them.
struct TemplateTags {
  private(set) var tags: [TemplateTag] = []
  private(set) var faults: [(line: Int, fault: TemplateFault)] = []

  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    scan()
  }

  private mutating func scan() {
    var offset = 0
    var line = 1
    while offset < text.count {
      guard starts("{{", at: offset) else {
        if text[offset] == UInt8(ascii: "\n") { line += 1 }
        offset += 1
        continue
      }
      guard let end = end(from: offset + 2) else {
        faults.append((line, .unfinishedTag))
        return
      }
      let last = line + text[offset..<end].count { $0 == UInt8(ascii: "\n") }
      take(offset..<end, line...last)
      (offset, line) = (end, last)
    }
  }

  /// The byte behind the tag's braces; of `{{{` behind all three.
  private func end(from start: Int) -> Int? {
    let isTriple = start < text.count && text[start] == UInt8(ascii: "{")
    var offset = start
    while offset < text.count {
      if starts(isTriple ? "}}}" : "}}", at: offset) { return offset + (isTriple ? 3 : 2) }
      // A tag that is not closed must not swallow the next one.
      if !isTriple, starts("{{", at: offset) { return nil }
      offset += 1
    }
    return nil
  }

  private mutating func take(_ bytes: Range<Int>, _ lines: ClosedRange<Int>) {
    var inside = text[bytes].dropFirst(2).dropLast(2)
    let kind: TemplateTag.Kind
    switch inside.first {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "!"):
      tags.append(TemplateTag(kind: .comment, name: "", bytes: bytes, lines: lines))
      return
    default: kind = .value
    }
    if kind != .value { inside = inside.dropFirst() }
    let name = TemplateTags.trimmed(inside)
    guard lines.count == 1, !name.isEmpty, name.allSatisfy(TemplateTags.isOfName) else {
      faults.append((lines.lowerBound, .unknownTag))
      return
    }
    tags.append(
      TemplateTag(
        kind: kind, name: String(decoding: name, as: UTF8.self), bytes: bytes, lines: lines))
  }

  private func starts(_ sign: StaticString, at offset: Int) -> Bool {
    offset + sign.utf8CodeUnitCount <= text.count
      && (0..<sign.utf8CodeUnitCount).allSatisfy { text[offset + $0] == sign.utf8Start[$0] }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return bytes
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
