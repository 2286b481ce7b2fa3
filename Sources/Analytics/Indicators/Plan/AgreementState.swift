package import PartnershipModel

/// An agreement as it stands on the last day of a month.
package struct AgreementState: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case notYetSigned = "not_yet_signed"
    case inForce = "in_force"
    /// In force, and expires within 180 days.
    case expiring
    case expired
  }

  package let agreement: Agreement
  package let state: State
  /// Whole months since the partnership's last held exchange, completed action or adopted practice;
  /// `nil` where none is recorded.
  package let monthsSinceActivity: Int?
  /// Whether nothing happened for 14 months; `nil` where that is not judged: the agreement is not in
  /// force or younger than 14 months, or the records do not reach back that far.
  package let isSilent: Bool?

  /// Every agreement in the order of the table.
  package static func all(in analysis: Analysis, _ month: Month) -> [AgreementState] {
    all(in: analysis, month, analysis.activity(through: month))
  }

  static func all(
    in analysis: Analysis, _ month: Month, _ activity: Activity
  ) -> [AgreementState] {
    analysis.facts.agreements.map { agreement in
      let state = agreement.state(on: month.lastDay)
      let last = activity.last[agreement.partnership]
      return AgreementState(
        agreement: agreement, state: state,
        monthsSinceActivity: last.map { month.months(since: $0) },
        isSilent: activity.reachesBack && agreement.isJudgedForSilence(in: month)
          ? Activity.isSilent(last: last, in: month) : nil)
    }
  }
}

extension Agreement {
  /// Days before its expiry in which an agreement in force is expiring.
  package static let expiryNotice = 180

  /// The state on a day; the day of expiry still belongs to the term.
  package func state(on day: CalendarDate) -> AgreementState.State {
    if signed > day { return .notYetSigned }
    guard let expires else { return .inForce }
    if expires < day { return .expired }
    return expires <= day.advanced(by: Agreement.expiryNotice) ? .expiring : .inForce
  }

  package func isInForce(on day: CalendarDate) -> Bool {
    let state = state(on: day)
    return state == .inForce || state == .expiring
  }

  /// In force at the month's end and signed at least 14 months before.
  package func isJudgedForSilence(in month: Month) -> Bool {
    isInForce(on: month.lastDay) && month.months(since: signed.month) >= Activity.silence
  }
}
