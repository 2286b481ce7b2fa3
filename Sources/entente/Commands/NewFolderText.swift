import Exporters

/// What a failure to make a folder of new files means and what to do about it.
enum NewFolderText {
  static func text(_ error: PublishingError, command: String) -> String {
    "\(error.path): \(reason(error, command))"
  }

  private static func reason(_ error: PublishingError, _ command: String) -> String {
    switch (error.operation, error.reason) {
    case (.list, .exists):
      "the folder is not empty, and nothing in it is replaced. Name a new folder: entente \(command) DIR."
    case (_, .targetIsFile), (_, .notAFolder): "this is no folder. Name a new one."
    case (_, .targetIsSymbolicLink):
      "this is a symbolic link, which is not followed. Name the folder itself."
    case (.makeFolder, .missing): "the folder above is not there. Make it first."
    case (_, .notPermitted): "you may not write here. Name another folder."
    case (_, .readOnly): "the disk is read-only. Name another folder."
    case (_, .unsupported): "the file system cannot do this. Name another folder."
    default: PublishingText.reason(error.reason)
    }
  }
}
