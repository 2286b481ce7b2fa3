package import PartnershipModel

/// What a file was recognised as, or why it was not.
struct Recognition {
  var shape: InputFile.Shape
  var header: Header
  var layout: Layout?
  /// How a delimited file is written, and the characters of it.
  var form = LayoutDialect.commas
  var dialect = CSVDialect()
  /// What stands around the rows of a JSON file.
  var envelope: JSONEnvelope?
  var problem: Problem?
  /// Whether the file is an answer without rows, which no layout has to be known for.
  var isEmptyAnswer = false
}

/// Recognises a layout by header names or keys, never by the name of the file.
enum LayoutRecogniser {
  static func recognise(
    _ content: Content, path: String, setting: SourceSetting?
  ) throws(Refusal) -> Recognition {
    let bytes = content.bytes.buffer
    switch JSONShape.of(bytes) {
    case .array: return try json(bytes, .array, path)
    case .ndjson: return try json(bytes, .ndjson, path)
    case .object:
      if let found = try EnvelopeRecogniser.recognise(bytes, path) { return found }
      return try json(bytes, .ndjson, path)
    case .scalar, .empty, .notJSON:
      if isJSONName(path) {
        throw Refusal(
          .badJSON(reason: "not-json", offset: 0), at: InputPlace(file: path, line: 1))
      }
      return try DelimitedRecogniser.recognise(bytes, path)
    }
  }

  private static func isJSONName(_ path: String) -> Bool {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    return [".json", ".ndjson", ".jsonl"].contains(where: name.hasSuffix)
  }

  private static func json(
    _ bytes: UnsafeRawBufferPointer, _ shape: InputFile.Shape, _ path: String
  ) throws(Refusal) -> Recognition {
    var first: JSONValue?
    do throws(JSONFailure) {
      first =
        shape == .array
        ? try JSONReader.firstElement(of: bytes) : try firstLine(of: bytes)
    } catch {
      throw Refusal(error.problem, at: InputPlace(file: path, line: error.line))
    }
    if shape == .array, first == nil {
      return Recognition(shape: shape, header: Header(names: []), isEmptyAnswer: true)
    }
    guard case .object(let members) = first else {
      return Recognition(
        shape: shape, header: Header(names: []),
        problem: .unknownLayout(header: [], nearest: nil, missing: []))
    }
    let header = Header(names: members.map(\.key))
    var recognition = Recognition(shape: shape, header: header)
    if let known = KnownDocument.problem(ofRow: header.squashed) {
      recognition.problem = known
    } else {
      choose(
        &recognition, among: Layout.all.filter { $0.forms.contains(.json) && $0.takesBareRows })
    }
    return recognition
  }

  private static func firstLine(
    of bytes: UnsafeRawBufferPointer
  ) throws(JSONFailure) -> JSONValue? {
    struct Found: Error { let value: Result<JSONValue, JSONFailure> }
    do {
      try NDJSONReader.forEachLine(bytes) { _, value in throw Found(value: value) }
      return nil
    } catch let found as Found {
      return try found.value.get()
    } catch let failure as JSONFailure {
      throw failure
    } catch {
      return nil
    }
  }

  /// Settles which one of the layouts has the names that were found, or says why none.
  static func choose(_ recognition: inout Recognition, among candidates: [Layout]) {
    let matching = candidates.filter { $0.matches(recognition.header.squashed) }
    if matching.count == 1 {
      recognition.layout = matching[0]
    } else if matching.isEmpty {
      recognition.problem = unknown(recognition.header, candidates)
    } else {
      recognition.problem = .ambiguousLayout(candidates: matching.map(\.id))
    }
  }

  /// The nearest layout: it shares a name with the header and lacks the fewest, of these the one that
  /// shares most; ties go by order.
  static func unknown(_ header: Header, _ candidates: [Layout]) -> Problem {
    var best: (layout: Layout, missing: [String])?
    for layout in candidates {
      let missing = layout.missing(from: header.squashed)
      guard missing.count < layout.signature.count else { continue }
      guard let known = best else {
        best = (layout, missing)
        continue
      }
      let shared = layout.signature.count - missing.count
      let knownShared = known.layout.signature.count - known.missing.count
      if (missing.count, -shared) < (known.missing.count, -knownShared) {
        best = (layout, missing)
      }
    }
    let names = best.map { best in
      best.missing.map { name in
        best.layout.columns.first { squashed($0) == name } ?? name
      }
    }
    return .unknownLayout(
      header: header.names.prefix(5).map(excerpt), nearest: best?.layout.id, missing: names ?? [])
  }
}

extension JSONFailure {
  /// The finding for it.
  package var problem: Problem {
    switch kind {
    case .duplicateKey(let key): .duplicateKey(key: key, offset: offset)
    case .tooDeep: .tooDeep(limit: JSONLimits.depth)
    case .trailingData: .trailingData(offset: offset)
    case .tooLarge: .limit(what: "bytes of one JSON element", limit: JSONLimits.elementBytes)
    case .empty: .emptyFile
    case .invalidUTF8: .badJSON(reason: "invalid-utf8", offset: offset)
    case .unexpectedByte: .badJSON(reason: "unexpected-byte", offset: offset)
    case .unexpectedEnd: .badJSON(reason: "unexpected-end", offset: offset)
    case .controlCharacter: .badJSON(reason: "control-character", offset: offset)
    case .badEscape: .badJSON(reason: "bad-escape", offset: offset)
    case .loneSurrogate: .badJSON(reason: "lone-surrogate", offset: offset)
    case .badNumber: .badJSON(reason: "bad-number", offset: offset)
    case .arrayInNDJSON: .badJSON(reason: "array-in-ndjson", offset: offset)
    case .missingMember: .badJSON(reason: "missing-member", offset: offset)
    case .notAnArray: .badJSON(reason: "not-an-array", offset: offset)
    }
  }
}
