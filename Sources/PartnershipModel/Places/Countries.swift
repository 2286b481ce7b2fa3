/// The countries of ISO 3166-1: the numbers and names that trade files use for them, and the names
/// that a report shows.
///
/// Names: ISO 3166-1 (English) and Unicode CLDR (Korean, Chinese). Numbers: UN M49, and the few in
/// which UN Comtrade differs ("Comtrade reporters" and "partner areas" reference lists).
package enum Countries {
  /// Alpha-3 code by UN M49 number, leading zeros dropped.
  package static let byM49: [String: String] = {
    var result: [String: String] = [:]
    for entry in entries { result[entry.number] = entry.alpha3 }
    for (number, alpha3) in comtradeNumbers { result[number] = alpha3 }
    return result
  }()

  /// Alpha-3 code by alpha-3 and alpha-2 code and by name.
  package static let byName: [String: String] = {
    var result: [String: String] = [:]
    for entry in entries {
      for name in [entry.alpha3, entry.alpha2] + entry.names where !name.isEmpty {
        result[name] = entry.alpha3
      }
    }
    for (name, alpha3) in otherNames { result[name] = alpha3 }
    return result
  }()

  package static let alpha3: Set<String> = Set(entries.map(\.alpha3))

  /// The name for a reader, by alpha-3 code, such as `South Korea`; `nil` for another code.
  package static func name(_ code: String) -> LocalizedName? { names[code] }

  /// The name as it stands in a sentence, in English with its article, such as `the Philippines`.
  package static func nameInSentence(_ code: String) -> LocalizedName? {
    guard let name = names[code] else { return nil }
    guard withArticle.contains(code) else { return name }
    return LocalizedName(name: "the " + name.name, korean: name.korean, chinese: name.chinese)
  }

  private static let names: [String: LocalizedName] = Dictionary(
    entries.map { entry in
      let names = entry.names
      return (
        entry.alpha3,
        LocalizedName(
          name: names.first.map(inReadingOrder) ?? entry.alpha3,
          korean: names.count > 1 ? names[1] : nil,
          chinese: names.count > 2 ? names[2] : nil)
      )
    }, uniquingKeysWith: { first, _ in first })

  /// `Republic of Moldova` for `Moldova, Republic of`, as lists in the order of the alphabet have it.
  private static func inReadingOrder(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard let last = parts.last, parts.count == 2,
      last.hasSuffix(" of") || last.hasSuffix(" of the")
    else { return name }
    return "\(last) \(parts[0])"
  }

  /// Countries whose English names take an article: unions, republics, groups of islands.
  private static let withArticle: Set<String> = [
    "ARE", "ATF", "BHS", "CAF", "CCK", "COK", "COM", "CYM", "DOM", "FLK", "FRO", "GBR", "GMB",
    "IMN",
    "IOT", "MDV", "MHL", "MNP", "NLD", "PHL", "PSE", "RUS", "SLB", "SYC", "TCA", "UMI", "USA",
    "VGB", "VIR",
  ]

  private struct Entry {
    let alpha3: String
    let alpha2: String
    let number: String
    let names: [String]
  }

  private static let entries: [Entry] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return Entry(
      alpha3: parts[0], alpha2: parts[1], number: parts[2], names: Array(parts[3...]))
  }

  private static let comtradeNumbers = [
    "842": "USA",
    "251": "FRA",
    "381": "ITA",
    "579": "NOR",
    "757": "CHE",
    "699": "IND",
  ]

  private static let otherNames = [
    "South Korea": "KOR",
    "Republic of Korea": "KOR",
    "Rep. of Korea": "KOR",
    "North Korea": "PRK",
    "United States of America": "USA",
    "US": "USA",
    "Russian Federation": "RUS",
    "Vietnam": "VNM",
    "People's Republic of China": "CHN",
    "UK": "GBR",
    // As GDELT lists countries (its table of FIPS 10-4 countries).
    "Brunei": "BRN",
    "Burma": "MMR",
    "Cape Verde": "CPV",
    "Congo-Brazzaville": "COG",
    "Congo-Kinshasa": "COD",
    "Cote D'Ivoire": "CIV",
    "Czech Republic": "CZE",
    "Democratic Republic of Congo": "COD",
    "Democratic Republic of the Congo": "COD",
    "East Timor": "TLS",
    "Falkland Islands": "FLK",
    "Federated States of Micronesia": "FSM",
    "Ivory Coast": "CIV",
    "Macau": "MAC",
    "Macedonia": "MKD",
    "Palestine": "PSE",
    "Republic of the Congo": "COG",
    "Reunion": "REU",
    "Slovak Republic": "SVK",
    "Swaziland": "SWZ",
    "The Bahamas": "BHS",
    "The Gambia": "GMB",
    "Turkey": "TUR",
    "Vatican City": "VAT",
  ]

  private static let table = """
    ABW|AW|533|Aruba|아루바|阿鲁巴
    AFG|AF|4|Afghanistan|아프가니스탄|阿富汗
    AGO|AO|24|Angola|앙골라|安哥拉
    AIA|AI|660|Anguilla|앵귈라|安圭拉
    ALA|AX|248|Åland Islands|올란드 제도|奥兰群岛
    ALB|AL|8|Albania|알바니아|阿尔巴尼亚
    AND|AD|20|Andorra|안도라|安道尔
    ARE|AE|784|United Arab Emirates|아랍에미리트|阿拉伯联合酋长国
    ARG|AR|32|Argentina|아르헨티나|阿根廷
    ARM|AM|51|Armenia|아르메니아|亚美尼亚
    ASM|AS|16|American Samoa|아메리칸 사모아|美属萨摩亚
    ATA|AQ|10|Antarctica|남극 대륙|南极洲
    ATF|TF|260|French Southern Territories|프랑스령 남방 지역|法属南部领地
    ATG|AG|28|Antigua and Barbuda|앤티가 바부다|安提瓜和巴布达
    AUS|AU|36|Australia|오스트레일리아|澳大利亚
    AUT|AT|40|Austria|오스트리아|奥地利
    AZE|AZ|31|Azerbaijan|아제르바이잔|阿塞拜疆
    BDI|BI|108|Burundi|부룬디|布隆迪
    BEL|BE|56|Belgium|벨기에|比利时
    BEN|BJ|204|Benin|베냉|贝宁
    BES|BQ|535|Bonaire, Sint Eustatius and Saba|네덜란드령 카리브|荷属加勒比区
    BFA|BF|854|Burkina Faso|부르키나파소|布基纳法索
    BGD|BD|50|Bangladesh|방글라데시|孟加拉国
    BGR|BG|100|Bulgaria|불가리아|保加利亚
    BHR|BH|48|Bahrain|바레인|巴林
    BHS|BS|44|Bahamas|바하마|巴哈马
    BIH|BA|70|Bosnia and Herzegovina|보스니아 헤르체고비나|波斯尼亚和黑塞哥维那
    BLM|BL|652|Saint Barthélemy|생바르텔레미|圣巴泰勒米
    BLR|BY|112|Belarus|벨라루스|白俄罗斯
    BLZ|BZ|84|Belize|벨리즈|伯利兹
    BMU|BM|60|Bermuda|버뮤다|百慕大
    BOL|BO|68|Bolivia|볼리비아|玻利维亚
    BRA|BR|76|Brazil|브라질|巴西
    BRB|BB|52|Barbados|바베이도스|巴巴多斯
    BRN|BN|96|Brunei Darussalam|브루나이|文莱
    BTN|BT|64|Bhutan|부탄|不丹
    BVT|BV|74|Bouvet Island|부베섬|布韦岛
    BWA|BW|72|Botswana|보츠와나|博茨瓦纳
    CAF|CF|140|Central African Republic|중앙 아프리카 공화국|中非共和国
    CAN|CA|124|Canada|캐나다|加拿大
    CCK|CC|166|Cocos (Keeling) Islands|코코스 제도|科科斯（基林）群岛
    CHE|CH|756|Switzerland|스위스|瑞士
    CHL|CL|152|Chile|칠레|智利
    CHN|CN|156|China|중국|中国
    CIV|CI|384|Côte d'Ivoire|코트디부아르|科特迪瓦
    CMR|CM|120|Cameroon|카메룬|喀麦隆
    COD|CD|180|Congo, The Democratic Republic of the|콩고-킨샤사|刚果（金）
    COG|CG|178|Congo|콩고-브라자빌|刚果（布）
    COK|CK|184|Cook Islands|쿡 제도|库克群岛
    COL|CO|170|Colombia|콜롬비아|哥伦比亚
    COM|KM|174|Comoros|코모로|科摩罗
    CPV|CV|132|Cabo Verde|카보베르데|佛得角
    CRI|CR|188|Costa Rica|코스타리카|哥斯达黎加
    CUB|CU|192|Cuba|쿠바|古巴
    CUW|CW|531|Curaçao|퀴라소|库拉索
    CXR|CX|162|Christmas Island|크리스마스섬|圣诞岛
    CYM|KY|136|Cayman Islands|케이맨 제도|开曼群岛
    CYP|CY|196|Cyprus|키프로스|塞浦路斯
    CZE|CZ|203|Czechia|체코|捷克
    DEU|DE|276|Germany|독일|德国
    DJI|DJ|262|Djibouti|지부티|吉布提
    DMA|DM|212|Dominica|도미니카|多米尼克
    DNK|DK|208|Denmark|덴마크|丹麦
    DOM|DO|214|Dominican Republic|도미니카 공화국|多米尼加共和国
    DZA|DZ|12|Algeria|알제리|阿尔及利亚
    ECU|EC|218|Ecuador|에콰도르|厄瓜多尔
    EGY|EG|818|Egypt|이집트|埃及
    ERI|ER|232|Eritrea|에리트리아|厄立特里亚
    ESH|EH|732|Western Sahara|서사하라|西撒哈拉
    ESP|ES|724|Spain|스페인|西班牙
    EST|EE|233|Estonia|에스토니아|爱沙尼亚
    ETH|ET|231|Ethiopia|에티오피아|埃塞俄比亚
    FIN|FI|246|Finland|핀란드|芬兰
    FJI|FJ|242|Fiji|피지|斐济
    FLK|FK|238|Falkland Islands (Malvinas)|포클랜드 제도|福克兰群岛
    FRA|FR|250|France|프랑스|法国
    FRO|FO|234|Faroe Islands|페로 제도|法罗群岛
    FSM|FM|583|Micronesia, Federated States of|미크로네시아|密克罗尼西亚
    GAB|GA|266|Gabon|가봉|加蓬
    GBR|GB|826|United Kingdom|영국|英国
    GEO|GE|268|Georgia|조지아|格鲁吉亚
    GGY|GG|831|Guernsey|건지|根西岛
    GHA|GH|288|Ghana|가나|加纳
    GIB|GI|292|Gibraltar|지브롤터|直布罗陀
    GIN|GN|324|Guinea|기니|几内亚
    GLP|GP|312|Guadeloupe|과들루프|瓜德罗普
    GMB|GM|270|Gambia|감비아|冈比亚
    GNB|GW|624|Guinea-Bissau|기니비사우|几内亚比绍
    GNQ|GQ|226|Equatorial Guinea|적도 기니|赤道几内亚
    GRC|GR|300|Greece|그리스|希腊
    GRD|GD|308|Grenada|그레나다|格林纳达
    GRL|GL|304|Greenland|그린란드|格陵兰
    GTM|GT|320|Guatemala|과테말라|危地马拉
    GUF|GF|254|French Guiana|프랑스령 기아나|法属圭亚那
    GUM|GU|316|Guam|괌|关岛
    GUY|GY|328|Guyana|가이아나|圭亚那
    HKG|HK|344|Hong Kong|홍콩(중국 특별행정구)|中国香港特别行政区
    HMD|HM|334|Heard Island and McDonald Islands|허드 맥도널드 제도|赫德岛和麦克唐纳群岛
    HND|HN|340|Honduras|온두라스|洪都拉斯
    HRV|HR|191|Croatia|크로아티아|克罗地亚
    HTI|HT|332|Haiti|아이티|海地
    HUN|HU|348|Hungary|헝가리|匈牙利
    IDN|ID|360|Indonesia|인도네시아|印度尼西亚
    IMN|IM|833|Isle of Man|맨섬|马恩岛
    IND|IN|356|India|인도|印度
    IOT|IO|86|British Indian Ocean Territory|영국령 인도양 지역|英属印度洋领地
    IRL|IE|372|Ireland|아일랜드|爱尔兰
    IRN|IR|364|Iran|이란|伊朗
    IRQ|IQ|368|Iraq|이라크|伊拉克
    ISL|IS|352|Iceland|아이슬란드|冰岛
    ISR|IL|376|Israel|이스라엘|以色列
    ITA|IT|380|Italy|이탈리아|意大利
    JAM|JM|388|Jamaica|자메이카|牙买加
    JEY|JE|832|Jersey|저지|泽西岛
    JOR|JO|400|Jordan|요르단|约旦
    JPN|JP|392|Japan|일본|日本
    KAZ|KZ|398|Kazakhstan|카자흐스탄|哈萨克斯坦
    KEN|KE|404|Kenya|케냐|肯尼亚
    KGZ|KG|417|Kyrgyzstan|키르기스스탄|吉尔吉斯斯坦
    KHM|KH|116|Cambodia|캄보디아|柬埔寨
    KIR|KI|296|Kiribati|키리바시|基里巴斯
    KNA|KN|659|Saint Kitts and Nevis|세인트키츠 네비스|圣基茨和尼维斯
    KOR|KR|410|South Korea|대한민국|韩国
    KWT|KW|414|Kuwait|쿠웨이트|科威特
    LAO|LA|418|Laos|라오스|老挝
    LBN|LB|422|Lebanon|레바논|黎巴嫩
    LBR|LR|430|Liberia|라이베리아|利比里亚
    LBY|LY|434|Libya|리비아|利比亚
    LCA|LC|662|Saint Lucia|세인트루시아|圣卢西亚
    LIE|LI|438|Liechtenstein|리히텐슈타인|列支敦士登
    LKA|LK|144|Sri Lanka|스리랑카|斯里兰卡
    LSO|LS|426|Lesotho|레소토|莱索托
    LTU|LT|440|Lithuania|리투아니아|立陶宛
    LUX|LU|442|Luxembourg|룩셈부르크|卢森堡
    LVA|LV|428|Latvia|라트비아|拉脱维亚
    MAC|MO|446|Macao|마카오(중국 특별행정구)|中国澳门特别行政区
    MAF|MF|663|Saint Martin (French part)|생마르탱|法属圣马丁
    MAR|MA|504|Morocco|모로코|摩洛哥
    MCO|MC|492|Monaco|모나코|摩纳哥
    MDA|MD|498|Moldova|몰도바|摩尔多瓦
    MDG|MG|450|Madagascar|마다가스카르|马达加斯加
    MDV|MV|462|Maldives|몰디브|马尔代夫
    MEX|MX|484|Mexico|멕시코|墨西哥
    MHL|MH|584|Marshall Islands|마셜 제도|马绍尔群岛
    MKD|MK|807|North Macedonia|북마케도니아|北马其顿
    MLI|ML|466|Mali|말리|马里
    MLT|MT|470|Malta|몰타|马耳他
    MMR|MM|104|Myanmar|미얀마|缅甸
    MNE|ME|499|Montenegro|몬테네그로|黑山
    MNG|MN|496|Mongolia|몽골|蒙古
    MNP|MP|580|Northern Mariana Islands|북마리아나제도|北马里亚纳群岛
    MOZ|MZ|508|Mozambique|모잠비크|莫桑比克
    MRT|MR|478|Mauritania|모리타니|毛里塔尼亚
    MSR|MS|500|Montserrat|몬트세라트|蒙特塞拉特
    MTQ|MQ|474|Martinique|마르티니크|马提尼克
    MUS|MU|480|Mauritius|모리셔스|毛里求斯
    MWI|MW|454|Malawi|말라위|马拉维
    MYS|MY|458|Malaysia|말레이시아|马来西亚
    MYT|YT|175|Mayotte|마요트|马约特
    NAM|NA|516|Namibia|나미비아|纳米比亚
    NCL|NC|540|New Caledonia|뉴칼레도니아|新喀里多尼亚
    NER|NE|562|Niger|니제르|尼日尔
    NFK|NF|574|Norfolk Island|노퍽섬|诺福克岛
    NGA|NG|566|Nigeria|나이지리아|尼日利亚
    NIC|NI|558|Nicaragua|니카라과|尼加拉瓜
    NIU|NU|570|Niue|니우에|纽埃
    NLD|NL|528|Netherlands|네덜란드|荷兰
    NOR|NO|578|Norway|노르웨이|挪威
    NPL|NP|524|Nepal|네팔|尼泊尔
    NRU|NR|520|Nauru|나우루|瑙鲁
    NZL|NZ|554|New Zealand|뉴질랜드|新西兰
    OMN|OM|512|Oman|오만|阿曼
    PAK|PK|586|Pakistan|파키스탄|巴基斯坦
    PAN|PA|591|Panama|파나마|巴拿马
    PCN|PN|612|Pitcairn|핏케언 제도|皮特凯恩群岛
    PER|PE|604|Peru|페루|秘鲁
    PHL|PH|608|Philippines|필리핀|菲律宾
    PLW|PW|585|Palau|팔라우|帕劳
    PNG|PG|598|Papua New Guinea|파푸아뉴기니|巴布亚新几内亚
    POL|PL|616|Poland|폴란드|波兰
    PRI|PR|630|Puerto Rico|푸에르토리코|波多黎各
    PRK|KP|408|North Korea|북한|朝鲜
    PRT|PT|620|Portugal|포르투갈|葡萄牙
    PRY|PY|600|Paraguay|파라과이|巴拉圭
    PSE|PS|275|Palestine, State of|팔레스타인 지구|巴勒斯坦领土
    PYF|PF|258|French Polynesia|프랑스령 폴리네시아|法属波利尼西亚
    QAT|QA|634|Qatar|카타르|卡塔尔
    REU|RE|638|Réunion|레위니옹|留尼汪
    ROU|RO|642|Romania|루마니아|罗马尼亚
    RUS|RU|643|Russia|러시아|俄罗斯
    RWA|RW|646|Rwanda|르완다|卢旺达
    SAU|SA|682|Saudi Arabia|사우디아라비아|沙特阿拉伯
    SDN|SD|729|Sudan|수단|苏丹
    SEN|SN|686|Senegal|세네갈|塞内加尔
    SGP|SG|702|Singapore|싱가포르|新加坡
    SGS|GS|239|South Georgia and the South Sandwich Islands|사우스조지아 사우스샌드위치 제도|南乔治亚和南桑威奇群岛
    SHN|SH|654|Saint Helena, Ascension and Tristan da Cunha|세인트헬레나|圣赫勒拿
    SJM|SJ|744|Svalbard and Jan Mayen|스발바르제도-얀마웬섬|斯瓦尔巴和扬马延
    SLB|SB|90|Solomon Islands|솔로몬 제도|所罗门群岛
    SLE|SL|694|Sierra Leone|시에라리온|塞拉利昂
    SLV|SV|222|El Salvador|엘살바도르|萨尔瓦多
    SMR|SM|674|San Marino|산마리노|圣马力诺
    SOM|SO|706|Somalia|소말리아|索马里
    SPM|PM|666|Saint Pierre and Miquelon|생피에르 미클롱|圣皮埃尔和密克隆群岛
    SRB|RS|688|Serbia|세르비아|塞尔维亚
    SSD|SS|728|South Sudan|남수단|南苏丹
    STP|ST|678|Sao Tome and Principe|상투메 프린시페|圣多美和普林西比
    SUR|SR|740|Suriname|수리남|苏里南
    SVK|SK|703|Slovakia|슬로바키아|斯洛伐克
    SVN|SI|705|Slovenia|슬로베니아|斯洛文尼亚
    SWE|SE|752|Sweden|스웨덴|瑞典
    SWZ|SZ|748|Eswatini|에스와티니|斯威士兰
    SXM|SX|534|Sint Maarten (Dutch part)|신트마르턴|荷属圣马丁
    SYC|SC|690|Seychelles|세이셸|塞舌尔
    SYR|SY|760|Syria|시리아|叙利亚
    TCA|TC|796|Turks and Caicos Islands|터크스 케이커스 제도|特克斯和凯科斯群岛
    TCD|TD|148|Chad|차드|乍得
    TGO|TG|768|Togo|토고|多哥
    THA|TH|764|Thailand|태국|泰国
    TJK|TJ|762|Tajikistan|타지키스탄|塔吉克斯坦
    TKL|TK|772|Tokelau|토켈라우|托克劳
    TKM|TM|795|Turkmenistan|투르크메니스탄|土库曼斯坦
    TLS|TL|626|Timor-Leste|동티모르|东帝汶
    TON|TO|776|Tonga|통가|汤加
    TTO|TT|780|Trinidad and Tobago|트리니다드 토바고|特立尼达和多巴哥
    TUN|TN|788|Tunisia|튀니지|突尼斯
    TUR|TR|792|Türkiye|튀르키예|土耳其
    TUV|TV|798|Tuvalu|투발루|图瓦卢
    TWN|TW|158|Taiwan|대만|台湾
    TZA|TZ|834|Tanzania|탄자니아|坦桑尼亚
    UGA|UG|800|Uganda|우간다|乌干达
    UKR|UA|804|Ukraine|우크라이나|乌克兰
    UMI|UM|581|United States Minor Outlying Islands|미국령 해외 제도|美国本土外小岛屿
    URY|UY|858|Uruguay|우루과이|乌拉圭
    USA|US|840|United States|미국|美国
    UZB|UZ|860|Uzbekistan|우즈베키스탄|乌兹别克斯坦
    VAT|VA|336|Holy See (Vatican City State)|바티칸 시국|梵蒂冈
    VCT|VC|670|Saint Vincent and the Grenadines|세인트빈센트그레나딘|圣文森特和格林纳丁斯
    VEN|VE|862|Venezuela|베네수엘라|委内瑞拉
    VGB|VG|92|Virgin Islands, British|영국령 버진아일랜드|英属维尔京群岛
    VIR|VI|850|Virgin Islands, U.S.|미국령 버진아일랜드|美属维尔京群岛
    VNM|VN|704|Vietnam|베트남|越南
    VUT|VU|548|Vanuatu|바누아투|瓦努阿图
    WLF|WF|876|Wallis and Futuna|왈리스-푸투나 제도|瓦利斯和富图纳
    WSM|WS|882|Samoa|사모아|萨摩亚
    YEM|YE|887|Yemen|예멘|也门
    ZAF|ZA|710|South Africa|남아프리카|南非
    ZMB|ZM|894|Zambia|잠비아|赞比亚
    ZWE|ZW|716|Zimbabwe|짐바브웨|津巴布韦
    """
}
