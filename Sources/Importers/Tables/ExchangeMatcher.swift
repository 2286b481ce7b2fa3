import PartnershipModel

/// Joins the lists of several offices: an exchange that two of them have counts once, with the
/// host's figures, and every difference is a finding.
struct ExchangeMatcher {
  private let gazetteer: Gazetteer
  /// The city whose office keeps a file, by path.
  private let office: [String: String]

  /// `settings` gives the office of a file as `reporter`; else its name may hold a city's id.
  init(gazetteer: Gazetteer, files: [InputFile]) {
    self.gazetteer = gazetteer
    var office: [String: String] = [:]
    for file in files {
      if let name = file.setting?.reporter, case .city(let id) = gazetteer.place(name) {
        office[file.path] = id
      } else {
        let stem = file.path.split(separator: "/").last.map(String.init) ?? file.path
        office[file.path] = gazetteer.cities.map(\.id).filter { stem.lowercased().contains($0) }
          .max { $0.count < $1.count }
      }
    }
    self.office = office
  }

  private struct Signature: Hashable {
    let start: CalendarDate
    let end: CalendarDate
    let type: ExchangeType
    let host: String
    let guests: [String]
  }

  /// What the matching makes of all lists.
  struct Outcome {
    /// Every exchange once, in the order of first listing.
    let exchanges: [Exchange]
    let lists: OfficeLists
    let findings: [Finding]
  }

  func match(_ listed: [Exchange]) -> Outcome {
    let (order, repetitions) = grouped(listed)
    var findings = repetitions
    let exchanges = order.map { listings in
      let chosen = chosen(listings)
      for other in listings where other.origin != chosen.origin {
        findings += differences(chosen, other)
      }
      return chosen
    }
    let known = order.map { listings in
      listings.compactMap { exchange in
        office[exchange.origin.file].map {
          OfficeLists.Listing(office: $0, exchange: exchange)
        }
      }
    }
    let possible = PossibleMatches(known).all
    return Outcome(
      exchanges: exchanges,
      lists: OfficeLists(exchanges: known.filter { !$0.isEmpty }, possibleMatches: possible),
      findings: findings + possible.map(suggestion))
  }

  /// The listings of each exchange, and the rows that repeat one of the same file.
  private func grouped(_ listed: [Exchange]) -> (order: [[Exchange]], findings: [Finding]) {
    var order: [[Exchange]] = []
    var byID: [String: Int] = [:]
    var bySignature: [Signature: Int] = [:]
    var findings: [Finding] = []
    for exchange in listed {
      let signature = signature(exchange)
      if let index = byID[exchange.id] {
        if order[index].contains(where: { $0.origin.file == exchange.origin.file }) {
          findings.append(repetition(exchange, of: order[index][0]))
        } else {
          order[index].append(exchange)
        }
      } else if let index = bySignature[signature],
        !order[index].contains(where: { $0.origin.file == exchange.origin.file })
      {
        order[index].append(exchange)
        byID[exchange.id] = index
      } else {
        byID[exchange.id] = order.count
        bySignature[signature] = bySignature[signature] ?? order.count
        order.append([exchange])
      }
    }
    return (order, findings)
  }

  private func signature(_ exchange: Exchange) -> Signature {
    Signature(
      start: exchange.start, end: exchange.end ?? exchange.start, type: exchange.type,
      host: exchange.host, guests: exchange.guests.sorted())
  }

  /// The host's listing, else the first.
  private func chosen(_ listings: [Exchange]) -> Exchange {
    listings.first { office[$0.origin.file] == $0.host } ?? listings[0]
  }

  private func repetition(_ exchange: Exchange, of first: Exchange) -> Finding {
    Finding(
      .duplicateID(firstFile: first.origin.file, firstLine: first.origin.line),
      at: InputPlace(
        file: exchange.origin.file, line: exchange.origin.line, column: "exchange_id",
        value: exchange.id))
  }

  private func suggestion(_ match: OfficeLists.PossibleMatch) -> Finding {
    let (one, other) = (match.one.exchange, match.other.exchange)
    return Finding(
      .possibleMatch(
        otherFile: one.origin.file, otherLine: one.origin.line, otherStart: one.start),
      at: InputPlace(
        file: other.origin.file, line: other.origin.line, column: "start_date",
        value: other.start.description))
  }

  private func differences(_ one: Exchange, _ other: Exchange) -> [Finding] {
    one.differences(from: other).map { difference in
      Finding(
        .twoOffice(
          otherFile: one.origin.file, otherLine: one.origin.line, host: excerpt(difference.mine),
          guest: excerpt(difference.theirs)),
        at: InputPlace(
          file: other.origin.file, line: other.origin.line, column: difference.column,
          value: difference.theirs))
    }
  }
}
