/// The checks a pack's text files pass when they are read back from disk before publishing.
package enum PackReadBack {
  /// Parses CSV and JSON files, told by the end of their name; accepts all others.
  package static func check(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
    do {
      if path.utf8.suffix(4).elementsEqual(".csv".utf8) { _ = try CSVReadBack(bytes) }
      if path.utf8.suffix(5).elementsEqual(".json".utf8) { _ = try JSONReadBack.parse(bytes) }
    } catch {
      throw PublishingError(.seal, path, .notReadBack(error))
    }
  }
}
