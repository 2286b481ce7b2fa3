import Foundation
import PartnershipModel

extension Gazetteer {
  /// What is wrong with a name that is no known place but nearly a city's: written with characters
  /// that look the same, or mistyped; `nil` where it resembles none.
  func slip(_ name: String, within distance: Int = 2) -> Problem? {
    if let city = lookAlike(of: name) { return .lookAlike(of: city) }
    return nearestCity(to: name, within: distance).map { .unknownCity(nearest: $0) }
  }

  /// The city name that looks like `name` and is written with other characters.
  private func lookAlike(of name: String) -> String? {
    let wanted = skeleton(name)
    guard !wanted.isEmpty, name.unicodeScalars.contains(where: { !$0.isASCII || isHidden($0) })
    else { return nil }
    return cities.lazy.flatMap(Gazetteer.names).first { skeleton($0) == wanted }
  }
}

/// A name as the eye sees it: without characters that do not show, full-width forms as plain ones,
/// and letters of Greek and Cyrillic as the Latin ones that look the same.
///
/// The pairs are the single letters of the confusables of Unicode Technical Standard 39.
private func skeleton(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.precomposedStringWithCompatibilityMapping.unicodeScalars
  where !isHidden(scalar) {
    result.append(latinTwins[scalar] ?? scalar)
  }
  return nameKey(String(result))
}

private let latinTwins: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs: [(other: String, latin: String)] = [
    // Cyrillic.
    ("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX"), ("аеѕіјорсухһԁԛԝ", "aesijopcyxhdqw"),
    // Greek.
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αιορυν", "aiopuv"),
    // Latin letters that are no ASCII.
    ("ıɡɑ", "iga"),
  ]
  return Dictionary(
    uniqueKeysWithValues: pairs.flatMap { zip($0.other.unicodeScalars, $0.latin.unicodeScalars) })
}()

/// Whether a character does not show: zero-width characters, marks of writing direction, control
/// characters other than line breaks and tabs, and noncharacters.
///
/// The list is that of the Trojan Source paper (CVE-2021-42574) and CWE-150.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0x00...0x1F, 0x7F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
    0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
    true
  default: false
  }
}
