package import PartnershipModel

/// A city as a register describes it; what the register does not say is missing.
package struct RegisterCity: Sendable, Equatable {
  /// The item of Wikidata, such as `Q3955`.
  package var item: String?
  /// Numbers of GeoNames, such as `2812482`; two where it has the town and its district.
  package var geonames: [String] = []
  /// In Latin letters, English where the register has it.
  package var name: String?
  package var korean: String?
  package var chinese: String?
  /// ISO 3166-1 alpha-3.
  package var country: String?
  package var latitude: Amount?
  package var longitude: Amount?
  package var population: Amount?
  /// IANA name.
  package var timeZone: String?
  package var aliases: [String] = []

  package init(item: String? = nil, geonames: [String] = []) {
    self.item = item
    self.geonames = geonames
  }

  /// Every name, the own one first.
  package var names: [String] { [name, korean, chinese].compactMap { $0 } + aliases }

  /// The id in the register.
  package var id: String { item ?? geonames.first ?? "" }

  /// Takes from `other` what is missing here.
  mutating func complete(from other: RegisterCity) {
    item = item ?? other.item
    if geonames.isEmpty { geonames = other.geonames }
    name = name ?? other.name
    korean = korean ?? other.korean
    chinese = chinese ?? other.chinese
    country = country ?? other.country
    if latitude == nil || longitude == nil {
      latitude = other.latitude
      longitude = other.longitude
    }
    population = population ?? other.population
    timeZone = timeZone ?? other.timeZone
    aliases += [other.name, other.korean, other.chinese].compactMap { $0 } + other.aliases
  }
}

/// A statement of a register that one city is twinned with another.
package struct Twinning: Sendable, Equatable {
  package enum Since: Sendable, Equatable {
    case unknown
    /// The register knows no more than the month or the year.
    case inexact
    case day(CalendarDate)
  }

  /// Items of Wikidata.
  package let from: String
  package let to: String
  package let since: Since
  /// Whether the register gives it an end.
  package let isEnded: Bool
}

/// Texts of registers as they may stand in a table.
enum RegisterText {
  /// The text on one line, without what cannot be seen and without a beginning that a spreadsheet
  /// would run as a formula; `nil` where nothing is left.
  static func plain(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposed.unicodeScalars {
      if scalar.properties.isWhitespace {
        if scalars.last.map({ $0 != " " }) ?? false { scalars.append(" ") }
      } else if !isHidden(scalar) {
        scalars.append(scalar)
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    while let first = scalars.first, "=+-@ ".unicodeScalars.contains(first) {
      scalars.removeFirst()
    }
    return scalars.isEmpty ? nil : String(scalars)
  }

  /// Whether all letters of a text are Latin ones, and there are some.
  static func isLatin(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x2AF, 0x1E00...0x1EFF: letters += 1
      default: return false
      }
    }
    return letters > 0
  }

  /// Whether a text is written in Hangul alone.
  static func isHangul(_ text: String) -> Bool {
    !text.isEmpty
      && text.precomposed.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
  }

  /// A decimal number rounded, half away from zero, to what a table holds; `nil` for anything else.
  ///
  /// Registers give coordinates with more decimals than the place is large.
  static func amount(_ text: String) -> Amount? {
    let literal = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if let exact = Amount(literal) { return exact }
    let parts = literal.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count > 6, let next = parts[1].utf8.dropFirst(6).first,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let cut = Amount("\(parts[0]).\(parts[1].prefix(6))")
    else { return nil }
    guard next >= UInt8(ascii: "5") else { return cut }
    return Amount(units: cut.units + (literal.hasPrefix("-") ? -1 : 1))
  }

  /// A coordinate within its bounds.
  static func degrees(_ text: String, within limit: Int) -> Amount? {
    guard let amount = amount(text), amount <= Amount(limit), amount >= -Amount(limit) else {
      return nil
    }
    return amount
  }
}
