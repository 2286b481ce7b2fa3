package import PartnershipModel

extension IndexSettings {
  /// The rule of aggregation; `nil` where the settings name none that there is.
  package var rule: CompositeRule? {
    if aggregate == "generalised" { return power.map { .power($0) } }
    return Aggregation(rawValue: aggregate).map { .mean($0) }
  }
}
