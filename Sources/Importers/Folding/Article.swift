import PartnershipModel

/// One article as a row gives it; what the row leaves empty is `nil`.
struct Article: Sendable {
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
}
