/// Reads the cells of one sheet from its part.
struct SheetScanner {
  private let part: String
  private let strings: [String]
  private(set) var rows: [[ReadCell]] = []
  /// The start tags that lead to tables and links.
  private(set) var references: [Reference] = []
  private var row: [ReadCell] = []
  private var position: CellPosition?
  private var type = ""
  private var formula: String?
  private var value: String?
  private var text = ""

  /// A start tag that refers to another part.
  struct Reference {
    let name: String
    let attributes: [XMLAttribute]

    subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  init(part: String, strings: [String]) {
    self.part = part
    self.strings = strings
  }

  /// Reads the part into `rows` and `references`; rows without a cell are left out.
  mutating func read(_ bytes: [UInt8]) throws(WorkbookFault) {
    var scanner: XMLScanner
    do { scanner = try XMLScanner(bytes) } catch { throw .xml(part: part, error) }
    while true {
      let event: XMLEvent?
      do { event = try scanner.next() } catch { throw .xml(part: part, error) }
      guard let event else { return }
      switch event {
      case .start(let name, let attributes): try start(name, attributes)
      case .text(let piece): text += piece
      case .end(let name): try end(name)
      }
    }
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLAttribute]
  ) throws(WorkbookFault) {
    text = ""
    if name == "tablePart" || name == "hyperlink" {
      references.append(Reference(name: name, attributes: attributes))
    }
    guard name == "c" else { return }
    type = attributes.first { $0.name == "t" }?.value ?? "n"
    formula = nil
    value = nil
    let reference = attributes.first { $0.name == "r" }?.value ?? ""
    guard let place = CellPosition(reference) else {
      throw .content(part: part, "a cell without a place")
    }
    if let last = row.last ?? rows.last?.last, last.position >= place {
      throw .content(part: part, "\(place) does not follow \(last.position)")
    }
    position = place
  }

  private mutating func end(_ name: String) throws(WorkbookFault) {
    switch name {
    case "f": formula = text
    case "v": value = text
    case "c":
      guard let position else { return }
      row.append(ReadCell(position: position, value: try decoded(position), formula: formula))
    case "row":
      if !row.isEmpty { rows.append(row) }
      row = []
    default: break
    }
  }

  private func decoded(_ position: CellPosition) throws(WorkbookFault) -> ReadCell.Value {
    guard let value else { return .blank }
    switch type {
    case "n":
      guard let number = Double(value), number.isFinite else {
        throw .content(part: part, "\(position) holds \(value.debugDescription), not a number")
      }
      return .number(number, literal: value)
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw .content(part: part, "\(position) names no shared string")
      }
      return .text(strings[index])
    case "b": return .boolean(value == "1")
    case "str": return .text(XMLText.decodingEscapes(value))
    default: throw .content(part: part, "\(position) has the unknown type \(type)")
    }
  }
}
