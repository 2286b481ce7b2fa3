#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or folder, with the path it was opened under for messages.
package struct OpenFile: Hashable, Sendable {
  package let descriptor: Int32
  package let path: String

  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// The folder that relative paths start from; never closed.
  package static var workingFolder: OpenFile { OpenFile(descriptor: AT_FDCWD, path: "") }

  /// The path of a name inside this folder.
  package func path(of name: String) -> String {
    if path.isEmpty || name.utf8.first == UInt8(ascii: "/") { return name }
    return path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name
  }
}

/// What a name in a folder stands for.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable { case file, folder, symbolicLink, other }

  package let kind: Kind
  /// Size in bytes.
  package let bytes: Int64
  /// The nine permission bits.
  package let mode: UInt32

  package init(kind: Kind, bytes: Int64, mode: UInt32) {
    self.kind = kind
    self.bytes = bytes
    self.mode = mode
  }
}
