import Analytics
import PartnershipModel

/// The columns of `data/indicators.csv` as numbers: the texts that repeat stand once in lists.
struct IndicatorColumns: Sendable {
  private let rows: [IndicatorRow]
  private let names: TextList
  private let subjects: [UInt32]
  private let reporters: [UInt32]
  private let partners: [UInt32]
  private let breakdowns: [UInt32]
  private let units: [UInt32]
  private let domains: [UInt32]
  private let indicators: [UInt32]
  private let statuses: [UInt32]
  private let bases: [UInt32]
  private let notes: [UInt32]

  init(_ context: ReportContext) {
    let rows = context.figures.rows
    var texts = NumberedTexts()
    let catalogue = Dictionary(
      Indicator.all.map { indicator in
        (
          indicator.slug,
          (
            slug: texts.number(indicator.slug), domain: texts.number(indicator.domain.rawValue),
            unit: texts.number(context.unit(indicator))
          )
        )
      }, uniquingKeysWith: { first, _ in first })
    var (subjects, reporters, partners) = ([UInt32](), [UInt32](), [UInt32]())
    var (breakdowns, units, domains) = ([UInt32](), [UInt32](), [UInt32]())
    var (indicators, statuses, bases) = ([UInt32](), [UInt32](), [UInt32]())
    var notes: [UInt32] = []
    var knownNotes: [NoteKey: UInt32] = [:]
    var knownBases: [Basis: UInt32] = [:]
    for (index, row) in rows.enumerated() {
      // Rows of one subject and direction stand together.
      let before = max(0, index - 1)
      subjects.append(
        index > 0 && rows[before].subject == row.subject
          ? subjects[before] : texts.number(row.subject))
      reporters.append(
        index > 0 && rows[before].reporter == row.reporter
          ? reporters[before] : texts.number(row.reporter))
      partners.append(
        index > 0 && rows[before].partner == row.partner
          ? partners[before] : texts.number(row.partner))
      breakdowns.append(texts.number(row.breakdown.description))
      let known = catalogue[row.indicator]
      indicators.append(known?.slug ?? texts.number(row.indicator))
      domains.append(known?.domain ?? texts.number(""))
      units.append(
        row.unit.map { texts.number($0) } ?? known?.unit ?? texts.number(context.unit(nil)))
      statuses.append(texts.number(row.figure.status.rawValue))
      bases.append(
        row.basis.map { basis in
          if let known = knownBases[basis] { return known }
          let number = texts.number(basis.description)
          knownBases[basis] = number
          return number
        } ?? TextList.none)
      let key = NoteKey(reason: row.figure.reason, notes: row.figure.notes)
      if let note = knownNotes[key] {
        notes.append(note)
      } else {
        let note = texts.number(context.note(of: row))
        knownNotes[key] = note
        notes.append(note)
      }
    }
    self.rows = rows
    names = TextList(texts.texts)
    (self.subjects, self.reporters, self.partners) = (subjects, reporters, partners)
    (self.breakdowns, self.units, self.domains) = (breakdowns, units, domains)
    (self.indicators, self.statuses, self.bases) = (indicators, statuses, bases)
    self.notes = notes
  }

  private struct NoteKey: Hashable {
    let reason: Reason?
    let notes: Notes
  }

  var count: Int { rows.count }

  func batch(_ range: Range<Int>) -> RowBatch {
    let rows = rows[range]
    func texts(_ codes: [UInt32]) -> RowBatch.Column { .texts(Array(codes[range]), names) }
    return RowBatch(
      count: range.count,
      columns: [
        .months(rows.map(\.period)), texts(subjects), texts(reporters), texts(partners),
        texts(domains), texts(indicators), texts(breakdowns), .values(rows.map(\.figure.value)),
        texts(units), texts(statuses), .reals(rows.map(\.figure.lower)),
        .reals(rows.map(\.figure.upper)), .reals(rows.map(\.figure.coverage)), texts(bases),
        texts(notes),
      ])
  }
}

/// Texts by number, in the order in which they were met.
private struct NumberedTexts {
  private(set) var texts: [String] = []
  private var numbers: [String: UInt32] = [:]

  mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return number
  }

  /// Of no text: the code for nothing.
  mutating func number(_ text: String?) -> UInt32 { text.map { number($0) } ?? TextList.none }
}
