import PartnershipModel

extension English {
  func notData(_ kind: String, _ detail: String) -> ProblemText {
    let (message, remedy) = download(kind)
    let said = detail.isEmpty ? "" : " It says: \(shortened(detail))."
    return ProblemText(
      "Not the data", message: message + said, remedy: remedy,
      explanation: """
        The file is a well-known download that holds none of the rows that a report needs: an error \
        answer saved as a file, a list of codes, or a table of a service that is not read. \
        \(English.fileRefused)
        """)
  }

  private func download(_ kind: String) -> (message: String, remedy: String) {
    switch kind {
    case "korea-error":
      (
        "This is an error answer of the Korean open data portal.",
        "Check the service key and the query, and download again."
      )
    case "comtrade-error":
      (
        "This is an error answer of UN Comtrade.", "Check the query and download again."
      )
    case "comtrade-listing":
      (
        "This lists files of UN Comtrade and holds no trade.", "Download the files themselves."
      )
    case "code-list":
      (
        "This is a code list of UN Comtrade and holds no trade.",
        "Take it out of the folder; the codes are known."
      )
    case "wits":
      (
        "This table of the World Bank's WITS counts in thousands of US dollars and is not read.",
        "Use the same trade from UN Comtrade."
      )
    case "ecos-error":
      (
        "This is an error answer of the Bank of Korea's ECOS.",
        "Put the European Central Bank's `eurofxref-hist.csv` into `rates/`."
      )
    case "ecos-series":
      (
        "This is a series of the Bank of Korea's ECOS, which is not read.",
        "Put the European Central Bank's `eurofxref-hist.csv` into `rates/`."
      )
    case "erasmus-reduced":
      (
        """
        This copy of the Erasmus+ mobility data lacks Sending City, Receiving City and Mobility \
        Start Month.
        """,
        "Download the full table of 24 columns."
      )
    case "korea-ten-days":
      (
        "These are the Korean customs' provisional figures of ten days, which are not read.",
        "Use the monthly figures of the same service."
      )
    case "kstat-running-total":
      (
        "The figures of this K-stat table are running totals of the year.",
        "Choose the figures of the month (당해 or 당월) and download again."
      )
    default:
      (
        "These are Media Cloud's counts over time, which are not read.",
        "Use `download all URLs`, which lists the articles."
      )
    }
  }

  var damagedRow: ProblemText {
    ProblemText(
      "Damaged row", message: "The row holds bytes that are no UTF-8 text.",
      remedy: "Download the file again; if the row is still damaged, the source has it like this.",
      explanation: """
        Files of this source are UTF-8 by definition, and public ones have single damaged rows. Such \
        a row is set aside and counted as rejected; the others are read.
        """)
  }
}
