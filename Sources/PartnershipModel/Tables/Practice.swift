/// How far a practice has come; a later stage has passed the earlier ones.
package enum PracticeStage: String, Sendable, Hashable, CaseIterable, Comparable {
  case shared, piloted, adopted

  package static func < (left: PracticeStage, right: PracticeStage) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .shared: 0
    case .piloted: 1
    case .adopted: 2
    }
  }
}

/// A best practice on its way from one city to another.
package struct Practice: Sendable, Hashable {
  package let origin: Origin
  package let date: CalendarDate
  /// City ids.
  package let from: String
  package let to: String
  package let theme: String
  package let title: String
  package let status: PracticeStage

  package init(
    origin: Origin, date: CalendarDate, from: String, to: String, theme: String, title: String,
    status: PracticeStage
  ) {
    self.origin = origin
    self.date = date
    self.from = from
    self.to = to
    self.theme = theme
    self.title = title
    self.status = status
  }
}
