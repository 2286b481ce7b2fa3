/// Every visible text of the pack and of the command.
///
/// A language that lacks one does not compile.
package enum MessageKey: String, Sendable, Hashable, CaseIterable {
  // Statuses and reasons.
  case statusNormal, statusProvisional, statusEstimated, statusImputed, statusMissing
  case reasonNoData, reasonNotReported, reasonNotComparable, reasonTooFewPeriods
  case reasonZeroDenominator

  // Sheets and titles.
  case sheetCover, sheetContents, sheetSummary, sheetTrade
  case sheetExchanges, sheetMedia, sheetEconomy, sheetPlan
  case sheetNetwork, sheetPartnership, sheetIndicators, sheetNotes
  case sheetQuality, sheetSources, titleReport, titleContents
  case titleSummary, titleTrade, titleExchanges, titleMedia
  case titleEconomy, titlePlan, titleNetwork, titlePartnership
  case titleIndicators, titleNotes, titleQuality, titleSources
  case subtitleCover, subtitleContents, subtitleSummary, subtitleTrade
  case subtitleExchanges, subtitleMedia, subtitleEconomy, subtitlePlan
  case subtitleNetwork, subtitlePartnership, subtitleIndicators, subtitleNotes
  case subtitleQuality, subtitleSources

  // Cover.
  case coverPeriod, coverPartnerships, coverCurrency, coverQuality
  case coverMadeBy, coverCite, coverQualityWithheld

  // Sentences.
  case periodTwelveMonths, subjectTradePair, subjectTradeStandIn, subjectTradeNetwork
  case subjectExchanges, subjectExchangesNetwork, subjectParticipants, subjectParticipantsNetwork
  case subjectArticles, subjectArticlesNetwork, subjectSentiment, subjectSentimentNetwork
  case subjectInvestment, subjectVisitors
  case sayNoFigure, sayNotComparable, sayNotComparableCoverage, sayLunarNewYear
  case sayNoEarlier, sayAfter, sayMore, sayFewer
  case sayUnchanged, sayRose, sayFell, shownValue, suffixNone
  case wordUnchanged, wordRose, wordFell, wordNotCompared
  case suffixProvisional, suffixEstimated, saySentiment
  case sayActions, sayTargets, sayNoTargets, sayMultilateral, sayExpiring
  case agreementUntil, saySilent, sayExchangesMonth, sayMediaProgrammes
  case sayInvestment, sayFunding, sayPlan, sayNetwork
  case sayNoActivity, sayLastActivity, sayAccounting, sayRounding
  case listOfWords, verbatim, wordUnknownNumber

  // Calendar.
  case calendarExpiry, calendarRenewal, calendarAgreement, calendarAnniversary
  case calendarFirstAnniversary, calendarSince, calendarActionDue, calendarActionOverdue,
    calendarActionDetail, calendarWithPartnership
  case calendarKindExpiry, calendarKindRenewal, calendarKindAnniversary, calendarKindAction
  case tableCalendar, noteCalendar, columnCalendarEntry

  // Scorecard.
  case sheetScorecard, titleScorecard, subtitleScorecard, sayScorecard
  case sayRanks, sayNoRanks, saySensitivity, tableScorecard
  case noteScorecard, noteScorecardCoverage, tablePoints, notePoints, tableIndexStructure
  case noteIndexStructure, chartScorecard, chartPointsLost, unitPoints, columnScore
  case columnRank, columnBand, columnIndexCoverage, columnPillar
  case columnGoalpostMinimum, columnGoalpostMaximum, columnScale, columnWeight
  case tablePointsLost, notePointsLost, columnPartnershipsWithData
  case pillarEconomy, pillarPeople, pillarCulture, pillarMedia
  case pillarGovernance, bandUpper, bandMiddle, bandLower
  case wordLowerBetter, wordHigherBetter, wordLogarithmic, wordLinear

  // What changed.
  case sheetChanges, titleChanges, subtitleChanges, sayNoEarlierPack
  case sayChanges, tableChanges, noteChanges, columnPreviousMonth
  case columnPreviousValue, columnLaterValue, columnChange, changeNewPeriod, changeRevisedData
  case changeChangedMethod, changeChangedCoverage

  // Tables.
  case tableContents, tableSummary, tableActivity, tableTotalTrade, tableTrade
  case tablePairTrade, tableChapters, tableTradeMonths, tableExchanges
  case tableExchangeTypes, tableExchangeMonths, tableEvents, tablePractices
  case tableMedia, tableMediaMonths, tableCorrections, tableEconomy
  case tableSectors, tableInvestments, tableFunding, tableTargets
  case tableActions, tableAgreements, tablePartnershipAgreements, tablePartnershipTargets
  case tableNetwork, tableLinks, tableSeries, tableIndicators
  case tableLegend, tableNotes, tableFindings, tableCoverage
  case tableSources, noteSummary, noteActivity, noteTotalTrade, noteTrade
  case notePairTrade, noteChapters, noteTradeMonths, noteExchanges
  case noteExchangeTypes, noteExchangeMonths, noteEvents, notePractices
  case noteMedia, noteMediaMonths, noteCorrections, noteEconomy, notePerVisitor
  case noteSectors, noteTargets, noteActions, noteAgreements
  case noteNetwork, noteLinks, noteNotes, noteFindings
  case noteCoverage
  case tableCentrality, tableLayers, tableMatrix, tableOfficeLists
  case tableMirrorYears, tableMirrorChapters
  case noteCentrality, noteLayers, noteMatrix, noteOfficeLists
  case noteMirror, noteMirrorChapters

  // Columns.
  case columnPartnership, columnMonth, columnStatus, columnReason
  case columnBasis, columnState, columnTurnover, columnTurnover12m
  case columnGrowth12m, columnExchanges12m, columnParticipants12m, columnArticles12m
  case columnNetSentiment12m, columnTargetsOnTrack, columnInvestment12m, columnVisitors12m
  case columnExpiring180d, columnSilent, columnTurnoverMoney, columnTurnover12mFull
  case columnTradeByMonth, columnTradeChange
  case columnReporterPartner, columnExports, columnImports, columnBalance
  case columnYoY, columnTurnoverYTD, columnGrowthYTD, columnPartnerShare
  case columnProductHHI, columnChapter, columnShare, columnEventsMonth
  case columnParticipantDays12m, columnDirectionBalance, columnTypeEvenness, columnFollowThrough
  case columnBudgetExecution, columnCostPerDay, columnPracticesShared, columnPracticesAdopted
  case columnType, columnHeld, columnPlanned, columnCancelled
  case columnPostponed, columnParticipants, columnFollowUps, columnAll
  case columnDate, columnTitle, columnHost, columnGuests
  case columnOutcome, columnTheme, columnShared, columnPiloted
  case columnAdopted, columnOutletsOf, columnShareOfVoice, columnMeanTone
  case columnCoverageShare, columnMedianTone
  case columnJanisFadner, columnEffectiveOutlets, columnMisinformation, columnCorrection
  case columnJoint, columnPressVisitArticles, columnJournalistVisits, columnJointMonth
  case columnFlagged, columnArticle, columnOutlet, columnOutletCountry
  case columnSubjects, columnCorrected, columnDaysToCorrection, columnInvestment12mFull
  case columnContracts12m, columnDeals12m, columnJobs12m, columnFunding12m
  case columnLeverage, columnVisitorYoY, columnNights12m, columnSpend12m
  case columnParticipantsDelivery, columnRepeatShare, columnMonthsSinceEvent, columnYearsActive
  case columnPracticeThemes, columnLanguages, columnTopics, columnFundingDiversity
  case columnEffectiveSectors, columnNightsPerVisitor, columnSpendPerVisitor
  case columnSector, columnDeals, columnAmount, columnJobs
  case columnKind, columnFrom, columnTo, columnFundingSource
  case columnPayments, columnTargetLabel, columnIndicator, columnUnit
  case columnPeriodStart, columnPeriodEnd, columnBaseline, columnTarget
  case columnActual, columnExpected, columnProgress, columnElapsed
  case columnAction, columnWorkingGroup, columnActivity, columnDue
  case columnCompleted, columnDaysLate, columnBudget, columnFunded
  case columnSpent, columnOwner, columnStakeholders, columnAgreement
  case columnSigned, columnExpires, columnDaysToExpiry, columnMonthsSinceActivity
  case columnActive, columnFields, columnCity, columnCountry
  case columnDegree, columnStrength, columnStrengthIn, columnStrengthOut
  case columnPracticePartners, columnOtherCity, columnTogether, columnBilateral
  case columnMultilateral, columnArticlesMonth, columnVisitorsMonth, headerPeriod
  case headerSubject, headerReporter, headerPartner, headerDomain
  case headerIndicator, headerBreakdown, headerValue, headerUnit
  case headerStatus, headerLower, headerUpper, headerCoverage
  case headerBasis, headerNote, columnMark, columnMeaning
  case columnName, columnDomain, columnFormula, columnBetter
  case columnUndefined, columnDefinitionSource, columnSeverity, columnCode
  case columnCount, columnPlaces, columnExample, columnRemedy
  case columnTable, columnFiles, columnRead, columnUsed
  case columnOutOfScope, columnRejected, columnBlank, columnFirstMonth
  case columnLastMonth, columnFile, columnFormat, columnEncoding
  case columnEncodingFrom, columnBytes, columnSHA256, columnSheet
  case columnContent, answerPartnership, columnRows, columnCharts, columnBreakdown
  case columnDegreeCentrality, columnBetweenness, columnCloseness, columnHarmonicCloseness
  case columnEigenvector, columnPageRank, columnClustering, columnComponents
  case columnLayer, columnMutual, columnOneWay, columnDensity
  case columnReciprocity, columnWeightedReciprocity, columnTieAsGuest, columnTieAsHost
  case columnOffice, columnOtherOffice, columnInBoth, columnDiffering
  case columnDifferIn, columnOnlyOffice, columnOnlyOther, columnPossible
  case columnExporterImporter, columnPeriod, columnExportsReported, columnImportsReported
  case columnDiscrepancy, cityNamed, columnTimes, fromTo
  case layerExchanges, layerTrade, layerMedia, layerPractices
  case layerVisitors, layerInvestments

  // Chart titles and units.
  case chartTotalTrade, chartTrade, chartTradeStandIn, chartTradeFromSide
  case chartTradeStandInFromSide, chartChapters, chartExchanges
  case chartPartnershipExchanges, chartMedia, chartSectors, chartTargets, chartFirstTargets,
    chartMatrix
  case tableTradeStructure, noteTradeStructure, columnRealTurnover, columnVolumeExports
  case columnVolumeImports, columnTradeIntensity, columnTradeIntensityKojima
  case columnComplementarity, columnSimilarity
  case sheetImpact, titleImpact, subtitleImpact, sayImpact, sayNoImpact
  case tableImpact, noteImpact, noteImpactP, tableImpactDesigns, noteImpactDesigns
  case tablePlacebos, notePlacebos, columnImpactOutcome, columnAgreementMonth, columnMonthsBefore
  case columnMonthsAfter, columnComparisons, columnDesign, columnEffect, columnEffectLow
  case columnEffectHigh, columnPValue, columnDetectable, columnPlacebo
  case designSyntheticDifference, designSyntheticControl, designDifferences
  case designControlledSeries, designSeries, wordPercent
  case unitMoneyMillions, unitEvents, unitArticles, unitShareOfTarget

  // Words in cells.
  case wordExports, wordImports, wordTotal, wordArticles
  case wordOutletsOf, wordTwelveMonths, wordSilent
  case wordActive, wordNotJudged, directionTotal, directionPair
  case sideAll, sideOn, chapterLabel, targetLabel
  case fieldOfficial, fieldEconomic, fieldPeople, fieldKnowledge
  case typeDelegation, typeRoundtable, typeFair, typeBusiness
  case typeStudent, typeFaculty, typeYouth, typeCultural
  case typeSport, typeJournalist, typeKnowledge, typeCampaign
  case statePlanned, stateHeld, stateCancelled, statePostponed
  case stateOpen, stateCorrected, stateDone, stateOverdue
  case stateInProgress, stateDropped, kindJointVenture, kindInvestment
  case kindContract, kindGrant, kindSponsorship, kindMunicipal
  case kindInKind, kindSisterCity, kindFriendship, kindMemorandum
  case kindSector, targetNotBegun, targetAhead, targetOnTrack
  case targetBehind, targetReached, targetMissed, targetNotJudged
  case agreementNotYetSigned, agreementInForce, agreementExpiring, agreementExpired
  case basisPair, levelCity, levelRegion, levelCountry, levelWorld, indicatorName
  case indicatorWithUnit, noteIncomplete, nameWithShare, columnWithNames,
    nameAndShare, sharesFromTo, sharesInMonths, suffixCoverage,
    wordNotByChapter
  case noteStandIn, nameWithBasis, placeRegion
  case countOfEvents, countOfArticles, countOfPeople
  case severityError, severityWarning, severityNote

  // Legend.
  case legendA, legendP, legendE, legendI
  case legendM, legendNoData, legendNotReported, legendNotComparable
  case legendTooFewPeriods, legendZeroDenominator, legendSumOfDetail, legendFobCif
  case legendLunarNewYear, legendConverted, legendPartial, legendOnePerPair

  // Markdown and charts.
  case markdownFullTable, markdownLastRows, markdownLastRowsOnly, markdownTotalOfAllRows
  case markdownMissing, markdownNoRows, markdownPartnerships, markdownBackToSummary
  case chartLine, chartColumn, chartStackedColumn, chartBar, chartStackedBar
  case chartHeatMap, chartRowsColumns, chartHighestCell, chartCellsUnknown, chartUnknown
  case chartDescription, chartPeriod, chartCategories, chartNoFigures
  case chartSeries, chartSeriesOfItems, chartSeriesJoined, chartSeriesEmpty
  case chartProvisional, chartGaps, chartGapsOfBars

  // Pages from the other city's side.
  case titlePartnerPage, linkPartnerPage, sayPartnerPage, subjectMirroredImports
  case linkInLanguage, languageEnglish, languageKorean, languageChinese
  case subjectMirroredExports, notePartnerTrade, notePartnerTargets

  // Workbook.
  case workbookNoData, workbookSubject, workbookKeywords

  // Findings on the terminal.
  case findingColumn, findingColumnValue, findingValue, findingEmptyCell, findingsMore

}
