import Exporters

/// What a failure to publish means and what to do about it.
enum PublishingText {
  static func text(_ error: PublishingError) -> String {
    "cannot write the pack, nothing was published: \(error.path): \(reason(error.reason))"
  }

  static func reason(_ reason: PublishingError.Reason) -> String {
    switch reason {
    case .noSpace: "the disk is full. Free some space and run again."
    case .tooLarge: "the file is larger than the system allows."
    case .readOnly: "the disk is read-only. Choose another folder with --output."
    case .notPermitted: "you may not write here. Choose another folder with --output."
    case .missing: "the folder is not there. Make it or choose another with --output."
    case .exists: "something is there already."
    case .notAFolder: "this is not a folder. Choose another with --output."
    case .tooManyOpenFiles: "too many files are open. Close some programs and run again."
    case .inputOutput: "the disk reports an error."
    case .unsupported: "the file system cannot do this. Choose another folder with --output."
    case .lockedByAnotherRun: "another run is writing here. Wait until it is done."
    case .notEnoughSpace(let needed, let free):
      "the disk has \(free) bytes free, about \(needed) are needed. Free some space and run again."
    case .targetIsFile: "a file is in the pack's place. Move it away."
    case .targetIsSymbolicLink: "a symbolic link is in the pack's place. Move it away."
    case .targetIsFolderWithoutManifest:
      "a folder without manifest.json is in the pack's place; it is not a pack and stays untouched. Move it away."
    case .unusablePath: "the path cannot be used."
    case .notReadBack(let fault): "the file read back is not what was written (\(fault))."
    case .unexpectedFile: "an unexpected file is among those written."
    case .closed: "the pack was closed already."
    case .cancelled: "the run was interrupted."
    case .other(let code): "the system reports error \(code)."
    }
  }
}
