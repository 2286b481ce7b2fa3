import PartnershipModel
import Testing

@Suite("Names of countries")
struct CountriesTests {
  @Test(
    "For a reader in three languages",
    arguments: [
      ("KOR", "South Korea", "대한민국", "韩国"), ("CHN", "China", "중국", "中国"),
      ("USA", "United States", "미국", "美国"),
    ])
  func names(code: String, english: String, korean: String, chinese: String) {
    #expect(
      Countries.name(code) == LocalizedName(name: english, korean: korean, chinese: chinese))
  }

  @Test("In a sentence some have an article in English")
  func articles() {
    #expect(Countries.nameInSentence("USA")?.name == "the United States")
    #expect(Countries.nameInSentence("VNM")?.name == "Vietnam")
    #expect(Countries.nameInSentence("USA")?.korean == "미국")
    #expect(
      Countries.nameInSentence("COD")?.name == "The Democratic Republic of the Congo",
      "lists in the order of the alphabet have `Congo, The Democratic Republic of the`")
  }

  @Test("Every country has a name in every language; another code has none")
  func complete() {
    for code in Countries.alpha3 {
      let name = Countries.name(code)
      #expect(name?.name.isEmpty == false && name?.korean?.isEmpty == false, "\(code)")
      #expect(name?.chinese?.isEmpty == false, "\(code)")
    }
    #expect(Countries.name("XXX") == nil)
    #expect(Countries.nameInSentence("") == nil)
  }
}
