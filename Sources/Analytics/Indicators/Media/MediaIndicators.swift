extension Indicator {
  /// The indicators of the media, in the catalogue's order.
  package static let mediaIndicators: [Indicator] = [
    coverageArticles, shareOfVoice, meanTone, janisFadner, netSentiment, outletDiversityQ0,
    outletDiversityQ1, outletEvenness, misinformationRate, correctionRate,
    medianHoursToCorrection, uncorrectedAfter7d, journalistVisits, pressVisitArticles,
    articlesPerPressVisit, jointMediaPieces, jointMediaShare, coverageBalance, toneGap,
  ]
}
