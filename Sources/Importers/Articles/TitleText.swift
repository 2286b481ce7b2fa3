/// Titles as some sources garble them.
enum TitleText {
  /// The text between `<PAGE_TITLE>` and its end; `nil` where there is none.
  static func pageTitle(_ extras: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let opening: StaticString = "<PAGE_TITLE>"
    guard let start = place(of: opening, in: extras, from: 0) else { return nil }
    let first = start + opening.utf8CodeUnitCount
    guard let end = place(of: "</PAGE_TITLE>", in: extras, from: first) else { return nil }
    return extras.part(first, end)
  }

  private static func place(
    of tag: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    var place = start
    while place + tag.utf8CodeUnitCount <= bytes.count {
      if bytes[place] == UInt8(ascii: "<"), bytes.holds(tag, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Copies `title` with its character references of HTML resolved; returns the bytes written, which
  /// are never more than those read.
  static func unescape(
    _ title: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer
  ) -> Int {
    var used = 0
    var place = 0
    while place < title.count {
      if title[place] == UInt8(ascii: "&"), let (scalar, end) = reference(title, at: place) {
        for byte in Character(scalar).utf8 {
          target[used] = byte
          used += 1
        }
        place = end
      } else {
        target[used] = title[place]
        used += 1
        place += 1
      }
    }
    return used
  }

  /// The character that a reference at `place` stands for, and where the reference ends.
  private static func reference(
    _ title: UnsafeRawBufferPointer, at place: Int
  ) -> (Unicode.Scalar, end: Int)? {
    guard let end = (place..<min(place + 12, title.count)).first(where: { title[$0] == 0x3B })
    else { return nil }
    let name = text(title.part(place + 1, end))
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]
    if let scalar = named[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
    return (scalar, end + 1)
  }

  /// Copies `title` without the blanks around its punctuation, so that `Ulan - Ude` is `Ulan-Ude`;
  /// returns the bytes written.
  static func tighten(
    _ title: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer
  ) -> Int {
    var used = 0
    var place = 0
    while place < title.count {
      let byte = title[place]
      if byte == 0x20, isMark(title, endingAt: place) || isMark(title, at: blanksEnd(title, place))
      {
        place += 1
        continue
      }
      target[used] = byte
      used += 1
      place += 1
    }
    return used
  }

  /// The text as ``tighten(_:to:)`` makes it.
  static func tightened(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return bytes.withUnsafeBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { target in
        tighten(bytes, to: UnsafeMutableRawBufferPointer(target))
      }
    }
  }

  private static func blanksEnd(_ title: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var place = start
    while place < title.count, title[place] == 0x20 { place += 1 }
    return place
  }

  /// Whether a mark of punctuation begins at `place`: of ASCII, or a dash or quotation mark.
  private static func isMark(_ title: UnsafeRawBufferPointer, at place: Int) -> Bool {
    guard place < title.count else { return false }
    if isASCIIMark(title[place]) { return true }
    return place + 2 < title.count && isGeneral(title, place)
  }

  /// Whether a mark ends before the blanks that end at `place`.
  private static func isMark(_ title: UnsafeRawBufferPointer, endingAt place: Int) -> Bool {
    var end = place
    while end > 0, title[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    return isASCIIMark(title[end - 1]) || (end >= 3 && isGeneral(title, end - 3))
  }

  /// U+2010 to U+201F.
  private static func isGeneral(_ title: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    title[place] == 0xE2 && title[place + 1] == 0x80 && (0x90...0x9F).contains(title[place + 2])
  }

  private static func isASCIIMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
