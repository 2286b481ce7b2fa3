import CZlib

/// Reads a ZIP archive strictly, as PKWARE's APPNOTE describes it.
///
/// It accepts what libxlsxwriter writes and no more: entries without gaps, the central directory
/// right behind them, the end record last, and local headers that agree with the directory.
package struct ZIPReader: Sendable {
  /// One file in the archive.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// The CRC-32 of the uncompressed bytes.
    package let crc: UInt32
    package let size: Int
    let method: UInt16
    let data: Range<Int>
  }

  /// The entries in the order of the directory.
  package let entries: [Entry]
  private let bytes: [UInt8]
  private static let largest = 1 << 30

  /// Reads the directory and checks it against the local headers.
  ///
  /// - Throws: `ZIPFault`.
  package init(_ bytes: [UInt8]) throws(ZIPFault) {
    self.bytes = bytes
    let end = try EndRecord(bytes)
    var entries: [Entry] = []
    var names: Set<String> = []
    var offset = end.directory.lowerBound
    var expectedStart = 0
    for _ in 0..<end.count {
      let header = try CentralHeader(bytes, at: offset, end: end.directory.upperBound)
      guard names.insert(header.name).inserted else { throw .nameRepeated(header.name) }
      guard header.localOffset == expectedStart else { throw .gap(entry: header.name) }
      let data = try header.dataRange(bytes, end: end.directory.lowerBound)
      guard header.size <= Self.largest else { throw .tooLarge(entry: header.name) }
      entries.append(
        Entry(
          name: header.name, crc: header.crc, size: header.size, method: header.method,
          data: data))
      expectedStart = data.upperBound
      offset = header.next
    }
    guard offset == end.directory.upperBound else { throw .directoryOutside }
    guard expectedStart == end.directory.lowerBound else { throw .gap(entry: "directory") }
    self.entries = entries
  }

  /// The uncompressed bytes of an entry, their length and CRC-32 checked.
  ///
  /// - Throws: `ZIPFault`.
  package func contents(of name: String) throws(ZIPFault) -> [UInt8] {
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw .entryMissing(name)
    }
    return try contents(of: entry)
  }

  /// The uncompressed bytes of an entry of this archive.
  ///
  /// - Throws: `ZIPFault`.
  package func contents(of entry: Entry) throws(ZIPFault) -> [UInt8] {
    let contents: [UInt8]
    if entry.method == 0 {
      contents = Array(bytes[entry.data])
    } else {
      guard let inflated = inflateRaw(Array(bytes[entry.data]), size: entry.size) else {
        throw .inflate(entry: entry.name)
      }
      contents = inflated
    }
    guard contents.count == entry.size else { throw .wrongLength(entry: entry.name) }
    let crc = contents.withUnsafeBufferPointer { buffer in
      crc32_z(0, buffer.baseAddress, buffer.count)
    }
    // An empty buffer has no address, and zlib then answers with its initial value, zero.
    guard UInt32(truncatingIfNeeded: crc) == entry.crc else { throw .wrongCRC(entry: entry.name) }
    return contents
  }
}

/// The record at the very end of an archive.
private struct EndRecord {
  let count: Int
  let directory: Range<Int>

  init(_ bytes: [UInt8]) throws(ZIPFault) {
    let size = 22
    guard bytes.count >= size else { throw .noEndRecord }
    let start = bytes.count - size
    guard bytes.u32(start) == 0x0605_4B50 else {
      throw Self.hasEarlierRecord(bytes) ? .bytesAfterEnd : .noEndRecord
    }
    guard bytes.u16(start + 20) == 0 else { throw .bytesAfterEnd }
    guard bytes.u16(start + 4) == 0, bytes.u16(start + 6) == 0,
      bytes.u16(start + 8) == bytes.u16(start + 10)
    else { throw .unsupported("more than one disk") }
    count = Int(bytes.u16(start + 10))
    let length = Int(bytes.u32(start + 12))
    let offset = Int(bytes.u32(start + 16))
    guard count != 0xFFFF, length != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else {
      throw .unsupported("ZIP64")
    }
    guard offset + length == start else { throw .directoryOutside }
    directory = offset..<start
  }

  /// Whether an end record stands further up, so that the bytes behind it are the fault.
  private static func hasEarlierRecord(_ bytes: [UInt8]) -> Bool {
    (0...(bytes.count - 22)).contains { bytes.u32($0) == 0x0605_4B50 }
  }
}

/// One header in the central directory.
private struct CentralHeader {
  let name: String
  let method: UInt16
  let flags: UInt16
  let crc: UInt32
  let compressedSize: Int
  let size: Int
  let localOffset: Int
  let next: Int
  private let nameBytes: [UInt8]

  init(_ bytes: [UInt8], at start: Int, end: Int) throws(ZIPFault) {
    guard start + 46 <= end, bytes.u32(start) == 0x0201_4B50 else { throw .directoryOutside }
    let nameLength = Int(bytes.u16(start + 28))
    next = start + 46 + nameLength + Int(bytes.u16(start + 30)) + Int(bytes.u16(start + 32))
    guard next <= end else { throw .directoryOutside }
    nameBytes = Array(bytes[(start + 46)..<(start + 46 + nameLength)])
    guard let name = String(validating: nameBytes, as: UTF8.self) else { throw .nameNotUTF8 }
    self.name = name
    flags = bytes.u16(start + 8)
    method = bytes.u16(start + 10)
    crc = bytes.u32(start + 16)
    compressedSize = Int(bytes.u32(start + 20))
    size = Int(bytes.u32(start + 24))
    localOffset = Int(bytes.u32(start + 42))
    guard flags & 0x1 == 0 else { throw .unsupported("encryption") }
    guard flags & 0x8 == 0 else { throw .unsupported("a data descriptor") }
    guard method == 0 || method == 8 else { throw .unsupported("compression method \(method)") }
    guard method != 0 || compressedSize == size else { throw .wrongLength(entry: name) }
  }

  /// Where the compressed bytes lie, after comparison with the local header.
  func dataRange(_ bytes: [UInt8], end: Int) throws(ZIPFault) -> Range<Int> {
    let start = localOffset
    guard start + 30 <= end, bytes.u32(start) == 0x0403_4B50 else {
      throw .headersDiffer(entry: name)
    }
    let nameStart = start + 30
    let nameEnd = nameStart + Int(bytes.u16(start + 26))
    let dataStart = nameEnd + Int(bytes.u16(start + 28))
    guard dataStart + compressedSize <= end else { throw .directoryOutside }
    guard bytes.u16(start + 6) == flags, bytes.u16(start + 8) == method,
      bytes.u32(start + 14) == crc, Int(bytes.u32(start + 18)) == compressedSize,
      Int(bytes.u32(start + 22)) == size, Array(bytes[nameStart..<nameEnd]) == nameBytes
    else { throw .headersDiffer(entry: name) }
    return dataStart..<(dataStart + compressedSize)
  }
}

extension [UInt8] {
  fileprivate func u16(_ at: Int) -> UInt16 {
    UInt16(self[at]) | UInt16(self[at + 1]) << 8
  }

  fileprivate func u32(_ at: Int) -> UInt32 {
    UInt32(u16(at)) | UInt32(u16(at + 2)) << 16
  }
}

/// The bytes of a raw deflate stream, or nil unless it ends properly after `size` bytes.
private func inflateRaw(_ compressed: [UInt8], size: Int) -> [UInt8]? {
  var stream = z_stream()
  // Negative window bits mean a stream without a zlib header.
  guard
    inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { inflateEnd(&stream) }
  var input = compressed
  // One byte more than announced shows a stream that is longer than that.
  var output = [UInt8](repeating: 0, count: size + 1)
  let (code, written, rest) = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      let code = inflate(&stream, Z_FINISH)
      return (code, target.count - Int(stream.avail_out), Int(stream.avail_in))
    }
  }
  guard code == Z_STREAM_END, written == size, rest == 0 else { return nil }
  output.removeLast()
  return output
}
