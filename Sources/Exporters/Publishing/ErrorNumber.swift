#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension PublishingError.Reason {
  /// The kind of failure that an `errno` stands for.
  init(errorNumber: Int32) {
    switch errorNumber {
    case ENOSPC, EDQUOT: self = .noSpace
    case EFBIG: self = .tooLarge
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .notPermitted
    case ENOENT: self = .missing
    case EEXIST, ENOTEMPTY: self = .exists
    case ENOTDIR: self = .notAFolder
    case EMFILE, ENFILE: self = .tooManyOpenFiles
    case EIO: self = .inputOutput
    case ENOSYS, EXDEV, ENOTSUP, EOPNOTSUPP: self = .unsupported
    default: self = .other(errorNumber)
    }
  }
}
