import ArgumentParser
import Foundation
import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Exit codes, as promised to users.
enum Exit {
  /// Published, with at least one row set aside and listed.
  static let rejectedRows = ExitCode(1)
  /// A pack differs from what was published.
  static let differences = ExitCode(1)
  /// Nothing published; the previous pack is untouched.
  static let refused = ExitCode(2)
  /// A defect of ours.
  static let defect = ExitCode(70)
  static let cannotWrite = ExitCode(73)

  /// The exit code of a run that these findings refuse: 73 where the inputs are sound and only the
  /// folder for temporary files is at fault.
  static func refusal(_ findings: [Finding]) -> ExitCode {
    findings.contains { $0.problem.isWriteFailure } ? cannotWrite : refused
  }
}

/// Standard output carries results, standard error messages; every write is checked.
enum Terminal {
  static var messagesAreOnATerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns that a result may take: those of the terminal, within what reads well; the most where
  /// it goes elsewhere.
  static var resultWidth: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 120 }
    return min(max(Int(size.ws_col), 80), 120)
  }

  /// Columns of the terminal that messages go to; `nil` where they go elsewhere.
  private static var messageWidth: Int? {
    var size = winsize()
    guard isatty(STDERR_FILENO) == 1, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
      return nil
    }
    return size.ws_col >= 40 ? Int(size.ws_col) : nil
  }

  static var allowsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Takes the places of streams that the caller closed, so that no file of ours is opened there and
  /// written to by mistake; open for reading, a write to them still fails.
  static func occupyClosedStreams() {
    while true {
      let descriptor = open("/dev/null", O_RDONLY)
      guard descriptor >= 0 else { return }
      if descriptor > STDERR_FILENO {
        close(descriptor)
        return
      }
    }
  }

  /// Lets a write beyond the size limit of the process fail, so that it is reported and cleaned up
  /// after; by default the signal would end the run on the spot.
  static func reportSizeLimit() {
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a result; exit 73 where it cannot be written.
  static func result(_ text: String) throws {
    try result(Array(text.utf8))
  }

  static func result(_ bytes: [UInt8]) throws {
    guard write(bytes, to: STDOUT_FILENO) else {
      message("entente: cannot write to standard output: \(String(cString: strerror(errno)))")
      throw Exit.cannotWrite
    }
  }

  /// Writes a message and a line end, on a terminal in lines as wide as that; nothing can be done
  /// where it fails.
  static func message(_ text: String) {
    let shown = messageWidth.map { MessageLines.wrapped(text, width: $0) } ?? text
    _ = write(Array((shown + "\n").utf8), to: STDERR_FILENO)
  }

  static func raw(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #else
          Darwin.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
        #endif
      }
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      offset += written
    }
    return true
  }
}
