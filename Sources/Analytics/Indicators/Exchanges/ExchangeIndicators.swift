extension Indicator {
  /// The exchanges domain, in the catalogue's order.
  package static let exchangeIndicators: [Indicator] = [
    exchangeEvents, participants, participantDays, costPerParticipantDay, directionBalance,
    typeEvenness, typeDiversityQ1, followThroughRate, budgetExecution, practicesShared,
    practicesPiloted, practicesAdopted, practiceAdoptionRate, fieldShare, multilateralEvents,
    multilateralCities, multilateralCountries, citiesPerMultilateralEvent,
  ]
}
