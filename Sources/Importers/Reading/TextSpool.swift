import CPlatform

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The temporary file of a text could not be written.
struct TextSpoolFailure: Error, Equatable, Sendable {
  let errno: Int32
}

/// Text that is made piece by piece and then read like a mapped file.
///
/// What is small stays on the heap. Anything larger goes to a file without a name, which the system
/// keeps out of memory when it needs the room: the memory of a run does not grow with the text.
struct TextSpool: ~Copyable {
  /// The most that stays on the heap.
  static let heapLimit = 256 << 10

  private let limit: Int
  private var head: [UInt8] = []
  private var file: Int32?
  private var count = 0
  /// The first failure; what is appended after it is dropped, and `finish` throws it.
  private var failure: TextSpoolFailure?

  init(heapLimit: Int = TextSpool.heapLimit) { limit = heapLimit }

  deinit {
    if let file { close(file) }
  }

  mutating func append(_ piece: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    count += piece.count
    if file == nil {
      if count <= limit {
        head += piece
        return
      }
      moveToFile()
    }
    write(piece)
  }

  /// The whole text; the spool is empty afterwards.
  mutating func finish() throws(TextSpoolFailure) -> OwnedBytes {
    if let failure { throw failure }
    guard let file else { return OwnedBytes(head) }
    let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0)
    guard let address, address != MAP_FAILED else { throw TextSpoolFailure(errno: errno) }
    close(file)
    self.file = nil
    return OwnedBytes(mapped: UnsafeRawBufferPointer(start: address, count: count))
  }

  private mutating func moveToFile() {
    let descriptor = entente_open_nameless_file()
    guard descriptor >= 0 else {
      failure = TextSpoolFailure(errno: errno)
      return
    }
    file = descriptor
    let text = head
    head = []
    text.withUnsafeBytes { write($0) }
  }

  private mutating func write(_ piece: UnsafeRawBufferPointer) {
    guard failure == nil, let file else { return }
    var rest = piece
    while !rest.isEmpty {
      #if canImport(Glibc)
        let written = Glibc.write(file, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let written = Musl.write(file, rest.baseAddress, rest.count)
      #else
        let written = Darwin.write(file, rest.baseAddress, rest.count)
      #endif
      if written < 0 {
        if errno == EINTR { continue }
        failure = TextSpoolFailure(errno: errno)
        return
      }
      rest = rest.part(written, rest.count)
    }
  }
}

/// Bytes of our own that do not move: on the heap, or mapped from a file without a name.
final class OwnedBytes: @unchecked Sendable {
  // Never written after `init`, given back in `deinit`: safe to share.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(_ text: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 16)
    copy.copyBytes(from: text)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// Takes over a mapping.
  init(mapped: UnsafeRawBufferPointer) {
    bytes = mapped
    isMapped = true
  }

  deinit {
    if isMapped, let address = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: address), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
