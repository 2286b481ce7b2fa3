/// Which articles a row of the media domain is about.
package enum MediaScope: Sendable, Hashable {
  /// Every article once.
  case network
  /// Articles about a member by outlets of the country of another member, each once, and those
  /// about a member by outlets whose country nobody gave.
  case partnership(String)
  /// Articles about `partner` by outlets of the country of `reporter`.
  case direction(partnership: String, reporter: String, partner: String)

  /// The subject of the row: a partnership id or `network`.
  package var subject: String {
    switch self {
    case .network: "network"
    case .partnership(let id), .direction(let id, _, _): id
    }
  }

  package var reporter: String? {
    if case .direction(_, let reporter, _) = self { reporter } else { nil }
  }

  package var partner: String? {
    if case .direction(_, _, let partner) = self { partner } else { nil }
  }

  /// The same pair seen from the other side.
  package var reversed: MediaScope {
    guard case .direction(let id, let reporter, let partner) = self else { return self }
    return .direction(partnership: id, reporter: partner, partner: reporter)
  }

  package var isDirection: Bool { reporter != nil }
}
