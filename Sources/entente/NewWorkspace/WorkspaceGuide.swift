/// `README.md` of a new workspace.
enum WorkspaceGuide {
  /// `hasExample` says whether the tables hold the invented rows.
  static func text(hasExample: Bool) -> String {
    """
    # Workspace

    The files from which `entente report` makes the monthly report on our partnerships.

    | file | holds |
    |---|---|
    | `entente.yaml` | settings; every key has a default |
    | `cities.csv`, `partnerships.csv` | our cities and who is twinned with whom: these two are needed |
    | `agreements.csv`, `targets.csv`, `actions.csv` | what was signed, what is aimed at, the action plan |
    | `funding.csv`, `investments.csv`, `practices.csv`, `visitors.csv` | money, joint ventures, best practices, tourists |
    | `trade/`, `exchanges/`, `media/` | any number of files, also as downloaded; recognised by their content |
    | `rates/` | exchange rates, such as the European Central Bank's `eurofxref-hist.csv` |
    | `reference/` | totals with the world, deflators, population, GDP |

    Tables of which we have nothing may stay empty or be deleted. `docs/inputs.md` of Entente describes every column.

        entente check        every problem of every file
        entente sources      what each file was recognised as
        entente report       the pack of the latest month
    \(hasExample ? example : registers)
    """
  }

  private static let example = """

    ## The example

    Exampleton, Samplewood and Modelford are invented, and so is every figure about them. They are there so that `entente check` and `entente report` run at once. To begin with your own data:

    1. Delete `trade/example.csv`, `exchanges/example.csv` and `media/example.csv`.
    2. In `cities.csv` and `partnerships.csv` replace the rows below the first line with yours.

    3. Delete the folder `reports/`, if you made a pack of the example.

    Nothing else holds example rows.

    """

  private static let registers = """

    ## Where the cities come from

    `cities.csv` and `partnerships.csv` were filled from downloaded registers. These are a proposal: registers lack partnerships, keep some that are over, and know few exact dates. Compare the rows with your own files, delete what you do not follow, and add what is missing.

    """
}
