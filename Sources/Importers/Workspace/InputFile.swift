import Crypto
package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An input file, opened, decoded and recognised.
package final class InputFile: Sendable {
  package enum Shape: Sendable, Equatable {
    case delimited
    case array
    case ndjson
    /// Nothing in it: an answer without rows.
    case nothing
  }

  /// Path relative to the workspace.
  package let path: String
  package let layout: Layout
  package let shape: Shape
  /// How a delimited file is written, and the characters of it.
  package let form: LayoutDialect
  package let dialect: CSVDialect
  /// What stands around the rows of a JSON file.
  package let envelope: JSONEnvelope?
  /// The text as UTF-8, without a byte order mark.
  package let bytes: SharedBytes
  /// Whether a pass over all of it has shown that it is; false where none was made.
  let isKnownAsUTF8: Bool
  package let header: Header
  package let setting: SourceSetting?
  /// What is known of the file before its rows are read.
  package let source: SourceFile
  /// Warnings met on opening.
  package let findings: [Finding]

  /// Where the rows are, if Spark alone reads them; then the text is no more than a header.
  package let far: FarFile?

  private let mapped: MappedFile
  private let owned: OwnedBytes?

  init(
    path: String, layout: Layout, recognition: Recognition, content: Content, header: Header,
    setting: SourceSetting?, source: SourceFile, findings: [Finding]
  ) {
    self.path = path
    self.layout = layout
    shape = recognition.shape
    form = recognition.form
    dialect = recognition.dialect
    envelope = recognition.envelope
    bytes = content.bytes
    isKnownAsUTF8 = content.survey.isKnownAsUTF8
    self.header = header
    self.setting = setting
    self.source = source
    self.findings = findings
    far = nil
    mapped = content.mapped
    owned = content.owned
  }

  private init(
    _ file: InputFile, header: Header, text: OwnedBytes, mapped: MappedFile, source: SourceFile,
    far: FarFile?
  ) {
    path = file.path
    layout = file.layout
    shape = file.shape
    form = file.form
    dialect = file.dialect
    envelope = file.envelope
    bytes = SharedBytes(text.bytes)
    isKnownAsUTF8 = false
    self.header = header
    setting = file.setting
    self.source = source
    findings = file.findings
    self.far = far
    self.mapped = mapped
    owned = text
  }

  /// The same file with another text, which begins with the same header.
  func holding(_ text: OwnedBytes) -> InputFile {
    InputFile(self, header: header, text: text, mapped: mapped, source: source, far: far)
  }

  /// The same file with its rows elsewhere; `mapped` is the file itself, where it lies here.
  ///
  /// Rows of Parquet that come here have all columns of the table.
  func far(_ far: FarFile, _ grammar: FoldGrammar, mapped: MappedFile?) -> InputFile {
    var source = source
    source.bytes = mapped?.size ?? far.bytes
    source.modified = far.modified
    var header = header
    var text = Array(bytes.buffer)
    if far.parquet != nil {
      let names = grammar.columns.map(\.name)
      text = Array((names.joined(separator: ",") + "\n").utf8)
      header = Header(names: names, cells: names.map { Array($0.utf8) })
      header.end = text.count
      header.lines = 1
    }
    return InputFile(
      self, header: header, text: OwnedBytes(text), mapped: mapped ?? self.mapped, source: source,
      far: far)
  }

  /// The bytes of a byte order mark that the file begins with, where it is as on disk.
  var markLength: Int { mapped.size - bytes.buffer.count }

  /// The absolute path, where the workspace is at `root`, or the URI.
  func location(in root: String) -> String {
    far?.location ?? OutsideFiles.location(path, in: root)
  }

  /// Whether the text is what stands on disk: neither unpacked nor decoded, at most without its
  /// byte order mark.
  var isAsOnDisk: Bool { owned == nil }

  /// The SHA-256 of the file as it is on disk; empty for one that only a store holds.
  func digest() -> String { far?.isRemote ?? false ? "" : sha256(mapped.bytes) }

  /// Whether the other file holds the same bytes on disk.
  func hasSameBytes(as other: InputFile) -> Bool {
    guard mapped.size == other.mapped.size, !(far?.isRemote ?? false),
      !(other.far?.isRemote ?? false)
    else { return false }
    guard let one = mapped.bytes.baseAddress, let two = other.mapped.bytes.baseAddress else {
      return true
    }
    return memcmp(one, two, mapped.size) == 0
  }

  /// Whether the file on disk is still the one that was opened.
  package func isUnchanged() -> Bool { mapped.unchanged() }
}

/// The names in a header and where the rows begin.
package struct Header: Sendable, Equatable {
  /// As written, outer blanks removed.
  package var names: [String]
  package var squashed: [String]
  /// The cells byte by byte, to recognise a second header.
  package var cells: [[UInt8]]
  /// Offset of the first row.
  package var end = 0
  /// Physical lines before the first row.
  package var lines = 0
  /// The records above the names, for layouts that have some.
  package var preamble: [[String]] = []
  /// Cells in every row.
  package var width = 0

  package init(names: [String], cells: [[UInt8]] = []) {
    self.names = names
    squashed = names.map(Importers.squashed)
    self.cells = cells
    width = names.count
  }

  /// Position of the column with this name, compared squashed.
  package func index(of name: String) -> Int? {
    squashed.firstIndex(of: Importers.squashed(name))
  }
}

/// The text of a file: the mapped bytes, or bytes decoded or unpacked from them.
struct Content {
  let mapped: MappedFile
  let owned: OwnedBytes?
  let bytes: SharedBytes
  /// What a pass over all of `bytes` tells.
  let survey: TextSurvey

  init(mapped: MappedFile) {
    self.init(mapped: mapped, owned: nil, bytes: mapped.shared)
  }

  private init(mapped: MappedFile, owned: OwnedBytes?, bytes: SharedBytes) {
    self.mapped = mapped
    self.owned = owned
    self.bytes = bytes
    survey = TextSurvey(bytes.buffer)
  }

  /// The same text without its first bytes.
  func dropping(_ count: Int) -> Content {
    if count == 0 { return self }
    let rest = SharedBytes(bytes.buffer.part(count, bytes.buffer.count))
    return Content(mapped: mapped, owned: owned, bytes: rest)
  }

  /// The array of rows alone; a single row is put into an array of its own.
  func rows(of envelope: JSONEnvelope) -> Content {
    switch envelope.rows {
    case .none: return self
    case .array(let range):
      let part = bytes.buffer.part(range.lowerBound, range.upperBound)
      return Content(mapped: mapped, owned: owned, bytes: SharedBytes(part))
    case .object(let range):
      let object = Array(bytes.buffer.part(range.lowerBound, range.upperBound))
      return replaced(by: OwnedBytes([UInt8(ascii: "[")] + object + [UInt8(ascii: "]")]))
    }
  }

  func replaced(by owned: OwnedBytes) -> Content {
    Content(mapped: mapped, owned: owned, bytes: SharedBytes(owned.bytes))
  }
}

/// The SHA-256 of bytes in lower-case hexadecimal.
package func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
  var hash = SHA256()
  hash.update(bufferPointer: bytes)
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in hash.finalize() {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
