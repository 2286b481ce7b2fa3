import Foundation

/// Work cut into pieces that several threads make and that are taken in order.
///
/// While one thread's piece is taken the others make the next ones; no more pieces are in memory
/// than there are threads.
struct OrderedPieces {
  let count: Int
  let workers: Int

  /// Makes and takes every piece; the first failure ends the work.
  ///
  /// - Parameters:
  ///   - begin: What each thread keeps from piece to piece.
  ///   - make: Makes the piece of an index.
  ///   - take: Is called with piece after piece, by one thread at a time.
  /// - Throws: The error of the first piece that has one.
  func run<Tools, Piece>(
    _ begin: @Sendable () -> Tools, make: @Sendable (Int, inout Tools) throws -> Piece,
    take: @Sendable (Piece) throws -> Void
  ) throws {
    let turns = Turns(count: count)
    @Sendable func work() {
      var tools = begin()
      while let index = turns.next() {
        let piece = Result { try make(index, &tools) }
        guard turns.wait(for: index) else { return }
        turns.end(index, Result { try take(try piece.get()) })
      }
    }
    if workers > 1, count > 1 {
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in work() }
    } else {
      work()
    }
    try turns.result.get()
  }
}

/// Whose turn it is; locked by its condition.
private final class Turns: @unchecked Sendable {
  private let condition = NSCondition()
  private let count: Int
  private var begun = 0
  private var ended = 0
  private(set) var result: Result<Void, any Error> = .success(())
  private var hasFailed = false

  init(count: Int) {
    self.count = count
  }

  /// The piece that the caller shall make, or `nil` when there is none left.
  func next() -> Int? {
    condition.withLock {
      guard begun < count, !hasFailed else { return nil }
      defer { begun += 1 }
      return begun
    }
  }

  /// Waits until all pieces before `index` are taken; false when one of them failed.
  func wait(for index: Int) -> Bool {
    condition.withLock {
      while ended < index, !hasFailed { condition.wait() }
      return !hasFailed
    }
  }

  func end(_ index: Int, _ outcome: Result<Void, any Error>) {
    condition.withLock {
      ended = index + 1
      if case .failure = outcome {
        hasFailed = true
        result = outcome
      }
      condition.broadcast()
    }
  }
}
