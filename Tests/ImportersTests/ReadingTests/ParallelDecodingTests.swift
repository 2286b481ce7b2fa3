import Testing

@testable import Importers

@Suite("Decoding on all cores")
struct ParallelDecodingTests {
  private struct Outcome: Equatable {
    var text: [UInt8] = []
    var failure: DecodingFailure?
  }

  private func single(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> Outcome {
    do throws(DecodingFailure) {
      return Outcome(text: try decodeStrictly(bytes, as: encoding))
    } catch {
      return Outcome(failure: error)
    }
  }

  private func parallel(
    _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ workers: Int, _ pieceSize: Int
  ) -> Outcome {
    var outcome = Outcome()
    do throws(DecodingFailure) {
      try TextDecoder.decode(bytes, as: encoding, workers: workers, pieceSize: pieceSize) {
        outcome.text += $0
      }
    } catch {
      outcome = Outcome(failure: error)
    }
    return outcome
  }

  @Test(
    "the text, or the fault, of a single decoder, however the bytes are cut",
    arguments: [
      TextEncoding.cp949, .gb18030, .cp932, .eucJP, .windows1252, .iso88591, .utf16le, .utf16be,
    ])
  func agrees(encoding: TextEncoding) {
    var random = SeededGenerator(state: 5)
    // Line ends, ASCII, and bytes that are characters in some of the encodings or in none.
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D, 0x0A], [0x61], [0xB0, 0xA1], [0xC6, 0xAF], [0x81, 0x30, 0x81, 0x30], [0x93],
      [0xFA, 0x5C], [0xFF], [0x8F, 0xB0, 0xA1], [0, 0x0A], [0x81],
    ]
    for round in 0..<600 {
      let kinds = round.isMultiple(of: 3) ? pieces.count : 5
      let bytes = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<kinds, using: &random)]
      }
      withBytes(bytes) { buffer in
        let expected = single(buffer, encoding)
        for (workers, size) in [(1, 8), (2, 1), (2, 5), (3, 2), (3, 16)] {
          #expect(
            parallel(buffer, encoding, workers, size) == expected,
            "\(bytes), \(workers) workers, pieces of \(size)")
        }
      }
    }
  }
}
