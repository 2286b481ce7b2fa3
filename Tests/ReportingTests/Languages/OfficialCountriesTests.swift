import Reporting
import Testing

@Suite("Languages of countries")
struct OfficialCountriesTests {
  @Test(
    "A partner reads the language that its administration writes, where it is one of ours",
    arguments: [
      ("KOR", "ko"), ("PRK", "ko"), ("CHN", "zh"), ("HKG", "zh"), ("MAC", "zh"), ("TWN", "zh"),
      ("JPN", "en"), ("USA", "en"), ("", "en"),
    ])
  func official(country: String, tag: String) {
    #expect(Languages.official(in: country) == tag)
  }
}
