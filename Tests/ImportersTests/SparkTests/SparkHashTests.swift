import Testing

@testable import Importers

/// Against what `SELECT xxhash64(s)` of Spark 4.0.1 gives.
@Suite struct SparkHashTests {
  @Test(
    arguments: [
      ("", -7_444_071_767_201_028_348), ("a", -8_582_455_328_737_087_284),
      ("abc", 1_423_657_621_850_124_518), ("https://a.example/1", -3_406_786_403_056_923_766),
      (
        "https://gyeonggi-bay-times.example.org/2023/01/m00001", 4_259_363_194_501_930_677
      ), ("시흥시와 지린시", 8_940_692_693_191_452_308), ("Spark", -4_294_468_057_691_064_905),
    ] as [(String, Int64)])
  func itIsTheHashOfSpark(_ text: String, _ hash: Int64) {
    #expect(Array(text.utf8).withUnsafeBytes(sparkHash) == hash)
  }
}
