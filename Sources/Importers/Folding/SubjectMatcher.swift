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

  /// By first byte, the longest first.
  private let names: [[Name]]

  /// With `tightened`, titles are expected as ``TitleText/tighten(_:to:)`` makes them.
  init(_ gazetteer: Gazetteer, tightened: Bool = false) {
    var names: [Name] = []
    for city in gazetteer.cities {
      for name in Gazetteer.names(of: city) where name != city.id || city.id == name.lowercased() {
        let key =
          tightened ? TitleText.tightened(nameKey(name).precomposed) : nameKey(name).precomposed
        guard key.unicodeScalars.count >= 2 else { continue }
        let isLatin = key.unicodeScalars.contains { SubjectMatcher.isLatinLetter($0) }
        names.append(Name(bytes: Array(key.utf8), needsBoundaries: isLatin, city: city.id))
      }
    }
    var byFirst = [[Name]](repeating: [], count: 256)
    for name in names { byFirst[Int(name.bytes[0])].append(name) }
    self.names = byFirst.map { names in
      names.sorted {
        $0.bytes.count != $1.bytes.count
          ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
      }
    }
  }

  /// Ids of the cities named in the bytes of a title, sorted.
  func cities(in title: UnsafeRawBufferPointer) -> [String] {
    guard title.allSatisfy({ $0 < 0x80 }) else { return cities(in: text(title)) }
    // In ASCII the canonical form is the text itself, and case folding is that of letters.
    return withUnsafeTemporaryAllocation(byteCount: title.count, alignment: 1) { lowered in
      for (place, byte) in title.enumerated() {
        lowered[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      }
      return cities(inFolded: UnsafeRawBufferPointer(lowered))
    }
  }

  /// Ids of the cities named in `title`, sorted.
  func cities(in title: String) -> [String] {
    Array(title.precomposed.lowercased().utf8).withUnsafeBytes { cities(inFolded: $0) }
  }

  private func cities(inFolded text: UnsafeRawBufferPointer) -> [String] {
    var found: Set<String> = []
    var place = 0
    while place < text.count {
      guard let name = name(at: place, of: text) else {
        place += 1
        continue
      }
      found.insert(name.city)
      place += name.bytes.count
    }
    return found.sorted()
  }

  private func name(at place: Int, of text: UnsafeRawBufferPointer) -> Name? {
    let candidates = names[Int(text[place])]
    if candidates.isEmpty { return nil }
    return candidates.first { name in
      let end = place + name.bytes.count
      guard end <= text.count, text[place..<end].elementsEqual(name.bytes) else { return false }
      return !name.needsBoundaries
        || (!isWordByte(text, before: place) && !isWordByte(text, after: end))
    }
  }

  private func isWordByte(_ text: UnsafeRawBufferPointer, before place: Int) -> Bool {
    place > 0 && isASCIIWord(text[place - 1])
  }

  private func isWordByte(_ text: UnsafeRawBufferPointer, after end: Int) -> Bool {
    end < text.count && isASCIIWord(text[end])
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x0250
  }
}
