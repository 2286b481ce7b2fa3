package import PartnershipModel

/// The months that the records of one kind cover.
///
/// A covered month without a record is a true 0; outside the span nothing is known.
package struct RecordSpan: Sendable, Hashable {
  package private(set) var first: Month
  /// `nil` where the records stay complete after the last one, as in a register of practices.
  package private(set) var last: Month?

  package init(first: Month, last: Month?) {
    self.first = first
    self.last = last
  }

  /// The span of these months, or `nil` without any.
  package init?(_ months: some Sequence<Month>, open: Bool = false) {
    guard let first = months.min(), let last = months.max() else { return nil }
    self.init(first: first, last: open ? nil : last)
  }

  package mutating func include(_ month: Month) {
    first = min(first, month)
    last = last.map { max($0, month) }
  }

  package func contains(_ month: Month) -> Bool {
    month >= first && last.map { month <= $0 } ?? true
  }

  /// How these consecutive months are covered: why nothing can be said, or the share of them that
  /// is known.
  ///
  /// No covered month: `no_data`. A window that begins before the first record: `too_few_periods`.
  /// Months after the last record lower the share.
  package static func cover(_ months: [Month], by span: RecordSpan?) -> Cover {
    guard let span else { return .absent(.noData) }
    let known = months.count(where: span.contains)
    guard known > 0, let start = months.first else { return .absent(.noData) }
    return start < span.first ? .absent(.tooFewPeriods) : .share(known, of: months.count)
  }

  package enum Cover: Sendable, Hashable {
    case absent(Reason)
    case share(Int, of: Int)

    package var reason: Reason? {
      if case .absent(let reason) = self { reason } else { nil }
    }
  }
}

extension Figure {
  /// This figure with the share of its window that is covered: months that are not known lower the
  /// coverage and leave the note `partial`.
  package func covered(by cover: RecordSpan.Cover) -> Figure {
    guard value != nil, case .share(let known, let all) = cover, known < all else { return self }
    var figure = self
    figure.coverage = (coverage ?? 1) * Double(known) / Double(all)
    figure.notes.insert(.partial)
    return figure
  }
}
