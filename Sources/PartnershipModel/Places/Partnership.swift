/// A pair or a network of cities, from `partnerships.csv`.
package struct Partnership: Sendable, Hashable {
  package let id: String
  package let name: LocalizedName
  /// City ids, two (a pair) or more (a network), in the file's order.
  package let cities: [String]
  package let since: CalendarDate?
  package let focus: String?

  package init(
    id: String, name: LocalizedName, cities: [String], since: CalendarDate? = nil,
    focus: String? = nil
  ) {
    self.id = id
    self.name = name
    self.cities = cities
    self.since = since
    self.focus = focus
  }

  package var isNetwork: Bool { cities.count > 2 }

  /// The city whose side leads: `home` if it is a member, else the first of the list.
  package func leadingCity(home: String) -> String {
    cities.contains(home) ? home : cities[0]
  }

  /// Every ordered pair of two different members, the leading city's first.
  package func orderedPairs(home: String) -> [(reporter: String, partner: String)] {
    let leading = leadingCity(home: home)
    let order = [leading] + cities.filter { $0 != leading }
    return order.flatMap { reporter in
      order.filter { $0 != reporter }.map { (reporter, $0) }
    }
  }

  /// Every unordered pair once, with the side whose report counts: the leading city where it is a
  /// member of the pair, else the first in the list.
  package func unorderedPairs(home: String) -> [(reporter: String, partner: String)] {
    let leading = leadingCity(home: home)
    let order = [leading] + cities.filter { $0 != leading }
    return order.indices.flatMap { index in
      order[(index + 1)...].map { (order[index], $0) }
    }
  }
}
