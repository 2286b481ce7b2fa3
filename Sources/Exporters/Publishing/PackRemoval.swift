extension OutputFolder {
  /// Removes a folder of ours with everything in it; symbolic links are not followed.
  ///
  /// Takes the manifest first, so that a remainder is never taken for an edited pack; then goes
  /// on after a failure and throws the first one.
  func removeTree(_ name: String) throws(PublishingError) {
    let manifest = "\(name)/\(PackPath.manifest)"
    if try files.status(of: manifest, in: folder)?.kind == .file {
      try files.removeFile(manifest, in: folder)
    }
    try removeTree(name, in: folder)
  }

  private func removeTree(_ name: String, in parent: OpenFile) throws(PublishingError) {
    var first: PublishingError?
    let inner = try files.openFolder(name, in: parent, followingLinks: false)
    do throws(PublishingError) {
      for entry in try files.list(inner) {
        do throws(PublishingError) {
          if try files.status(of: entry, in: inner)?.kind == .folder {
            try removeTree(entry, in: inner)
          } else {
            try files.removeFile(entry, in: inner)
          }
        } catch {
          first = first ?? error
        }
      }
    } catch {
      first = first ?? error
    }
    try? files.close(inner)
    if let first { throw first }
    try files.removeFolder(name, in: parent)
  }

  /// Gets rid of a replaced pack: an intact one is removed, an edited one is kept.
  ///
  /// - Returns: the name it was kept under beside the packs, `nil` if it was removed.
  func dispose(_ name: String, month: String) throws(PublishingError) -> String? {
    let pack = try files.openFolder(name, in: folder, followingLinks: false)
    let result = PackVerifier(files: files).verify(pack)
    guard let manifest = result.manifest, result.isIntact else {
      // A removal that was cut short took the manifest first.
      let isRemainder = result.differences == [.manifestMissing]
      let digest = manifestDigest(pack)
      try? files.close(pack)
      if isRemainder {
        try removeTree(name)
        return nil
      }
      return try keep(name, month: month, digest: digest)
    }
    let digest = FileDigest.sha256(manifest.bytes)
    defer { try? files.close(pack) }
    try removeFiles(of: manifest, in: pack)
    do throws(PublishingError) {
      try files.removeFolder(name, in: folder)
      return nil
    } catch {
      // Somebody has just put a file there: it stays.
      guard error.reason == .exists else { throw error }
      return try keep(name, month: month, digest: digest)
    }
  }

  /// Removes the manifest first, so that a remainder is never taken for an edited pack.
  private func removeFiles(of manifest: Manifest, in pack: OpenFile) throws(PublishingError) {
    try files.removeFile(PackPath.manifest, in: pack)
    for output in manifest.outputs { try files.removeFile(output.path, in: pack) }
    let folders = Set(manifest.outputs.flatMap { PackPath.folders(above: $0.path) })
    for folder in folders.sorted(by: PackPath.precedes).reversed() {
      do throws(PublishingError) {
        try files.removeFolder(folder, in: pack)
      } catch {
        guard error.reason == .exists else { throw error }
      }
    }
  }

  private func manifestDigest(_ pack: OpenFile) -> String {
    let bytes = try? files.contents(of: PackPath.manifest, in: pack)
    return FileDigest.sha256(bytes ?? [])
  }

  /// Renames a pack to `<month>.replaced-<8 digits>`, with a counter if that name is taken.
  private func keep(
    _ name: String, month: String, digest: String
  ) throws(PublishingError) -> String {
    let kept = "\(month).replaced-\(digest.prefix(8))"
    var counter = 1
    while true {
      let candidate = counter == 1 ? kept : "\(kept)-\(counter)"
      do throws(PublishingError) {
        try files.renameToFreeName(name, to: candidate, in: folder)
        return candidate
      } catch {
        guard error.reason == .exists else { throw error }
        counter += 1
      }
    }
  }
}
