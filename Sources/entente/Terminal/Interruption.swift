import ArgumentParser
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// SIGINT and SIGTERM set a flag; the run looks at it between files and chunks and cleans up.
final class Interruption: Sendable {
  private let signalNumber = Atomic<Int32>(0)
  private nonisolated(unsafe) let sources: [any DispatchSourceSignal]

  init() {
    // Written once here and never again; the sources only keep the handlers alive.
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for (source, number) in zip(sources, [SIGINT, SIGTERM]) {
      source.setEventHandler { [weak self] in
        self?.signalNumber.store(number, ordering: .relaxed)
      }
      source.resume()
    }
  }

  var isRequested: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// 130 or 143, as a shell expects.
  var exitCode: ExitCode { ExitCode(128 + signalNumber.load(ordering: .relaxed)) }

  func check() throws {
    if isRequested { throw exitCode }
  }
}
