/// Which articles a row of the media domain is about.
package struct MediaScope: Sendable, Hashable {
  /// The subject of the row: a partnership id or `network`.
  package let subject: String
  package let reporter: String?
  package let partner: String?
  package let isNetwork: Bool
  /// What a book holds of the scope, where the scope is one of its own.
  var place: MediaPlace?

  private init(
    subject: String, reporter: String? = nil, partner: String? = nil, isNetwork: Bool = false
  ) {
    self.subject = subject
    self.isNetwork = isNetwork
    self.reporter = reporter
    self.partner = partner
  }

  /// Every article once.
  package static let network = MediaScope(subject: Scope.network, isNetwork: true)

  /// Articles about a member by outlets of the country of another member, each once, and those
  /// about a member by outlets whose country nobody gave.
  package static func partnership(_ id: String) -> MediaScope { MediaScope(subject: id) }

  /// Articles about `partner` by outlets of the country of `reporter`.
  package static func direction(
    partnership: String, reporter: String, partner: String
  ) -> MediaScope {
    MediaScope(subject: partnership, reporter: reporter, partner: partner)
  }

  /// The same pair seen from the other side.
  package var reversed: MediaScope {
    guard let reporter, let partner else { return self }
    return .direction(partnership: subject, reporter: partner, partner: reporter)
  }

  package var isDirection: Bool { reporter != nil }

  package static func == (left: MediaScope, right: MediaScope) -> Bool {
    left.isNetwork == right.isNetwork && left.subject == right.subject
      && left.reporter == right.reporter && left.partner == right.partner
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(reporter)
    hasher.combine(partner)
  }
}
