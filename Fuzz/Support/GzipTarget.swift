import CZlib
import Importers

extension FuzzTarget {
  static let gzip = FuzzTarget(
    "gzip",
    """
    A packed text in two members unpacks to itself, with one bit behind a header changed to itself \
    or not at all; any other bytes are refused or unpacked, never beyond the limit.
    """
  ) { bytes in
    guard let (variant, rest) = choice(bytes), let (place, text) = choice(rest) else { return }
    _ = unpacked(Array(text), limit: 1 << 20)
    let cut = text.count * variant / 256
    guard let first = packed(text[..<cut]), let second = packed(text[cut...]) else { return }
    var file = first + second
    require((try? unpacked(file).get()) == Array(text), "unpacks to something else")
    if !text.isEmpty {
      let limit = text.count - 1
      require(unpacked(file, limit: limit) == .failure(.tooLarge(limit: limit)), "over the limit")
    }
    let damaged = file.count * place / 256
    file[damaged] ^= 1 << UInt8(variant % 8)
    // Some bits say nothing, such as the last ones of a byte. A header has no check sum: a flag in it
    // may make the data a comment, and what follows them the data.
    let found = try? unpacked(file).get()
    let header = 10
    guard damaged >= header, !(first.count..<first.count + header).contains(damaged) else { return }
    require(found ?? Array(text) == Array(text), "damage at byte \(damaged) goes unseen")
  }

  private static func unpacked(
    _ bytes: [UInt8], limit: Int = 1 << 24
  ) -> Result<[UInt8], GzipFailure> {
    var output: [UInt8] = []
    let failure = bytes.withUnsafeBytes { bytes -> GzipFailure? in
      do throws(GzipFailure) {
        try Gzip.unpack(bytes, limit: limit) { output += $0 }
        return nil
      } catch {
        return error
      }
    }
    require(output.count <= limit, "more than the limit")
    return failure.map(Result.failure) ?? .success(output)
  }

  /// One member, by zlib alone.
  private static func packed(_ bytes: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))) + 32)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    return Array(output.prefix(output.count - Int(stream.avail_out)))
  }
}
