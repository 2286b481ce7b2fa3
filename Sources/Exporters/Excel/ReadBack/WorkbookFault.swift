/// Why a file is no sound workbook.
package enum WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(path: String)
  case zip(ZIPFault)
  case xml(part: String, XMLFault)
  /// A part is there that `[Content_Types].xml` does not list, or the other way round.
  case contentTypes(part: String)
  /// A relationship that leads nowhere.
  case relationship(part: String, target: String)
  /// The parts are well-formed but do not say what a sheet must say.
  case content(part: String, String)

  package var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read"
    case .zip(let fault): fault.description
    case .xml(let part, let fault): "\(part): \(fault)"
    case .contentTypes(let part): "\(part): part list and content types differ"
    case .relationship(let part, let target): "\(part): nothing is at \(target)"
    case .content(let part, let what): "\(part): \(what)"
    }
  }
}
