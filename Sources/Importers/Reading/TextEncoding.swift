/// The encodings that an input may be declared in.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case cp949 = "cp949"
  case gb18030 = "gb18030"
  case cp932 = "cp932"
  case eucJP = "euc-jp"
  case iso88591 = "iso-8859-1"
  case windows1252 = "windows-1252"

  /// The encoding of a declared name, in any case, or of one of its aliases.
  ///
  /// A name of a smaller set means its superset, which is what programs write under that name.
  package init?(name: String) {
    switch name.lowercased() {
    case "uhc", "ms949", "euc-kr", "ks_c_5601-1987": self = .cp949
    case "gbk", "gb2312": self = .gb18030
    case "shift_jis", "sjis", "windows-31j": self = .cp932
    case let name: self.init(rawValue: name)
    }
  }

  /// The name that iconv knows, never one that differs from the superset.
  ///
  /// glibc's `SHIFT_JIS` turns `\` into ¥ and `~` into ‾, which `CP932` does not.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16le: "UTF-16LE"
    case .utf16be: "UTF-16BE"
    case .cp949: "CP949"
    case .gb18030: "GB18030"
    case .cp932: "CP932"
    case .eucJP: "EUC-JP"
    case .iso88591: "ISO-8859-1"
    case .windows1252: "CP1252"
    }
  }
}

/// What the first bytes of a file say about its encoding.
package enum ByteOrderMark: Equatable, Sendable {
  /// U+FEFF in an encoding that is read.
  case mark(TextEncoding)
  /// U+FEFF in UTF-32, which is refused by name.
  case utf32

  /// How many bytes the mark takes.
  package var length: Int {
    switch self {
    case .mark(.utf8): 3
    case .mark: 2
    case .utf32: 4
    }
  }
}

extension TextEncoding {
  /// The byte order mark that `bytes` begin with, if any.
  package static func byteOrderMark(of bytes: UnsafeRawBufferPointer) -> ByteOrderMark? {
    // UTF-32LE begins with the mark of UTF-16LE, so it is looked for first.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .utf32
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .mark(.utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .mark(.utf16le) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .mark(.utf16be) }
    return nil
  }
}
