extension OutputFolder {
  /// Finishes what a run that was killed left behind.
  ///
  /// Only under the lock: without it, another run may be at work on these folders.
  func recover() throws(PublishingError) {
    guard isLocked else { return }
    for name in try files.list(folder) {
      guard try files.status(of: name, in: folder)?.kind == .folder else { continue }
      if let month = TemporaryName.oldMonth(name) {
        try finishSwap(name, month: month)
      } else if let month = TemporaryName.stagingMonth(name) {
        _ = try dispose(name, month: month)
      }
    }
  }

  /// Puts a pack back whose successor did not arrive; else it was replaced.
  private func finishSwap(_ name: String, month: String) throws(PublishingError) {
    let hasManifest =
      try files.status(of: "\(name)/\(PackPath.manifest)", in: folder)?.kind == .file
    if hasManifest, try files.status(of: month, in: folder) == nil {
      try files.renameToFreeName(name, to: month, in: folder)
      try files.synchronise(folder)
    } else {
      _ = try dispose(name, month: month)
    }
  }
}
