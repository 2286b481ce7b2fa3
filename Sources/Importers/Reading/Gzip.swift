import CZlib

/// Why a gzip file could not be unpacked.
package enum GzipFailure: Error, Equatable, Sendable {
  /// The bytes from about `offset` are no gzip member, or fail its check sum.
  case corrupt(offset: Int)
  /// The file ends inside a member.
  case truncated
  /// The unpacked bytes would be more than `limit`.
  case tooLarge(limit: Int)
}

/// The gzip container of RFC 1952.
package enum Gzip {
  /// Unpacks all members of a gzip file, one after the other.
  ///
  /// `sink` gets the unpacked bytes piece by piece; after a failure all of them are void. NUL bytes
  /// after the last member are padding, as `gzip` itself takes them; anything else there is corrupt.
  package static func unpack(
    _ bytes: UnsafeRawBufferPointer, limit: Int, to sink: (UnsafeRawBufferPointer) -> Void
  ) throws(GzipFailure) {
    var made = 0
    var offset = 0
    repeat {
      let member = bytes.part(offset, bytes.count)
      guard member.count >= 2 else {
        if member.isEmpty || member[0] == 0x1F { throw .truncated }
        throw .corrupt(offset: offset)
      }
      guard member[0] == 0x1F, member[1] == 0x8B else { throw .corrupt(offset: offset) }
      offset += try unpackMember(member, at: offset, &made, limit, sink)
    } while offset < bytes.count && !bytes[offset...].allSatisfy { $0 == 0 }
  }

  /// Unpacks one member and returns how many bytes it takes.
  private static func unpackMember(
    _ member: UnsafeRawBufferPointer, at offset: Int, _ total: inout Int, _ limit: Int,
    _ sink: (UnsafeRawBufferPointer) -> Void
  ) throws(GzipFailure) -> Int {
    var stream = z_stream()
    // 15 bits of window, plus 16: the gzip format and nothing else.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      throw .tooLarge(limit: limit)
    }
    defer { inflateEnd(&stream) }
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // zlib counts its input in 32 bits.
      let piece = member.part(consumed, consumed + 1 << 30)
      let (status, taken, made) = step(&stream, piece, &buffer)
      consumed += taken
      guard total + made <= limit else { throw .tooLarge(limit: limit) }
      total += made
      buffer.withUnsafeBytes { sink($0.part(0, made)) }
      switch status {
      case Z_STREAM_END: return consumed
      case Z_OK, Z_BUF_ERROR:
        if taken == 0, made == 0 { throw .truncated }
      default: throw .corrupt(offset: offset + consumed)
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ input: UnsafeRawBufferPointer, _ buffer: inout [UInt8]
  ) -> (status: Int32, taken: Int, made: Int) {
    let start = input.bindMemory(to: UInt8.self).baseAddress
    stream.next_in = UnsafeMutablePointer(mutating: start)
    stream.avail_in = UInt32(input.count)
    let status = buffer.withUnsafeMutableBufferPointer { output -> Int32 in
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return inflate(&stream, Z_NO_FLUSH)
    }
    return (status, input.count - Int(stream.avail_in), buffer.count - Int(stream.avail_out))
  }
}
