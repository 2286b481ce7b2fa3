import PartnershipModel

/// What stands behind a key of a page, as far as a template must know.
indirect enum TemplateShape: Sendable {
  /// A text of one line; `isAlways` where every page has it.
  case text(isAlways: Bool)
  /// A text of several lines, which stands alone on its line of the template.
  case lines
  /// The path of a chart.
  case picture
  /// Yes or no, for sections only.
  case flag
  case list([String: TemplateShape])
  /// Further keys, which may be absent together.
  case group([String: TemplateShape])

  /// The keys inside a list or a group.
  var keys: [String: TemplateShape]? {
    switch self {
    case .list(let keys), .group(let keys): keys
    case .text, .lines, .picture, .flag: nil
    }
  }
}

/// The keys of each page.
enum PageKeys {
  static func keys(of page: TemplatePage) -> [String: TemplateShape] {
    switch page {
    case .summary: summary
    case .partnership: partnership
    }
  }

  /// Names of the sections of the summary, in its order.
  static let sections = [
    "summary", "scorecard", "changes", "trade", "exchanges", "media", "economy", "plan", "network",
    "impact", "notes", "quality", "sources",
  ]

  private static let common: [String: TemplateShape] = [
    "month": .text(isAlways: true), "last_day": .text(isAlways: true),
    "language": .text(isAlways: true), "version": .text(isAlways: true),
    "title": .text(isAlways: true),
  ]

  private static let summary = common.merging([
    "sections": .list(section), "has_partnerships": .flag,
    "partnerships_title": .text(isAlways: true),
    "partnerships": .list([
      "title": .text(isAlways: true), "page": .text(isAlways: true), "link": .text(isAlways: true),
      "number": .text(isAlways: false), "is_last": .flag, "other_side": otherSide,
    ]),
  ]) { one, _ in one }
  .merging(sections.map { ($0, .group(section)) }) { one, _ in one }

  private static let partnership = common.merging(body) { one, _ in one }
    .merging([
      "id": .text(isAlways: true), "back": .text(isAlways: true),
      "back_page": .text(isAlways: true), "other_side": otherSide,
    ]) { one, _ in one }

  private static let otherSide = TemplateShape.group([
    "title": .text(isAlways: true), "page": .text(isAlways: true), "link": .text(isAlways: true),
  ])

  private static let section = body.merging([
    "title": .text(isAlways: true), "number": .text(isAlways: false),
  ]) { one, _ in one }

  private static let body: [String: TemplateShape] = [
    "subtitle": .text(isAlways: false), "one_sentence": .text(isAlways: false),
    "many_sentences": .flag,
    "points": .group(["number": .text(isAlways: false)]),
    "sentences": .list(["sentence": .text(isAlways: true), "number": .text(isAlways: false)]),
    "parts": .list([
      "charts": .list(["words": .text(isAlways: true), "file": .picture]),
      "table": .group([
        "name": .text(isAlways: true), "title": .text(isAlways: true),
        "number": .text(isAlways: false), "note": .text(isAlways: false), "rows": .lines,
        "missing": .text(isAlways: false), "range": .text(isAlways: false),
      ]),
    ]),
  ]
}
