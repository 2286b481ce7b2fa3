/// The parts of a workbook for the manifest.
///
/// The compressed bytes depend on the zlib of the system; the parts do not.
package enum WorkbookParts {
  /// The name and the SHA-256 of the uncompressed bytes of each part, in the order of the archive.
  ///
  /// - Throws: `ZIPFault`, where `bytes` are no sound archive.
  package static func digests(
    _ bytes: [UInt8]
  ) throws(ZIPFault) -> [(part: String, sha256: String)] {
    let archive = try ZIPReader(bytes)
    var digests: [(part: String, sha256: String)] = []
    for entry in archive.entries {
      digests.append((entry.name, FileDigest.sha256(try archive.contents(of: entry))))
    }
    return digests
  }
}
