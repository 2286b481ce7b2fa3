import PartnershipModel

/// Finds the cities that a title is about, by their names and aliases.
///
/// Canonical form, case folded; a Latin name must stand at word boundaries, other scripts match
/// anywhere; the longest name that matches at a place wins.
struct SubjectMatcher: Sendable {
  private struct Name: Sendable {
    let bytes: [UInt8]
    let needsBoundaries: Bool
    let city: String
  }

  /// Longest first.
  private let names: [Name]
  private let firstBytes: Set<UInt8>

  init(_ gazetteer: Gazetteer) {
    var names: [Name] = []
    for city in gazetteer.cities {
      for name in Gazetteer.names(of: city) where name != city.id || city.id == name.lowercased() {
        let key = nameKey(name).precomposed
        guard key.unicodeScalars.count >= 2 else { continue }
        let isLatin = key.unicodeScalars.contains { SubjectMatcher.isLatinLetter($0) }
        names.append(Name(bytes: Array(key.utf8), needsBoundaries: isLatin, city: city.id))
      }
    }
    self.names = names.sorted {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    firstBytes = Set(names.compactMap(\.bytes.first))
  }

  /// Ids of the cities named in `title`, sorted.
  func cities(in title: String) -> [String] {
    let text = Array(title.precomposed.lowercased().utf8)
    var found: Set<String> = []
    var place = 0
    while place < text.count {
      guard firstBytes.contains(text[place]), let name = name(at: place, of: text) else {
        place += 1
        continue
      }
      found.insert(name.city)
      place += name.bytes.count
    }
    return found.sorted()
  }

  private func name(at place: Int, of text: [UInt8]) -> Name? {
    names.first { name in
      let end = place + name.bytes.count
      guard end <= text.count, text[place..<end].elementsEqual(name.bytes) else { return false }
      return !name.needsBoundaries
        || (!isWordByte(text, before: place) && !isWordByte(text, after: end))
    }
  }

  private func isWordByte(_ text: [UInt8], before place: Int) -> Bool {
    place > 0 && isASCIIWord(text[place - 1])
  }

  private func isWordByte(_ text: [UInt8], after end: Int) -> Bool {
    end < text.count && isASCIIWord(text[end])
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x0250
  }
}
