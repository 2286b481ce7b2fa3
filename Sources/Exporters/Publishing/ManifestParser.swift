extension Manifest {
  /// Why a file is no manifest of ours.
  package enum Fault: Error, Hashable, Sendable {
    /// Not the JSON we write.
    case unreadable(ReadBackFault)
    /// Written by another layout of the manifest.
    case otherSchema(String)
    /// A key is missing, unknown or of another type.
    case badMember(String)
    /// A file is listed twice, out of order, or lies outside the pack.
    case badPath(String)
    /// The bytes are not those that this manifest would be written with: it was edited.
    case brokenSeal
  }

  /// Reads `manifest.json`; accepts exactly the bytes that `bytes` gives.
  package static func parse(_ bytes: [UInt8]) throws(Fault) -> Manifest {
    let json: JSONDocument
    do {
      json = try JSONReadBack.parse(bytes)
    } catch {
      throw .unreadable(error)
    }
    let top = try Members(
      json, "manifest",
      [
        "version", "schema_version", "month", "settings", "inputs", "outputs", "workbook_parts",
        "seal",
      ])
    let schema = try top.number("schema_version")
    guard schema == Manifest.schemaVersion else { throw .otherSchema(String(schema)) }
    let manifest = Manifest(
      version: try top.text("version"),
      month: try top.text("month"),
      settings: try top.list("settings", ["key", "value"]) { item throws(Fault) in
        Setting(try item.text("key"), try item.text("value"))
      },
      inputs: try top.list("inputs", ["file", "bytes", "sha256"]) { item throws(Fault) in
        InputFile(
          file: try item.text("file"), bytes: try item.number("bytes"),
          sha256: try item.digest("sha256"))
      },
      outputs: try top.list("outputs", ["path", "bytes", "sha256"]) { item throws(Fault) in
        OutputFile(
          path: try item.text("path"), bytes: try item.number("bytes"),
          sha256: try item.digest("sha256"))
      },
      workbookParts: try top.list(
        "workbook_parts", ["workbook", "part", "sha256"]
      ) { item throws(Fault) in
        WorkbookPart(
          workbook: try item.text("workbook"), part: try item.text("part"),
          sha256: try item.digest("sha256"))
      })
    try manifest.checkPaths()
    guard manifest.bytes == bytes else { throw .brokenSeal }
    return manifest
  }

  /// Paths of a manifest decide what is removed, so none may lead out of the pack.
  private func checkPaths() throws(Fault) {
    var seen: Set<String> = []
    for output in outputs {
      guard PackPath.isUsable(output.path), seen.insert(output.path).inserted else {
        throw .badPath(output.path)
      }
    }
  }
}

/// The members of one JSON object, each required and none other allowed.
private struct Members {
  private let values: [String: JSONDocument]

  init(_ json: JSONDocument, _ place: String, _ keys: Set<String>) throws(Manifest.Fault) {
    guard case .object(let members) = json else { throw .badMember(place) }
    var values: [String: JSONDocument] = [:]
    for member in members {
      guard keys.contains(member.key) else { throw .badMember(member.key) }
      values[member.key] = member.value
    }
    self.values = values
  }

  func text(_ key: String) throws(Manifest.Fault) -> String {
    guard case .string(let text)? = values[key] else { throw .badMember(key) }
    return text
  }

  func digest(_ key: String) throws(Manifest.Fault) -> String {
    let digest = try text(key)
    guard FileDigest.isDigest(digest) else { throw .badMember(key) }
    return digest
  }

  func number(_ key: String) throws(Manifest.Fault) -> Int {
    guard case .number(let text)? = values[key], let number = Int(text), number >= 0 else {
      throw .badMember(key)
    }
    return number
  }

  func list<Item>(
    _ key: String, _ keys: Set<String>, _ read: (Members) throws(Manifest.Fault) -> Item
  ) throws(Manifest.Fault) -> [Item] {
    guard case .array(let elements)? = values[key] else { throw .badMember(key) }
    var items: [Item] = []
    for element in elements { items.append(try read(try Members(element, key, keys))) }
    return items
  }
}
