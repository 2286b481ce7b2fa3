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
    var isSound = encoding.keepsLineFeeds && workers > 1
    while isSound, let cuts = cuts(of: bytes, from: start, pieceSize: pieceSize, atMost: workers) {
      for piece in decoded(bytes, cuts, encoding) {
        // What exactly is wrong may depend on what follows, which a single decoder sees.
        isSound = piece.isSound
        guard isSound else { break }
        piece.text.withUnsafeBytes { sink($0) }
        lines += piece.lines
        start = piece.end
      }
    }
    var decoder = try TextDecoder(encoding)
    do throws(DecodingFailure) {
      try decoder.decode(bytes.part(start, bytes.count), to: sink)
    } catch {
      throw DecodingFailure(
        kind: error.kind, encoding: encoding, offset: error.offset + start,
        line: error.line + lines)
    }
  }

  /// The ends of the next pieces, each behind a line feed; `nil` where there are too few for it to be
  /// worthwhile.
  private static func cuts(
    of bytes: UnsafeRawBufferPointer, from start: Int, pieceSize: Int, atMost most: Int
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
      let piece = DecodedPiece(shared.buffer, cuts[index], cuts[index + 1], encoding)
      pieces.withLock { $0[index] = piece }
    }
    return pieces.withLock { $0.compactMap { $0 } }
  }
}

/// What one worker made of the bytes from one offset to another.
private struct DecodedPiece: Sendable {
  let text: [UInt8]
  /// Line feeds in the text.
  let lines: Int
  let isSound: Bool
  let end: Int

  init(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ encoding: TextEncoding) {
    self.end = end
    var text: [UInt8] = []
    text.reserveCapacity(2 * (end - start))
    do throws(DecodingFailure) {
      var decoder = try TextDecoder(encoding)
      try decoder.decode(bytes.part(start, end)) { text += $0 }
      (lines, isSound) = (decoder.line - 1, true)
    } catch {
      (lines, isSound) = (0, false)
    }
    self.text = text
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
