import Crypto

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
package struct FileDigest {
  private var hash = SHA256()
  /// How many bytes were taken.
  package private(set) var count = 0

  package init() {}

  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = FileDigest()
    digest.update(bytes[...])
    return digest.hexadecimal
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    count += bytes.count
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The digest of all bytes taken.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    let alphabet = Array("0123456789abcdef".utf8)
    hash.finalize().withUnsafeBytes { digest in
      for byte in digest {
        digits.append(alphabet[Int(byte >> 4)])
        digits.append(alphabet[Int(byte & 15)])
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// True for a text that `sha256` could have returned.
  package static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
