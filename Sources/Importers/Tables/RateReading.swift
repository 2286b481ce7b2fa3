import PartnershipModel

/// The rates of all files, read beside the other tables, which do not need them.
struct RateReading: Sendable {
  /// How each file was read, by its index.
  private(set) var tallies: [(index: Int, tally: Result<Tally, Refusal>)] = []
  private(set) var table = RateTable()
  /// What was found where the files are compared with each other.
  private(set) var findings: [Finding] = []

  /// The files are in the order of their paths, whatever their layouts: the first one's rate
  /// stands.
  init(_ files: [(index: Int, file: InputFile)], _ options: FoldOptions) {
    var book = RateBook()
    for (index, file) in files {
      do throws(Refusal) {
        let (days, tally) = try DailyRate.read(file, options)
        for rates in days { book.add(rates) }
        tallies.append((index, .success(tally)))
      } catch {
        tallies.append((index, .failure(error)))
      }
    }
    (table, findings) = book.table()
  }
}
