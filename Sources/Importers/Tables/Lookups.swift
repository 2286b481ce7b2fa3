import PartnershipModel

/// Finds the city that a small table names; an unknown one is an error with the nearest name.
struct CityLookup: Sendable {
  let gazetteer: Gazetteer

  func isCity(_ id: String) -> Bool { gazetteer.city(id) != nil }

  /// The id of the city named in `column`, or an empty text after reporting the problem.
  func city(_ name: String, _ column: String, _ row: inout RecordRow) -> String {
    if name.isEmpty { return "" }
    if case .city(let id) = gazetteer.place(name) { return id }
    row.reject(gazetteer.slip(name, within: 3) ?? .unknownCity(nearest: nil), column)
    return ""
  }
}

/// Finds the partnership that a small table names.
struct PartnershipLookup: Sendable {
  let gazetteer: Gazetteer

  func partnership(_ column: String, _ row: inout RecordRow) -> String {
    let id = row.requiredText(column)
    if id.isEmpty || gazetteer.partnership(id) != nil { return id }
    let known = gazetteer.partnerships.map(\.id)
    row.reject(.unknownPartnership(nearest: nearest(to: id, among: known)), column)
    return id
  }
}
