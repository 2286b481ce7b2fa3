import Exporters
import Importers
import PartnershipModel
import Reporting

/// The latest pack of an earlier month beside the one that is made.
struct EarlierPack {
  let record: PackRecord
  /// As an input of the new pack.
  let input: Manifest.InputFile

  /// Looks in `folder`; says on standard error why a pack that lies there is not compared with.
  ///
  /// The pack of another city has nothing to be compared: that of the example, for one.
  static func before(
    _ month: Month, in folder: String, home: String, quiet: Bool
  ) -> EarlierPack? {
    guard let earlier = PackReader.latestMonth(before: month, in: folder) else { return nil }
    do throws(PackReader.Failure) {
      let result = try PackReader.read("\(folder)/\(earlier)")
      if let other = result.record.settings["home"], other != home {
        if !quiet {
          Terminal.message(
            "entente: \(harmless("\(folder)/\(earlier)")) is not compared with: it is the pack of \(harmless(other)), this one of \(harmless(home)). Keep the packs of each city in a folder of their own (--output)."
          )
        }
        return nil
      }
      return EarlierPack(
        record: result.record,
        input: Manifest.InputFile(
          file: "earlier/\(earlier)/\(PackReader.figuresPath)", bytes: result.bytes,
          sha256: result.sha256))
    } catch {
      if !quiet {
        Terminal.message(
          "entente: \(harmless("\(folder)/\(earlier)")) is not compared with: \(error.text)")
      }
      return nil
    }
  }
}

extension PackReader.Failure {
  /// Why a pack cannot be compared, and what to do.
  var text: String {
    switch self {
    case .noPack: "it has no manifest.json that can be read. Is it a pack?"
    case .notAsPublished(let file):
      "\(file) is missing or was edited after it was published. Make the pack of that month again."
    case .unknownForm: "its figures are in a form that this version does not know."
    }
  }
}
