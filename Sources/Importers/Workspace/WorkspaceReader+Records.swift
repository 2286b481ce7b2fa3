import PartnershipModel

/// The small tables: rows into records, each of which is there once.
extension WorkspaceReader {
  mutating func records<Record: Sendable>(
    _ table: Table, _ gazetteer: Gazetteer? = nil,
    _ make: @escaping @Sendable (inout RecordRow) -> Record?
  ) -> [Record] {
    var result: [Record] = []
    for index in files.indices
    where files[index].layout.table == table && options.wants(table) {
      guard files[index].shape != .nothing else { continue }
      do throws(Refusal) {
        let (records, tally): ([Record], Tally)
        switch files[index].layout.mapping {
        case .records: (records, tally) = try Importers.records(files[index], options.fold, make)
        case .translated(let translation):
          (records, tally) = try translated(
            files[index], translation, gazetteer, options.fold, make)
        default: continue
        }
        result += records
        settle(tally, index)
      } catch {
        findings += error.findings
      }
    }
    return result
  }

  mutating func settle(_ tally: Tally, _ index: Int) {
    tally.apply(to: &sources[index])
    findings += tally.findings
    for (code, count) in tally.more.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(.furtherFindings(code: code, count: count), at: InputPlace(file: files[index].path))
      )
    }
  }

  mutating func readPlaces() -> Gazetteer? {
    for table in [Table.cities, .partnerships]
    where !sources.contains(where: { $0.table == table }) {
      findings.append(
        Finding(.missingTable(table), at: InputPlace(file: "\(table.rawValue).csv")))
    }
    let rows = records(.cities) { row in Placed(City.read(&row), row.origin) }
    let cities = unique(rows, "city_id") { $0.id }
    findings += sharedNames(rows.map { ($0.record, $0.origin) })
    // Without cities every name would be unknown; one message says it.
    if cities.isEmpty {
      if sources.contains(where: { $0.table == .cities }) {
        findings.append(Finding(.missingTable(.cities), at: InputPlace(file: "cities.csv")))
      }
      return nil
    }
    let first = CityLookup(
      gazetteer: Gazetteer(
        cities: cities, partnerships: [], home: "", countryNames: Countries.byName))
    let partnerships = unique(
      records(.partnerships) { row in Placed(Partnership.read(&row, first), row.origin) },
      "partnership_id"
    ) { $0.id }
    if partnerships.isEmpty {
      if sources.contains(where: { $0.table == .partnerships }) {
        findings.append(
          Finding(.missingTable(.partnerships), at: InputPlace(file: "partnerships.csv")))
      }
      return nil
    }
    var home = cities[0].id
    if let wanted = settings.home {
      if case .city(let id) = first.gazetteer.place(wanted) {
        home = id
      } else {
        let near = first.gazetteer.nearestCity(to: wanted, within: 3)
        findings.append(
          Finding(
            .badSetting(
              key: "home", expected: "a city of cities.csv" + (near.map { " (\($0)?)" } ?? "")),
            at: InputPlace(file: WorkspaceFiles.settingsName)))
      }
    }
    return Gazetteer(
      cities: cities, partnerships: partnerships, home: home, countryNames: Countries.byName)
  }

  /// A record that may have failed, with its place.
  struct Placed<Record: Sendable>: Sendable {
    let record: Record
    let origin: Origin

    init?(_ record: Record?, _ origin: Origin) {
      guard let record else { return nil }
      self.record = record
      self.origin = origin
    }
  }

  /// The records, each id once; a repeated id sets the later row aside.
  mutating func unique<Record: Sendable>(
    _ placed: [Placed<Record>], _ column: String, _ id: (Record) -> String
  ) -> [Record] {
    var first: [String: Origin] = [:]
    var result: [Record] = []
    for item in placed {
      let key = id(item.record)
      if let earlier = first[key] {
        reject(
          .duplicateID(firstFile: earlier.file, firstLine: earlier.line), item.origin, column, key)
      } else {
        first[key] = item.origin
        result.append(item.record)
      }
    }
    return result
  }

  /// Sets a row aside that was counted as used.
  mutating func reject(
    _ problem: Problem, _ origin: Origin, _ column: String, _ value: String
  ) {
    findings.append(
      Finding(
        problem,
        at: InputPlace(
          file: origin.file, line: origin.line, column: column, value: excerpt(value))))
    if let index = sources.firstIndex(where: { $0.path == origin.file }) {
      sources[index].used -= 1
      sources[index].rejected += 1
    }
  }

  mutating func readRecords(_ gazetteer: Gazetteer, into facts: inout Facts) {
    let cities = CityLookup(gazetteer: gazetteer)
    let partnerships = PartnershipLookup(gazetteer: gazetteer)
    let indicators = options.indicators
    facts.agreements = unique(
      records(.agreements) { row in Placed(Agreement.read(&row, partnerships), row.origin) },
      "agreement_id"
    ) { $0.id }
    // A second target of the same months would stand in the same rows of the results.
    facts.targets = unique(
      records(.targets) { row in
        Placed(Target.read(&row, partnerships, indicators), row.origin)
      }, "indicator"
    ) { "\($0.indicator), \($0.partnership), \($0.periodStart) to \($0.periodEnd)" }
    facts.actions = unique(
      records(.actions) { row in Placed(Action.read(&row, partnerships), row.origin) }, "action_id"
    ) { $0.id }
    facts.funding = records(.funding, gazetteer) { Funding.read(&$0, partnerships) }
    facts.investments = records(.investments) { Investment.read(&$0, partnerships, cities) }
    facts.practices = records(.practices) { Practice.read(&$0, cities) }
    facts.visitors = records(.visitors) { Visitors.read(&$0, cities) }
    facts.reference = records(.reference) { ReferenceValue.read(&$0, gazetteer) }
    readExchanges(gazetteer, into: &facts)
    noteMonths(facts)
  }

  mutating func readExchanges(_ gazetteer: Gazetteer, into facts: inout Facts) {
    let listed = records(.exchanges, gazetteer) { Exchange.read(&$0, gazetteer) }
    let matcher = ExchangeMatcher(
      gazetteer: gazetteer, files: files.filter { $0.layout.table == .exchanges })
    let outcome = matcher.match(listed)
    for finding in outcome.findings {
      if case .duplicateID = finding.problem, let line = finding.place.line {
        reject(
          finding.problem, Origin(file: finding.place.file, line: line), "exchange_id",
          finding.place.value ?? "")
      } else {
        findings.append(finding)
      }
    }
    facts.exchanges = outcome.exchanges
    facts.officeLists = outcome.lists
  }

  /// Begins with the rates, which are many and which only the cubes need.
  func beginRates() -> Background<RateReading> {
    let rates = files.enumerated().filter { _, file in
      file.layout.table == .rates && file.shape != .nothing && options.wants(.rates)
    }
    let fold = options.fold
    return Background { RateReading(rates.map { ($0.offset, $0.element) }, fold) }
  }

  mutating func settleRates(_ reading: RateReading, into facts: inout Facts) {
    for (index, tally) in reading.tallies {
      do throws(Refusal) {
        settle(try tally.get(), index)
      } catch {
        findings += error.findings
      }
    }
    facts.rates = reading.table
    findings += reading.findings
  }
}
