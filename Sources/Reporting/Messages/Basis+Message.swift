package import PartnershipModel

extension Basis {
  /// The words for the reader: the level of both ends.
  package var message: Message {
    Message(
      .basisPair,
      [
        "reporter": .message(Message(reporter.messageKey)),
        "partner": .message(Message(partner.messageKey)),
      ])
  }
}

extension Place.Level {
  package var messageKey: MessageKey {
    switch self {
    case .city: .levelCity
    case .region: .levelRegion
    case .country: .levelCountry
    case .world: .levelWorld
    }
  }
}
