import Dispatch
import Synchronization

extension TextDecoder {
  /// Decodes all of `bytes` on all cores, and hands the text to `sink` in order.
  ///
  /// The outcome, a failure's place included, is that of a single decoder. Only a few pieces are in
  /// memory at a time.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding, workers: Int,
    pieceSize: Int = 1 << 20, to sink: (UnsafeRawBufferPointer) -> Void
  ) throws(DecodingFailure) {
    var start = 0
    var lines = 0
    if encoding.keepsLineFeeds, workers > 1 {
      while let cuts = cuts(of: bytes, from: start, pieceSize: pieceSize, at: workers) {
        for piece in decoded(bytes, cuts, encoding) {
          lines += try piece.passOn(from: start, lines, sink)
          start = piece.end
        }
      }
    }
    var decoder = try TextDecoder(encoding)
    do throws(DecodingFailure) {
      try decoder.decode(bytes.part(start, bytes.count), to: sink)
    } catch {
      throw error.moved(by: start, lines)
    }
  }

  /// The ends of the next pieces, each behind a line feed; `nil` where there are too few for it to be
  /// worthwhile.
  private static func cuts(
    of bytes: UnsafeRawBufferPointer, from start: Int, pieceSize: Int, at most: Int
  ) -> [Int]? {
    var cuts = [start]
    while cuts.count <= most {
      let from = cuts[cuts.count - 1] + pieceSize
      // A line may be longer than there is memory for; then one decoder reads on.
      guard from < bytes.count,
        let feed = bytes.part(from, from + 2 * pieceSize).firstIndex(of: 0x0A)
      else { break }
      cuts.append(from + feed + 1)
    }
    return cuts.count > 2 ? cuts : nil
  }

  private static func decoded(
    _ bytes: UnsafeRawBufferPointer, _ cuts: [Int], _ encoding: TextEncoding
  ) -> [DecodedPiece] {
    let shared = SharedBytes(bytes)
    let pieces = Mutex<[DecodedPiece?]>(Array(repeating: nil, count: cuts.count - 1))
    DispatchQueue.concurrentPerform(iterations: cuts.count - 1) { index in
      let piece = DecodedPiece(shared.buffer.part(cuts[index], cuts[index + 1]), encoding)
      pieces.withLock { $0[index] = piece.ending(at: cuts[index + 1]) }
    }
    return pieces.withLock { $0.compactMap { $0 } }
  }
}

/// What one worker made of one piece.
private struct DecodedPiece: Sendable {
  var text: [UInt8] = []
  var lines = 0
  var failure: DecodingFailure?
  var end = 0

  init(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) {
    text.reserveCapacity(2 * bytes.count)
    do throws(DecodingFailure) {
      var decoder = try TextDecoder(encoding)
      var text: [UInt8] = []
      swap(&text, &self.text)
      defer { swap(&text, &self.text) }
      try decoder.decode(bytes) { text += $0 }
      lines = decoder.line - 1
    } catch {
      failure = error
    }
  }

  func ending(at end: Int) -> DecodedPiece {
    var piece = self
    piece.end = end
    return piece
  }

  /// Returns how many lines the piece has.
  func passOn(
    from start: Int, _ before: Int, _ sink: (UnsafeRawBufferPointer) -> Void
  ) throws(DecodingFailure) -> Int {
    if let failure { throw failure.moved(by: start, before) }
    text.withUnsafeBytes { sink($0) }
    return lines
  }
}

extension DecodingFailure {
  /// The same fault where bytes and lines come before those that were decoded.
  fileprivate func moved(by bytes: Int, _ lines: Int) -> DecodingFailure {
    DecodingFailure(kind: kind, encoding: encoding, offset: offset + bytes, line: line + lines)
  }
}

extension TextEncoding {
  /// Whether a byte 0A always is a line feed, and what follows does not depend on what came before.
  fileprivate var keepsLineFeeds: Bool {
    switch self {
    case .cp949, .gb18030, .cp932, .eucJP, .iso88591, .windows1252: true
    case .utf8, .utf16le, .utf16be: false
    }
  }
}
