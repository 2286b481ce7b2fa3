import Foundation
import PartnershipModel

/// A delimited file outside a workspace, opened by the rules of every input: container, encoding,
/// header.
enum IndexFile {
  /// Opens `path`; `columns` are the names it may have, `required` those it must have.
  ///
  /// With `columns` as `nil` every name of the header is taken.
  static func open(
    _ path: String, id: String, columns: [String]?, required: [String]
  ) throws(Refusal) -> InputFile {
    let place = InputPlace(file: path)
    let content = try content(path)
    let bytes = content.bytes.buffer
    let header = try HeaderReader.read(bytes, path: path)
    let names = columns ?? header.names
    let layout = Layout(
      id: id, table: .reference, forms: [.delimited], signature: required.map { [squashed($0)] },
      columns: names, mapping: .records)
    let missing = required.filter { header.index(of: $0) == nil }
    guard missing.isEmpty else {
      throw Refusal(
        HeaderReader.likelyProblem(header, bytes)
          ?? .unknownLayout(header: header.names, nearest: id, missing: missing),
        at: InputPlace(file: path, line: 1))
    }
    var recognition = Recognition(shape: .delimited, header: header, layout: layout)
    recognition.dialect = CSVDialect.of(bytes)
    return InputFile(
      path: path, layout: layout, recognition: recognition, content: content,
      header: try HeaderReader.finish(
        header, layout: layout, dialect: recognition.dialect, bytes: content.bytes, place: place),
      setting: nil, source: SourceFile(path: path, format: id), findings: [])
  }

  /// The text of a file as UTF-8; refused where it is no text.
  static func content(_ path: String) throws(Refusal) -> Content {
    let place = InputPlace(file: path)
    let mapped = try map(path, place)
    guard FileContainer.recognise(mapped.bytes) == .text else {
      try refuse(mapped, place)
    }
    return try decode(Content(mapped: mapped), place)
  }

  private static func map(_ path: String, _ place: InputPlace) throws(Refusal) -> MappedFile {
    do throws(MappedFileFailure) {
      return try MappedFile(path: path)
    } catch {
      throw Refusal(.unreadableFile(reason: error.reason), at: place)
    }
  }

  /// Says what the file is instead of a table.
  private static func refuse(_ mapped: MappedFile, _ place: InputPlace) throws(Refusal) -> Never {
    switch FileContainer.recognise(mapped.bytes) {
    case .empty, .blank: throw Refusal(.emptyFile, at: place)
    case .zip: throw Refusal(.wrongContainer(kind: "zip"), at: place)
    case .oldExcel: throw Refusal(.wrongContainer(kind: "old-excel"), at: place)
    case .gzip: throw Refusal(.wrongContainer(kind: "gzip"), at: place)
    case .html: throw Refusal(.wrongContainer(kind: "html"), at: place)
    case .utf16LittleEndianWithoutMark, .utf16BigEndianWithoutMark:
      throw Refusal(.wrongContainer(kind: "utf-16"), at: place)
    default: throw Refusal(.wrongContainer(kind: "xml"), at: place)
    }
  }

  /// The text as UTF-8: a byte order mark decides, else it must be UTF-8.
  private static func decode(
    _ raw: Content, _ place: InputPlace
  ) throws(Refusal) -> Content {
    switch EncodingDecision.of(raw.survey, declared: nil) {
    case .utf32: throw Refusal(.wrongContainer(kind: "utf-32"), at: place)
    case .undecided(let fault):
      throw Refusal(
        .notUTF8(offset: fault.offset, line: fault.line, candidates: []),
        at: InputPlace(file: place.file, line: fault.line))
    case .decided(let encoding, _, let start, _):
      let content = raw.dropping(start)
      if encoding == .utf8 {
        guard let fault = content.survey.fault else { return content }
        throw Refusal(
          .undecodable(encoding: encoding.rawValue, offset: fault.offset, line: fault.line),
          at: InputPlace(file: place.file, line: fault.line))
      }
      return try decoded(content, as: encoding, place)
    }
  }

  private static func decoded(
    _ content: Content, as encoding: TextEncoding, _ place: InputPlace
  ) throws(Refusal) -> Content {
    var spool = TextSpool()
    do throws(DecodingFailure) {
      try TextDecoder.decode(
        content.bytes.buffer, as: encoding,
        workers: ProcessInfo.processInfo.activeProcessorCount
      ) { spool.append($0) }
    } catch {
      throw Refusal(
        .undecodable(encoding: encoding.rawValue, offset: error.offset, line: error.line),
        at: InputPlace(file: place.file, line: error.line))
    }
    do throws(TextSpoolFailure) {
      return content.replaced(by: try spool.finish())
    } catch {
      throw Refusal(.unreadableFile(reason: "temporary-file errno \(error.errno)"), at: place)
    }
  }
}
