package import PartnershipModel

/// The findings of one kind, in the order of the files.
package struct FindingGroup: Sendable, Hashable {
  package let code: String
  package let severity: Severity
  /// Whether findings of this kind refuse the run.
  package let refuses: Bool
  package let count: Int
  /// The first ones, shown in full.
  package let shown: [Finding]

  /// How many are counted only.
  package var hidden: Int { count - shown.count }
}

/// Findings by kind: those that refuse the run, then errors, warnings and notes; within these by
/// code.
package struct FindingGroups: Sendable, Hashable {
  /// How many findings of a kind are shown in full.
  package static let shownOfAKind = 5

  package let groups: [FindingGroup]

  /// Groups `findings`, whose order stays within each kind.
  package init(_ findings: [Finding]) {
    var byCode: [String: (count: Int, shown: [Finding])] = [:]
    for finding in findings {
      var group = byCode[finding.code] ?? (0, [])
      group.count += 1
      if group.shown.count < FindingGroups.shownOfAKind { group.shown.append(finding) }
      byCode[finding.code] = group
    }
    groups = byCode.compactMap { code, group in
      guard let problem = group.shown.first?.problem else { return nil }
      return FindingGroup(
        code: code, severity: problem.severity, refuses: problem.refuses, count: group.count,
        shown: group.shown)
    }
    .sorted { left, right in
      let (one, other) = (FindingGroups.rank(left), FindingGroups.rank(right))
      if one != other { return one < other }
      return left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
    }
  }

  /// How many findings of this severity there are.
  package func count(of severity: Severity) -> Int {
    groups.reduce(0) { $1.severity == severity ? $0 + $1.count : $0 }
  }

  private static func rank(_ group: FindingGroup) -> Int {
    if group.refuses { return 0 }
    switch group.severity {
    case .error: return 1
    case .warning: return 2
    case .note: return 3
    }
  }
}
