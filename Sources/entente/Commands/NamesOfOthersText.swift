import Exporters
import PartnershipModel
import Reporting

/// Why a partner's pack was not published, and what to do about it.
enum NamesOfOthersText {
  private static let most = 5

  static func text(_ error: NamesOfOthers) -> String {
    let lines = error.places.prefix(most).map { place in
      "  \(harmless(place.file)):\(place.line): '\(harmless(place.hit.name))' (\(harmless(place.hit.owner)))"
    }
    let rest = error.places.count - lines.count
    let more = rest > 0 ? ["  … and \(rest) more places"] : []
    return
      ([
        "entente: refused, nothing was published: the pack names cities or partnerships that are not this partner's."
      ]
      + lines + more
      + [
        "  These words come from texts of the workspace, such as titles, owners or outlets. Write them without that name, then run again."
      ]).joined(separator: "\n")
  }
}
