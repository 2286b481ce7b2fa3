import Mustache
import PartnershipModel

/// A template ready to make pages.
///
/// Empty lines at both ends, several in a row and spaces at the ends of lines vanish, so that a template
/// may part its lines as it reads best.
struct TemplateRenderer: Sendable {
  /// A line of a page, and the line of the template that it comes from.
  struct Line: Hashable {
    var text: String
    var origin: Int
  }

  private let template: MustacheTemplate

  /// Prepares a template.
  ///
  /// - Throws: What the library says of a template that it cannot read, with the line.
  init(_ text: String) throws(Unreadable) {
    do {
      // The values are finished for Markdown: nothing is to be escaped for HTML.
      template = try MustacheTemplate(
        string: "{{% CONTENT_TYPE:TEXT}}\n" + TemplateRenderer.marked(TemplateSource(text)))
    } catch let error as MustacheTemplate.ParserError {
      throw Unreadable(line: max(error.context.lineNumber - 1, 1))
    } catch {
      throw Unreadable(line: 1)
    }
  }

  struct Unreadable: Error {
    /// Line of the template, from 1.
    let line: Int
  }

  func text(_ page: TemplateValue) -> String {
    lines(page).map(\.text).joined(separator: "\n") + "\n"
  }

  func lines(_ page: TemplateValue) -> [Line] {
    var lines: [Line] = []
    var origin = 1
    let bytes = Array(template.render(page.forMustache).utf8)
    for raw in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = TemplateRenderer.unmarked(raw, origin: &origin)
      if line.text.isEmpty, lines.last?.text.isEmpty ?? true { continue }
      lines.append(line)
    }
    if lines.last?.text.isEmpty ?? false { lines.removeLast() }
    return lines
  }

  // MARK: Where a line comes from

  /// Stand around the number of a template's line; no value and no template has them.
  private static let (open, close) = (UInt8(0x01), UInt8(0x02))

  /// The template with the number of each line at its beginning, where that does not change what it
  /// means.
  private static func marked(_ source: TemplateSource) -> String {
    var silent: Set<Int> = []
    for tag in source.tags.tags where tag.kind != .value && source.isAlone(tag, indent: true) {
      silent.formUnion(tag.lines)
    }
    var result: [UInt8] = []
    for (index, start) in source.starts.enumerated() {
      let number = index + 1
      let end = number < source.starts.count ? source.starts[number] : source.bytes.count
      if !silent.contains(number) {
        result.append(open)
        result += Array("\(number)".utf8)
        result.append(close)
      }
      result += source.bytes[start..<end]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A line without marks and spaces at its end; `origin` becomes the template line of its beginning
  /// and stays until the next mark.
  private static func unmarked(_ raw: ArraySlice<UInt8>, origin: inout Int) -> Line {
    var text: [UInt8] = []
    var first: Int?
    var number: Int?
    for byte in raw {
      switch byte {
      case open: number = 0
      case close:
        if let number {
          first = first ?? number
          origin = number
        }
        number = nil
      default:
        if let digits = number {
          number = digits * 10 + Int(byte) - 0x30
        } else {
          text.append(byte)
        }
      }
    }
    while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\t") { text.removeLast() }
    return Line(text: String(decoding: text, as: UTF8.self), origin: first ?? origin)
  }
}
