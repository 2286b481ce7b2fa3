import PartnershipModel

extension Layout {
  /// Every layout that is read, foreign ones first.
  package static let all: [Layout] =
    tradeLayouts + rateLayouts + mediaLayouts + [erasmusMobility, iati]
    + Table.allCases.map { NativeTable.of($0).layout }

  private static let tradeLayouts = [
    comtradePlus, comtradeAPI, comtradeLegacy, chinaCustoms, koreaCustomsUSD, koreaCustomsThousand,
    kstat, tradeDataKorea, comext, eStatJapan,
  ]

  private static let rateLayouts = [ecbHistory, ecbDaily]

  private static let mediaLayouts = [
    gdeltArticles, gdeltEvents, gdeltMentions, gdeltGraph, gdeltTimeline, gdeltToneChart,
    mediaCloud, bigKinds,
  ]

  package static func named(_ id: String) -> Layout? { all.first { $0.id == id } }
}
