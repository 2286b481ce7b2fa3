/// What a pack was made from and what it consists of.
///
/// The file `manifest.json` is canonical JSON with a `seal`, the SHA-256 of the same JSON without
/// it, so that one changed byte of the manifest itself shows as well.
package struct Manifest: Hashable, Sendable {
  /// The layout of the manifest that this code writes and reads.
  package static let schemaVersion = 1

  /// Version of Entente that wrote the pack.
  package let version: String
  /// The report month, `YYYY-MM`.
  package let month: String
  /// Settings in the caller's order.
  package let settings: [Setting]
  /// Input files, in order of their names.
  package let inputs: [InputFile]
  /// Files of the pack except the manifest, in order of their paths.
  package let outputs: [OutputFile]
  /// The uncompressed parts of the workbooks, in order of workbook and part.
  package let workbookParts: [WorkbookPart]

  package init(
    version: String, month: String, settings: [Setting], inputs: [InputFile],
    outputs: [OutputFile], workbookParts: [WorkbookPart] = []
  ) {
    self.version = version
    self.month = month
    self.settings = settings
    self.inputs = inputs.sorted { PackPath.precedes($0.file, $1.file) }
    self.outputs = outputs.sorted { PackPath.precedes($0.path, $1.path) }
    self.workbookParts = workbookParts.sorted {
      $0.workbook == $1.workbook
        ? PackPath.precedes($0.part, $1.part) : PackPath.precedes($0.workbook, $1.workbook)
    }
  }
}

extension Manifest {
  /// One setting that the result depends on.
  package struct Setting: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  /// One file that was read: its path in the workspace, size in bytes and SHA-256.
  package struct InputFile: Hashable, Sendable {
    package let file: String
    package let bytes: Int
    package let sha256: String

    package init(file: String, bytes: Int, sha256: String) {
      self.file = file
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// One file of the pack: its path in the pack, size in bytes and SHA-256.
  package struct OutputFile: Hashable, Sendable {
    package let path: String
    package let bytes: Int
    package let sha256: String

    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }

    /// The record of a file with these bytes.
    package init(path: String, contents: [UInt8]) {
      self.init(path: path, bytes: contents.count, sha256: FileDigest.sha256(contents))
    }

    /// The record of a file whose bytes went through `digest`.
    init(path: String, _ digest: FileDigest) {
      self.init(path: path, bytes: digest.count, sha256: digest.hexadecimal)
    }
  }

  /// One part of a workbook: SHA-256 of its uncompressed bytes.
  package struct WorkbookPart: Hashable, Sendable {
    package let workbook: String
    package let part: String
    package let sha256: String

    package init(workbook: String, part: String, sha256: String) {
      self.workbook = workbook
      self.part = part
      self.sha256 = sha256
    }
  }
}

extension Manifest {
  /// The bytes of `manifest.json`; equal manifests have equal bytes.
  package var bytes: [UInt8] {
    let seal = FileDigest.sha256(CanonicalJSON.bytes(.object(members)))
    return CanonicalJSON.bytes(.object(members + [.init("seal", .string(seal))]))
  }

  private var members: [JSONDocument.Member] {
    [
      .init("version", .string(version)),
      .init("schema_version", .integer(Self.schemaVersion)),
      .init("month", .string(month)),
      .init("settings", .array(settings.map { Self.texts(("key", $0.key), ("value", $0.value)) })),
      .init("inputs", .array(inputs.map { Self.file(("file", $0.file), $0.bytes, $0.sha256) })),
      .init("outputs", .array(outputs.map { Self.file(("path", $0.path), $0.bytes, $0.sha256) })),
      .init(
        "workbook_parts",
        .array(
          workbookParts.map {
            Self.texts(("workbook", $0.workbook), ("part", $0.part), ("sha256", $0.sha256))
          })),
    ]
  }

  private static func texts(_ pairs: (String, String)...) -> JSONDocument {
    .object(pairs.map { .init($0.0, .string($0.1)) })
  }

  private static func file(
    _ name: (String, String), _ bytes: Int, _ sha256: String
  ) -> JSONDocument {
    .object([
      .init(name.0, .string(name.1)), .init("bytes", .integer(bytes)),
      .init("sha256", .string(sha256)),
    ])
  }
}
