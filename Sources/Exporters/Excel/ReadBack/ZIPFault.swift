/// Why bytes are no sound ZIP archive of the kind we write.
package enum ZIPFault: Error, Hashable, Sendable, CustomStringConvertible {
  case noEndRecord
  case bytesAfterEnd
  /// More than one disk, ZIP64, encryption, a data descriptor, an unknown method.
  case unsupported(String)
  case directoryOutside
  /// The local header of an entry says otherwise than the central directory.
  case headersDiffer(entry: String)
  /// There are bytes between the entries, or the entries overlap.
  case gap(entry: String)
  case nameNotUTF8
  case nameRepeated(String)
  case entryMissing(String)
  case inflate(entry: String)
  case wrongLength(entry: String)
  case wrongCRC(entry: String)
  case tooLarge(entry: String)

  package var description: String {
    switch self {
    case .noEndRecord: "the archive has no end record"
    case .bytesAfterEnd: "there are bytes after the end of the archive"
    case .unsupported(let what): "the archive uses \(what)"
    case .directoryOutside: "the directory of the archive lies outside of it"
    case .headersDiffer(let entry): "\(entry): local header and directory differ"
    case .gap(let entry): "\(entry): stray bytes before it, or an overlap"
    case .nameNotUTF8: "the name of an entry is not UTF-8"
    case .nameRepeated(let entry): "\(entry) is there twice"
    case .entryMissing(let entry): "\(entry) is missing"
    case .inflate(let entry): "\(entry): the compressed bytes are damaged"
    case .wrongLength(let entry): "\(entry): the length is wrong"
    case .wrongCRC(let entry): "\(entry): the CRC-32 is wrong"
    case .tooLarge(let entry): "\(entry) is larger than 1 GiB"
    }
  }
}
