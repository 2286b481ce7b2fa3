import PartnershipModel

/// Names that two cities of `cities` have: one finding for each two rows, at the later one.
///
/// Ids, names and aliases are compared in canonical form and case folded. A repeated id is a
/// finding of its own, and its row is not compared.
func sharedNames(_ cities: [(city: City, origin: Origin)]) -> [Finding] {
  var first: [String: (city: City, origin: Origin)] = [:]
  var ids: Set<String> = []
  var findings: [Finding] = []
  for (city, origin) in cities where ids.insert(city.id).inserted {
    var named: Set<String> = []
    for (column, name) in columns(of: city) {
      guard let owner = first[nameKey(name)] else {
        first[nameKey(name)] = (city, origin)
        continue
      }
      guard owner.city.id != city.id, named.insert(owner.city.id).inserted else { continue }
      findings.append(
        Finding(
          .sharedName(
            city: owner.city.id, firstFile: owner.origin.file, firstLine: owner.origin.line),
          at: InputPlace(
            file: origin.file, line: origin.line, column: column, value: excerpt(name))))
    }
  }
  return findings
}

/// The names of a city with the columns where they stand.
private func columns(of city: City) -> [(column: String, name: String)] {
  [("city_id", city.id), ("name", city.name.name)]
    + [("name_ko", city.name.korean), ("name_zh", city.name.chinese)].compactMap { column, name in
      name.map { (column, $0) }
    } + city.aliases.map { ("aliases", $0) }
}
