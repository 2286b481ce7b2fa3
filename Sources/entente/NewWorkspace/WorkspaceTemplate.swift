import Exporters
import Importers
import PartnershipModel

/// The files of a new workspace.
enum WorkspaceTemplate {
  static let folders = WorkspaceFiles.folders

  /// With the invented example.
  static func example() -> [NewFolder.File] {
    files(
      home: "exampleton", cities: Array(ExampleRows.cities.utf8),
      partnerships: Array(ExampleRows.partnerships.utf8), hasExample: true)
      + ExampleRows.files.map { NewFolder.File($0.path, Array($0.text.utf8)) }
  }

  /// With the cities and partnerships of registers, and no data.
  static func filled(_ register: CityRegister) throws -> [NewFolder.File] {
    files(
      home: register.cities.first?.id ?? "my-city",
      cities: try table(.cities, register.cities.map(cells)),
      partnerships: try table(.partnerships, register.partnerships.map(cells)), hasExample: false)
  }

  private static func files(
    home: String, cities: [UInt8], partnerships: [UInt8], hasExample: Bool
  ) -> [NewFolder.File] {
    let empty = Table.allCases.filter { $0 != .cities && $0 != .partnerships }
    return [
      NewFolder.File("README.md", Array(WorkspaceGuide.text(hasExample: hasExample).utf8)),
      NewFolder.File(WorkspaceFiles.settingsName, Array(SettingsTemplate.text(home: home).utf8)),
      NewFolder.File("cities.csv", cities), NewFolder.File("partnerships.csv", partnerships),
    ] + empty.map { NewFolder.File(path($0), CSVWriter(header: columns($0)).bytes) }
  }

  /// Tables of which there may be several files have a folder of their own.
  private static func path(_ table: Table) -> String {
    let name = "\(table.rawValue).csv"
    return folders.contains(table.rawValue) ? "\(table.rawValue)/\(name)" : name
  }

  private static func columns(_ table: Table) -> [String] { NativeTable.of(table).columns }

  // MARK: Rows

  private static func table(_ table: Table, _ rows: [[String: Exporters.CSVCell]]) throws -> [UInt8]
  {
    let columns = columns(table)
    // Inputs are exact: the texts were made harmless when the register was read.
    var writer = CSVWriter(header: columns, isExact: true)
    for row in rows { try writer.append(columns.map { row[$0] ?? .empty }) }
    return writer.bytes
  }

  private static func cells(_ city: City) -> [String: Exporters.CSVCell] {
    var cells = names(city.name)
    cells["city_id"] = .text(city.id)
    cells["country"] = .text(city.country)
    cells["time_zone"] = city.timeZone.map { .text($0) }
    cells["population"] = city.population.map { .number($0.description) }
    cells["latitude"] = city.latitude.map { .number($0.description) }
    cells["longitude"] = city.longitude.map { .number($0.description) }
    cells["aliases"] = .text(city.aliases.joined(separator: ";"))
    return cells
  }

  private static func cells(_ partnership: Partnership) -> [String: Exporters.CSVCell] {
    var cells = names(partnership.name)
    cells["partnership_id"] = .text(partnership.id)
    cells["cities"] = .text(partnership.cities.joined(separator: ";"))
    cells["since"] = partnership.since.map { .text($0.description) }
    return cells
  }

  private static func names(_ name: LocalizedName) -> [String: Exporters.CSVCell] {
    var cells: [String: Exporters.CSVCell] = ["name": .text(name.name)]
    cells["name_ko"] = name.korean.map { .text($0) }
    cells["name_zh"] = name.chinese.map { .text($0) }
    return cells
  }
}
