package import PartnershipModel

/// The practices by when they reached each stage.
///
/// One practice is one (from, to, title). A stage is reached on the earliest date of a row with it
/// or a later stage: what was adopted has also been piloted and shared. Rows dated after the month
/// reported on do not enter.
package struct PracticeBook: Sendable {
  package struct Course: Sendable, Hashable {
    package let pair: CityPair
    package let title: String
    /// Of the earliest row.
    package let theme: String
    fileprivate let reachedOn: [PracticeStage: CalendarDate]

    /// The month in which the stage was reached, or `nil` before that.
    package func reached(_ stage: PracticeStage) -> Month? { reachedOn[stage]?.month }

    package init(rows: [Practice], first: Practice) {
      pair = CityPair(from: first.from, to: first.to)
      title = first.title
      theme = first.theme
      var dates: [PracticeStage: CalendarDate] = [:]
      for stage in PracticeStage.allCases {
        dates[stage] = rows.filter { $0.status >= stage }.map(\.date).min()
      }
      reachedOn = dates
    }
  }

  /// By pair and title.
  package let courses: [Course]
  /// From the month of the first practice on; `nil` without a table.
  package let span: RecordSpan?

  package init(facts: Facts, through month: Month) {
    struct Key: Hashable {
      let pair: CityPair
      let title: String
    }
    let rows = facts.practices.filter { $0.date.month <= month }
    let groups = Dictionary(grouping: rows) {
      Key(pair: CityPair(from: $0.from, to: $0.to), title: $0.title)
    }
    courses = groups.values.compactMap { rows in
      rows.min { ($0.date, $0.status, $0.origin) < ($1.date, $1.status, $1.origin) }
        .map { Course(rows: rows, first: $0) }
    }.sorted { ($0.pair, $0.title) < ($1.pair, $1.title) }
    span = RecordSpan(facts.practices.map(\.date.month), open: true)
  }
}

/// The practices of one subject and window.
package struct PracticeSelection: Sendable {
  package var courses: [PracticeBook.Course]
  package let months: [Month]
  package let cover: RecordSpan.Cover

  package init(
    courses: [PracticeBook.Course], months: [Month], cover: RecordSpan.Cover = .share(1, of: 1)
  ) {
    self.courses = courses
    self.months = months
    self.cover = cover
  }

  package func filtered(_ condition: (PracticeBook.Course) -> Bool) -> PracticeSelection {
    with(courses.filter(condition))
  }

  /// Others in the same window.
  func with(_ courses: [PracticeBook.Course]) -> PracticeSelection {
    var part = self
    part.courses = courses
    return part
  }

  /// The practices that reached the stage within the window.
  package func reaching(_ stage: PracticeStage) -> [PracticeBook.Course] {
    guard let first = months.first, let last = months.last else { return [] }
    return courses.filter { course in
      course.reached(stage).map { $0 >= first && $0 <= last } ?? false
    }
  }

  /// Their number; a covered window without one is a true 0.
  package func count(_ stage: PracticeStage) -> Figure {
    cover.reason.map { .missing($0) }
      ?? .count(reaching(stage).count, of: "practices that reached at least \(stage.rawValue)")
  }

  /// A practice of one pair for each list of monthly steps of 2026, for worked examples.
  package static func example(
    _ practices: [(month: Int, stage: PracticeStage)]..., window: ClosedRange<Int>
  ) -> PracticeSelection {
    let january = Month(index: 2026 * 12)
    let courses = practices.enumerated().compactMap { index, steps -> PracticeBook.Course? in
      let rows = steps.map { step in
        Practice(
          origin: Origin(file: "example", line: 1),
          date: january.advanced(by: step.month - 1).firstDay, from: "a", to: "b",
          theme: "climate", title: "Practice \(index)", status: step.stage)
      }
      return rows.first.map { PracticeBook.Course(rows: rows, first: $0) }
    }
    return PracticeSelection(
      courses: courses, months: window.map { january.advanced(by: $0 - 1) })
  }

  /// A practice from `a` to `b` for each theme, shared in January 2026, for worked examples.
  package static func example(themes: [String]) -> PracticeSelection {
    example(themes.map { (from: "a", to: "b", theme: $0) })
  }

  /// A practice for each of these, shared in January 2026, for worked examples.
  package static func example(
    _ practices: [(from: String, to: String, theme: String)]
  ) -> PracticeSelection {
    let january = Month(index: 2026 * 12)
    let courses = practices.enumerated().map { index, practice in
      let row = Practice(
        origin: Origin(file: "example", line: 1), date: january.firstDay, from: practice.from,
        to: practice.to, theme: practice.theme, title: "Practice \(index)", status: .shared)
      return PracticeBook.Course(rows: [row], first: row)
    }
    return PracticeSelection(courses: courses, months: [january])
  }

  /// A window without a table of practices.
  package static let noTable = PracticeSelection(courses: [], months: [], cover: .absent(.noData))
}
