import ArgumentParser
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// SIGINT and SIGTERM set a flag; the run looks at it between files and chunks and cleans up.
///
/// A plain handler and no dispatch source: that ignores signals until its own thread has begun.
struct Interruption: Sendable {
  private static let received = Atomic<Int32>(0)

  init() {
    // Also makes sure that the flag exists before a handler needs it.
    Interruption.received.store(0, ordering: .relaxed)
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] {
      signal(number) { Interruption.received.store($0, ordering: .relaxed) }
      sigaddset(&numbers, number)
    }
    // A program that starts us from one of its worker threads hands their blocked signals down.
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }

  var isRequested: Bool { Interruption.received.load(ordering: .relaxed) != 0 }

  /// 130 or 143, as a shell expects.
  var exitCode: ExitCode { ExitCode(128 + Interruption.received.load(ordering: .relaxed)) }

  func check() throws {
    if isRequested { throw exitCode }
  }
}
