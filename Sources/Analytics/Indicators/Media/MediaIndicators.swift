extension Indicator {
  /// The indicators of the media, in the catalogue's order.
  package static let mediaIndicators: [Indicator] = [
    coverageArticles, coverageShare, shareOfVoice, meanTone, medianTone, reachWeightedTone,
    janisFadner, janisFadnerShort, netSentiment,
    favourability, sentimentLogRatio, outletDiversityQ0, outletDiversityQ1, outletDiversityQ2,
    outletEvenness, outletHHI, coverageCountries, coverageLanguages, coverageTopics,
    misinformationRate, correctionRate, medianHoursToCorrection,
    uncorrectedAfter24h, uncorrectedAfter7d, coverageSpike, coverageEWMA, coverageCUSUM,
    wilsonInterval, bootstrapInterval,
    journalistVisits, pressVisitArticles,
    articlesPerPressVisit, pressVisitYieldShare, jointMediaPieces, jointMediaShare,
    coverageBalance, toneGap, toneDispersion,
  ]
}
