import PartnershipModel

/// Names of the cities of a register such that each name means one city.
struct CityNames {
  struct Chosen {
    var name: String
    var korean: String?
    var chinese: String?
    var aliases: [String] = []
    /// Whether the name carries a mark that tells it from that of another city.
    var isMarked = false
  }

  /// Aliases that were left out.
  private(set) var dropped = 0
  private var taken: Set<String> = []
  /// How many cities have a name or alias.
  private var owners: [String: Int] = [:]

  private let ids: Set<String>

  /// `ids` are those of `cities`, which are names too.
  init(_ cities: [RegisterCity], ids: [String]) {
    self.ids = Set(ids)
    for city in cities {
      for key in Set(city.names.map(nameKey)) { owners[key, default: 0] += 1 }
    }
  }

  mutating func choose(_ city: RegisterCity, id: String) -> Chosen {
    let name = city.name ?? city.korean ?? city.chinese ?? city.id
    var chosen = Chosen(name: name)
    if isTaken(nameKey(name), id) {
      chosen.isMarked = true
      chosen.name = "\(name) (\(city.country ?? city.id))"
      if isTaken(nameKey(chosen.name), id) { chosen.name = "\(name) (\(city.id))" }
    }
    var own: Set<String> = [nameKey(chosen.name), id]
    func free(_ text: String?) -> String? { text.flatMap { isTaken(nameKey($0), id) ? nil : $0 } }
    chosen.korean = free(city.korean)
    chosen.chinese = free(city.chinese)
    for other in [chosen.korean, chosen.chinese].compactMap({ $0 }) { own.insert(nameKey(other)) }
    for alias in city.aliases {
      let key = nameKey(alias)
      guard own.insert(key).inserted else { continue }
      if isUsable(alias, key, id) {
        chosen.aliases.append(alias)
      } else {
        own.remove(key)
        dropped += 1
      }
    }
    taken.formUnion(own)
    return chosen
  }

  /// Whether another city has the name, or an id that reads the same.
  private func isTaken(_ key: String, _ id: String) -> Bool {
    taken.contains(key) || (key != id && ids.contains(key))
  }

  private func isUsable(_ alias: String, _ key: String, _ id: String) -> Bool {
    let isShort = alias.unicodeScalars.count < (RegisterText.isLatin(alias) ? 3 : 2)
    let isOthers = isTaken(key, id) || owners[key, default: 0] > 1
    return !isShort && !isOthers && !alias.contains(";") && Countries.byKey[key] == nil
  }
}
