import Importers
import PartnershipModel

extension FuzzTarget {
  static let settings = FuzzTarget(
    "settings",
    "Any text is settings or findings, each on a line that the text has, and the same twice."
  ) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let lines = 2 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    func read() -> [Finding] {
      SettingsReader.read(text, file: "entente.yaml", indicators: ["trade_turnover"]).findings
    }
    let findings = read()
    for finding in findings {
      // U+0085, U+2028 and U+2029 end lines in YAML too.
      let most = lines + text.unicodeScalars.count { [0x85, 0x2028, 0x2029].contains($0.value) }
      require((0...most).contains(finding.place.line ?? 1), "line \(finding.place.line ?? 0)")
    }
    require("\(read())" == "\(findings)", "other findings the second time")
  }
}
