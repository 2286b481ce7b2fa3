import PartnershipModel

/// Texts about files that only Spark can read.
extension English {
  func needsSpark(_ kind: String) -> ProblemText {
    ProblemText(
      "Only Spark reads it",
      message: kind == "parquet"
        ? "Parquet is read on Spark only." : "A file in another store is read on Spark only.",
      remedy: kind == "parquet"
        ? "Export the table as CSV UTF-8, or run `entente report --engine spark`."
        : "Save the file in the workspace, or run `entente report --engine spark`.",
      explanation: """
        This machine reads text: CSV, TSV, JSON and NDJSON that lie on its own disks. Parquet files, \
        and files that `sources:` names by `hdfs://`, `s3a://` and the like, are read by a Spark \
        cluster, which brings back the sums alone; `docs/scaling.md` says how. \
        \(English.fileRefused)
        """)
  }

  func notOnSpark(_ reason: String) -> ProblemText {
    let (message, remedy) = farFile(reason)
    return ProblemText(
      "Spark cannot fold it", message: message, remedy: remedy,
      explanation: """
        A file that lies on this machine is read here where Spark cannot be sure of its rows. This \
        one is Parquet or lies in another store, so there is nobody else to read it. \
        \(English.fileRefused)
        """)
  }

  private func farFile(_ reason: String) -> (message: String, remedy: String) {
    let copy = "Save the file in the workspace, where it is read without Spark."
    return switch reason {
    case "table":
      (
        "Spark folds the native tables of trade and media alone, and this is neither.",
        "Name the columns as `entente template` does, or copy the file into the workspace as CSV."
      )
    case "form":
      (
        "Its name says neither CSV, NDJSON nor Parquet.",
        "Name the file `.csv`, `.ndjson` or `.parquet`, unpacked; or copy it into the workspace."
      )
    case "lines":
      ("Some rows span several lines, hold lone CRs or are not UTF-8.", copy)
    case "header":
      ("Its header is not in the first line alone, or not plain.", copy)
    case "name":
      ("Spark cannot take its name.", "Rename the file without `_` or `.` in front, `:`, `;`, `%`.")
    default:
      ("Some of its rows can only be judged with the whole file at hand.", copy)
    }
  }

  func columnType(_ found: String, _ expected: String) -> ProblemText {
    ProblemText(
      "Type of a column",
      message: "The column has the type \(quoted(found)); expected \(quoted(expected)).",
      remedy: "Write the column with that type, or as text in the form that the CSV table has.",
      explanation: """
        Parquet states a type for each column. One that says less or something else than the table \
        means is not guessed at: commodity codes as numbers have lost their leading zeros, and a \
        time without its zone may be in another month. \(English.fileRefused)
        """)
  }
}
