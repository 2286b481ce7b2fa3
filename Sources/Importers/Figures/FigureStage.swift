import PartnershipModel

/// What is known while the rows of one table of published figures are taken in file order.
struct FigureStage {
  /// A figure with what the settings add.
  struct Completed {
    let month: Month
    let reporter: PlaceName
    let partner: PlaceName
    let flow: TradeFlow
    let commodity: String
    let currency: CurrencyCode
  }

  struct Entry {
    let key: TradeCube.Key
    let figure: StatedFigure
    let standing: PublishedTrade.Standing
  }

  let index: Int
  let path: String
  /// The columns that split figures, as one text.
  let splitBy: String
  var months = TradeReader.MonthSpan()
  var repeated = 0
  /// What each name stands for; `nil` for one that is unknown.
  var places: [PlaceName: Place?] = [:]
  private let layout: FigureLayout
  private let table: ForeignTable
  private var tally: Tally
  private var excluded: [Exclusion: Int] = [:]
  private var annual = 0
  private var unknown: [String: Int] = [:]
  private var withoutRegion: [PlaceName: (city: String, rows: Int)] = [:]
  private var conflicts: [String: (rows: Int, line: Int)] = [:]
  private var splits: [UInt32: Int] = [:]
  private var contradictions: [String: (setting: String, file: String, line: Int)] = [:]

  init(_ layout: FigureLayout, _ table: ForeignTable, index: Int, tally: Tally) {
    self.layout = layout
    self.table = table
    self.index = index
    self.tally = tally
    path = table.file.path
    splitBy = layout.breakdown.filter(table.has).joined(separator: ";")
  }

  mutating func note(annual: Int, excluded: [Exclusion: Int]) {
    self.annual += annual
    self.excluded.merge(excluded, uniquingKeysWith: +)
  }

  // MARK: The rows of a file together

  /// The rows, with what only the file as a whole tells of them.
  mutating func prepared(_ lines: [FigureLine]) -> [FigureLine] {
    switch layout.rows {
    case .whole: return lines
    case .zerosAtTheEnd: return withoutComingMonths(lines)
    case .parts: return joined(lines)
    }
  }

  /// Months behind the last one with any figure that is not 0 are not published yet.
  private func withoutComingMonths(_ lines: [FigureLine]) -> [FigureLine] {
    var last: Month?
    for line in lines {
      for figure in line.figures where figure.value ?? .zero != .zero {
        guard let month = figure.month else { continue }
        last = last.map { max($0, month) } ?? month
      }
    }
    return lines.map { line in
      var line = line
      line.figures.removeAll { figure in
        guard let month = figure.month, let last else { return true }
        return month > last
      }
      return line
    }
  }

  /// What the rows of a figure in parts are about.
  private struct Subject: Hashable {
    let month: Month?
    let reporter: PlaceName?
    let partner: PlaceName?
    let flow: TradeFlow?
    let commodity: String?

    init(_ figure: StatedFigure) {
      month = figure.month
      reporter = figure.reporter
      partner = figure.partner
      flow = figure.flow
      commodity = figure.commodity
    }
  }

  /// Moves each quantity to the row that has the value; a row without any is left as it is.
  private func joined(_ lines: [FigureLine]) -> [FigureLine] {
    var quantities: [Subject: StatedFigure] = [:]
    var valued: Set<Subject> = []
    for figure in lines.flatMap(\.figures) {
      let subject = Subject(figure)
      if figure.quantity != nil {
        quantities[subject] = quantities[subject] ?? figure
      } else {
        valued.insert(subject)
      }
    }
    return lines.map { line in
      var line = line
      line.figures = line.figures.map { figure in
        var figure = figure
        let subject = Subject(figure)
        if figure.quantity != nil {
          figure.isPart = valued.contains(subject)
        } else if let other = quantities[subject] {
          figure.quantity = other.quantity
          figure.unit = other.unit
        }
        return figure
      }
      return line
    }
  }

  // MARK: One row

  /// The figure with what the settings say; `nil`, and the row is rejected, where something is still
  /// missing.
  mutating func completed(_ figure: StatedFigure, _ line: Int) -> Completed? {
    let setting = table.file.setting
    compare("reporter", setting?.reporter, figure.reporter?.text, line)
    compare("partner", setting?.partner, figure.partner?.text, line)
    compare("flow", setting?.flow, figure.flow?.rawValue, line)
    compare("month", setting?.month, figure.month?.description, line)
    compare("currency", setting?.currency, figure.currency?.description, line)
    compare("commodity_code", setting?.commodityCode, figure.commodity, line)
    let reporter = figure.reporter ?? setting?.reporter.map { PlaceName($0) }
    let partner = figure.partner ?? setting?.partner.map { PlaceName($0) }
    let flow = figure.flow ?? setting?.flow.flatMap(TradeFlow.init)
    let month = figure.month ?? setting?.month.flatMap { Month($0) }
    let currency = figure.currency ?? setting?.currency.flatMap { CurrencyCode($0) }
    guard let reporter, let partner, let flow, let month, let currency else {
      reject(.emptyRequired, line)
      return nil
    }
    return Completed(
      month: month, reporter: reporter, partner: partner, flow: flow,
      commodity: figure.commodity ?? setting?.commodityCode ?? "TOTAL", currency: currency)
  }

  /// Notes the first row in which the file and the settings say different things.
  private mutating func compare(_ key: String, _ setting: String?, _ file: String?, _ line: Int) {
    guard let setting, let file, contradictions[key] == nil, nameKey(setting) != nameKey(file)
    else { return }
    contradictions[key] = (setting, file, line)
  }

  /// Whether a figure that stands like this counts; where not, the row is set aside.
  mutating func accepts(_ standing: PublishedTrade.Standing, _ line: Int) -> Bool {
    switch standing {
    case .new, .repeated: return true
    case .duplicate(let firstLine): reject(.duplicateRow(firstLine: firstLine), line)
    case .conflict(let file):
      moveRow(to: \.rejected)
      conflicts[file, default: (0, line)].rows += 1
    case .splitOtherwise(let file):
      moveRow(to: \.outOfScope)
      splits[file, default: 0] += 1
    }
    return false
  }

  /// Sets a row aside whose place is not followed; `candidate` is the city of that name without a
  /// region, if there is one.
  mutating func unknown(_ name: PlaceName, candidate: String?) {
    moveRow(to: \.outOfScope)
    if let candidate {
      withoutRegion[name, default: (candidate, 0)].rows += 1
    } else if name.isListed {
      excluded[.otherPlaces, default: 0] += 1
    } else {
      unknown[name.text, default: 0] += 1
    }
  }

  mutating func moveRow(to count: WritableKeyPath<Tally, Int>) { tally.move(1, to: count) }

  private mutating func reject(_ problem: Problem, _ line: Int) {
    moveRow(to: \.rejected)
    tally.report(problem, at: InputPlace(file: path, line: line))
  }

  // MARK: The end

  /// The accounting, with the notes on the file as a whole.
  func finished(_ published: PublishedTrade) -> Tally {
    var tally = tally
    let place = InputPlace(file: path)
    for (file, conflict) in conflicts.sorted(by: { $0.key < $1.key }) {
      tally.report(
        .aggregateConflict(otherFile: file, rows: conflict.rows),
        at: InputPlace(file: path, line: conflict.line))
    }
    for (_, found) in contradictions.sorted(by: { $0.key < $1.key })
    where !isSame(found.setting, found.file) {
      tally.report(
        .contradiction(setting: excerpt(found.setting), file: excerpt(found.file)),
        at: InputPlace(file: path, line: found.line))
    }
    if annual > 0 { tally.report(.annualRows(count: annual), at: place) }
    for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) {
      tally.report(.excludedRows(reason, count: count), at: place)
    }
    for (file, rows) in splits.sorted(by: { $0.key < $1.key }) {
      tally.report(.otherBreakdown(keptFile: published.path(file), rows: rows), at: place)
    }
    for (name, found) in withoutRegion.sorted(by: { $0.key.text < $1.key.text }) {
      tally.report(
        .cityWithoutRegion(
          name: excerpt(name.text), city: found.city, region: name.region ?? "", rows: found.rows),
        at: place)
    }
    for (name, rows) in unknown.sorted(by: { $0.key < $1.key }) {
      tally.report(.unknownPlace(name: excerpt(name), rows: rows), at: place)
    }
    if repeated > 0 { tally.report(.repeatedAggregate(count: repeated), at: place) }
    return tally
  }

  /// Whether a setting names the place of the file in other words.
  private func isSame(_ setting: String, _ file: String) -> Bool {
    guard let name = places.keys.first(where: { $0.text == file }),
      let found = places[name] ?? nil
    else { return false }
    return name.candidates.contains { nameKey($0) == nameKey(setting) }
      || nameKey(found.code) == nameKey(setting)
  }
}
