package import PartnershipModel
import Reporting

/// Every fault of an office's template that can be seen without a report.
///
/// Tags and keys first; a template whose tags are right then makes two trial pages, one with everything
/// that a page may have and one with as little as possible, and both keep the promises of pages.
package enum TemplateChecker {
  /// The faults, by line.
  package static func findings(_ template: PageTemplate) -> [Finding] {
    let source = TemplateSource(template.text)
    var tags = TagCheck(keys: PageKeys.keys(of: template.page), source: source)
    tags.run()
    var faults = source.tags.faults + tags.faults
    faults += TextCheck(source: source, files: tags.pictures).faults
    if faults.isEmpty { faults += trials(template) }
    return faults.sorted { $0.line < $1.line }.map { finding($0.fault, template, $0.line) }
  }

  /// The finding of a fault at a line of a template.
  static func finding(_ fault: TemplateFault, _ template: PageTemplate, _ line: Int) -> Finding {
    Finding(.badTemplate(fault), at: InputPlace(file: template.path, line: line))
  }

  private static func trials(_ template: PageTemplate) -> [(line: Int, fault: TemplateFault)] {
    let renderer: TemplateRenderer
    do throws(TemplateRenderer.Unreadable) {
      renderer = try TemplateRenderer(template.text)
    } catch {
      return [(error.line, .syntax)]
    }
    for page in TrialPage.both(PageKeys.keys(of: template.page)) {
      if let (line, fault) = renderer.fault(in: renderer.lines(page)) {
        return [(line, .page(fault))]
      }
    }
    return []
  }
}

extension TemplateRenderer {
  /// The first promise that the lines of a page break, and the template line that does it.
  func fault(in lines: [Line]) -> (line: Int, fault: PageFault)? {
    let text = lines.map(\.text).joined(separator: "\n") + "\n"
    guard let (index, fault) = MarkdownAudit("", text).fault() else { return nil }
    return (index.map { lines[min($0, lines.count - 1)].origin } ?? 1, fault)
  }
}

/// Tags: known keys, sections that are closed in turn.
private struct TagCheck {
  private struct Open {
    let name: String
    let line: Int
    /// The keys inside; `nil` inside a text or a flag, which have none.
    let keys: [String: TemplateShape]?
    /// The list that it goes through, by the lists and groups above it.
    let list: String?
    let isText: Bool
    let path: String
  }

  /// Sections in sections; pages need five.
  private static let deepest = 12

  let keys: [String: TemplateShape]
  let source: TemplateSource
  private(set) var faults: [(line: Int, fault: TemplateFault)] = []
  /// Where tags begin that give the path of a chart.
  private(set) var pictures: Set<Int> = []
  private var open: [Open] = []

  init(keys: [String: TemplateShape], source: TemplateSource) {
    self.keys = keys
    self.source = source
  }

  mutating func run() {
    for tag in source.tags.tags {
      switch tag.kind {
      case .comment: continue
      case .close: close(tag)
      case .section, .inverted: open(tag)
      case .value: value(tag)
      }
    }
    for section in open {
      faults.append((section.line, .unclosedSection(name: section.name)))
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let last = open.last, last.name == tag.name else {
      report(.strayClose(name: tag.name, open: open.last?.name), tag)
      // What follows is read as if the section that was meant had been closed.
      if let index = open.lastIndex(where: { $0.name == tag.name }) {
        open.removeSubrange(index...)
      }
      return
    }
    open.removeLast()
  }

  private mutating func open(_ tag: TemplateTag) {
    let found = shape(tag)
    let isList = if case .list? = found?.shape { true } else { false }
    let path = found?.path ?? tag.name
    let isInside = tag.kind == .section
    if isInside, isList, open.contains(where: { $0.list == path }) {
      report(.nestedInItself(name: tag.name), tag)
    }
    if open.count >= TagCheck.deepest { report(.tooDeep(limit: TagCheck.deepest), tag) }
    let isText =
      switch found?.shape {
      case .text?, .lines?, .picture?: isInside
      default: false
      }
    open.append(
      Open(
        name: tag.name, line: tag.lines.lowerBound, keys: isInside ? found?.shape.keys : nil,
        list: isInside && isList ? path : nil, isText: isText, path: path))
  }

  private mutating func value(_ tag: TemplateTag) {
    guard let found = shape(tag) else { return }
    switch found.shape {
    case .text: break
    case .picture: pictures.insert(tag.bytes.lowerBound)
    case .lines:
      if !source.isAlone(tag, indent: false) { report(.notAlone(name: tag.name), tag) }
    case .flag, .list, .group: report(.notAText(name: tag.name), tag)
    }
  }

  /// What a tag's key stands for, looked up from the inside out, and its path from the page.
  private mutating func shape(_ tag: TemplateTag) -> (shape: TemplateShape, path: String)? {
    if tag.name == "." {
      if open.last?.isText ?? false { return (.text(isAlways: true), open.last?.path ?? "") }
      report(.unknownKey(name: tag.name, nearest: nil), tag)
      return nil
    }
    let names = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let scopes = open.compactMap { scope in scope.keys.map { ($0, scope.path + ".") } }.reversed()
    for (keys, path) in Array(scopes) + [(keys, "")] {
      guard let first = keys[names[0]] else { continue }
      var found = first
      for (index, name) in names.dropFirst().enumerated() {
        guard case .group(let inner) = found, let next = inner[name] else {
          let near = nearest(to: name, among: found.keys?.keys.sorted() ?? [])
          let above = names[...index].joined(separator: ".")
          report(.unknownKey(name: tag.name, nearest: near.map { "\(above).\($0)" }), tag)
          return nil
        }
        found = next
      }
      return (found, path + tag.name)
    }
    let known = Set(scopes.flatMap(\.0.keys) + keys.keys).sorted()
    report(.unknownKey(name: tag.name, nearest: nearest(to: names[0], among: known)), tag)
    return nil
  }

  private mutating func report(_ fault: TemplateFault, _ tag: TemplateTag) {
    faults.append((tag.lines.lowerBound, fault))
  }
}

/// The office's own words: no HTML, nothing hidden, no picture but the pack's charts.
private struct TextCheck {
  let source: TemplateSource
  /// Where tags begin that give the path of a chart.
  let files: Set<Int>

  var faults: [(line: Int, fault: TemplateFault)] {
    let isInTag = source.tags.tags.reduce(into: Set<Int>()) { $0.formUnion($1.bytes) }
    return source.starts.indices.flatMap { index -> [(line: Int, fault: TemplateFault)] in
      let line = source.line(index + 1)
      var faults: [TemplateFault] = []
      let text = String(decoding: source.bytes[line], as: UTF8.self).replacing("\t", with: " ")
      if VisibleText.show(text) != text { faults.append(.hiddenCharacter) }
      if line.contains(where: { source.bytes[$0] == UInt8(ascii: "<") && !isInTag.contains($0) }) {
        faults.append(.rawHTML)
      }
      if line.contains(where: { isForeignPicture(at: $0, in: line) && !isInTag.contains($0) }) {
        faults.append(.foreignPicture)
      }
      return faults.map { (index + 1, $0) }
    }
  }

  /// Whether a picture begins here that has no words or whose path is not a chart's.
  private func isForeignPicture(at offset: Int, in line: Range<Int>) -> Bool {
    guard has("![", at: offset, line), !has("![](", at: offset, line) else {
      return has("![](", at: offset, line)
    }
    guard let end = (offset..<line.upperBound).first(where: { has("](", at: $0, line) }) else {
      return true
    }
    return !files.contains(end + 2)
  }

  private func has(_ sign: String, at offset: Int, _ line: Range<Int>) -> Bool {
    source.bytes[offset..<line.upperBound].starts(with: sign.utf8)
  }
}

/// Pages without a report, to try a template with.
private enum TrialPage {
  /// With everything twice, and with as little as possible.
  static func both(_ keys: [String: TemplateShape]) -> [TemplateValue] {
    [
      .group(keys.mapValues { value($0, isFull: true) }),
      .group(keys.mapValues { value($0, isFull: false) }),
    ]
  }

  private static func value(_ shape: TemplateShape, isFull: Bool) -> TemplateValue {
    switch shape {
    case .text(let isAlways): isFull || isAlways ? .text("text") : .nothing
    case .picture: .text("charts/chart.svg")
    case .lines: .text("| A | B |\n| --- | ---: |\n| a | 1 |")
    case .flag: .flag(isFull)
    case .list(let keys):
      .list(
        Array(
          repeating: .group(keys.mapValues { value($0, isFull: isFull) }), count: isFull ? 2 : 0))
    case .group(let keys):
      isFull ? .group(keys.mapValues { value($0, isFull: true) }) : .nothing
    }
  }
}
