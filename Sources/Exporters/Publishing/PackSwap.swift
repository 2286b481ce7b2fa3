/// A failure between the first rename of a swap and the flush of the folder.
struct SwapFailure: Error {
  let cause: PublishingError
  /// False if the old pack could not be put back: then it stands under the staging name.
  let isUndone: Bool
}

extension OutputFolder {
  /// Gives the staged pack its name where there is none yet, and flushes the folder.
  func place(_ staging: String, month: String) throws(SwapFailure) {
    try perform { () throws(PublishingError) in
      try files.renameToFreeName(staging, to: month, in: folder)
    }
    try flush { () throws(PublishingError) in
      try files.rename(month, to: staging, in: folder)
    }
  }

  /// Puts the staged pack in the place of a published one and flushes the folder.
  ///
  /// - Returns: the name under which the old pack now stands.
  func replace(_ staging: String, month: String) throws(SwapFailure) -> String {
    do {
      try files.swap(staging, month, in: folder)
    } catch {
      guard error.reason == .unsupported else { throw SwapFailure(cause: error, isUndone: true) }
      return try replaceInTwoSteps(staging, month: month)
    }
    try flush { () throws(PublishingError) in
      try files.swap(staging, month, in: folder)
    }
    return staging
  }

  /// For file systems that cannot swap: for a moment there is no pack under the name.
  private func replaceInTwoSteps(
    _ staging: String, month: String
  ) throws(SwapFailure) -> String {
    let old = TemporaryName.old(month: month)
    try perform { () throws(PublishingError) in
      try files.renameToFreeName(month, to: old, in: folder)
    }
    do {
      try files.renameToFreeName(staging, to: month, in: folder)
    } catch {
      // If this fails too, the next run finds the old pack and puts it back.
      try? files.rename(old, to: month, in: folder)
      throw SwapFailure(cause: error, isUndone: true)
    }
    try flush { () throws(PublishingError) in
      try files.rename(month, to: staging, in: folder)
      try files.rename(old, to: month, in: folder)
    }
    return old
  }

  private func perform(_ step: () throws(PublishingError) -> Void) throws(SwapFailure) {
    do {
      try step()
    } catch {
      throw SwapFailure(cause: error, isUndone: true)
    }
  }

  /// Only a flushed folder is published; one that cannot be flushed gets its old names back.
  private func flush(undo: () throws(PublishingError) -> Void) throws(SwapFailure) {
    do {
      try files.synchronise(folder)
    } catch {
      do {
        try undo()
      } catch _ {
        throw SwapFailure(cause: error, isUndone: false)
      }
      throw SwapFailure(cause: error, isUndone: true)
    }
  }
}
