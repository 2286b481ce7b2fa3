/// The names of cities and partnerships that a partner's pack must not hold.
///
/// Names are compared without regard to case and to how accents are encoded, and as whole words where they are written in an
/// alphabet: `Bath` is not found in `bathing`, while 长春 is found in 长春市.
package struct HiddenNames: Sendable {
  /// A name that was found, and whose it is.
  package struct Hit: Sendable, Hashable {
    package let name: String
    /// Id of the city or partnership.
    package let owner: String
  }

  private struct Name: Sendable {
    let characters: [Character]
    let hit: Hit
  }

  /// Longest first, by their first character.
  private let hidden: [Character: [Name]]
  /// Names that may stand in the pack and hold a hidden one, longest first.
  private let allowed: [Character: [Name]]

  /// The names of all cities and partnerships of `whole` that `part` does not have.
  package init(in whole: Gazetteer, notIn part: Gazetteer) {
    let shown = Set((HiddenNames.names(of: part)).map { nameKey($0.name) })
    let names = HiddenNames.names(of: whole).filter {
      !nameKey($0.name).isEmpty && !shown.contains(nameKey($0.name))
    }
    hidden = HiddenNames.index(names)
    allowed = HiddenNames.index(HiddenNames.names(of: part))
  }

  private static func names(of gazetteer: Gazetteer) -> [Hit] {
    gazetteer.cities.flatMap { city in
      Gazetteer.names(of: city).map { Hit(name: $0, owner: city.id) }
    }
      + gazetteer.partnerships.flatMap { partnership in
        ([partnership.id, partnership.name.name]
          + [partnership.name.korean, partnership.name.chinese].compactMap { $0 })
          .map { Hit(name: $0, owner: partnership.id) }
      }
  }

  private static func index(_ names: [Hit]) -> [Character: [Name]] {
    let all = names.map { Name(characters: Array(nameKey($0.name)), hit: $0) }
    return Dictionary(grouping: all.filter { !$0.characters.isEmpty }) { $0.characters[0] }
      .mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
  }

  /// The first hidden name in a text, or `nil`; one inside a name that may be shown is none.
  package func first(in text: String) -> Hit? {
    let characters = Array(nameKey(text))
    var place = 0
    while place < characters.count {
      let shown = match(allowed, characters, place)
      if let found = match(hidden, characters, place),
        found.characters.count > shown?.characters.count ?? 0
      {
        return found.hit
      }
      place += shown?.characters.count ?? 1
    }
    return nil
  }

  private func match(
    _ names: [Character: [Name]], _ text: [Character], _ place: Int
  ) -> Name? {
    names[text[place]]?.first { name in
      let end = place + name.characters.count
      guard end <= text.count, text[place..<end].elementsEqual(name.characters) else {
        return false
      }
      return !joins(text, place) && !joins(text, end)
    }
  }

  /// Whether a word of an alphabet goes on across this place.
  private func joins(_ text: [Character], _ place: Int) -> Bool {
    guard place > 0, place < text.count else { return false }
    return isAlphabetic(text[place - 1]) && isAlphabetic(text[place])
  }

  /// Letters and digits of scripts that put spaces between words; not Hangul, Han, kana or Thai.
  private func isAlphabetic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x2E80...0xD7FF, 0xF900...0xFAFF,
      0xFF66...0xFFDC, 0x20000...0x3FFFF:
      false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
