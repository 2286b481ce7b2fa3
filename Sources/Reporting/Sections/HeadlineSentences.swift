import Analytics
import PartnershipModel

extension ReportContext {
  /// The findings of the month: what changed for the leading pairs, then trade of the others.
  func headlineSentences() -> [Message] {
    let leading = leadingPairs
    var sentences = leading.flatMap { partnership in
      [
        tradeSentence(partnership), exchangesSentence(partnership), articlesSentence(partnership),
      ]
    }
    for partnership in partnerships where !leading.contains(partnership) {
      sentences.append(tradeSentence(partnership))
    }
    sentences += multilateralSentences()
    sentences += agreementSentences()
    return sentences
  }

  /// What is said of one partnership.
  func sentences(_ partnership: Partnership) -> [Message] {
    let id = partnership.id
    var sentences = [tradeSentence(partnership), exchangesSentence(partnership)]
    sentences.append(
      compare(
        "participants", id,
        subject(partnership, .subjectParticipants, network: .subjectParticipantsNetwork),
        .count(.people)))
    sentences.append(articlesSentence(partnership))
    sentences.append(sentimentSentence(partnership))
    sentences.append(
      compare(
        "investment_amount", id,
        Message(.subjectInvestment, ["partnership": .name(partnership.name)]), .money(currency)))
    sentences.append(
      compare(
        "visitor_arrivals", id, Message(.subjectVisitors, ["partnership": .name(partnership.name)]),
        .count(.people)))
    sentences += planSentences(partnership)
    return sentences
  }

  func tradeSentence(_ partnership: Partnership) -> Message {
    let change = tradeChange(partnership)
    guard change.now.value == nil, !hasYear, !standsForNewYear(partnership),
      let now = tradeRow("trade_turnover", partnership, month), now.figure.value != nil
    else { return change.message }
    let before = month.advanced(by: -12)
    return ChangeSentence(
      subject: .message(tradeSubject(partnership)), period: .month(month),
      earlierPeriod: .month(before), now: now.figure,
      earlier: tradeRow("trade_turnover", partnership, before)?.figure ?? .missing(.noData),
      measure: .money(currency)
    ).message
  }

  /// Whether there are twelve months of data; an office that begins has the month itself to tell of.
  private var hasYear: Bool { analysis.months.count >= 12 }

  /// Whether the month is one that is never told alone, because a side keeps the Lunar New Year.
  private func standsForNewYear(_ partnership: Partnership) -> Bool {
    LunarNewYear.distorts([month])
      && partnership.cities.contains { city in
        facts.gazetteer.city(city).map { LunarNewYear.countries.contains($0.country) } ?? false
      }
  }

  /// Trade of the last 12 months against the 12 before.
  func tradeChange(_ partnership: Partnership) -> ChangeSentence {
    let now = tradeRow("rolling_12m_turnover", partnership, month)
    let earlier = tradeRow("rolling_12m_turnover", partnership, month.advanced(by: -12))
    return ChangeSentence(
      subject: .message(tradeSubject(partnership)), period: twelveMonths(month),
      earlierPeriod: twelveMonths(month.advanced(by: -12)),
      now: now?.figure ?? .missing(.noData), earlier: earlier?.figure ?? .missing(.noData),
      measure: .money(currency),
      isComparable: earlier?.basis == nil || now?.basis == nil || earlier?.basis == now?.basis)
  }

  /// Who trades with whom; where only a region or country has figures, the sentence says so.
  private func tradeSubject(_ partnership: Partnership) -> Message {
    guard let pair = leading(partnership) else {
      return Message(.subjectTradeNetwork, ["partnership": .name(partnership.name)])
    }
    let names: [String: Argument] = [
      "reporter": .name(cityName(pair.reporter)), "partner": .name(cityName(pair.partner)),
    ]
    guard
      let series = analysis.trade.series(reporter: pair.reporter, partner: pair.partner),
      series.basis != Basis(reporter: .city, partner: .city)
    else { return Message(.subjectTradePair, names) }
    let places: [String: Argument] = [
      "reporterPlace": placeName(series.reporterPlace, for: pair.reporter),
      "partnerPlace": placeName(series.partnerPlace, for: pair.partner),
      "basis": .message(series.basis.message),
    ]
    return Message(.subjectTradeStandIn, names.merging(places) { name, _ in name })
  }

  /// The name of a place; a region is that of the `city` it stands for, since its code says nothing
  /// to most readers.
  func placeName(_ place: Place, for city: String) -> Argument {
    if case .city(let id) = place { return .name(cityName(id)) }
    if case .country(let code) = place, let name = Countries.nameInSentence(code) {
      return .name(name)
    }
    if case .region(let code) = place {
      return .message(
        Message(.placeRegion, ["city": .name(cityName(city)), "code": .text(code)]))
    }
    return .text(place.code)
  }

  /// What a sentence is about; the name of a pair is that of its cities, the name of a network not.
  private func subject(
    _ partnership: Partnership, _ pair: MessageKey, network: MessageKey
  ) -> Message {
    Message(partnership.isNetwork ? network : pair, ["partnership": .name(partnership.name)])
  }

  private func exchangesSentence(_ partnership: Partnership) -> Message {
    compare(
      "exchange_events", partnership.id,
      subject(partnership, .subjectExchanges, network: .subjectExchangesNetwork),
      .count(.events))
  }

  private func articlesSentence(_ partnership: Partnership) -> Message {
    compare(
      "coverage_articles", partnership.id,
      subject(partnership, .subjectArticles, network: .subjectArticlesNetwork),
      .count(.articles))
  }

  private func compare(
    _ indicator: String, _ subject: String, _ words: Message, _ measure: ChangeSentence.Measure
  ) -> Message {
    let before = month.advanced(by: -12)
    let now = figures.figure(indicator, subject, month, breakdown: .twelveMonths)
    let alone = figures.figure(indicator, subject, month)
    if now.value == nil, !hasYear, alone.value != nil {
      return ChangeSentence(
        subject: .message(words), period: .month(month), earlierPeriod: .month(before), now: alone,
        earlier: figures.figure(indicator, subject, before), measure: measure
      ).message
    }
    return ChangeSentence(
      subject: .message(words), period: twelveMonths(month), earlierPeriod: twelveMonths(before),
      now: now,
      earlier: figures.figure(indicator, subject, before, breakdown: .twelveMonths),
      measure: measure
    ).message
  }

  func twelveMonths(_ month: Month) -> Argument {
    .message(Message(.periodTwelveMonths, ["month": .month(month)]))
  }

  private func sentimentSentence(_ partnership: Partnership) -> Message {
    let figure = figures.figure(
      "net_sentiment", partnership.id, month, breakdown: .twelveMonths)
    let words = Argument.message(
      subject(partnership, .subjectSentiment, network: .subjectSentimentNetwork))
    guard let value = figure.doubleValue else {
      return Message(
        .sayNoFigure,
        [
          "subject": words, "period": twelveMonths(month),
          "reason": .message(Message((figure.reason ?? .noData).messageKey)),
        ])
    }
    return Message(
      .saySentiment,
      [
        "subject": words, "period": twelveMonths(month),
        "value": .number(value, decimals: 2),
        "coverage": .share(figure.coverage ?? 1),
      ])
  }

  private func planSentences(_ partnership: Partnership) -> [Message] {
    var sentences: [Message] = []
    let due = figures.figure("actions_due", partnership.id, month)
    let done = figures.figure("action_completion_rate", partnership.id, month)
    let overdue = figures.figure("actions_overdue", partnership.id, month)
    if let due = due.amount, let rate = done.doubleValue, let overdue = overdue.amount {
      sentences.append(
        Message(
          .sayActions,
          [
            "partnership": .name(partnership.name), "due": .number(due.doubleValue, decimals: 0),
            "done": .number((due.doubleValue * rate).rounded(), decimals: 0),
            "overdue": .number(overdue.doubleValue, decimals: 0),
          ]))
    }
    let states = targets.filter { $0.target.partnership == partnership.id }
    let judged = states.filter { $0.onTrack != nil }
    if !judged.isEmpty {
      let onTrack = judged.count { $0.onTrack == true }
      sentences.append(
        Message(
          onTrack == 0 ? .sayNoTargets : .sayTargets,
          [
            "partnership": .name(partnership.name), "onTrack": .count(onTrack),
            "judged": .count(judged.count),
          ]))
    }
    return sentences
  }

  /// Round tables and fairs of three or more cities stand apart: they belong to no pair.
  private func multilateralSentences() -> [Message] {
    let events = figures.figure("multilateral_events", "network", month, breakdown: .twelveMonths)
    let cities = figures.figure("multilateral_cities", "network", month, breakdown: .twelveMonths)
    guard let events = events.amount, let cities = cities.amount, events > .zero else { return [] }
    return [
      Message(
        .sayMultilateral,
        [
          "period": twelveMonths(month), "events": .number(events.doubleValue, decimals: 0),
          "cities": .number(cities.doubleValue, decimals: 0),
        ])
    ]
  }

  private func agreementSentences() -> [Message] {
    var sentences: [Message] = []
    let expiring = agreements.filter { $0.state == .expiring }
    if !expiring.isEmpty {
      sentences.append(
        Message(
          .sayExpiring,
          [
            "count": .count(expiring.count),
            "titles": .list(
              expiring.map {
                .message(
                  Message(
                    .agreementUntil,
                    [
                      "title": .text($0.agreement.title),
                      "date": $0.agreement.expires.map { .date($0) } ?? .text(""),
                    ]))
              }),
          ]))
    }
    let silent = Set(agreements.filter { $0.isSilent == true }.map(\.agreement.partnership))
      .sorted()
    if !silent.isEmpty {
      sentences.append(
        Message(
          .saySilent,
          [
            "partnerships": .list(
              silent.compactMap { facts.gazetteer.partnership($0) }.map { .name($0.name) })
          ]))
    }
    return sentences
  }
}
