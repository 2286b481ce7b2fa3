import PartnershipModel

/// A register of cities, by the form that its content has.
package enum RegisterKind: String, Sendable {
  case entities = "wikidata-entity"
  case query = "wikidata-sparql"
  case geonames

  /// The option of `entente init` that reads it.
  package var option: String { self == .geonames ? "--from-geonames" : "--from-wikidata" }

  /// The refusal of a file that is a register of cities; `nil` for any other.
  static func refusal(_ content: Content, at place: InputPlace) -> Refusal? {
    RegisterKind.of(content.bytes.buffer).map {
      Refusal(.cityRegister(kind: $0.rawValue), at: place)
    }
  }

  /// The register that `bytes`, which are UTF-8, begin as; `nil` for anything else.
  ///
  /// Only the beginning is looked at, so that a file of any size costs nothing.
  static func of(_ bytes: UnsafeRawBufferPointer) -> RegisterKind? {
    let head = bytes.part(0, bytes.characterStart(atOrBefore: 64 << 10))
    guard let first = head.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      return nil
    }
    switch first {
    case UInt8(ascii: "{"): return ofObject(head)
    case UInt8(ascii: "["): return isFlatQuery(bytes) ? .query : nil
    default: return isPlaces(head) ? .geonames : isTable(head) ? .query : nil
    }
  }

  /// Tells the two answers of Wikidata by their first keys.
  private static func ofObject(_ head: UnsafeRawBufferPointer) -> RegisterKind? {
    let text = String(decoding: head.part(0, 4_096), as: UTF8.self)
      .filter { !$0.isWhitespace }
    let isEntities =
      text.hasPrefix("{\"entities\":{\"Q") || text.hasPrefix("{\"entities\":{\"-1")
      || text.hasPrefix("{\"success\":1,\"entities\":{") || text.contains(",\"entities\":{\"Q")
    if isEntities { return .entities }
    let isQuery =
      (text.hasPrefix("{\"head\":{") && text.contains("\"vars\":["))
      || (text.hasPrefix("{\"results\":{") && text.contains("\"bindings\":["))
    return isQuery ? .query : nil
  }

  private static func isFlatQuery(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let element = try? JSONReader.firstElement(of: bytes),
      let query = WikidataQuery(flat: .array([element]))
    else { return false }
    return !query.cityColumns.isEmpty
  }

  /// A header, and entities of Wikidata in the first row below it.
  private static func isTable(_ head: UnsafeRawBufferPointer) -> Bool {
    let records = RegisterFile.records(head, limit: 2)
    guard records.count == 2 else { return false }
    return !WikidataQuery(header: records[0], records: [records[1]]).cityColumns.isEmpty
  }

  /// Nineteen cells: a number, coordinates, a country of two letters in their places.
  private static func isPlaces(_ head: UnsafeRawBufferPointer) -> Bool {
    let line = head.prefix { $0 != 0x0A }
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard cells.count == GeoNamesReader.width else { return false }
    return !cells[0].isEmpty && cells[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
      && RegisterText.degrees(cells[4], within: 90) != nil
      && RegisterText.degrees(cells[5], within: 180) != nil
      && cells[8].utf8.count == 2 && cells[8].utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

/// A register of cities as a file, opened by the rules of every input.
package struct RegisterFile {
  package let path: String
  private let content: Content

  /// Opens `path`, which may lie anywhere.
  package init(_ path: String) throws(Refusal) {
    self.path = path
    content = try IndexFile.content(path)
  }

  private var bytes: UnsafeRawBufferPointer { content.bytes.buffer }
  private var place: InputPlace { InputPlace(file: path, line: 1) }

  /// What the content shows the file to be; `nil` for no register at all.
  package var kind: RegisterKind? { RegisterKind.of(bytes) }

  /// What a download of Wikidata says.
  package func wikidata() throws(Refusal) -> WikidataRegister {
    switch kind {
    case .entities: return WikidataEntities.read(try document())
    case .query: return try query().register()
    case .geonames: throw Refusal(.cityRegister(kind: "geonames"), at: place)
    case nil: throw Refusal(unknown(nearest: "wikidata-sparql"), at: place)
    }
  }

  /// The places of a list from GeoNames that `keep` wants.
  package func places(
    _ keep: (GeoNamesPlaces.Place) -> Bool
  ) throws(Refusal) -> GeoNamesPlaces {
    switch kind {
    case .geonames: return GeoNamesReader.read(bytes, file: path, keep: keep)
    case .entities, .query:
      throw Refusal(.cityRegister(kind: RegisterKind.query.rawValue), at: place)
    case nil: throw Refusal(unknown(nearest: "geonames"), at: place)
    }
  }

  private func unknown(nearest: String) -> Problem {
    let header = RegisterFile.records(bytes.part(0, 64 << 10), limit: 1).first ?? []
    return .unknownLayout(
      header: header.prefix(5).map { excerpt($0) }, nearest: nearest, missing: [])
  }

  private func document() throws(Refusal) -> JSONValue {
    do throws(JSONFailure) {
      return try JSONReader.document(bytes)
    } catch {
      throw Refusal(error.problem, at: InputPlace(file: path, line: error.line))
    }
  }

  private func query() throws(Refusal) -> WikidataQuery {
    let query: WikidataQuery?
    switch JSONShape.of(bytes) {
    case .object, .ndjson: query = WikidataQuery(results: try document())
    case .array: query = WikidataQuery(flat: try document())
    default:
      let records = RegisterFile.records(bytes, limit: .max)
      query = WikidataQuery(header: records.first ?? [], records: Array(records.dropFirst()))
    }
    guard let query, !query.cityColumns.isEmpty else {
      throw Refusal(unknown(nearest: "wikidata-sparql"), at: place)
    }
    return query
  }

  /// The first records of delimited text, cells trimmed of nothing; those that are broken left out.
  static func records(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [[String]] {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect.of(bytes))
    var record = CSVRecord()
    var result: [[String]] = []
    while result.count < limit {
      switch scanner.next(into: &record) {
      case .end, .fatal: return result
      case .bad: continue
      case .record:
        if record.isBlank { continue }
        result.append(
          (0..<record.count).map { String(decoding: record.cellBytes($0), as: UTF8.self) })
      }
    }
    return result
  }
}
