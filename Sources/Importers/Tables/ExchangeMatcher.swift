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

  /// Every exchange once, in the order of first listing, and the findings.
  func match(_ listed: [Exchange]) -> (exchanges: [Exchange], findings: [Finding]) {
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
    let exchanges = order.map { listings in
      let chosen = chosen(listings)
      for other in listings where other.origin != chosen.origin {
        findings += differences(chosen, other)
      }
      return chosen
    }
    return (exchanges, findings)
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

  private func differences(_ one: Exchange, _ other: Exchange) -> [Finding] {
    func text(_ amount: Amount?) -> String { amount?.description ?? "" }
    func text(_ money: Money?) -> String { money.map { "\($0.amount) \($0.currency)" } ?? "" }
    let pairs = [
      ("start_date", one.start.description, other.start.description),
      (
        "end_date", (one.end ?? one.start).description, (other.end ?? other.start).description
      ),
      ("type", one.type.rawValue, other.type.rawValue),
      ("host", one.host, other.host),
      (
        "guests", one.guests.sorted().joined(separator: ";"),
        other.guests.sorted().joined(separator: ";")
      ),
      ("status", one.status.rawValue, other.status.rawValue),
      ("participants", text(one.participants), text(other.participants)),
      ("cost", text(one.cost), text(other.cost)),
    ]
    // A cell that one side leaves empty is no contradiction.
    return pairs.filter { !$0.1.isEmpty && !$0.2.isEmpty && $0.1 != $0.2 }.map {
      name, mine, theirs in
      Finding(
        .twoOffice(
          otherFile: one.origin.file, otherLine: one.origin.line, host: excerpt(mine),
          guest: excerpt(theirs)),
        at: InputPlace(
          file: other.origin.file, line: other.origin.line, column: name, value: theirs))
    }
  }
}
