import Foundation
import PartnershipModel

/// A file whose text may be read as a table: no other container, and in a known encoding.
struct CleanSource {
  let path: String
  let content: Content
  let encoding: TextEncoding
  /// How the encoding was chosen, as in `data/sources.csv`.
  let encodingFrom: String
  /// Warnings met on opening.
  private(set) var findings: [Finding] = []

  var bytes: UnsafeRawBufferPointer { content.bytes.buffer }

  private var place: InputPlace { InputPlace(file: path) }

  /// Opens `path` by the rules of every input; no layout helps to choose an encoding.
  static func open(
    _ path: String, declared: TextEncoding?
  ) throws(Refusal) -> CleanSource {
    let raw = try unpacked(path)
    try check(raw, path, allowsUTF16: declared != nil)
    var source = try decoded(raw, path, declared)
    // What was packed or encoded shows only now.
    try check(source.content, path, allowsUTF16: true)
    source.warnOfDamage()
    // Text that was garbled before it came here is named as that.
    if source.encodingFrom == name(.strictUTF8), source.content.survey.damage.firstOffset == nil,
      let finding = Finding.doubtfulEncoding(source.bytes, path)
    {
      source.findings.append(finding)
    }
    return source
  }

  /// What the file takes on disk.
  var size: Int { content.mapped.size }

  func isUnchanged() -> Bool { content.mapped.unchanged() }

  // MARK: Bytes

  private static func unpacked(_ path: String) throws(Refusal) -> Content {
    let place = InputPlace(file: path)
    let content: Content
    do throws(MappedFileFailure) {
      content = Content(mapped: try MappedFile(path: path))
    } catch {
      throw Refusal(.unreadableFile(reason: error.reason), at: place)
    }
    guard path.lowercased().hasSuffix(".gz"),
      FileContainer.recognise(content.bytes.buffer) == .gzip
    else { return content }
    var spool = TextSpool()
    do throws(GzipFailure) {
      try Gzip.unpack(content.bytes.buffer, limit: FileOpener.unpackedLimit) { spool.append($0) }
    } catch {
      switch error {
      case .corrupt: throw Refusal(.wrongContainer(kind: "gzip-corrupt"), at: place)
      case .truncated: throw Refusal(.wrongContainer(kind: "gzip-truncated"), at: place)
      case .tooLarge(let limit):
        throw Refusal(.limit(what: "unpacked bytes", limit: limit), at: place)
      }
    }
    return content.replaced(by: try finished(&spool, place))
  }

  private static func finished(
    _ spool: inout TextSpool, _ place: InputPlace
  ) throws(Refusal) -> OwnedBytes {
    do throws(TextSpoolFailure) {
      return try spool.finish()
    } catch {
      throw Refusal(.unreadableFile(reason: "temporary-file errno \(error.errno)"), at: place)
    }
  }

  /// Refuses what is no text, or an error message in place of data.
  private static func check(
    _ content: Content, _ path: String, allowsUTF16: Bool
  ) throws(Refusal) {
    let kind: String
    switch FileContainer.recognise(content.bytes.buffer) {
    case .text, .emptyObject: return
    case .empty, .blank: throw Refusal(.emptyFile, at: InputPlace(file: path))
    case .zip: kind = "zip"
    case .oldExcel: kind = "old-excel"
    case .gzip: kind = "gzip"
    case .xml(.koreaOpenAPI): kind = "xml-korea"
    case .xml(.iati): kind = "xml-iati"
    case .xml(.other): kind = "xml"
    case .html: kind = "html"
    case .gdeltThrottle: kind = "gdelt-throttle"
    case .gdeltQueryError: kind = "gdelt-query"
    case .utf16LittleEndianWithoutMark, .utf16BigEndianWithoutMark:
      if allowsUTF16 { return }
      // Bytes that are not UTF-8 are shown as what they may be.
      if let fault = content.survey.fault { throw undecided(fault, content, path) }
      kind = "utf-16"
    }
    throw Refusal(.wrongContainer(kind: kind), at: InputPlace(file: path))
  }

  // MARK: Encoding

  private static func decoded(
    _ raw: Content, _ path: String, _ declared: TextEncoding?
  ) throws(Refusal) -> CleanSource {
    var findings: [Finding] = []
    switch EncodingDecision.of(raw.survey, declared: declared) {
    case .utf32:
      throw Refusal(.wrongContainer(kind: "utf-32"), at: InputPlace(file: path))
    case .undecided(let fault):
      throw undecided(fault, raw, path)
    case .decided(let encoding, let reason, let start, let contradicted):
      if let contradicted { findings.append(ignored(contradicted, encoding, path)) }
      return CleanSource(
        path: path, content: try text(raw.dropping(start), as: encoding, path),
        encoding: encoding, encodingFrom: name(reason), findings: findings)
    }
  }

  private static func ignored(
    _ declared: TextEncoding, _ found: TextEncoding, _ path: String
  ) -> Finding {
    Finding(
      .declaredEncodingIgnored(declared: declared.rawValue, found: found.rawValue),
      at: InputPlace(file: path))
  }

  private static func undecided(_ fault: UTF8Fault, _ raw: Content, _ path: String) -> Refusal {
    let candidates = EncodingCandidate.all(raw.bytes.buffer).map(\.shown)
    return Refusal(
      .notUTF8(offset: fault.offset, line: fault.line, candidates: candidates),
      at: InputPlace(file: path, line: fault.line))
  }

  private static func text(
    _ content: Content, as encoding: TextEncoding, _ path: String
  ) throws(Refusal) -> Content {
    func undecodable(_ offset: Int, _ line: Int) -> Refusal {
      Refusal(
        .undecodable(encoding: encoding.rawValue, offset: offset, line: line),
        at: InputPlace(file: path, line: line))
    }
    if encoding == .utf8 {
      if let fault = content.survey.fault { throw undecodable(fault.offset, fault.line) }
      return content
    }
    var spool = TextSpool()
    do throws(DecodingFailure) {
      try TextDecoder.decode(
        content.bytes.buffer, as: encoding,
        workers: ProcessInfo.processInfo.activeProcessorCount
      ) { spool.append($0) }
    } catch {
      throw undecodable(error.offset, error.line)
    }
    return content.replaced(by: try finished(&spool, InputPlace(file: path)))
  }

  private static func name(_ reason: EncodingDecision.Reason) -> String {
    switch reason {
    case .byteOrderMark: "bom"
    case .declared: "declared"
    case .strictUTF8: "utf-8"
    }
  }

  private mutating func warnOfDamage() {
    guard let offset = content.survey.damage.firstOffset else { return }
    let line = bytes.newlines(0, offset) + 1
    findings.append(Finding(.damagedText, at: InputPlace(file: path, line: line)))
  }
}
