import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be opened for reading.
package enum MappedFileFailure: Error, Equatable, Sendable {
  case missing
  case directory
  /// A FIFO, socket or device: reading it might never end.
  case notRegular
  case notPermitted
  /// Any other refusal of the system, with its `errno`.
  case unreadable(errno: Int32)
}

/// A regular file, mapped read-only.
///
/// A file that another program cuts short while it is mapped can no longer be read safely by
/// anyone: callers compare with ``unchanged()`` before they believe what they read.
package final class MappedFile: Sendable {
  /// The whole file; valid as long as this object lives.
  package var bytes: UnsafeRawBufferPointer { shared.buffer }
  package let shared: SharedBytes
  package var size: Int { shared.buffer.count }

  private let descriptor: Int32
  private let stamp: Stamp

  /// Opens and maps the file at `path`.
  ///
  /// A FIFO does not make this wait: the file is opened without blocking and looked at first.
  package init(path: String) throws(MappedFileFailure) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno) }
    do throws(MappedFileFailure) {
      let status = try Self.status(of: descriptor)
      try Self.checkIsRegular(status)
      self.shared = SharedBytes(try Self.map(descriptor, size: Int(status.st_size)))
      self.stamp = Stamp(status)
      self.descriptor = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    let shared = shared
    if size > MappedFile.mostUnmappedAtOnce {
      // The system takes a tenth of a second for a file of a gigabyte, for which nobody waits.
      DispatchQueue.global().async { MappedFile.unmap(shared) }
    } else {
      MappedFile.unmap(shared)
    }
    close(descriptor)
  }

  /// Whether size and time of modification are still those of the moment of opening.
  package func unchanged() -> Bool {
    guard let now = try? Self.status(of: descriptor) else { return false }
    return Stamp(now) == stamp
  }

  private static let mostUnmappedAtOnce = 16 << 20

  private static func unmap(_ shared: SharedBytes) {
    guard let address = shared.buffer.baseAddress, !shared.buffer.isEmpty else { return }
    munmap(UnsafeMutableRawPointer(mutating: address), shared.buffer.count)
  }

  private static func status(of descriptor: Int32) throws(MappedFileFailure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    return status
  }

  private static func checkIsRegular(_ status: stat) throws(MappedFileFailure) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .directory
    default: throw .notRegular
    }
  }

  private static func map(
    _ descriptor: Int32, size: Int
  ) throws(MappedFileFailure) -> UnsafeRawBufferPointer {
    // An empty file cannot be mapped.
    if size == 0 { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw .unreadable(errno: errno) }
    return UnsafeRawBufferPointer(start: address, count: size)
  }

  private static func failure(_ code: Int32) -> MappedFileFailure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    // A socket, or a device without a driver.
    case ENXIO, ENODEV: .notRegular
    default: .unreadable(errno: code)
    }
  }
}

/// What tells one state of a file from another.
private struct Stamp: Equatable, Sendable {
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    size = Int64(status.st_size)
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #endif
  }
}
