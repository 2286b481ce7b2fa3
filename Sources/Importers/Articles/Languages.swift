/// Languages by the names and codes that media files use for them.
///
/// Codes and names: ISO 639-1 and ISO 639-2 (Library of Congress); a few further English names.
package enum Languages {
  /// The BCP 47 tag by English name, two-letter or three-letter code, in lower case.
  private static let tags: [String: String] = {
    var result: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      result[parts[0]] = parts[0]
      for code in parts[1].split(separator: " ") { result[String(code)] = parts[0] }
      for name in parts[2].split(separator: ";") { result[name.lowercased()] = parts[0] }
    }
    return result
  }()

  /// The BCP 47 tag of a language given by English name or ISO 639 code, in any case; `nil` for any
  /// other text.
  package static func tag(_ name: String) -> String? { tags[name.lowercased()] }

  /// Codes of ISO 639-1, of ISO 639-2, English names.
  private static let table = """
    aa|aar|Afar
    ab|abk|Abkhazian
    af|afr|Afrikaans
    ak|aka|Akan
    am|amh|Amharic
    ar|ara|Arabic
    an|arg|Aragonese
    as|asm|Assamese
    av|ava|Avaric
    ae|ave|Avestan
    ay|aym|Aymara
    az|aze|Azerbaijani
    ba|bak|Bashkir
    bm|bam|Bambara
    be|bel|Belarusian
    bn|ben|Bengali
    bh|bih|Bihari languages
    bi|bis|Bislama
    bo|bod tib|Tibetan
    bs|bos|Bosnian
    br|bre|Breton
    bg|bul|Bulgarian
    ca|cat|Catalan;Valencian
    cs|ces cze|Czech
    ch|cha|Chamorro
    ce|che|Chechen
    cu|chu|Church Slavic;Old Slavonic;Church Slavonic;Old Bulgarian;Old Church Slavonic
    cv|chv|Chuvash
    kw|cor|Cornish
    co|cos|Corsican
    cr|cre|Cree
    cy|cym wel|Welsh
    da|dan|Danish
    de|deu ger|German
    dv|div|Divehi;Dhivehi;Maldivian
    dz|dzo|Dzongkha
    el|ell gre|Greek
    en|eng|English
    eo|epo|Esperanto
    et|est|Estonian
    eu|eus baq|Basque
    ee|ewe|Ewe
    fo|fao|Faroese
    fa|fas per|Persian;Farsi
    fj|fij|Fijian
    fi|fin|Finnish
    fr|fra fre|French
    fy|fry|Western Frisian
    ff|ful|Fulah
    gd|gla|Gaelic;Scottish Gaelic
    ga|gle|Irish
    gl|glg|Galician
    gv|glv|Manx
    gn|grn|Guarani
    gu|guj|Gujarati
    ht|hat|Haitian;Haitian Creole
    ha|hau|Hausa
    he|heb|Hebrew
    hz|her|Herero
    hi|hin|Hindi
    ho|hmo|Hiri Motu
    hr|hrv|Croatian
    hu|hun|Hungarian
    hy|hye arm|Armenian
    ig|ibo|Igbo
    io|ido|Ido
    ii|iii|Sichuan Yi;Nuosu
    iu|iku|Inuktitut
    ie|ile|Interlingue;Occidental
    ia|ina|Interlingua
    id|ind|Indonesian
    ik|ipk|Inupiaq
    is|isl ice|Icelandic
    it|ita|Italian
    jv|jav|Javanese
    ja|jpn|Japanese
    kl|kal|Kalaallisut;Greenlandic
    kn|kan|Kannada
    ks|kas|Kashmiri
    ka|kat geo|Georgian
    kr|kau|Kanuri
    kk|kaz|Kazakh
    km|khm|Central Khmer;Khmer
    ki|kik|Kikuyu;Gikuyu
    rw|kin|Kinyarwanda
    ky|kir|Kirghiz;Kyrgyz
    kv|kom|Komi
    kg|kon|Kongo
    ko|kor|Korean
    kj|kua|Kuanyama;Kwanyama
    ku|kur|Kurdish
    lo|lao|Lao
    la|lat|Latin
    lv|lav|Latvian
    li|lim|Limburgan;Limburger;Limburgish
    ln|lin|Lingala
    lt|lit|Lithuanian
    lb|ltz|Luxembourgish;Letzeburgesch
    lu|lub|Luba-Katanga
    lg|lug|Ganda
    mh|mah|Marshallese
    ml|mal|Malayalam
    mr|mar|Marathi
    mk|mkd mac|Macedonian
    mg|mlg|Malagasy
    mt|mlt|Maltese
    mn|mon|Mongolian
    mi|mri mao|Maori;Māori
    ms|msa may|Malay
    my|mya bur|Burmese
    na|nau|Nauru
    nv|nav|Navajo;Navaho
    nr|nbl|South Ndebele
    nd|nde|North Ndebele
    ng|ndo|Ndonga
    ne|nep|Nepali
    nl|nld dut|Dutch;Flemish
    nn|nno|Norwegian Nynorsk
    nb|nob|Norwegian Bokmål;Norwegian Bokmal;Bokmal
    no|nor|Norwegian
    ny|nya|Chichewa;Chewa;Nyanja
    oc|oci|Occitan;Provençal
    oj|oji|Ojibwa
    or|ori|Oriya
    om|orm|Oromo
    os|oss|Ossetian;Ossetic
    pa|pan|Panjabi;Punjabi
    pi|pli|Pali
    pl|pol|Polish
    pt|por|Portuguese
    ps|pus|Pushto;Pashto
    qu|que|Quechua
    rm|roh|Romansh
    ro|ron rum|Romanian;Moldavian;Moldovan
    rn|run|Rundi
    ru|rus|Russian
    sg|sag|Sango
    sa|san|Sanskrit
    si|sin|Sinhala;Sinhalese
    sk|slk slo|Slovak
    sl|slv|Slovenian
    se|sme|Northern Sami
    sm|smo|Samoan
    sn|sna|Shona
    sd|snd|Sindhi
    so|som|Somali
    st|sot|Sesotho
    es|spa|Spanish;Castilian
    sq|sqi alb|Albanian
    sc|srd|Sardinian
    sr|srp|Serbian
    ss|ssw|Swati
    su|sun|Sundanese
    sw|swa|Swahili
    sv|swe|Swedish
    ty|tah|Tahitian
    ta|tam|Tamil
    tt|tat|Tatar
    te|tel|Telugu
    tg|tgk|Tajik
    tl|tgl|Tagalog;Filipino
    th|tha|Thai
    ti|tir|Tigrinya
    to|ton|Tonga;Tongan
    tn|tsn|Tswana
    ts|tso|Tsonga
    tk|tuk|Turkmen
    tr|tur|Turkish
    tw|twi|Twi
    ug|uig|Uighur;Uyghur
    uk|ukr|Ukrainian
    ur|urd|Urdu
    uz|uzb|Uzbek
    ve|ven|Venda
    vi|vie|Vietnamese
    vo|vol|Volapük
    wa|wln|Walloon
    wo|wol|Wolof
    xh|xho|Xhosa
    yi|yid|Yiddish
    yo|yor|Yoruba
    za|zha|Zhuang;Chuang
    zh|zho chi|Chinese;Mandarin
    zu|zul|Zulu
    """
}
