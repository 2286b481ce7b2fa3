#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pack under construction beside its destination: published whole, or not at all.
///
/// Order of calls: `write` and `adopt` for each file, `readBack`, `seal`, `publish`. Any failure
/// removes the staging folder and leaves what was published before as it was.
package final class StagedPack {
  /// The month whose pack this is, `YYYY-MM`; the name of the folder.
  package let month: String
  /// True on a file system without locks, where a second run would go unnoticed.
  package var isUnprotected: Bool { !output.isLocked }
  /// Where the pack will stand.
  package var targetPath: String { output.folder.path(of: month) }
  /// Where it stands now; also the folder for temporary files of libraries.
  package var stagingPath: String { staging.path }
  /// A replaced pack that could not be removed; the next run will.
  package private(set) var leftover: String?

  private let output: OutputFolder
  private let files: any FileOperations
  private let stagingName: String
  private let staging: OpenFile
  private let isCancelled: () -> Bool
  private var state = State.open
  private var paths: [String] = []
  private var folders: Set<String> = []
  private var records: [Manifest.OutputFile]?
  private var manifestBytes: [UInt8] = []

  private enum State { case open, sealed, closed }

  /// Opens `<output>` (or `<output>/<part>`) and an empty staging folder in it.
  ///
  /// - Parameters:
  ///   - path: the folder `<output>`; made with its parents if it is missing.
  ///   - part: the sub-folder of a partial pack, such as `for-jilin`.
  ///   - month: the month of the pack, `YYYY-MM`.
  ///   - estimatedBytes: the expected size of the pack; twice this much must be free.
  ///   - files: the file operations, those of the system but in tests.
  ///   - processID: tells this run's staging folder from those of dead runs.
  ///   - isCancelled: asked between files; once `publish` renames, it is no longer asked.
  /// - Throws: `PublishingError`, also for a target that is not ours to replace; nothing is left
  ///   behind.
  package init(
    output path: String, part: String? = nil, month: String, estimatedBytes: Int64 = 0,
    files: any FileOperations = POSIXFiles(), processID: Int32 = getpid(),
    isCancelled: @escaping () -> Bool = { false }
  ) throws(PublishingError) {
    for name in [part ?? month, month] where !Self.isFolderName(name) {
      throw PublishingError(.stage, name, .unusablePath)
    }
    let output = try OutputFolder(path, part: part, files: files)
    let stagingName = TemporaryName.staging(month: month, processID: processID)
    do throws(PublishingError) {
      try output.recover()
      _ = try output.target(month)
      try Self.checkSpace(estimatedBytes, output)
      try files.makeFolder(stagingName, in: output.folder, mode: 0o700)
      do throws(PublishingError) {
        self.staging = try files.openFolder(
          stagingName, in: output.folder, followingLinks: false)
      } catch {
        try? files.removeFolder(stagingName, in: output.folder)
        throw error
      }
    } catch {
      output.close(isAbandoned: true)
      throw error
    }
    self.output = output
    self.files = files
    self.month = month
    self.stagingName = stagingName
    self.isCancelled = isCancelled
  }

  deinit { abandon() }

  /// Writes one file and flushes it to the device.
  package func write(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
    try orAbandon { () throws(PublishingError) in
      try begin(path)
      let file = try files.createFile(path, in: staging, mode: 0o644)
      do throws(PublishingError) {
        try files.write(bytes, to: file)
        try files.synchronise(file)
      } catch {
        try? files.close(file)
        throw error
      }
      try files.close(file)
      paths.append(path)
    }
  }

  /// Where a library shall write a file; call `adopt` with the same path afterwards.
  package func pathForLibrary(_ path: String) throws(PublishingError) -> String {
    try orAbandon { () throws(PublishingError) in
      try begin(path)
      return staging.path(of: path)
    }
  }

  /// Takes over a file that a library wrote, and flushes it to the device.
  package func adopt(_ path: String) throws(PublishingError) {
    try orAbandon { () throws(PublishingError) in
      try begin(path)
      guard try files.status(of: path, in: staging)?.kind == .file else {
        throw PublishingError(.openFile, staging.path(of: path), .missing)
      }
      let file = try files.openFile(path, in: staging)
      do throws(PublishingError) {
        try files.synchronise(file)
      } catch {
        try? files.close(file)
        throw error
      }
      try files.close(file)
      paths.append(path)
    }
  }

  /// Reads every file from disk, for the manifest and for the caller's own checks.
  ///
  /// - Parameter check: throws if a file is not what it should be; by default CSV and JSON are
  ///   parsed.
  /// - Returns: the records of the files as they are on disk, in order of their paths.
  /// - Throws: `PublishingError`, or what `check` throws.
  @discardableResult
  package func readBack(
    check: (String, [UInt8]) throws -> Void = PackReadBack.check
  ) throws -> [Manifest.OutputFile] {
    do {
      guard state == .open else { throw PublishingError(.seal, stagingPath, .closed) }
      var records: [Manifest.OutputFile] = []
      for path in paths.sorted(by: PackPath.precedes) {
        try throwIfCancelled()
        let bytes = try files.contents(of: path, in: staging)
        try check(path, bytes)
        records.append(Manifest.OutputFile(path: path, contents: bytes))
      }
      self.records = records
      return records
    } catch {
      abandon()
      throw error
    }
  }

  /// Writes the manifest and flushes all folders; nothing can be written afterwards.
  ///
  /// The manifest's outputs must be what `readBack` returned.
  package func seal(_ manifest: Manifest) throws(PublishingError) {
    try orAbandon { () throws(PublishingError) in
      guard state == .open else { throw PublishingError(.seal, stagingPath, .closed) }
      try throwIfCancelled()
      guard let records, manifest.outputs == records, manifest.month == month else {
        let fault = ReadBackFault(.otherBytes, offset: 0)
        throw PublishingError(.seal, stagingPath, .notReadBack(fault))
      }
      let mode = try publishedMode()
      try checkForStrangers()
      manifestBytes = manifest.bytes
      try writeManifest()
      for folder in folders.sorted(by: PackPath.precedes) { try synchroniseFolder(folder) }
      try files.setMode(mode, of: staging)
      try files.synchronise(staging)
      state = .sealed
    }
  }

  /// Gives the sealed pack its name, so that a reader sees the old pack or the new one.
  ///
  /// When this returns, the pack is on the device. Cancellation is asked for once, at the start.
  package func publish() throws(PublishingError) -> PublishedPack {
    try orAbandon { () throws(PublishingError) in
      guard state == .sealed else { throw PublishingError(.publish, stagingPath, .closed) }
      try throwIfCancelled()
      guard case .pack(let published) = try output.target(month) else {
        try rename { () throws(SwapFailure) in try output.place(stagingName, month: month) }
        finish()
        return .published
      }
      if published == manifestBytes, try output.isIntact(month) {
        abandon()
        return .unchanged
      }
      var old = stagingName
      try rename { () throws(SwapFailure) in
        old = try output.replace(stagingName, month: month)
      }
      let kept = dispose(old)
      finish()
      return .replaced(kept: kept)
    }
  }

  /// Removes everything that was staged; does nothing after `publish`.
  package func abandon() {
    guard state != .closed else { return }
    state = .closed
    try? files.close(staging)
    twice { () throws(PublishingError) in try output.removeTree(stagingName) }
    output.close(isAbandoned: true)
  }
}

extension StagedPack {
  private static func isFolderName(_ name: String) -> Bool {
    PackPath.isUsable(name) && PackPath.folders(above: name).isEmpty && !name.hasPrefix(".")
  }

  private static func checkSpace(
    _ estimatedBytes: Int64, _ output: OutputFolder
  ) throws(PublishingError) {
    guard estimatedBytes > 0 else { return }
    let (twice, isTooLarge) = estimatedBytes.multipliedReportingOverflow(by: 2)
    let needed = isTooLarge ? .max : twice
    let free = try output.files.freeSpace(output.folder)
    guard free >= needed else {
      throw PublishingError(
        .stage, output.folder.path, .notEnoughSpace(needed: needed, free: free))
    }
  }

  private func throwIfCancelled() throws(PublishingError) {
    if isCancelled() { throw PublishingError(.stage, stagingPath, .cancelled) }
  }

  private func orAbandon<Success>(
    _ work: () throws(PublishingError) -> Success
  ) throws(PublishingError) -> Success {
    do throws(PublishingError) {
      return try work()
    } catch {
      abandon()
      throw error
    }
  }

  /// Checks the path of a file to come and makes the folders above it.
  private func begin(_ path: String) throws(PublishingError) {
    guard state == .open else { throw PublishingError(.stage, path, .closed) }
    try throwIfCancelled()
    guard PackPath.isUsable(path), !paths.contains(path) else {
      throw PublishingError(.stage, path, .unusablePath)
    }
    records = nil
    for folder in PackPath.folders(above: path) where !folders.contains(folder) {
      try files.makeFolder(folder, in: staging, mode: 0o755)
      folders.insert(folder)
    }
  }

  /// 0755 without the bits of the process's mask, which only making a folder tells safely.
  private func publishedMode() throws(PublishingError) -> UInt32 {
    let probe = ".mode"
    try files.makeFolder(probe, in: staging, mode: 0o755)
    let status = try files.status(of: probe, in: staging)
    try files.removeFolder(probe, in: staging)
    return status?.mode ?? 0o700
  }

  /// Refuses files that a library left behind.
  private func checkForStrangers() throws(PublishingError) {
    let expected = Set(paths)
    for file in try FolderWalk(staging, files: files).files where !expected.contains(file.path) {
      throw PublishingError(.seal, staging.path(of: file.path), .unexpectedFile)
    }
  }

  /// Under a name of its own first: a folder with `manifest.json` has a whole one.
  private func writeManifest() throws(PublishingError) {
    let unfinished = PackPath.manifest + ".part"
    let file = try files.createFile(unfinished, in: staging, mode: 0o644)
    do throws(PublishingError) {
      try files.write(manifestBytes, to: file)
      try files.synchronise(file)
    } catch {
      try? files.close(file)
      throw error
    }
    try files.close(file)
    try files.rename(unfinished, to: PackPath.manifest, in: staging)
  }

  private func synchroniseFolder(_ path: String) throws(PublishingError) {
    let folder = try files.openFolder(path, in: staging, followingLinks: false)
    defer { try? files.close(folder) }
    try files.synchronise(folder)
  }

  /// Renames; if that could not be undone, the staging name holds the old pack and must stay.
  private func rename(_ step: () throws(SwapFailure) -> Void) throws(PublishingError) {
    do throws(SwapFailure) {
      try step()
    } catch {
      if !error.isUndone {
        leftover = output.folder.path(of: stagingName)
        finish()
      }
      throw error.cause
    }
  }

  /// Removes or keeps the replaced pack; the new one is published whatever happens here.
  private func dispose(_ old: String) -> String? {
    var kept: String?
    let isDone = twice { () throws(PublishingError) in
      kept = try output.dispose(old, month: month)
    }
    if !isDone { leftover = output.folder.path(of: old) }
    if kept != nil { try? files.synchronise(output.folder) }
    return kept
  }

  /// Closes everything after the names have changed.
  private func finish() {
    state = .closed
    try? files.close(staging)
    output.close(isAbandoned: false)
  }

  /// One more attempt for work that nothing depends on, so that no debris stays for a hiccup.
  @discardableResult
  private func twice(_ work: () throws(PublishingError) -> Void) -> Bool {
    for _ in 0..<2 {
      do throws(PublishingError) {
        try work()
        return true
      } catch _ {}
    }
    return false
  }
}

/// What `publish` did.
package enum PublishedPack: Hashable, Sendable {
  /// There was no pack of this month.
  case published
  /// The same pack was already there, intact; it was not touched.
  case unchanged
  /// Another pack of this month was there. If somebody had edited it, it was kept under this
  /// name beside the new one.
  case replaced(kept: String?)
}
