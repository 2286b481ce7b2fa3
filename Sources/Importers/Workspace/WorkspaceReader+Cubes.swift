import PartnershipModel

/// Trade and media: rows into cubes, here or on Spark.
extension WorkspaceReader {
  mutating func readTrade(_ gazetteer: Gazetteer, into facts: inout Facts) {
    guard options.wants(.trade) else { return }
    var reader = TradeReader(
      gazetteer: gazetteer, currency: settings.currency, options: options.fold)
    var answers = askSparkForTrade(gazetteer)
    guard sparkFailure == nil else { return }
    for index in files.indices {
      guard files[index].shape != .nothing else { continue }
      do throws(Refusal) {
        switch files[index].layout.mapping {
        case .trade(let layout):
          if let answer = answers.removeValue(forKey: index) {
            switch reader.take(
              answer, of: files[index], layout, index: index, into: &sources[index])
            {
            case .success(let tally):
              spark?.note(files[index], whole: answer.lines.count)
              settle(tally, index)
              continue
            case .failure(let doubt): spark?.leave(files[index], doubt.reason)
            }
          }
          if let finding = spark?.problem(of: files[index]) {
            findings.append(finding)
            continue
          }
          let tally = try reader.read(files[index], layout, index: index, into: &sources[index])
          settle(tally, index)
        case .figures(let layout):
          let tally = try reader.read(files[index], layout, index: index, into: &sources[index])
          settle(tally, index)
        default: continue
        }
      } catch {
        findings += error.findings
      }
    }
    let outcome = reader.outcome()
    for (index, rows) in outcome.replaced.sorted(by: { $0.key < $1.key }) {
      passOver(rows, of: index, .provisionalReplaced(count: rows))
    }
    for other in outcome.otherCurrency {
      passOver(
        other.rows, of: other.file,
        .otherCurrency(keptFile: sources[other.kept].path, rows: other.rows))
    }
    if outcome.overflows, let file = files.last(where: { $0.layout.table == .trade }) {
      findings.append(Finding(.overflow, at: InputPlace(file: file.path)))
    }
    facts.trade = outcome.cube
  }

  /// What Spark makes of the trade files, by index; nothing where it is not to be asked.
  mutating func askSparkForTrade(
    _ gazetteer: Gazetteer
  ) -> [Int: SparkAnswer.File] {
    guard spark != nil else { return [:] }
    var candidates: [SparkFold.Candidate] = []
    for (index, file) in files.enumerated()
    where file.layout.table == .trade && file.shape != .nothing {
      if let reason = spark?.obstacle(file) {
        spark?.leave(file, reason)
      } else {
        candidates.append((index, file))
      }
    }
    do throws(SparkFailure) {
      var answers = try spark?.ask(candidates, .trade) ?? [:]
      let (doubtful, names) = misspelt(answers, gazetteer)
      if !doubtful.isEmpty {
        let again = try spark?.ask(doubtful.map { ($0, files[$0]) }, .trade, places: names) ?? [:]
        answers.merge(again) { _, again in again }
      }
      return answers
    } catch {
      sparkFailure = error
      return [:]
    }
  }

  /// The files that are not read here and name misspelt places, and those names: findings tell the
  /// lines that have them.
  func misspelt(
    _ answers: [Int: SparkAnswer.File], _ gazetteer: Gazetteer
  ) -> (files: [Int], names: [String]) {
    var names: Set<String> = []
    var doubtful: [Int] = []
    for (index, answer) in answers.sorted(by: { $0.key < $1.key }) where files[index].far != nil {
      let slips = SparkTradeCell.places(answer).filter(gazetteer.isMisspelt)
      if slips.isEmpty { continue }
      doubtful.append(index)
      names.formUnion(slips)
    }
    return (doubtful, names.sorted(by: WorkspaceFiles.precedes))
  }

  /// The media files, with what Spark makes of them where it is to be asked.
  mutating func askSparkForMedia(
    _ inputs: [MediaReader.Input], _ reader: MediaReader
  ) -> [MediaReader.Input] {
    guard var fold = spark, sparkFailure == nil else { return inputs }
    do throws(SparkFailure) {
      let inputs = try reader.onSpark(inputs, &fold)
      spark = fold
      return inputs
    } catch {
      sparkFailure = error
      return inputs
    }
  }

  /// Moves rows that were counted as used out of scope, with the note that says why.
  mutating func passOver(_ rows: Int, of index: Int, _ note: Problem) {
    sources[index].used -= rows
    sources[index].outOfScope += rows
    findings.append(Finding(note, at: InputPlace(file: sources[index].path)))
  }

  /// One finding for each currency and month that cannot be converted.
  mutating func warnOfRates(_ cube: TradeCube, _ rates: RateTable) {
    guard cube.currencies.contains(where: { $0 != settings.currency }) else { return }
    struct Need {
      let month: Month
      let currency: CurrencyCode
      let file: Int
    }
    var needs: [Need] = []
    var month: Month?
    /// The first file of the month, by currency.
    var files: [Int?] = []
    func close() {
      for (currency, file) in zip(cube.currencies, files) where currency != settings.currency {
        if let month, let file { needs.append(Need(month: month, currency: currency, file: file)) }
      }
    }
    for row in cube.rows {
      if row.key.month != month {
        close()
        month = row.key.month
        files = Array(repeating: nil, count: cube.currencies.count)
      }
      let currency = Int(row.key.currency)
      files[currency] = min(files[currency] ?? Int(row.key.file), Int(row.key.file))
    }
    close()
    for need in needs
    where rates.convert(Amount(1), from: need.currency, to: settings.currency, in: need.month)
      == nil
    {
      findings.append(
        Finding(
          .noRate(currency: need.currency.description, month: need.month),
          at: InputPlace(file: sources[need.file].path)))
    }
  }

  mutating func readMedia(_ gazetteer: Gazetteer, into facts: inout Facts) {
    guard options.wants(.media) else { return }
    let reader = MediaReader(
      gazetteer: gazetteer, timeZone: settings.timeZone, options: options.fold)
    let inputs = files.indices.compactMap { index -> MediaReader.Input? in
      guard case .media(let layout) = files[index].layout.mapping, files[index].shape != .nothing
      else { return nil }
      return MediaReader.Input(file: files[index], layout: layout, index: index)
    }
    readSeries()
    let input = askSparkForMedia(inputs, reader)
    guard sparkFailure == nil else { return }
    let missing = input.compactMap { spark?.problem(of: $0.file) }
    guard missing.isEmpty else {
      findings += missing
      return
    }
    let output = reader.read(input)
    findings += output.refusals
    for (index, tally) in output.tallies.sorted(by: { $0.key < $1.key }) {
      settle(tally, index)
    }
    for row in output.cube.rows {
      let month = row.month
      let index = Int(row.file)
      sources[index].firstMonth = sources[index].firstMonth.map { min($0, month) } ?? month
      sources[index].lastMonth = sources[index].lastMonth.map { max($0, month) } ?? month
    }
    facts.media = output.cube
  }

  mutating func readSeries() {
    for index in files.indices {
      guard case .series(let layout) = files[index].layout.mapping, files[index].shape != .nothing
      else { continue }
      do throws(Refusal) {
        settle(try SeriesReader.read(files[index], layout, options.fold), index)
      } catch {
        findings += error.findings
      }
    }
  }
}
