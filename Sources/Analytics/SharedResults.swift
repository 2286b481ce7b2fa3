import PartnershipModel
import Synchronization

/// Intermediate results that several indicators of one month need.
///
/// Each is a pure function of the analysis that owns this and of its key, so it never matters which
/// thread computed it, or whether two did.
final class SharedResults: Sendable {
  let layers = Memo<LayerKey, LayerNetwork>()
  let heldExchanges = Memo<Month, [String: [Exchange]]>()
  let impactStudies = Memo<Month, [ImpactStudy]>()
  let targetStates = Memo<Month, [TargetState]>()
  let exchangeSelections = Memo<ExchangeSelectionKey, ExchangeSelection>()
  /// By partnership, those of the network without one.
  let practices = Memo<String?, [PracticeBook.Course]>()
  let partnershipIndex = Memo<Month, PartnershipIndex>()
  /// By slug: rows of the report month that the partnership index takes.
  let indexInputs = Memo<String, [IndicatorRow]>()
}

struct LayerKey: Hashable, Sendable {
  let layer: NetworkLayer
  let month: Month
}

struct ExchangeSelectionKey: Hashable, Sendable {
  let subject: ExchangeSubject
  let first: Month
  let last: Month
}

/// Remembers what has been computed for a key.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  func value(_ key: Key, _ compute: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = compute()
    known.withLock { $0[key] = value }
    return value
  }
}
