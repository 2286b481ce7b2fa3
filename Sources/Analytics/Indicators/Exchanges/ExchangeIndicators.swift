extension Indicator {
  /// The exchanges domain, in the catalogue's order.
  package static let exchangeIndicators: [Indicator] = [
    exchangeEvents, participants, participantDays, costPerParticipantDay, directionBalance,
    typeEvenness, typeDiversityQ1, followThroughRate, budgetExecution, fractionalCounting,
    participantsDelivery,
    monthsSinceLastEvent, repeatEventShare, yearsActiveShare, practicesShared, practicesPiloted,
    practicesAdopted, practiceAdoptionRate, practiceThemeBreadth, practiceDirectionBalance,
    fieldShare, multilateralEvents,
    multilateralCities, multilateralCountries, citiesPerMultilateralEvent,
  ]
}
