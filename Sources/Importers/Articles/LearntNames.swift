/// The names in one column of a foreign file, each looked up once.
struct LearntNames: ~Copyable {
  private struct Entry {
    let name: String
    let meaning: String?
    var rows = 0
  }

  private var cells = Interner()
  private var entries: [Entry] = []

  /// What the name in a cell means; `nil`, and counted, for an unknown one.
  mutating func meaning(
    of cell: UnsafeRawBufferPointer, by lookup: (String) -> String?
  ) -> String? {
    var number = cells.meaning(of: cell)
    if number == Interner.unknown {
      let name = text(cell)
      number = entries.count
      entries.append(Entry(name: name, meaning: lookup(name)))
      cells.learn(cell, meaning: number)
    }
    if entries[number].meaning == nil { entries[number].rows += 1 }
    return entries[number].meaning
  }

  /// The unknown names and how many rows have them.
  var unknown: [String: Int] {
    var result: [String: Int] = [:]
    for entry in entries where entry.meaning == nil { result[entry.name] = entry.rows }
    return result
  }
}
