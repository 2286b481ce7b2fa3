package import PartnershipModel

/// English.
package struct English: Language {
  package init() {}

  package let tag = "en"

  package func template(_ key: MessageKey) -> String {
    switch key {
    case .statusNormal: "final"
    case .statusProvisional: "provisional"
    case .statusEstimated: "estimated"
    case .statusImputed: "imputed"
    case .statusMissing: "missing"
    case .reasonNoData: "no data"
    case .reasonNotReported: "not reported"
    case .reasonNotComparable: "not comparable"
    case .reasonTooFewPeriods: "too few periods"
    case .reasonZeroDenominator: "nothing to divide by"

    // Markdown and charts.
    case .sheetCover: "Cover"
    case .sheetContents: "Contents"
    case .sheetSummary: "Summary"
    case .sheetTrade: "Trade"
    case .sheetExchanges: "Exchanges"
    case .sheetMedia: "Media"
    case .sheetEconomy: "Economy"
    case .sheetPlan: "Plan and targets"
    case .sheetNetwork: "Network"
    case .sheetPartnership: "{name}"
    case .sheetIndicators: "Indicators"
    case .sheetNotes: "Notes"
    case .sheetQuality: "Data quality"
    case .sheetSources: "Sources"
    case .titleReport: "Partnerships of {city}, {month}"
    case .titleContents: "Contents"
    case .titleSummary: "Summary"
    case .titleTrade: "Trade"
    case .titleExchanges: "Exchanges"
    case .titleMedia: "Media coverage"
    case .titleEconomy: "Investment, funding and visitors"
    case .titlePlan: "Plan, targets and agreements"
    case .titleNetwork: "Network of cities"
    case .titlePartnership: "{name}"
    case .titleIndicators: "Indicators"
    case .titleNotes: "Notes and definitions"
    case .titleQuality: "Data quality"
    case .titleSources: "Sources"
    case .subtitleCover:
      """
      Monthly report on the city's partnerships with other cities, written from the \
      side of {city}.
      """
    case .subtitleContents: "Every sheet of this workbook and what it answers."
    case .subtitleSummary: "What came of the partnerships up to the end of {month}."
    case .subtitleTrade:
      """
      Trade in goods between the partner cities, in {currency} at each month's average \
      rate. Every figure names its basis: the level, city, region or country, of both \
      ends.
      """
    case .subtitleExchanges:
      """
      Visits, round tables, fairs, courses and campaigns between the partner cities, \
      as the offices list them.
      """
    case .subtitleMedia:
      """
      Articles about the partner cities, by day of publication in {zone}. Tone runs \
      from -100 to 100; above +1 is favourable, below -1 unfavourable.
      """
    case .subtitleEconomy:
      """
      Joint ventures, investments, contracts, funds received and tourist arrivals. \
      Money is in {currency} at each month's average rate.
      """
    case .subtitlePlan: "Where targets, actions and agreements stand on {date}."
    case .subtitleNetwork:
      """
      Who works with whom: cities are nodes, exchanges held in the last 12 months are \
      ties; a meeting of several cities is shared among its pairs.
      """
    case .subtitlePartnership: "{names}. Cities: {cities}. Focus: {focus}"
    case .subtitleIndicators:
      """
      The rows of data/indicators.csv about the report month, with the same columns. The file has \
      all months; the sheets of the partnerships have the series of the last 37.
      """
    case .subtitleNotes: "What the marks mean, and how every indicator is defined."
    case .subtitleQuality:
      """
      Every problem found in the inputs, grouped; each one stands in \
      data/findings.csv.
      """
    case .subtitleSources: "Every input file, how it was recognised and what became of its rows."
    case .coverPeriod: "Period covered: {first} to {last}."
    case .coverPartnerships: "Partnerships ({count}): {names}."
    case .coverCurrency: "Amounts of money are in {currency} unless a column says otherwise."
    case .coverQuality: "Findings about the inputs: {count}. See Data quality."
    case .coverMadeBy: "Made by Entente {version} from the files listed on the sheet Sources."
    case .coverQualityWithheld:
      "This pack is for one partner city. Problems in the files of the office that made it, and names of files that tell of other cities, are withheld; the rows of every file are counted in full."
    case .coverCite:
      """
      How to cite: International office of {city}, Partnerships of {city}, {month}, \
      Entente {version}.
      """
    case .periodTwelveMonths: "the 12 months to {month}"
    case .subjectTradePair: "Trade between {reporter} and {partner} as {reporter} reports it"
    case .subjectTradeStandIn:
      """
      Trade of {reporterPlace} with {partnerPlace} ({basis} figures, in place of {reporter} and \
      {partner})
      """
    case .subjectTradeNetwork: "Trade among the cities of {partnership}"
    case .subjectExchanges: "Exchanges held by {partnership}"
    case .subjectExchangesNetwork: "Exchanges held among the cities of {partnership}"
    case .subjectParticipants: "Participants in the exchanges of {partnership}"
    case .subjectParticipantsNetwork:
      "Participants in the exchanges among the cities of {partnership}"
    case .subjectArticles: "Articles about each other in outlets of the countries of {partnership}"
    case .subjectArticlesNetwork:
      "Articles about each other in outlets of the countries of the cities of {partnership}"
    case .subjectSentiment:
      "Net sentiment of articles about each other in outlets of the countries of {partnership}"
    case .subjectSentimentNetwork:
      "Net sentiment of articles about each other in outlets of the countries of the cities of {partnership}"
    case .subjectInvestment: "Investment among the cities of {partnership}"
    case .subjectVisitors: "Visitors among the cities of {partnership}"
    case .sayNoFigure: "{subject}: no figure for {period} ({reason})."
    case .sayNotComparable:
      """
      {subject} stood at {value} in {period}; not comparable with {earlier}, \
      because the basis differs.
      """
    case .sayNotComparableCoverage:
      """
      {subject} stood at {value} in {period}; not compared with {earlier}, \
      because only {coverage} of the expected data are there.
      """
    case .sayLunarNewYear:
      """
      {subject} stood at {value} in {period}; not compared with {earlier}, \
      because the Lunar New Year moves between January and February.
      """
    case .sayNoEarlier:
      """
      {subject} stood at {value} in {period}; there is no figure for \
      {earlier}.
      """
    case .sayAfter:
      """
      {subject} stood at {value} in {period}, after {before} in {earlier}.
      """
    case .sayMore:
      """
      {subject} stood at {value} in {period}, up from {before} in {earlier}.
      """
    case .sayFewer:
      """
      {subject} stood at {value} in {period}, down from {before} in {earlier}.
      """
    case .wordUnchanged: "■ unchanged"
    case .wordRose: "▲ rose"
    case .wordFell: "▼ fell"
    case .wordNotCompared: "not compared"
    case .sayUnchanged:
      """
      {subject} stood unchanged at {value} in {period}, compared with \
      {earlier}.
      """
    case .sayRose:
      """
      {subject} rose {change} to {value} in {period}, from {before} in \
      {earlier}.
      """
    case .sayFell:
      """
      {subject} fell {change} to {value} in {period}, from {before} in \
      {earlier}.
      """
    case .shownValue: "{value}{suffix}"
    case .suffixNone: ""
    case .suffixProvisional: " (provisional)"
    case .suffixCoverage: " (based on {coverage} of the expected data)"
    case .suffixEstimated: " (estimated)"
    case .saySentiment:
      "{subject} was {value} in {period}, on a scale from -1 to 1 (data coverage {coverage})."
    case .sayActions:
      "Action plan of {partnership}, actions due by the end of the month: {due}; done: {done}; overdue: {overdue}."
    case .sayTargets: "Targets of {partnership}: {onTrack} of {judged} are on track."
    case .sayNoTargets: "Targets of {partnership}: none is on track, of {judged} judged."
    case .sayMultilateral:
      """
      Round tables, fairs and other meetings of three or more cities in {period}: \
      {events}, with {cities} cities taking part.
      """
    case .sayExpiring: "Agreements that expire within 180 days: {count}. {titles}."
    case .agreementUntil: "{title} (until {date})"

    case .sheetScorecard: "Scorecard"
    case .titleScorecard: "Scorecard"
    case .subtitleScorecard:
      "Five pillars of each partnership between fixed goalposts, 12 months to {month}, in neutral order."
    case .sayScorecard:
      "{scored} of {all} partnerships have a score, which needs data for at least {threshold} of the weight. A score is a summary of what is on record, not a judgement of a partnership."
    case .sayRanks:
      "A rank stands with the interval in which it lies when the choices behind it are varied: normalisation, weights, aggregation, and one indicator left out."
    case .sayNoRanks:
      "With so few partnerships no ranks are shown; the band is a third of the scale."
    case .saySensitivity:
      "Of the movement of ranks, each choice explains, alone and with the others: normalisation {normalisation}, weights {weights}, aggregation {aggregation}, leaving one indicator out {exclusion}; the shares overlap and need not add up to 100 %."
    case .tableScorecard: "Scores, {month}"
    case .noteScorecard:
      "0 to 100; what is missing never counts as 0. Rank: place by score (5th to 95th percentile of 1,000 draws)."
    case .noteScorecardCoverage:
      "{note} Coverage: share of the weight whose indicators have data."
    case .tablePoints: "What each pillar adds to the score"
    case .notePoints: "Points; before rounding they add up to the score."
    case .tablePointsLost: "What each pillar takes from the score"
    case .notePointsLost:
      "Points; they add up to 100 less the score. In this mean a weak pillar weighs more than a strong one."
    case .columnPartnershipsWithData: "Partnerships with data"
    case .tableIndexStructure: "What the scores are made of"
    case .noteIndexStructure:
      "A value at or beyond a goalpost scores 0 or 100. Goalposts, weights and indicators can be set in entente.yaml, under index."
    case .chartScorecard: "Scores of the partnerships, by pillar, {month}"
    case .chartPointsLost: "Points that the partnerships lose, by pillar, {month}"
    case .unitPoints: "points"
    case .columnScore: "Score"
    case .columnRank: "Rank (interval)"
    case .columnBand: "Band"
    case .columnIndexCoverage: "Coverage"
    case .columnPillar: "Pillar"
    case .columnGoalpostMinimum: "Goalpost at 0"
    case .columnGoalpostMaximum: "Goalpost at 100"
    case .columnScale: "Scale"
    case .columnWeight: "Weight"
    case .pillarEconomy: "Economy"
    case .pillarPeople: "People"
    case .pillarCulture: "Culture and education"
    case .pillarMedia: "Media"
    case .pillarGovernance: "Governance"
    case .bandUpper: "upper third"
    case .bandMiddle: "middle third"
    case .bandLower: "lower third"
    case .wordLowerBetter: "lower"
    case .wordHigherBetter: "higher"
    case .wordLogarithmic: "logarithmic"
    case .wordLinear: "linear"

    case .sheetChanges: "Changes"
    case .titleChanges: "What changed"
    case .subtitleChanges: "Compared with the pack of {month}, which stands beside this one."
    case .sayNoEarlierPack: "There is no earlier pack beside this one to compare it with."
    case .sayChanges:
      "Figures of earlier months that differ from the pack of {month}: revised data {revised}, changed coverage {coverage}, changed method {method}."
    case .tableChanges: "Changes"
    case .noteChanges:
      "New month: figures of 12 months that moved. Revised data, changed coverage and changed method: the same month has another value than in the earlier pack. data/changes.csv has all differences."
    case .columnPreviousMonth: "Earlier month"
    case .columnPreviousValue: "Earlier value"
    case .columnLaterValue: "Value"
    case .columnChange: "Change"
    case .changeNewPeriod: "new month"
    case .changeRevisedData: "revised data"
    case .changeChangedMethod: "changed method"
    case .changeChangedCoverage: "changed coverage"

    case .calendarExpiry: "Agreement ends: {title}"
    case .calendarRenewal: "Prepare renewal: {title}"
    case .calendarAgreement: "Signed on {signed}, in force until {date}."
    case .calendarFirstAnniversary: "One year of partnership: {partnership}"
    case .calendarAnniversary: "{years} years of partnership: {partnership}"
    case .calendarSince: "The partnership began on {since}."
    case .calendarActionDue: "Due: {activity}"
    case .calendarActionOverdue: "Overdue: {activity}"
    case .calendarActionDetail: "Working group: {group}. In charge: {owner}. Due on {date}."
    case .calendarWithPartnership: "{entry} ({partnership})"
    case .calendarKindExpiry: "expiry"
    case .calendarKindRenewal: "renewal"
    case .calendarKindAnniversary: "anniversary"
    case .calendarKindAction: "action"
    case .tableCalendar: "Calendar: overdue, and the 12 months after {month}"
    case .noteCalendar:
      "Renewals stand six months before an agreement ends. calendar.ics has the same days, and a year more."
    case .columnCalendarEntry: "Entry"
    case .saySilent:
      "No exchange held, action completed or practice adopted on record for 14 months or more: {partnerships}."
    case .sayExchangesMonth: "{month}: exchanges held: {held}; cancelled or postponed: {cancelled}."
    case .sayMediaProgrammes:
      """
      Journalist visits in {period}: {visits}. Pieces that media of both sides \
      produced together: {joint}.
      """
    case .sayInvestment:
      """
      Joint ventures and investments in {period}: {amount}, in {deals} deals of all \
      kinds, contracts included; jobs reported: {jobs}.
      """
    case .sayFunding: "Funds received in {period}: {amount}."
    case .sayPlan:
      """
      Actions due by the end of the month: {due}; done: {done}; overdue: {overdue}. \
      Targets on track: {onTrack} of {judged}. Agreements in force: {agreements}.
      """
    case .sayNetwork:
      "Exchanges among the {cities} cities in {period}: of all possible directed links {density} exist, and {reciprocity} of them are returned."
    case .sayNoActivity: "No exchange held is on record."
    case .sayLastActivity: "Last exchange held: {title}, on {date}."
    case .sayAccounting:
      """
      {read} rows read from {files} files = {used} used + {outOfScope} out of scope + \
      {rejected} rejected + {blank} blank.
      """
    case .sayRounding:
      """
      Figures are rounded half away from zero for display only; the CSV files hold \
      them unrounded. Rounded shares need not add up to 100 %.
      """
    case .listOfWords: "{items}"
    case .verbatim: "{text}"
    case .wordUnknownNumber: "unknown"
    case .tableContents: "Sheets"
    case .tableSummary: "Headline figures of trade, {month}"
    case .tableActivity:
      "Other headline figures, {month}"
    case .tableTotalTrade: "City-to-city trade of all partnerships, by month"
    case .tableTrade: "Trade by partnership and reporting side, {month}"
    case .tablePairTrade: "Trade of {partnership}, by month"
    case .tableChapters: "What {partnership} trade, {month}"
    case .tableTradeMonths: "Trade of every partnership, by month"
    case .tableExchanges: "Exchanges by partnership, {month}"
    case .tableExchangeTypes: "Exchanges by type, 12 months to {month}"
    case .tableExchangeMonths: "Exchanges held, by month and field"
    case .tableEvents: "Exchanges of {month} and those planned for the next three months"
    case .tablePractices: "Best practices by theme, up to {month}"
    case .tableMedia: "Coverage by partnership and side, 12 months to {month}"
    case .tableMediaMonths: "Coverage of {partnership}, by month"
    case .tableCorrections: "Articles flagged as misinformation, 12 months to {month}"
    case .tableEconomy: "Investment, funding and visitors by partnership, {month}"
    case .tableSectors: "Investment and contracts by sector, 12 months to {month}"
    case .tableInvestments: "Joint ventures, investments and contracts, 12 months to {month}"
    case .tableFunding: "Funds by source, 12 months to {month}"
    case .tableTargets: "Targets in progress, {month}"
    case .tableActions: "Action plan, {month}"
    case .tableAgreements: "Agreements, {month}"
    case .tablePartnershipAgreements: "Agreements"
    case .tablePartnershipTargets: "Targets in progress"
    case .tableNetwork: "Cities in the network, 12 months to {month}"
    case .tableLinks: "Cities that met, 12 months to {month}"
    case .tableSeries: "{partnership}, month by month"
    case .tableIndicators: "Indicators"
    case .tableLegend: "Marks"
    case .tableNotes: "Definitions"
    case .tableFindings: "Findings about the inputs"
    case .tableCoverage: "Rows by table"
    case .tableSources: "Input files"
    case .noteSummary:
      "12 months to the report month, by the statistics of the home city, or of the first city of the partnership."
    case .noteActivity:
      "12 months to the report month; targets and agreements: at its end. An event of several cities counts for each partnership with two of them; totals count it once. Net sentiment: of the articles with a known tone; their share stands on the pages of the partnerships."
    case .noteTotalTrade:
      "City-to-city figures only, one report for each pair of cities. A month in which fewer or more pairs have data than in the report month has no figure here: its total cannot be compared."
    case .noteTrade:
      """
      Exports and imports are those of the reporting side. The two sides of one flow \
      differ (FOB and CIF, time, origin) and are never added.
      """
    case .notePairTrade: "Basis of the trade figures: {basis}. A month without data has no figure."
    case .noteChapters:
      """
      Chapters of the Harmonized System; the shares are those of the rows listed.
      """
    case .wordNotByChapter: "Not reported by chapter"
    case .noteTradeMonths:
      """
      The leading side's figures; networks: the total over pairs, one report each. \
      Where a side keeps the Lunar New Year, the 12 months to a January may hold none, one or two of them.
      """
    case .noteExchanges:
      "12 months to the report month, except the exchanges in the month. An event of several cities counts for each partnership with two of them. Follow-through: events held among those due. Budget execution: cost against budget of events that give both."
    case .noteExchangeTypes:
      """
      Each exchange once, whatever the number of cities; participants where reported.
      """
    case .noteExchangeMonths:
      """
      Each exchange once. Official: delegations, round tables. Economic: fairs, \
      business. People: students, faculty, youth, culture, sport. Knowledge: \
      journalists, experts, campaigns.
      """
    case .noteEvents: "By date; planned ones may still change."
    case .notePractices: "A practice counts at each stage that it has reached."
    case .noteMedia:
      "Misinformation: articles flagged, among those checked. Correction: flagged articles corrected within 30 days, among those flagged at least 30 days ago. Articles about a city in outlets of a country count for each of its partnerships with that country. Tones, joint pieces and misinformation: of the articles whose records say so."
    case .noteMediaMonths:
      """
      An article about the partner city counts for the side in whose country its \
      outlet publishes.
      """
    case .noteCorrections:
      """
      By the date of the flag; corrections after the report month are not yet known.
      """
    case .noteEconomy:
      "12 months to the report month. A partnership's figures begin with its first record; what was before is not known, so the rows need not add up to the total. Leverage: external funds for each unit of municipal funds."
    case .notePerVisitor: "{note} Per visitor: over the records that give both."
    case .noteSectors: "All kinds: joint ventures, investments and contracts."
    case .noteTargets:
      "Progress: the actual as a share of the target; for a rate or a level, the share of the way from the baseline to the target. Elapsed: share of the period gone by. A target for a rate or a level is judged by the month alone."
    case .noteActions: "By due date; the state is that of the last day of the month."
    case .noteAgreements:
      """
      Expiring: within 180 days. Silent: no exchange held, action completed or \
      practice adopted for 14 months. Not judged: expired, signed less than 14 months ago, or with \
      records that begin less than 14 months ago.
      """
    case .noteNetwork:
      """
      Partners: cities met. Strength: exchanges, each shared among the pairs of its \
      cities. In figures of the whole network a city without a list of exchanges counts as one \
      without links.
      """
    case .noteLinks: "Meetings of exactly two cities, and meetings of more."
    case .noteNotes: "The titles of sources stand in their own language."
    case .noteFindings:
      "Errors set a row aside; warnings and notes set none aside, and say what was done."
    case .tableCentrality: "How central each city is, exchanges, 12 months to {month}"
    case .tableLayers: "The network by kind of tie, 12 months to {month}"
    case .tableMatrix: "Exchanges from city to city, 12 months to {month}"
    case .tableOfficeLists: "Both offices' lists, exchanges of the 12 months to {month}"
    case .tableMirrorYears: "Mirror statistics by year, up to {month}"
    case .tableMirrorChapters: "Mirror statistics by chapter, 12 months to {month}"
    case .noteCentrality:
      "Strong ties are short ways: distance = 1 / exchanges of the pair. A network in parts has no eigenvector centrality; PageRank has no such limit."
    case .noteLayers:
      """
      Pairs linked both ways and one way; density and reciprocity of directed ties. Trade: \
      goods sent, city to city, one report for each pair. Articles: from the side whose \
      outlets publish.
      """
    case .noteMatrix:
      """
      The row is the guest, the column the host. An exchange of k cities adds \
      1 / (pairs among them) to each pair; two guests count half each way. Empty: a city with \
      itself, or a city for which there is no list of exchanges.
      """
    case .noteOfficeLists:
      """
      Only in one list: in months that both offices' lists cover. Perhaps the same: one type \
      and the same cities within seven days, not joined. The findings name the rows.
      """
    case .noteMirror:
      """
      One flow as its two ends report it. Discrepancy: 2 x difference / sum, 0 = equal, \
      2 = one side reports nothing. Freight and insurance explain 5 to 10 % where exports \
      are FOB and imports CIF.
      """
    case .noteMirrorChapters: "The largest gap first. Chapters of the Harmonized System."
    case .noteCoverage: "Read = used + out of scope + rejected + blank."
    case .columnPartnership: "Partnership"
    case .columnMonth: "Month"
    case .columnStatus: "Status"
    case .columnReason: "Reason for gaps"
    case .columnBasis: "Basis"
    case .columnState: "State"
    case .columnTurnover: "Turnover"
    case .columnTurnover12m: "Turnover, 12 months ({currency} million)"
    case .columnGrowth12m: "Turnover growth, 12 months (%)"
    case .columnTradeByMonth: "Trade by month, between lowest and highest"
    case .columnTradeChange: "Change of trade"
    case .columnExchanges12m: "Exchanges, 12 months"
    case .columnParticipants12m: "Participants, 12 months"
    case .columnArticles12m: "Articles, 12 months"
    case .columnNetSentiment12m: "Net sentiment, 12 months (-1 to 1)"
    case .columnTargetsOnTrack: "Targets on track"
    case .columnInvestment12m: "Investment, 12 months ({currency} million)"
    case .columnVisitors12m: "Visitors, 12 months"
    case .columnExpiring180d: "Agreements expiring in 180 days"
    case .columnSilent: "Silent agreements"
    case .columnTurnoverMoney: "Turnover ({currency})"
    case .columnTurnover12mFull: "Turnover, 12 months ({currency})"
    case .columnReporterPartner: "Reported by, about"
    case .columnExports: "Exports ({currency})"
    case .columnImports: "Imports ({currency})"
    case .columnBalance: "Balance ({currency})"
    case .columnYoY: "Turnover, growth on a year before (%)"
    case .columnTurnoverYTD: "Turnover, year to date ({currency})"
    case .columnGrowthYTD: "Turnover, year to date, growth (%)"
    case .columnPartnerShare: "Partner's share of exports, 12 months"
    case .columnProductHHI: "Concentration of exports, 12 months (HHI)"
    case .columnChapter: "Chapter"
    case .columnShare: "Share"
    case .columnEventsMonth: "Exchanges in the month"
    case .columnParticipantDays12m: "Participant-days, 12 months"
    case .columnDirectionBalance: "Balance of directions (0 to 1)"
    case .columnTypeEvenness: "Evenness of types (0 to 1)"
    case .columnFollowThrough: "Follow-through"
    case .columnBudgetExecution: "Budget execution"
    case .columnCostPerDay: "Cost per participant-day ({currency})"
    case .columnPracticesShared: "Practices shared, 12 months"
    case .columnPracticesAdopted: "Practices adopted, 12 months"
    case .columnType: "Type"
    case .columnHeld: "Held"
    case .columnPlanned: "Planned"
    case .columnCancelled: "Cancelled"
    case .columnPostponed: "Postponed"
    case .columnParticipants: "Participants"
    case .columnFollowUps: "Follow-ups"
    case .columnAll: "All"
    case .columnDate: "Date"
    case .columnTitle: "Title"
    case .columnHost: "Host"
    case .columnGuests: "Guests"
    case .columnOutcome: "Outcome"
    case .columnTheme: "Theme"
    case .columnShared: "Shared"
    case .columnPiloted: "Piloted"
    case .columnAdopted: "Adopted"
    case .columnOutletsOf: "Side"
    case .columnShareOfVoice: "Share of voice"
    case .columnMeanTone: "Mean tone"
    case .columnCoverageShare: "Share of monitored articles"
    case .columnMedianTone: "Median tone"
    case .columnJanisFadner: "Janis-Fadner (-1 to 1)"
    case .columnEffectiveOutlets: "Effective outlets"
    case .columnMisinformation: "Misinformation rate"
    case .columnCorrection: "Corrected in 30 days"
    case .columnJoint: "Joint pieces"
    case .columnPressVisitArticles: "Articles from press visits"
    case .columnJournalistVisits: "Journalist visits"
    case .columnJointMonth: "Joint pieces"
    case .columnFlagged: "Flagged"
    case .columnArticle: "Article"
    case .columnOutlet: "Outlet"
    case .columnOutletCountry: "Outlet's country"
    case .columnSubjects: "About"
    case .columnCorrected: "Corrected"
    case .columnDaysToCorrection: "Days to correction"
    case .columnInvestment12mFull: "Investment, 12 months ({currency})"
    case .columnContracts12m: "Contracts, 12 months ({currency})"
    case .columnDeals12m: "Deals, 12 months"
    case .columnJobs12m: "Jobs, 12 months"
    case .columnFunding12m: "Funds received, 12 months ({currency})"
    case .columnLeverage: "Leverage"
    case .columnVisitorYoY: "Visitors, growth, 12 months (%)"
    case .columnNights12m: "Nights, 12 months"
    case .columnSpend12m: "Visitor spend, 12 months ({currency})"
    case .columnParticipantsDelivery: "Participants, of those planned"
    case .columnRepeatShare: "Repeat events"
    case .columnMonthsSinceEvent: "Months since the last event"
    case .columnYearsActive: "Share of years with activity"
    case .columnPracticeThemes: "Themes of practices, 12 months"
    case .columnLanguages: "Languages"
    case .columnTopics: "Topics"
    case .columnFundingDiversity: "Diversification of funds"
    case .columnEffectiveSectors: "Effective sectors"
    case .columnNightsPerVisitor: "Nights per visitor"
    case .columnSpendPerVisitor: "Spend per visitor ({currency})"
    case .columnSector: "Sector"
    case .columnDeals: "Deals"
    case .columnAmount: "Amount ({currency})"
    case .columnJobs: "Jobs"
    case .columnKind: "Kind"
    case .columnFrom: "From"
    case .columnTo: "To"
    case .columnFundingSource: "Source"
    case .columnPayments: "Payments"
    case .columnTargetLabel: "Target of"
    case .columnIndicator: "Indicator"
    case .columnUnit: "Unit"
    case .columnPeriodStart: "From month"
    case .columnPeriodEnd: "To month"
    case .columnBaseline: "Baseline"
    case .columnTarget: "Target"
    case .columnActual: "Actual"
    case .columnExpected: "Expected by now"
    case .columnProgress: "Progress"
    case .columnElapsed: "Elapsed"
    case .columnAction: "Action"
    case .columnWorkingGroup: "Working group"
    case .columnActivity: "Activity"
    case .columnDue: "Due"
    case .columnCompleted: "Completed"
    case .columnDaysLate: "Days late"
    case .columnBudget: "Budget ({currency})"
    case .columnFunded: "Funded ({currency})"
    case .columnSpent: "Spent ({currency})"
    case .columnOwner: "Office in charge"
    case .columnStakeholders: "Stakeholders"
    case .columnAgreement: "Agreement"
    case .columnSigned: "Signed"
    case .columnExpires: "Expires"
    case .columnDaysToExpiry: "Days to expiry"
    case .columnMonthsSinceActivity: "Months since activity"
    case .columnActive: "Activity"
    case .columnFields: "Fields"
    case .columnCity: "City"
    case .columnCountry: "Country"
    case .columnDegree: "Partners met"
    case .columnStrength: "Strength"
    case .columnStrengthIn: "Strength as host"
    case .columnStrengthOut: "Strength as guest"
    case .columnPracticePartners: "Practice partners"
    case .columnOtherCity: "Other city"
    case .columnTogether: "Exchanges together"
    case .columnBilateral: "Of two cities"
    case .columnMultilateral: "Of more cities"
    case .columnDegreeCentrality: "Degree centrality"
    case .columnBetweenness: "Betweenness"
    case .columnCloseness: "Closeness"
    case .columnHarmonicCloseness: "Harmonic closeness"
    case .columnEigenvector: "Eigenvector centrality"
    case .columnPageRank: "PageRank"
    case .columnClustering: "Clustering"
    case .columnComponents: "Parts"
    case .columnLayer: "Kind of tie"
    case .columnMutual: "Pairs linked both ways"
    case .columnOneWay: "Pairs linked one way"
    case .columnDensity: "Density"
    case .columnReciprocity: "Reciprocity"
    case .columnWeightedReciprocity: "Weighted reciprocity"
    case .columnTieAsGuest: "Tie as guest"
    case .columnTieAsHost: "Tie as host"
    case .columnOffice: "Office"
    case .columnOtherOffice: "Other office"
    case .columnInBoth: "In both lists"
    case .columnDiffering: "Of these, differing"
    case .columnDifferIn: "Differ in"
    case .columnOnlyOffice: "Only in the office's list"
    case .columnOnlyOther: "Only in the other's list"
    case .columnPossible: "Perhaps the same"
    case .columnExporterImporter: "From, to"
    case .columnPeriod: "Period"
    case .columnExportsReported: "Exports as the sender reports ({currency})"
    case .columnImportsReported: "Imports as the receiver reports ({currency})"
    case .columnDiscrepancy: "Discrepancy (0 to 2)"
    case .cityNamed: "{city}"
    case .columnTimes: "{column} ({count})"
    case .fromTo: "{from} to {to}"
    case .layerExchanges: "Exchanges"
    case .layerTrade: "Trade"
    case .layerMedia: "Articles"
    case .layerPractices: "Practices shared"
    case .layerVisitors: "Visitors"
    case .layerInvestments: "Investments and contracts"
    case .columnArticlesMonth: "Articles in the month"
    case .columnVisitorsMonth: "Visitors in the month"
    case .headerPeriod: "period"
    case .headerSubject: "subject"
    case .headerReporter: "reporter"
    case .headerPartner: "partner"
    case .headerDomain: "domain"
    case .headerIndicator: "indicator"
    case .headerBreakdown: "breakdown"
    case .headerValue: "value"
    case .headerUnit: "unit"
    case .headerStatus: "status"
    case .headerLower: "lower"
    case .headerUpper: "upper"
    case .headerCoverage: "coverage"
    case .headerBasis: "basis"
    case .headerNote: "note"
    case .columnMark: "Mark"
    case .columnMeaning: "Meaning"
    case .columnName: "Name"
    case .columnDomain: "Domain"
    case .columnFormula: "Formula"
    case .columnBetter: "Better side"
    case .columnUndefined: "Undefined when"
    case .columnDefinitionSource: "Source of the definition"
    case .columnSeverity: "Severity"
    case .columnCode: "Code"
    case .columnCount: "Count"
    case .columnPlaces: "First places"
    case .columnExample: "For example"
    case .columnRemedy: "What to do"
    case .columnTable: "Table"
    case .columnFiles: "Files"
    case .columnRead: "Rows read"
    case .columnUsed: "Used"
    case .columnOutOfScope: "Out of scope"
    case .columnRejected: "Rejected"
    case .columnBlank: "Blank"
    case .columnFirstMonth: "First month"
    case .columnLastMonth: "Last month"
    case .columnFile: "File"
    case .columnFormat: "Layout"
    case .columnEncoding: "Encoding"
    case .columnEncodingFrom: "Encoding known from"
    case .columnBytes: "Bytes"
    case .columnSHA256: "SHA-256"
    case .columnSheet: "Sheet"
    case .columnContent: "Content"
    case .answerPartnership:
      "{cities}: trade, exchanges, articles and visitors by month; agreements and targets."
    case .columnBreakdown: "Breakdown"
    case .columnRows: "Rows"
    case .columnCharts: "Charts"
    case .chartTotalTrade: "City-to-city trade of all partnerships"
    case .chartTrade: "Trade of {partnership}"
    case .chartTradeStandIn: "Trade of {partnership} ({basis} figures)"
    case .chartTradeFromSide: "Trade of {partnership}, from the side of {city}"
    case .chartTradeStandInFromSide:
      "Trade of {partnership} ({basis} figures), from the side of {city}"
    case .chartChapters: "Trade of {partnership} by chapter, {month}"
    case .chartExchanges: "Exchanges held, by field"
    case .chartPartnershipExchanges: "Exchanges held by {partnership}"
    case .chartMedia: "Coverage of {partnership}"
    case .chartSectors: "Investment and contracts by sector, 12 months to {month}"
    case .chartTargets: "Targets: progress and time elapsed, {month}"
    case .chartFirstTargets:
      "Targets: progress and time elapsed, {month} (the first {shown} of {all})"
    case .chartMatrix:
      "Exchanges from guest (row) to host (column), 12 months to {month}"
    case .tableTradeStructure: "Trade in volume and against the world, 12 months to {month}"
    case .noteTradeStructure:
      "Real turnover: at the prices of the deflator's base. Volume: Fisher index, the same 12 months a year before = 100. Intensity: 1 where the partner takes the share of the exports that it has in the imports of the world. Fit: exports to the world against the partner's imports from it. Likeness: of both cities' exports to the world. Fit and likeness: 0 to 100, by chapter."
    case .columnRealTurnover: "Real turnover ({currency})"
    case .columnVolumeExports: "Export volume"
    case .columnVolumeImports: "Import volume"
    case .columnTradeIntensity: "Export intensity"
    case .columnTradeIntensityKojima: "Export intensity (Kojima)"
    case .columnComplementarity: "Fit"
    case .columnSimilarity: "Likeness"
    case .sheetImpact: "Impact"
    case .titleImpact: "Effect of agreements"
    case .subtitleImpact:
      "Months after an agreement against what comparable partnerships did; a series compared with its own past alone stands only among all designs."
    case .sayImpact:
      "{partnerships} partnerships signed an agreement within the months with data. For {estimates} of {outcomes} outcomes there is an estimate with a comparison; for the others there are too few months, or nothing to compare with."
    case .sayNoImpact:
      "No partnership signed an agreement within the months with data, so no effect is estimated."
    case .tableImpact: "Estimates, {month}"
    case .noteImpact:
      "Of each outcome the first design with an estimate and its error: synthetic difference in differences, synthetic control, difference in differences, controlled series. Effects are in per cent, else in the unit that stands with the outcome. Where the interval holds 0, no effect can be told. Least detectable: an effect of that size would be found four times in five."
    case .noteImpactP:
      "{note} p: rank among partnerships that signed nothing; no p value is given with fewer than 10 comparison partnerships, nor for a controlled series."
    case .tableImpactDesigns: "All designs"
    case .noteImpactDesigns:
      "Bounds of the 95 % interval. An interrupted series has no comparison but itself."
    case .tablePlacebos: "Placebos"
    case .notePlacebos:
      "The same estimate with each comparison partnership in the place of the one that signed."
    case .columnImpactOutcome: "Outcome"
    case .columnAgreementMonth: "Agreement"
    case .columnMonthsBefore: "Months before"
    case .columnMonthsAfter: "Months after"
    case .columnComparisons: "Compared with"
    case .columnDesign: "Design"
    case .columnEffect: "Effect"
    case .columnEffectLow: "Effect, lower"
    case .columnEffectHigh: "Effect, upper"
    case .columnPValue: "Placebo p"
    case .columnDetectable: "Least detectable effect"
    case .columnPlacebo: "In its place"
    case .designSyntheticDifference: "synthetic difference in differences"
    case .designSyntheticControl: "synthetic control"
    case .designDifferences: "difference in differences"
    case .designControlledSeries: "controlled interrupted series"
    case .designSeries: "interrupted series"
    case .wordPercent: "per cent"
    case .unitMoneyMillions: "{currency} million"
    case .unitEvents: "Exchanges"
    case .unitArticles: "Articles"
    case .unitShareOfTarget: "Share"
    case .wordExports: "Exports"
    case .wordImports: "Imports"
    case .wordTotal: "Total"
    case .wordArticles: "Articles"
    case .wordTwelveMonths: "12 months"
    case .wordOutletsOf: "Outlets in {country}"
    case .wordSilent: "silent"
    case .wordActive: "active"
    case .wordNotJudged: "not judged"
    case .directionTotal: "All pairs, one report each"
    case .directionPair: "{reporter}, about {partner}"
    case .sideAll: "All outlets"
    case .sideOn: "Outlets in {country}, about {partner}"
    case .chapterLabel: "{code} {name}"
    case .targetLabel: "{partnership}: {indicator}"
    case .fieldOfficial: "Official"
    case .fieldEconomic: "Economic"
    case .fieldPeople: "People"
    case .fieldKnowledge: "Knowledge"
    case .typeDelegation: "Delegation"
    case .typeRoundtable: "Round table"
    case .typeFair: "Fair"
    case .typeBusiness: "Business"
    case .typeStudent: "Students"
    case .typeFaculty: "Faculty"
    case .typeYouth: "Youth"
    case .typeCultural: "Culture"
    case .typeSport: "Sport"
    case .typeJournalist: "Journalists"
    case .typeKnowledge: "Expert exchange"
    case .typeCampaign: "Campaign"
    case .statePlanned: "planned"
    case .stateHeld: "held"
    case .stateCancelled: "cancelled"
    case .statePostponed: "postponed"
    case .stateOpen: "open"
    case .stateCorrected: "corrected"
    case .stateDone: "done"
    case .stateOverdue: "overdue"
    case .stateInProgress: "in progress"
    case .stateDropped: "dropped"
    case .kindJointVenture: "joint venture"
    case .kindInvestment: "investment"
    case .kindContract: "contract"
    case .kindGrant: "grant"
    case .kindSponsorship: "sponsorship"
    case .kindMunicipal: "municipal funds"
    case .kindInKind: "in kind"
    case .kindSisterCity: "sister city"
    case .kindFriendship: "friendship"
    case .kindMemorandum: "memorandum"
    case .kindSector: "sector agreement"
    case .targetNotBegun: "not begun"
    case .targetAhead: "ahead"
    case .targetOnTrack: "on track"
    case .targetBehind: "behind"
    case .targetReached: "reached"
    case .targetMissed: "missed"
    case .targetNotJudged: "not judged"
    case .agreementNotYetSigned: "not yet signed"
    case .agreementInForce: "in force"
    case .agreementExpiring: "expiring"
    case .agreementExpired: "expired"
    case .basisPair: "{reporter}-{partner}"
    case .levelCity: "city"
    case .levelRegion: "region"
    case .levelCountry: "country"
    case .levelWorld: "world"
    case .indicatorName: "{indicator}"
    case .indicatorWithUnit: "{indicator} ({unit})"
    case .noteIncomplete:
      "{note} Figures on less than {needed} % of the expected data: {names}."
    case .columnWithNames: "{column} ({names})"
    case .nameAndShare: "{name} {share}"
    case .sharesFromTo: "{least} to {greatest}"
    case .sharesInMonths: "{shares} in {count} of {months} months"
    case .countOfEvents: "{count}"
    case .countOfArticles: "{count}"
    case .countOfPeople: "{count}"
    case .nameWithShare: "{name} ({share})"
    case .noteStandIn: "{note} Trade that is not between the cities themselves: {names}."
    case .nameWithBasis: "{name} ({basis})"
    case .placeRegion: "the region of {city} ({code})"
    case .severityError: "error"
    case .severityWarning: "warning"
    case .severityNote: "note"
    case .legendA: "Normal: a final figure."
    case .legendP: "Provisional: at least one input may still be revised."
    case .legendE: "Estimated by a model."
    case .legendI: "Imputed: at least one input was filled in."
    case .legendM: "Missing: no figure; the note says why."
    case .legendNoData: "No record covers this place and period."
    case .legendNotReported: "A record exists, but its cell is empty."
    case .legendNotComparable:
      "The parts differ in basis, valuation, unit or definition, too little of what is expected is there, or January or February stands alone."
    case .legendTooFewPeriods: "The series is too short, or a month inside the window is absent."
    case .legendZeroDenominator: "All inputs are known and the divisor is exactly zero."
    case .legendSumOfDetail: "The total is the sum over commodity codes; the file has no TOTAL row."
    case .legendFobCif:
      """
      Exports free on board and imports with freight and insurance are combined.
      """
    case .legendLunarNewYear:
      """
      January or February alone, where a side keeps the Lunar New Year; not for \
      comparison.
      """
    case .legendConverted: "Converted at each month's average rate."
    case .legendPartial:
      """
      Some records have no value, or some sources are absent; the figure covers the \
      others.
      """
    case .legendOnePerPair: "One side's report for each pair of cities."
    case .markdownFullTable: "The full table is in {file}."
    case .markdownLastRows: "The last {shown} of {all} rows; the full table is in {file}."
    case .markdownLastRowsOnly: "The last {shown} of {all} rows; the workbook has them all."
    case .markdownTotalOfAllRows: "The total covers all {all} rows."
    case .markdownMissing: "– stands for a figure that is not known; in this table: {reasons}."
    case .markdownNoRows: "Nothing to list."
    case .markdownPartnerships: "Partnerships"
    case .markdownBackToSummary: "Summary of the report"
    case .chartLine: "Line chart"
    case .chartColumn: "Column chart"
    case .chartStackedColumn: "Stacked column chart"
    case .chartBar: "Bar chart"
    case .chartStackedBar: "Stacked bar chart"
    case .chartHeatMap: "Heat map"
    case .chartRowsColumns: "Rows: {rows}, columns: {columns}"
    case .chartHighestCell: "Highest {highest} ({row} to {column})"
    case .chartCellsUnknown: "{cells}; cells not known: {count}"
    case .chartUnknown: "Not known"
    case .chartDescription: "{kind}: {title}. Unit: {unit}. {extent}. {series}."
    case .chartPeriod: "{first} to {last}"
    case .chartCategories: "Categories: {count}"
    case .chartNoFigures: "No figures"
    case .chartSeries, .chartSeriesOfItems:
      "{name}: first {first} ({firstAt}), last {last} ({lastAt}), lowest {lowest} ({lowestAt}), "
        + "highest {highest} ({highestAt})"
    case .chartSeriesJoined: "{left}; {right}"
    case .chartSeriesEmpty: "{name}: no figures"
    case .chartProvisional: "Hollow marks: provisional."
    case .chartGaps: "Gap or –: figure not known."
    case .chartGapsOfBars: "–: figure not known; no bar: 0."

    // Pages from the other city's side.
    case .titlePartnerPage: "{name}, from the side of {city}"
    case .linkPartnerPage: "From the side of {city}"
    case .linkInLanguage: "{link} (in {language})"
    case .languageEnglish: "English"
    case .languageKorean: "Korean"
    case .languageChinese: "Chinese"
    case .sayPartnerPage:
      "This page shows the partnership from the side of {city}, with the figures that {reporter} has: what {exporter} counts as its exports stands here as imports of {importer}, and its imports as exports of {importer}."
    case .subjectMirroredImports:
      "Imports of {city} from {reporter} (exports as {reporter} reports them)"
    case .subjectMirroredExports:
      "Exports of {city} to {reporter} (imports as {reporter} reports them)"
    case .notePartnerTrade:
      "Imports and exports are those of {city}, as {reporter} reports them. Basis of the trade figures: {basis}. A month without data has no figure."
    case .notePartnerTargets:
      "{note} Where a target is about exports or imports, they are those of {reporter}."

    // Workbook.
    case .workbookNoData: "No data for {subject}."
    case .workbookSubject: "Partnership report for {month}"
    case .workbookKeywords: "city partnerships, trade, exchanges, media, economy"

    case .findingColumn: "column {column}"
    case .findingColumnValue: "column {column}: {value}"
    case .findingValue: "value: {value}"
    case .findingEmptyCell: "(empty)"
    case .findingsMore: "… and {count} more like this"

    }
  }

  package func name(_ name: LocalizedName) -> String { name.name }

  package func month(_ month: Month) -> String {
    "\(English.months[month.month - 1]) \(month.year)"
  }

  package func date(_ date: CalendarDate) -> String {
    "\(date.day) \(English.months[date.month.month - 1]) \(date.month.year)"
  }

  package func money(_ amount: Amount, _ currency: CurrencyCode) -> String {
    "\(currency) \(English.scaled(amount))"
  }

  package func list(_ items: [[Fragment]]) -> [Fragment] {
    var result: [Fragment] = []
    // "Siheung and Jilin City" in a list of three would read as two.
    let areLong = items.contains { $0.joined.contains(" and ") }
    let (between, last) = areLong ? ("; ", items.count > 2 ? "; and " : "; ") : (", ", " and ")
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(.own(index == items.count - 1 ? last : between)) }
      result += item
    }
    return result
  }

  /// A number with a unit word from a million up, two decimals; a rounding that reaches the next
  /// unit moves up to it.
  private static func scaled(_ amount: Amount) -> String {
    let units: [(size: Int128, word: String)] = [
      (1_000_000, "million"), (1_000_000_000, "billion"), (1_000_000_000_000, "trillion"),
    ]
    var shown = NumberFormat.grouped(amount, decimals: 0)
    for unit in units {
      let rounded = divideRounded(amount.units, by: unit.size * 10_000)
      guard rounded.magnitude >= 100 else { break }
      shown = NumberFormat.grouped(Amount(units: rounded * 10_000), decimals: 2) + " " + unit.word
    }
    return shown
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
