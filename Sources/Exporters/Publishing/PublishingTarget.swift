/// What stands at the place of a pack before it is published.
enum PublishingTarget {
  case absent
  /// A folder with this manifest, not necessarily intact.
  case pack(manifest: [UInt8])
}

extension OutputFolder {
  /// Looks at `<output>/<month>`; refuses what is no pack, since it is not ours to replace.
  func target(_ month: String) throws(PublishingError) -> PublishingTarget {
    let path = folder.path(of: month)
    switch try files.status(of: month, in: folder)?.kind {
    case nil: return .absent
    case .symbolicLink: throw PublishingError(.publish, path, .targetIsSymbolicLink)
    case .file, .other: throw PublishingError(.publish, path, .targetIsFile)
    case .folder: break
    }
    let pack = try files.openFolder(month, in: folder, followingLinks: false)
    defer { try? files.close(pack) }
    guard try files.status(of: PackPath.manifest, in: pack)?.kind == .file else {
      throw PublishingError(.publish, path, .targetIsFolderWithoutManifest)
    }
    return .pack(manifest: try files.contents(of: PackPath.manifest, in: pack))
  }

  /// True if the pack of a month is exactly what was published.
  func isIntact(_ month: String) throws(PublishingError) -> Bool {
    let pack = try files.openFolder(month, in: folder, followingLinks: false)
    defer { try? files.close(pack) }
    return PackVerifier(files: files).verify(pack).isIntact
  }
}
