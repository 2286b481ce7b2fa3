import Foundation
package import PartnershipModel
import Yams

/// Reads `entente.yaml`.
package struct SettingsReader {
  private let file: String
  private let indicators: KnownIndicators
  private var findings: [Finding] = []

  /// The settings in `text`, and every problem with them.
  ///
  /// A problem refuses the run. What else is set still holds, so that the other files are not
  /// blamed for what a fault in this one left unsaid.
  package static func read(
    _ text: String, file: String, indicators: KnownIndicators
  ) -> (settings: Settings, findings: [Finding]) {
    var reader = SettingsReader(file: file, indicators: indicators)
    let settings = reader.settings(text)
    return (settings, reader.findings)
  }

  private init(file: String, indicators: KnownIndicators) {
    self.file = file
    self.indicators = indicators
  }

  private static let keys = [
    "home", "currency", "languages", "style", "partner_pages", "time_zone", "fiscal_year_start",
    "sources", "index", "engine", "spark",
  ]

  private static let sparkKeys = ["master", "home", "timeout", "conf"]

  private static let sourceKeys = [
    "files", "format", "encoding", "flow", "reporter", "partner", "month", "currency", "unit",
    "commodity_code", "partnership", "outlet_country", "language", "subjects",
  ]

  private mutating func settings(_ text: String) -> Settings {
    var settings = Settings()
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch YamlError.duplicatedKeysInMapping(let keys, _) {
      // The place that the library gives is that of whichever key its dictionary has first.
      let names = keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
      report(.badSettings(reason: "more than once stands \(names)"), line: nil)
      return settings
    } catch let error as YamlError {
      report(.badSettings(reason: "\(error)"), line: nil)
      return settings
    } catch {
      report(.badSettings(reason: "not YAML"), line: nil)
      return settings
    }
    guard let node, !isNull(node) else { return settings }
    guard let mapping = node.mapping else {
      report(.badSettings(reason: "not a list of keys and values"), line: node.mark?.line)
      return settings
    }
    for (key, value) in mapping {
      read(key, value, into: &settings)
    }
    if let tag = settings.style.language, !settings.languages.contains(tag) {
      report(
        .badSetting(key: "style", expected: "plain, as `languages` does not have \(tag)"),
        at: mapping["style"] ?? node)
    }
    return settings
  }

  private mutating func read(_ key: Node, _ value: Node, into settings: inout Settings) {
    let name = key.string ?? ""
    switch name {
    case "home": settings.home = scalar(name, value)
    case "currency":
      if let code = scalar(name, value) {
        if let currency = CurrencyCode(code) {
          settings.currency = currency
        } else {
          report(.badSetting(key: name, expected: "an ISO 4217 code such as USD"), at: value)
        }
      }
    case "languages":
      settings.languages = list(name, value)
      if settings.languages.isEmpty {
        report(.badSetting(key: name, expected: "at least one language, such as [en]"), at: value)
      }
    case "style":
      if let style = scalar(name, value).flatMap(DocumentStyle.init) {
        settings.style = style
      } else {
        report(
          .badSetting(
            key: name,
            expected: DocumentStyle.allCases.map(\.rawValue).joined(separator: " or ")),
          at: value)
      }
    case "partner_pages":
      if let flag = value.bool {
        settings.hasPartnerPages = flag
      } else {
        report(.badSetting(key: name, expected: "true or false"), at: value)
      }
    case "time_zone":
      if let zone = scalar(name, value) {
        if TimeZone(identifier: zone) == nil {
          report(.badSetting(key: name, expected: "an IANA name such as Asia/Seoul"), at: value)
        }
        settings.timeZone = zone
      }
    case "fiscal_year_start":
      if let month = scalar(name, value).flatMap({ Int($0) }), (1...12).contains(month) {
        settings.fiscalYearStart = month
      } else {
        report(.badSetting(key: name, expected: "a month from 1 to 12"), at: value)
      }
    case "sources": readSources(value, into: &settings)
    case "engine":
      if let engine = scalar(name, value).flatMap(FoldEngine.init) {
        settings.engine = engine
      } else {
        report(.badSetting(key: name, expected: "native or spark"), at: value)
      }
    case "spark": readSpark(value, into: &settings.spark)
    case "index":
      let reader = IndexSettingsReader(value, indicators: indicators)
      settings.index = reader.settings
      for (problem, node) in reader.problems { report(problem, at: node) }
    default:
      report(
        .unknownSetting(key: name, nearest: nearest(to: name, among: SettingsReader.keys)), at: key)
    }
  }

  private mutating func readSpark(_ node: Node, into spark: inout SparkSettings) {
    guard let mapping = node.mapping else {
      report(.badSetting(key: "spark", expected: "keys such as `master:`"), at: node)
      return
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      switch name {
      case "master": spark.master = scalar("spark: master", value)
      case "home": spark.home = scalar("spark: home", value)
      case "timeout":
        spark.timeout = scalar("spark: timeout", value).flatMap { Int($0) }
        if !(spark.timeout.map(SparkEngine.timeLimits.contains) ?? false) {
          report(
            .badSetting(key: "spark: timeout", expected: "a number of seconds above 0"), at: value)
        }
      case "conf": readConf(value, into: &spark)
      default:
        report(
          .unknownSetting(
            key: "spark: " + name, nearest: nearest(to: name, among: SettingsReader.sparkKeys)),
          at: key)
      }
    }
  }

  private mutating func readConf(_ node: Node, into spark: inout SparkSettings) {
    if isNull(node) { return }
    guard let mapping = node.mapping else {
      report(
        .badSetting(key: "spark: conf", expected: "settings of Spark and their values"), at: node)
      return
    }
    for (key, value) in mapping {
      guard let text = scalar("spark: conf", value) else { continue }
      do throws(SparkSetting.Fault) {
        let setting = try SparkSetting(key: key.string ?? "", value: text)
        spark.conf.append(SparkSettings.Entry(key: setting.key, value: setting.value))
      } catch {
        report(
          .badSetting(
            key: "spark: conf: " + (key.string ?? ""), expected: error.expected), at: key)
      }
    }
  }

  private mutating func readSources(_ node: Node, into settings: inout Settings) {
    guard let sequence = node.sequence else {
      report(.badSetting(key: "sources", expected: "a list of entries with `files:`"), at: node)
      return
    }
    for entry in sequence {
      guard let mapping = entry.mapping, let files = mapping["files"]?.string else {
        report(.badSetting(key: "sources", expected: "a `files:` pattern in each entry"), at: entry)
        continue
      }
      if FarFiles.isRemote(files), FarFiles.namesUser(files) {
        report(
          .badSetting(
            key: "sources: files",
            expected: "a URI without user or key; credentials belong in Spark's own configuration"),
          at: entry)
        continue
      }
      var setting = SourceSetting(files: files)
      for (key, value) in mapping {
        read(key, value, into: &setting)
      }
      settings.sources.append(setting)
    }
  }

  private mutating func read(_ key: Node, _ value: Node, into setting: inout SourceSetting) {
    let name = key.string ?? ""
    switch name {
    case "files": break
    case "format":
      setting.format = scalar(name, value)
      if let id = setting.format, Layout.named(id) == nil {
        let near = nearest(to: id, among: Layout.all.map(\.id))
        report(
          .badSetting(key: name, expected: "a known layout" + (near.map { " (\($0)?)" } ?? "")),
          at: value)
      }
    case "encoding":
      setting.encoding = scalar(name, value)
      if let encoding = setting.encoding, TextEncoding(name: encoding) == nil {
        report(
          .badSetting(
            key: name,
            expected: "one of " + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")),
          at: value)
      }
    case "flow":
      setting.flow = scalar(name, value)
      if let flow = setting.flow, TradeFlow(rawValue: flow) == nil {
        report(.badSetting(key: name, expected: "export or import"), at: value)
      }
    case "reporter": setting.reporter = scalar(name, value)
    case "partner": setting.partner = scalar(name, value)
    case "month":
      setting.month = scalar(name, value)
      if let month = setting.month, Month(month) == nil {
        report(.badSetting(key: name, expected: "a month such as 2026-08"), at: value)
      }
    case "currency":
      setting.currency = scalar(name, value)
      if let currency = setting.currency, CurrencyCode(currency) == nil {
        report(.badSetting(key: name, expected: "an ISO 4217 code such as USD"), at: value)
      }
    case "unit": setting.unit = scalar(name, value)
    case "commodity_code": setting.commodityCode = scalar(name, value)
    case "partnership": setting.partnership = scalar(name, value)
    case "outlet_country":
      setting.outletCountry = outlet(
        name, value, expected: "a country such as KOR, or unknown"
      ) { Countries.byName[$0] }
    case "language":
      setting.language = outlet(
        name, value, expected: "a language such as ko, or unknown", known: languageTag)
    case "subjects": setting.subjects = list(name, value)
    default:
      report(
        .unknownSetting(
          key: "sources: " + name, nearest: nearest(to: name, among: SettingsReader.sourceKeys)),
        at: key)
    }
  }

  /// What holds for all outlets of a file; empty where it is said to be unknown.
  private mutating func outlet(
    _ key: String, _ node: Node, expected: String, known: (String) -> String?
  ) -> String? {
    guard let text = scalar(key, node) else { return nil }
    if text == "unknown" { return "" }
    let found = known(text)
    if found == nil { report(.badSetting(key: key, expected: expected), at: node) }
    return found
  }

  /// The tag of a language, or a tag with a script or region as it is written.
  private func languageTag(_ text: String) -> String? {
    if let tag = Languages.tag(text) { return tag }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }
    return isTag && parts[0].utf8.count < 4 ? text : nil
  }

  private mutating func scalar(_ key: String, _ node: Node) -> String? {
    guard let text = node.scalar?.string else {
      report(.badSetting(key: key, expected: "a single value"), at: node)
      return nil
    }
    return text
  }

  private mutating func list(_ key: String, _ node: Node) -> [String] {
    if let sequence = node.sequence {
      return sequence.compactMap { scalar(key, $0) }
    }
    return scalar(key, node).map { [$0] } ?? []
  }

  private func isNull(_ node: Node) -> Bool {
    node.scalar.map { $0.string.isEmpty || $0.string == "~" || $0.string == "null" } ?? false
  }

  private mutating func report(_ problem: Problem, at node: Node) {
    report(problem, line: node.mark?.line)
  }

  private mutating func report(_ problem: Problem, line: Int?) {
    findings.append(Finding(problem, at: InputPlace(file: file, line: line)))
  }
}
