import PartnershipModel

extension Layout {
  /// Every layout that is read, foreign ones first.
  package static let all: [Layout] =
    [comtradePlus, ecbHistory] + Table.allCases.map { NativeTable.of($0).layout }

  package static func named(_ id: String) -> Layout? { all.first { $0.id == id } }
}
