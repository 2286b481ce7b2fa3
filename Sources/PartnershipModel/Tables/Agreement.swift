package enum AgreementKind: String, Sendable, Hashable, CaseIterable {
  case sisterCity = "sister_city"
  case friendship
  case memorandum
  case sector
}

/// What was signed, when it expires.
package struct Agreement: Sendable, Hashable {
  package let origin: Origin
  package let id: String
  package let partnership: String
  package let kind: AgreementKind
  package let title: String
  package let signed: CalendarDate
  package let expires: CalendarDate?
  package let fields: [String]

  package init(
    origin: Origin, id: String, partnership: String, kind: AgreementKind, title: String,
    signed: CalendarDate, expires: CalendarDate? = nil, fields: [String] = []
  ) {
    self.origin = origin
    self.id = id
    self.partnership = partnership
    self.kind = kind
    self.title = title
    self.signed = signed
    self.expires = expires
    self.fields = fields
  }
}
