import PartnershipModel

/// One article as a row gives it; what the row leaves empty is `nil`.
struct Article: Sendable {
  /// Where the row stands in its file.
  var position: Int
  var ordinal: Int
  var id: String
  var url: String?
  var published: CalendarDate
  var outlet: String
  var outletCountry: String?
  var language: String?
  /// The subjects as written.
  var subjects: [String]
  /// The cities found in the title, which count where no listing gives subjects.
  var named: [String]
  var topic: String?
  var kind: String?
  var tone: Amount?
  var reach: Amount?
  var joint: Bool?
  var pressVisit: String?
  var flagged: CalendarDate?
  var corrected: CalendarDate?

  /// Takes over what this one leaves empty from another listing of the same article.
  mutating func fill(from other: Article) {
    outletCountry = outletCountry ?? other.outletCountry
    language = language ?? other.language
    if subjects.isEmpty { subjects = other.subjects }
    if named.isEmpty { named = other.named }
    topic = topic ?? other.topic
    kind = kind ?? other.kind
    tone = tone ?? other.tone
    reach = reach ?? other.reach
    joint = joint ?? other.joint
    pressVisit = pressVisit ?? other.pressVisit
    flagged = flagged ?? other.flagged
    corrected = corrected ?? other.corrected
  }

  /// What tells articles of one file apart.
  var idHash: UInt64 { stableHash(id) }

  /// The URL without fragment.
  var urlHash: UInt64? {
    url.map { url in stableHash(String(url.prefix { $0 != "#" })) }
  }
}

/// A 64-bit hash that is the same in every run.
func stableHash(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  // The final mix of SplitMix64: FNV alone leaves the low bits of short texts alike.
  hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
  hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
  return hash ^ (hash >> 31)
}
