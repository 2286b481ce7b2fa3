/// A text that is safe in the XML of a workbook, with a record of what had to be changed.
///
/// libxlsxwriter writes control characters raw nearly everywhere outside cells, and then the part
/// is no XML; so every text on its way into the library passes through here.
package struct XMLText: Equatable, Sendable {
  /// Where a text goes; the rules differ.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    case cell
    case tableHeader
    case sheetName
    case title
    case seriesName
    case alternativeText
    case property
    case customProperty
    case format
    case link
  }

  /// The mark at the end of a text that was cut.
  package static let cutMark = "… [cut]"

  /// The text as it goes to the C library.
  package let text: String
  /// What was changed; empty for nearly every text.
  package let changes: [WorkbookNotice.Change]

  /// Makes `raw` safe for `place`.
  package init(_ raw: String, in place: Place) {
    if Self.isPlain(raw, limit: place.unitLimit) {
      text = raw
      changes = []
      return
    }
    var cleaning = Cleaning(place: place)
    let scalars = Array(raw.unicodeScalars)
    for index in scalars.indices {
      cleaning.append(scalars[index], startsEscape: Self.startsEscape(scalars, at: index))
    }
    (text, changes) = cleaning.result()
  }

  /// The text a reader of the file sees: `_x005F_` and its like turned back into characters.
  package static func decodingEscapes(_ stored: String) -> String {
    guard stored.utf8.contains(UInt8(ascii: "_")) else { return stored }
    let scalars = Array(stored.unicodeScalars)
    var decoded = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if startsEscape(scalars, at: index), let value = hexValue(scalars[index + 2..<index + 6]),
        let scalar = Unicode.Scalar(value)
      {
        decoded.append(scalar)
        index += 7
      } else {
        decoded.append(scalars[index])
        index += 1
      }
    }
    return String(decoded)
  }

  /// Whether nothing of what follows can apply; a pass over the bytes, for speed.
  private static func isPlain(_ raw: String, limit: Int) -> Bool {
    guard raw.utf8.count <= limit else { return false }
    var previous: UInt8 = 0
    for byte in raw.utf8 {
      if byte < 0x20 || (byte == 0xBF || byte == 0xBE) && previous == 0xBF { return false }
      if byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_") { return false }
      if byte == UInt8(ascii: "=") && previous == 0 { return false }
      previous = byte
    }
    return true
  }

  /// Whether `_xHHHH_`, which Excel reads as one character, stands at `index`.
  private static func startsEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return false }
    return hexValue(scalars[index + 2..<index + 6]) != nil
  }

  private static func hexValue(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case "0"..."9": value = value * 16 + digit.value - 0x30
      case "A"..."F": value = value * 16 + digit.value - 0x41 + 10
      case "a"..."f": value = value * 16 + digit.value - 0x61 + 10
      default: return nil
      }
    }
    return value
  }
}

extension XMLText.Place {
  /// The most UTF-16 units a text may have here.
  var unitLimit: Int {
    switch self {
    case .cell: ExcelLimits.cellText
    case .sheetName: ExcelLimits.sheetName
    case .link: ExcelLimits.url
    case .alternativeText: ExcelLimits.attributeBytes
    case .format: ExcelLimits.fixedFieldBytes
    case .tableHeader, .title, .seriesName, .property, .customProperty: ExcelLimits.shortText
    }
  }

  /// The most UTF-8 bytes a text may have here: the library copies attributes into a buffer.
  var byteLimit: Int {
    self == .alternativeText ? ExcelLimits.attributeBytes : .max
  }

  /// Whether Excel reads `_x0041_` as `A` here, so that the literal text needs a guard.
  var readsEscapes: Bool {
    self == .cell || self == .tableHeader || self == .customProperty
  }

  /// Whether the library takes a text that begins with `=` for a formula here.
  var readsFormulas: Bool {
    self == .title || self == .seriesName
  }
}

/// The state of cleaning one text.
private struct Cleaning {
  let place: XMLText.Place
  private var output = String.UnicodeScalarView()
  private var units = 0
  private var bytes = 0
  /// What still leaves room for the mark, should the text have to be cut.
  private var bytesBeforeMark = 0
  private var fits = true
  private var originalUnits = 0
  private var controls = 0
  private var noncharacters = 0
  private var feeds = 0
  private var extraFeeds = 0
  private var leadingEquals = false

  init(place: XMLText.Place) {
    self.place = place
  }

  mutating func append(_ scalar: Unicode.Scalar, startsEscape: Bool) {
    originalUnits += UTF16.width(scalar)
    guard let allowed = self.allowed(scalar) else {
      controls += 1
      return
    }
    if allowed == "=" && output.isEmpty && place.readsFormulas {
      leadingEquals = true
      put(" ")
    }
    if startsEscape && place.readsEscapes {
      put("_")
      for piece in "x005F_".unicodeScalars { put(piece, keepTogether: true) }
    } else {
      put(allowed)
    }
  }

  /// The character to write for `scalar`, or nil where it is left out.
  private mutating func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{9}", "\u{A}":
      guard place == .cell else {
        controls += 1
        return " "
      }
      guard scalar == "\u{A}" else { return scalar }
      feeds += 1
      guard feeds > ExcelLimits.cellLineFeeds else { return scalar }
      extraFeeds += 1
      return " "
    case "\u{0}"..."\u{1F}": return nil
    case "\u{FFFE}", "\u{FFFF}":
      noncharacters += 1
      return "\u{FFFD}"
    default: return scalar
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, keepTogether: Bool = false) {
    let mark = XMLText.cutMark
    if fits && !keepTogether && units <= place.unitLimit - mark.utf16.count
      && bytes <= place.byteLimit - mark.utf8.count
    {
      bytesBeforeMark = bytes
    }
    units += UTF16.width(scalar)
    bytes += UTF8.width(scalar)
    fits = fits && units <= place.unitLimit && bytes <= place.byteLimit
    if fits { output.append(scalar) }
  }

  consuming func result() -> (String, [WorkbookNotice.Change]) {
    var changes: [WorkbookNotice.Change] = []
    if controls > 0 { changes.append(.controlCharacters(count: controls)) }
    if noncharacters > 0 { changes.append(.noncharacters(count: noncharacters)) }
    if extraFeeds > 0 { changes.append(.lineFeeds(count: extraFeeds)) }
    if leadingEquals { changes.append(.leadingEquals) }
    guard !fits else { return (String(output), changes) }
    changes.append(.cut(length: originalUnits))
    let kept = String(output).utf8.prefix(bytesBeforeMark)
    return (String(decoding: kept, as: UTF8.self) + XMLText.cutMark, changes)
  }
}
