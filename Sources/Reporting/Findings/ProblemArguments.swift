import PartnershipModel

/// What the words of every language need from the arguments of a problem.
extension ProblemVocabulary where Self: Language {
  /// A number with group marks.
  func number(_ count: Int) -> String { render(.count(count)).joined }

  /// The encodings that a file might have, and how its first letters read in each.
  func readings(_ candidates: [String]) -> [(encoding: String, beginning: String)] {
    candidates.compactMap { candidate in
      guard let colon = candidate.firstRange(of: ": ") else { return nil }
      return (String(candidate[..<colon.lowerBound]), String(candidate[colon.upperBound...]))
    }
  }

  /// `12.5` for `12,5`, where the value is nothing but digits around one comma.
  func withPoint(_ value: String?) -> String? {
    guard let value else { return nil }
    let parts = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    func isDigits(_ part: Substring.UTF8View) -> Bool {
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard parts.count == 2, isDigits(parts[1]),
      isDigits(parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0])
    else { return nil }
    return "`\(Substring(parts[0])).\(Substring(parts[1]))`"
  }

  /// 31 August 2026 as it is written in `form`, one for each way that the form allows; empty where
  /// the name of the form is an example.
  func exampleDate(_ form: DateForm) -> [String] {
    switch form {
    case .month: ["2026-08"]
    case .compactMonth: ["202608"]
    case .monthOrYear: ["2026-08", "2026"]
    case .dayOrTime: ["2026-08-31", "2026-08-31T09:30:00+09:00"]
    case .compactTime: ["20260831093000"]
    case .compactDay: ["20260831"]
    case .day: ["2026-08-31"]
    case .year: ["2026"]
    case .dottedMonth: ["2026.08"]
    case .daysSince1970: ["20696"]
    case .dottedMonthInFull, .koreanMonth: []
    }
  }

  /// Whether what stands twice is an id; a target has none, and its row is told by what it aims at.
  func isID(_ place: InputPlace) -> Bool { place.column != "indicator" }

  /// `file:line` between backticks.
  func position(_ file: String, _ line: Int) -> String { "`\(file):\(line)`" }
}
