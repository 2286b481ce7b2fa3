import ArgumentParser
import Importers
import PartnershipModel
import Reporting

extension DocumentStyle: ExpressibleByArgument {}

extension WorkspaceRun {
  /// The style that is asked for, else that of the settings.
  ///
  /// - Throws: `ValidationError` where a style is asked for and no page of the pack can have it; that
  ///   of the settings then rests.
  func style(_ asked: DocumentStyle?, _ languages: [any Language]) throws -> DocumentStyle {
    guard let asked else { return outcome.facts?.settings.style ?? .plain }
    if let tag = asked.language, !languages.contains(where: { $0.tag == tag }) {
      let tags = languages.map(\.tag).joined(separator: ",")
      throw ValidationError(
        "The style \(asked.rawValue) is for pages in \(tag), and this pack has none. Add it, as in --language \(tags),\(tag)."
      )
    }
    return asked
  }
}
