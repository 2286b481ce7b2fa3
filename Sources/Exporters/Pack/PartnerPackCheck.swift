package import PartnershipModel

/// A staged pack for a partner city that names other cities or partnerships.
package struct NamesOfOthers: Error, Sendable, Equatable {
  /// A name in a file of the pack.
  package struct Place: Sendable, Hashable {
    /// Path in the pack; in a workbook with the part after a `#`.
    package let file: String
    /// Line, from 1; of a workbook's part always 1, because its text has no lines.
    package let line: Int
    package let hit: HiddenNames.Hit
  }

  /// The first name of each line, in order of files and lines.
  package let places: [Place]
}

/// Looks for hidden names in the bytes of a pack as a reader would see them.
struct PartnerPackCheck {
  let hidden: HiddenNames

  /// The names in the path and the contents of a file.
  func places(in path: String, _ bytes: [UInt8]) throws -> [NamesOfOthers.Place] {
    let ofPath = hidden.first(in: path).map {
      [NamesOfOthers.Place(file: path, line: 1, hit: $0)]
    }
    guard path.hasSuffix(".xlsx") else { return (ofPath ?? []) + texts(path, bytes) }
    let archive = try ZIPReader(bytes)
    return try archive.entries.reduce(into: ofPath ?? []) { places, entry in
      places += texts("\(path)#\(entry.name)", try archive.contents(of: entry))
    }
  }

  private func texts(_ path: String, _ bytes: [UInt8]) -> [NamesOfOthers.Place] {
    var text = String(decoding: bytes, as: UTF8.self)
    // Lines of calendars are folded, also inside a word.
    if path.hasSuffix(".ics") { text = PartnerPackCheck.unfolded(text) }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().compactMap { number, line in
        hidden.first(in: PartnerPackCheck.plain(String(line))).map {
          NamesOfOthers.Place(file: path, line: number + 1, hit: $0)
        }
      }
  }

  private static func unfolded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " ", result.suffix(2).elementsEqual(["\r", "\n"]) {
        result.removeLast(2)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&"),
  ]

  /// A line without what Markdown, XML, JSON and CSV put between or for characters.
  ///
  /// A backslash goes, doubled quotes become one: nothing that hides a name remains, and a name that
  /// holds such a character itself is compared in both forms.
  static func plain(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0x22 }) else { return line }
    var text = line
    for (entity, character) in entities { text = text.replacing(entity, with: character) }
    text = text.replacing("\\", with: "").replacing("\"\"", with: "\"")
    return text
  }
}
