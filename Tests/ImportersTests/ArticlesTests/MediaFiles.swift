import Importers
import PartnershipModel

/// What foreign media files look like, in small.
enum MediaFiles {
  /// Settings that say the rest for all files of `media/`.
  static func settings(_ lines: String..., zone: String = "UTC") -> FileContent {
    FileContent(
      text: """
        time_zone: \(zone)
        sources:
          - files: "media/**"
        \(lines.map { "    \($0)\n" }.joined())
        """)
  }

  /// A row of an event file of GDELT: 61 cells for version 2, 58 or 57 for version 1.
  static func event(
    _ id: Int, added: String, url: String?, tone: String = "", places: [String] = [],
    version: Int = 2
  ) -> String {
    var cells = ["\(id)", "20160701", "201607", "2016", "2016.5"]
    cells += Array(repeating: "", count: 20)
    cells += ["1", "043", "043", "04", "1", "2.8", "6", "1", "6", tone]
    for place in 0..<3 {
      // `type|full name|FIPS`
      let parts = place < places.count ? places[place].split(separator: "|").map(String.init) : []
      cells += parts.isEmpty ? ["0", "", "", ""] : parts
      cells += version == 2 ? ["", "", "", ""] : ["", "", ""]
    }
    cells.append(added)
    if let url { cells.append(url) }
    return cells.joined(separator: "\t") + "\n"
  }

  /// A row of a mentions file of GDELT.
  static func mention(
    _ id: Int, at time: String = "20260520221500", kind: String = "1", outlet: String,
    url: String, tone: String, translation: String = ""
  ) -> String {
    [
      "\(id)", "20260520220000", time, kind, outlet, url, "2", "-1", "142", "158", "1", "50",
      "5402", tone, translation, "",
    ].joined(separator: "\t") + "\n"
  }

  /// A row of a file of GDELT's Global Knowledge Graph 2.
  static func graph(
    _ id: String, collection: String = "1", outlet: String, url: String, locations: String = "",
    tone: String, translation: String = "", extras: String = ""
  ) -> String {
    var cells = Array(repeating: "", count: 27)
    cells[0] = id
    cells[1] = String(id.prefix(14))
    cells[2] = collection
    cells[3] = outlet
    cells[4] = url
    cells[7] = "LEADER;\"QUOTED"
    cells[10] = locations
    cells[15] = tone
    cells[25] = translation
    cells[26] = extras
    return cells.joined(separator: "\t") + "\n"
  }
}

extension WorkspaceReader.Outcome {
  /// Cells of media as `month subjects|outlet|country|language|topic|kind articles tone`.
  var articles: [String] {
    (facts.map { Array($0.media.cells) } ?? []).map { cell in
      let key = cell.key
      let about = [
        key.subjects.joined(separator: "+"), key.outlet, key.outletCountry, key.language,
        key.topic, key.kind,
      ].joined(separator: "|")
      return "\(key.month) \(about) \(cell.measures.articles) \(cell.measures.toneSum)"
    }
  }
}
