import Analytics
package import PartnershipModel

extension Reason {
  /// The words for the reader.
  package var messageKey: MessageKey {
    switch self {
    case .noData: .reasonNoData
    case .notReported: .reasonNotReported
    case .notComparable: .reasonNotComparable
    case .tooFewPeriods: .reasonTooFewPeriods
    case .zeroDenominator: .reasonZeroDenominator
    }
  }
}

extension Cell {
  /// Why the figure of this cell is not known, where it is not.
  package var missingReason: Reason? {
    switch self {
    case .missing(let reason): reason
    case .figure(let figure, _): figure.value == nil ? figure.reason ?? .noData : nil
    default: nil
    }
  }
}
