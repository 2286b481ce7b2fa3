import PartnershipModel

/// An attribute by which articles fall into categories.
package enum MediaAttribute: Int, Sendable, CaseIterable {
  case kind, language, outletCountry, topic

  /// The category of a profile: an index into `texts`.
  @inline(__always)
  func number(_ profile: MediaCube.Profile) -> UInt32 {
    switch self {
    case .kind: profile.kind
    case .language: profile.language
    case .outletCountry: profile.country
    case .topic: profile.topic
    }
  }

  /// The sorted names of the categories; the empty one is that of articles that give none.
  func texts(_ cube: MediaCube) -> [String] {
    switch self {
    case .kind: cube.texts.kinds
    case .language: cube.texts.languages
    case .outletCountry: cube.texts.countries
    case .topic: cube.texts.topics
    }
  }
}
