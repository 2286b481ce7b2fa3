import Foundation

/// Makes ids that become file names: small Latin letters, digits and hyphens, each id once.
struct CityIDs {
  private var taken: Set<String> = []

  /// An id of the first of these texts that has Latin letters or digits, and unlike all before it.
  mutating func make(_ texts: [String], unlike suffix: String) -> String {
    let plain = texts.lazy.map(CityIDs.slug).first { isSlug($0) } ?? "city"
    var id = plain
    if taken.contains(id), !suffix.isEmpty {
      id = CityIDs.joined(plain, CityIDs.slug(suffix))
    }
    var number = 2
    let base = id
    while taken.contains(id) || !isSlug(id) {
      id = CityIDs.joined(base, String(number))
      number += 1
    }
    taken.insert(id)
    return id
  }

  private static func joined(_ one: String, _ other: String) -> String {
    let room = 63 - other.utf8.count
    return String(decoding: one.utf8.prefix(max(room, 1)), as: UTF8.self) + "-" + other
  }

  /// The text as an id: `Plzeň-město` becomes `plzen-mesto`; empty where no letter is Latin.
  static func slug(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
      // Marks above and below letters, and apostrophes inside words.
      case 0x300...0x36F, 0x27, 0x2018, 0x2019, 0x2BB...0x2BC: continue
      default:
        if let letters = spelled[scalar] {
          bytes += letters.utf8
        } else if let last = bytes.last, last != UInt8(ascii: "-") {
          bytes.append(UInt8(ascii: "-"))
        }
      }
    }
    bytes = Array(bytes.prefix(64))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Latin letters that have no base letter in Unicode.
  private static let spelled: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
    "ħ": "h", "ŋ": "n", "ə": "e",
  ]
}
