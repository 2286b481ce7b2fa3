@testable import Importers

extension FuzzTarget {
  static let encodings = FuzzTarget(
    "encodings",
    """
    Decoding gives UTF-8 or one fault inside the file, the same on several cores as on one; UTF-8 \
    and UTF-16 are judged as by the standard library, and Latin-1 byte by byte.
    """
  ) { bytes in
    guard let (variant, text) = choice(bytes) else { return }
    let encoding = TextEncoding.allCases[variant % TextEncoding.allCases.count]
    let alone = decoded(text, encoding, workers: 1)
    for pieceSize in [1, 7, 64] {
      require(
        decoded(text, encoding, workers: 3, pieceSize: pieceSize) == alone,
        "\(encoding.rawValue) in pieces of \(pieceSize)")
    }
    switch alone {
    case .success(let output):
      require(
        String(validating: output, as: UTF8.self) != nil, "\(encoding.rawValue) gave no UTF-8")
    case .failure(let failure):
      require((0...text.count).contains(failure.offset), "a fault outside of the file")
    }
    if let expected = expected(text, encoding) {
      require((try? alone.get()) == expected, "\(encoding.rawValue) differs")
    }
    _ = FileContainer.recognise(text)
    _ = EncodingCandidate.all(text)
  }

  private static func decoded(
    _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, workers: Int,
    pieceSize: Int = 1 << 20
  ) -> Result<[UInt8], DecodingFailure> {
    var output: [UInt8] = []
    do throws(DecodingFailure) {
      try TextDecoder.decode(bytes, as: encoding, workers: workers, pieceSize: pieceSize) {
        output += $0
      }
      return .success(output)
    } catch {
      return .failure(error)
    }
  }

  /// What the standard library makes of it, `.some(nil)` where it refuses; `nil` for encodings that
  /// it does not know.
  private static func expected(
    _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding
  ) -> [UInt8]?? {
    func units(_ low: Int, _ high: Int) -> [UInt8]? {
      guard bytes.count.isMultiple(of: 2) else { return nil }
      let units = stride(from: 0, to: bytes.count, by: 2).map {
        UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
      }
      return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
    switch encoding {
    case .utf8: return .some(String(validating: bytes, as: UTF8.self).map { Array($0.utf8) })
    case .utf16le: return .some(units(0, 1))
    case .utf16be: return .some(units(1, 0))
    case .iso88591:
      return .some(
        bytes.flatMap { Array(String(Character(Unicode.Scalar($0))).utf8) })
    default: return nil
    }
  }
}
