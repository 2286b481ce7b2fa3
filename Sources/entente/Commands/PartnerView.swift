import ArgumentParser
import PartnershipModel
import Reporting

/// What `--for CITY` asks for.
struct PartnerView {
  let facts: Facts
  /// What no file of the pack may name.
  let hidden: HiddenNames
  /// The language of the city's country, if there is one of ours, else English.
  let language: String
}

extension WorkspaceRun {
  /// The view of the partner that is asked for, or `nil` where none is.
  func partnerView(_ selection: SelectionOptions) throws -> PartnerView? {
    guard let name = selection.partner else { return nil }
    let facts = try facts()
    guard case .city(let id)? = facts.gazetteer.place(name), let city = facts.gazetteer.city(id)
    else {
      let near =
        facts.gazetteer.nearestCity(to: name)
        ?? nearest(to: name, among: facts.gazetteer.cities.map(\.id))
      throw ValidationError(
        "There is no city '\(harmless(name))'."
          + (near.map { " Did you mean '\(harmless($0))'?" } ?? ""))
    }
    guard let view = facts.forPartner(id) else {
      throw ValidationError(
        "No partnership has the city '\(harmless(id))'. Cities with one: \(members(facts)).")
    }
    return PartnerView(
      facts: view.facts, hidden: view.hidden, language: Languages.official(in: city.country))
  }

  private func members(_ facts: Facts) -> String {
    facts.gazetteer.cities.map(\.id).filter(facts.gazetteer.isFollowed).map { harmless($0) }
      .joined(separator: ", ")
  }

  /// The folder between the output and the month, for a part of a pack.
  func part(_ selection: SelectionOptions) throws -> String? {
    try partnerView(selection).map { "for-\($0.facts.home)" }
      ?? selection.partnership.map { "only-\($0)" }
  }
}
