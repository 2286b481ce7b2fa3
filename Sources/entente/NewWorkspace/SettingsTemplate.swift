/// `entente.yaml` of a new workspace: every key with its default and what it means.
///
/// One `#` taken away from every line of a block leaves YAML.
enum SettingsTemplate {
  /// `home` is the first city; all keys stand as comments, so that the defaults hold.
  static func text(home: String) -> String {
    """
    ## Settings of this workspace. Every key has a default; take the '#' before a key away and write
    ## yours. Lines with ## and # explain. docs/inputs.md of Entente has more about each key.

    #home: \(home)
    ##  City from whose side the report is written. Default: the first city of cities.csv.

    #currency: USD
    ##  Currency that all money is converted to (ISO 4217). Other currencies need rates/.

    #languages: [en]
    ##  Languages of the pack, the main one first.

    #style: plain
    ##  Style of the Markdown pages: plain; gongmun, a Korean official document, for those in ko;
    ##  gongwen, a Chinese one, for those in zh.

    #partner_pages: false
    ##  Whether each partnership of two cities has a page from its other city's side too.

    #time_zone: UTC
    ##  Where a day begins, for articles. An IANA name such as Asia/Seoul.

    #fiscal_year_start: 1
    ##  Month, 1 to 12, in which year-to-date figures begin.

    #engine: native
    ##  Where `entente report` folds trade and media: native is this machine, spark a Spark cluster.

    #spark:
    ##  Which one; docs/scaling.md of Entente explains it. No secrets here.
    #   master: spark://host:7077
    #   home: /opt/spark
    #   timeout: 3600
    #   # Seconds for one answer. Default: 120, and 1 for each MB.
    #   conf:
    #     spark.executor.memory: 4g

    #sources:
    ##  What files do not say themselves. Each entry holds for the files that match its pattern:
    ##  * stands for any text without /, ** for any text, ? for one character.
    ##  Also file:///…; with the engine spark hdfs://…, s3a://… too.
    #   - files: trade/customs-*.csv
    #     format: comtrade-plus
    #     # Layout that the file must have. Default: found out from its content.
    #     encoding: gb18030
    #     # Encoding of the file. Default: found out from its bytes.
    #     flow: export
    #     # export or import, where the file does not say.
    #     reporter: \(home)
    #     # City that reports; for lists of exchanges, the city whose office keeps the list.
    #     partner: CHN
    #     # City or country on the other side, where the file does not say.
    #     month: 2026-08
    #     # Month, where the file does not say.
    #     currency: USD
    #     # Currency of its money, where the file does not say.
    #     unit: 1000 USD
    #     # Scale of its money, where the file does not say.
    #     commodity_code: TOTAL
    #     # HS code of its goods, where the file does not say.
    #     partnership: my-partnership
    #     # Partnership that its rows belong to, where the file does not say.
    #     outlet_country: KOR
    #     # Country of its newspapers (ISO 3166-1), where an article does not say.
    #     language: ko
    #     # Language of its articles, where an article does not say.
    #     subjects: [\(home)]
    #     # Cities that its articles are about, where an article does not say.

    #index:
    ##  The composite index of the scorecard. Default: the built-in structure.
    #   normalise: goalposts
    #   # How values become comparable: goalposts, minmax, rank or distance.
    #   aggregate: arithmetic
    #   # How parts become a whole: arithmetic, geometric, harmonic, or generalised with a power.

    """
  }
}
