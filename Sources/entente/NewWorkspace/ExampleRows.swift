/// An invented example, so that a new workspace can be checked and reported on at once.
///
/// Money is in US dollars, the default currency, so that no exchange rates are needed.
enum ExampleRows {
  static let cities = """
    city_id,name,country,name_ko,name_zh,region,time_zone,population,latitude,longitude,aliases
    exampleton,Exampleton,KOR,보기시,例城,KR-41,Asia/Seoul,500000,37.4,126.8,Exampleton-si
    samplewood,Samplewood,CHN,견본시,样林,CN-22,Asia/Shanghai,2000000,43.8,126.5,
    modelford,Modelford,JPN,모형시,模津,JP-15,Asia/Tokyo,800000,37.9,139,

    """

  static let partnerships = """
    partnership_id,name,cities,name_ko,name_zh,since,focus
    exampleton-samplewood,Exampleton and Samplewood,exampleton;samplewood,,,2020-05-11,trade;culture

    """

  /// The files that hold nothing but the example, by path.
  static let files: [(path: String, text: String)] = [
    ("trade/example.csv", trade), ("exchanges/example.csv", exchanges),
    ("media/example.csv", media),
  ]

  private static let trade = """
    period,reporter,partner,flow,commodity_code,value,currency
    2026-06,exampleton,samplewood,export,84,1200000,USD
    2026-06,exampleton,samplewood,export,39,310000,USD
    2026-06,exampleton,samplewood,import,10,450000,USD
    2026-07,exampleton,samplewood,export,84,1350000,USD
    2026-07,exampleton,samplewood,export,39,290000,USD
    2026-07,exampleton,samplewood,import,10,470000,USD
    2026-08,exampleton,samplewood,export,84,1410000,USD
    2026-08,exampleton,samplewood,export,39,325000,USD
    2026-08,exampleton,samplewood,import,10,440000,USD

    """

  private static let exchanges = """
    exchange_id,start_date,end_date,type,title,host,guests,participants,status,planned_participants,cost,currency
    EX-2026-001,2026-06-15,2026-06-19,youth,Invented youth camp,exampleton,samplewood,36,held,40,18000,USD
    EX-2026-002,2026-08-20,2026-08-22,business,Invented business days,samplewood,exampleton,24,held,20,9500,USD
    EX-2026-003,2026-10-05,2026-10-07,cultural,Invented choir visit,exampleton,samplewood,,planned,30,,

    """

  private static let media = """
    article_id,published,outlet,outlet_country,language,title,subjects,tone,kind
    EX-1,2026-07-02,Exampleton Times,KOR,en,Invented article on the youth camp,samplewood,15,news
    EX-2,2026-08-21,Exampleton Times,KOR,en,Invented article on the business days,samplewood,8,news
    EX-3,2026-08-24,Samplewood Daily,CHN,zh,虚构的报道,exampleton,,news

    """
}
