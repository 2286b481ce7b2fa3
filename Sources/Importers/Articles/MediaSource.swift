import PartnershipModel

/// The columns of a foreign media file that a translation reads.
struct MediaSource: Sendable {
  let translation: MediaTranslation
  let columns: Columns
  let id, published, url: [Int]
  let outlet, tone: [Int]
  let country, language, title, topic: Int?
  let places: [Place]
  let blocks: [Int]
  let conditions: [(column: Int, condition: MediaTranslation.Condition)]

  struct Place: Sendable {
    let type, name, country: Int
  }

  init(_ translation: MediaTranslation, in file: InputFile) {
    self.translation = translation
    var names: [String] = []
    func slot(_ name: String) -> Int {
      if let known = names.firstIndex(of: name) { return known }
      names.append(name)
      return names.count - 1
    }
    switch translation.identity {
    case .url: id = []
    case .column(let columns): id = columns.map(slot)
    case .bigKinds(let column): id = [slot(column)]
    }
    published = translation.published.map(slot)
    url = translation.url.map(slot)
    switch translation.outlet {
    case .column(let column): outlet = [slot(column)]
    case .host(let columns): outlet = columns.map(slot)
    }
    if case .name(let column) = translation.country {
      country = slot(column)
    } else {
      country = nil
    }
    switch translation.language {
    case .column(let column), .translationInfo(let column): language = slot(column)
    case .fixed, .setting: language = nil
    }
    title = (translation.title?.column).map(slot)
    tone = translation.tone?.columns.map(slot) ?? []
    topic = translation.topic.map(slot)
    switch translation.places {
    case .columns(let columns):
      places = columns.map {
        Place(type: slot($0.type), name: slot($0.name), country: slot($0.country))
      }
      blocks = []
    case .blocks(let columns):
      places = []
      blocks = columns.map(slot)
    case nil: (places, blocks) = ([], [])
    }
    conditions = translation.conditions.map { (slot($0.column), $0) }
    columns = Columns(names, in: file)
  }

  /// The first of these columns that the file has, else the first.
  func present(_ candidates: [Int]) -> Int? {
    candidates.first { columns.positions[$0] != nil } ?? candidates.first
  }

  /// The native columns in the order of `names`, each with the place of the column that fills it.
  func shown(as names: [String]) -> Columns {
    let sources = names.map { name -> Int? in
      switch name {
      case "article_id": id.first ?? url.first
      case "published": present(published)
      case "outlet": outlet.first ?? url.first
      case "outlet_country": country
      case "language": language
      case "title": title
      case "url": present(url)
      case "subjects": places.first?.name ?? blocks.first ?? title
      case "tone": present(tone)
      case "topic": topic
      default: nil
      }
    }
    return Columns(
      names: names, positions: sources.map { $0.flatMap { columns.positions[$0] } },
      shown: zip(names, sources).map { name, source in source.map { columns.shown[$0] } ?? name })
  }
}
