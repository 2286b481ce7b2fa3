import Analytics
import PartnershipModel

/// Notes under tables that name figures on less than what is expected, which no sentence compares.
extension ReportContext {
  /// A table's note, and the names of rows whose figures rest on too small a share of what is
  /// expected to be compared in a sentence, with the lowest share.
  package func note(_ key: MessageKey, on rows: [(name: Cell, cells: [Cell])]) -> Message {
    var incomplete: [(name: LocalizedName, share: Double)] = []
    for (name, cells) in rows {
      guard case .name(let name) = name, let lowest = cells.compactMap(incompleteShare).min()
      else { continue }
      if let place = incomplete.firstIndex(where: { $0.name == name }) {
        incomplete[place].share = min(incomplete[place].share, lowest)
      } else {
        incomplete.append((name, lowest))
      }
    }
    let names = incomplete.map { name, share in
      Argument.message(Message(.nameWithShare, ["name": .name(name), "share": .share(share)]))
    }
    return note(Message(key), incomplete: names)
  }

  private func note(_ note: Message, incomplete names: [Argument]) -> Message {
    guard !names.isEmpty else { return note }
    return Message(
      .noteIncomplete,
      [
        "note": .message(note), "names": .list(names),
        "needed": .number(100 * ChangeSentence.coverageNeeded, decimals: 0),
      ])
  }

  /// The same for a table of figures of many kinds, with the column of each.
  func note(
    _ note: Message, on rows: [[Cell]], of columns: [ReportColumn], inMarkdown: Bool = false
  ) -> Message {
    let names = columnsWithShares(columns, rows, inMarkdown: inMarkdown).compactMap { place in
      let partial = rows.compactMap { row -> Argument? in
        guard case .name(let name) = row[0], let share = incompleteShare(row[place]) else {
          return nil
        }
        return .message(Message(.nameAndShare, ["name": .name(name), "share": .share(share)]))
      }
      return partial.isEmpty
        ? nil
        : Argument.message(
          Message(
            .columnWithNames,
            ["column": .message(columns[place].header), "names": .list(partial)]))
    }
    return self.note(note, incomplete: names)
  }

  /// The same for a table of months, with the least and the greatest share of each column, and in how
  /// many of the months.
  func note(
    _ note: Message, onMonths rows: [[Cell]], of columns: [ReportColumn], inMarkdown: Bool = false
  ) -> Message {
    let names = columnsWithShares(columns, rows, inMarkdown: inMarkdown).compactMap { place in
      let shares = rows.compactMap { incompleteShare($0[place]) }
      guard let least = shares.min(), let greatest = shares.max() else { return Argument?.none }
      let range =
        least == greatest
        ? Argument.share(least)
        : .message(Message(.sharesFromTo, ["least": .share(least), "greatest": .share(greatest)]))
      let inMonths = Argument.message(
        Message(
          .sharesInMonths,
          ["shares": range, "count": .count(shares.count), "months": .count(rows.count)]))
      return .message(
        Message(
          .columnWithNames,
          ["column": .message(columns[place].header), "names": .list([inMonths])]))
    }
    return self.note(note, incomplete: names)
  }

  /// The columns of which a note may name shares.
  ///
  /// Of a mean tone the share is that of articles with a tone, which is never all of them.
  private func columnsWithShares(
    _ columns: [ReportColumn], _ rows: [[Cell]], inMarkdown: Bool
  ) -> [Int] {
    let shown =
      inMarkdown
      ? ReportTable.columnsInMarkdown(columns) { column in rows.contains { $0[column] != .none } }
      : Array(columns.indices)
    return shown.filter { columns[$0].key != "net_sentiment_12m" }
  }

  /// The share of the expected data that a figure rests on, where it is too little to compare.
  private func incompleteShare(_ cell: Cell) -> Double? {
    guard case .figure(let figure, _) = cell, figure.value != nil, let share = figure.coverage,
      share < ChangeSentence.coverageNeeded
    else { return nil }
    return share
  }
}
