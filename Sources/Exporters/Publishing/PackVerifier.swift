/// One way in which a pack differs from what was published.
package enum PackDifference: Hashable, Sendable {
  case manifestMissing
  case manifestUnreadable(PublishingError)
  case manifestInvalid(Manifest.Fault)
  /// A listed file is not there, or no longer a file.
  case missing(String)
  /// A file's bytes differ; for a workbook, the parts that do, `nil` if they cannot be told.
  case changed(String, parts: [String]?)
  case unreadable(String, PublishingError)
  /// Something the manifest does not list; folders end with `/`.
  case extra(String)
}

/// Compares a pack with its manifest, byte for byte.
package struct PackVerifier {
  /// The uncompressed parts of a workbook and their SHA-256; `nil` if it cannot be opened.
  package typealias PartDigests = ([UInt8]) -> [(part: String, sha256: String)]?

  /// What was found; `manifest` is absent when there is none to compare with.
  package struct Result: Hashable, Sendable {
    package let manifest: Manifest?
    /// In order of the paths: first listed files, then others.
    package let differences: [PackDifference]
    package var isIntact: Bool { differences.isEmpty }
  }

  private let files: any FileOperations
  private let parts: PartDigests?

  package init(files: any FileOperations = POSIXFiles(), parts: PartDigests? = nil) {
    self.files = files
    self.parts = parts
  }

  /// Verifies the pack at a path.
  ///
  /// - Throws: `PublishingError` if the folder itself cannot be opened.
  package func verify(_ path: String) throws(PublishingError) -> Result {
    let folder = try files.openFolder(path, in: .workingFolder, followingLinks: true)
    defer { try? files.close(folder) }
    return verify(folder)
  }

  /// Verifies the pack in an open folder.
  func verify(_ folder: OpenFile) -> Result {
    let manifest: Manifest
    do {
      let kind = try files.status(of: PackPath.manifest, in: folder)?.kind
      guard kind == .file else { return Result(manifest: nil, differences: [.manifestMissing]) }
      manifest = try Manifest.parse(try files.contents(of: PackPath.manifest, in: folder))
    } catch let error as PublishingError {
      return Result(manifest: nil, differences: [.manifestUnreadable(error)])
    } catch let fault as Manifest.Fault {
      return Result(manifest: nil, differences: [.manifestInvalid(fault)])
    } catch {
      return Result(manifest: nil, differences: [.manifestMissing])
    }
    do {
      let walk = try FolderWalk(folder, files: files)
      return Result(manifest: manifest, differences: compare(manifest, walk, folder))
    } catch {
      return Result(manifest: manifest, differences: [.unreadable(folder.path, error)])
    }
  }

  private func compare(
    _ manifest: Manifest, _ walk: FolderWalk, _ folder: OpenFile
  ) -> [PackDifference] {
    let found = Set(walk.files.filter { $0.kind == .file }.map(\.path))
    var differences: [PackDifference] = []
    for output in manifest.outputs {
      if !found.contains(output.path) {
        differences.append(.missing(output.path))
      } else if let difference = compare(output, manifest, folder) {
        differences.append(difference)
      }
    }
    let listed = Set(manifest.outputs.map(\.path)).union([PackPath.manifest])
    let listedFolders = Set(manifest.outputs.flatMap { PackPath.folders(above: $0.path) })
    let extraFiles = walk.files.map(\.path).filter { !listed.contains($0) }
    let extraFolders = walk.folders.filter { !listedFolders.contains($0) }.map { $0 + "/" }
    differences += (extraFiles + extraFolders).sorted(by: PackPath.precedes).map { .extra($0) }
    return differences
  }

  private func compare(
    _ output: Manifest.OutputFile, _ manifest: Manifest, _ folder: OpenFile
  ) -> PackDifference? {
    do {
      var digest = FileDigest()
      try files.forEachPiece(of: output.path, in: folder) { piece in digest.update(piece) }
      if Manifest.OutputFile(path: output.path, digest) == output { return nil }
      return .changed(output.path, parts: try changedParts(output.path, folder, manifest))
    } catch {
      return .unreadable(output.path, error)
    }
  }

  private func changedParts(
    _ path: String, _ folder: OpenFile, _ manifest: Manifest
  ) throws(PublishingError) -> [String]? {
    let listed = manifest.workbookParts.filter { $0.workbook == path }
    guard !listed.isEmpty, let parts else { return nil }
    guard let found = parts(try files.contents(of: path, in: folder)) else { return nil }
    let before = Set(listed.map { [$0.part, $0.sha256] })
    let after = Set(found.map { [$0.part, $0.sha256] })
    let names = before.symmetricDifference(after).compactMap(\.first)
    return Set(names).sorted(by: PackPath.precedes)
  }
}
