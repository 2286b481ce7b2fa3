CREATE TEMPORARY VIEW file0 (value STRING)
USING text OPTIONS (path '/data/m.csv', lineSep '\n');

CREATE TEMPORARY VIEW file1 (value STRING)
USING text OPTIONS (path '/data/m.ndjson', lineSep '\n');

CREATE TEMPORARY VIEW named AS
SELECT 0 AS file, block, place, raw, class, true AS by_title,
  size(c) <> 2 AS ragged,
  get(c, 0) AS article_id, get(c, 1) AS published, '' AS outlet, '' AS outlet_country, '' AS language, '' AS title, '' AS url, '' AS subjects, '' AS tone, '' AS topic, '' AS kind, '' AS reach, '' AS joint, '' AS press_visit, '' AS flagged, '' AS corrected
FROM (
  SELECT block, place, raw, class, IF(contains(line, '"'),
    transform(regexp_extract_all(concat(',', line), r',((?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+))', 1),
      x -> IF(startswith(x, '"'), replace(substr(x, 2, length(x) - 2), '""', '"'), x)),
    split(line, ',', -1)) AS c
  FROM (
    SELECT block, place, raw, line, CASE
      WHEN NOT is_valid_utf8(line) OR contains(line, '\r') THEN 'open'
      WHEN line IN ('article_id,published', concat('\ufeff', 'article_id,published')) THEN 'header'
      WHEN (line = '' OR startswith(line, ',')) AND line RLIKE r'\A,*+\z' THEN 'blank'
      WHEN contains(line, '"') AND (octet_length(line) > 65536
        OR NOT line RLIKE r'\A(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)(?:,(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)){0,63}+\z') THEN 'open'
      WHEN octet_length(line) > 65536 OR contains(line, '\0') THEN 'whole'
    END AS class
    FROM (
      SELECT block, place, raw,
        IF(endswith(raw, '\r'), left(raw, length(raw) - 1), raw) AS line
      FROM (SELECT value AS raw, input_file_block_start() AS block, monotonically_increasing_id() AS place FROM file0))))
UNION ALL
SELECT 1 AS file, block, place, raw, class, false AS by_title,
  false AS ragged,
  coalesce(o.article_id, '') AS article_id,
  coalesce(o.published, '') AS published,
  coalesce(o.outlet, '') AS outlet,
  coalesce(o.outlet_country, '') AS outlet_country,
  coalesce(o.language, '') AS language,
  coalesce(o.title, '') AS title,
  coalesce(o.url, '') AS url,
  coalesce(IF(raw RLIKE r'"subjects"[ \t]*+:[ \t]*+\[', array_join(from_json(IF(coalesce(class, 'whole') = 'whole', raw, NULL), 'subjects ARRAY<STRING>').subjects, ';'), o.subjects), '') AS subjects,
  regexp_extract(raw, r'"tone"[ \t]*+:[ \t]*+(-?[0-9.]++)', 1) AS tone,
  coalesce(o.topic, '') AS topic,
  coalesce(o.kind, '') AS kind,
  regexp_extract(raw, r'"reach"[ \t]*+:[ \t]*+(-?[0-9.]++)', 1) AS reach,
  coalesce(o.joint, '') AS joint,
  coalesce(o.press_visit, '') AS press_visit,
  coalesce(o.flagged, '') AS flagged,
  coalesce(o.corrected, '') AS corrected
FROM (
  SELECT block, place, raw, class,
    from_json(IF(coalesce(class, 'whole') = 'whole', raw, NULL), 'article_id STRING, published STRING, outlet STRING, outlet_country STRING, language STRING, title STRING, url STRING, subjects STRING, topic STRING, kind STRING, joint STRING, press_visit STRING, flagged STRING, corrected STRING') AS o
  FROM (
    SELECT block, place, raw, CASE
      WHEN NOT is_valid_utf8(raw) THEN 'open'
      WHEN NOT startswith(raw, '{') AND raw RLIKE r'\A[ \t\r]*+\z' THEN 'blank'
      WHEN octet_length(raw) > 65536
        OR NOT raw RLIKE r'\A[ \t]*+\{[ \t]*+(?:"article_id"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"published"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"outlet"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"outlet_country"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"language"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"title"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"url"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"subjects"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"|\[[ \t]*+(?:"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"(?:[ \t]*+,[ \t]*+"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")*+)?[ \t]*+\])|"tone"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"topic"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"kind"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"reach"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"joint"[ \t]*+:[ \t]*+(?:null|true|false)|"press_visit"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"flagged"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"corrected"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"))(?:[ \t]*+,[ \t]*+(?:"article_id"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"published"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"outlet"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"outlet_country"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"language"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"title"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"url"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"subjects"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"|\[[ \t]*+(?:"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"(?:[ \t]*+,[ \t]*+"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")*+)?[ \t]*+\])|"tone"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"topic"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"kind"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"reach"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"joint"[ \t]*+:[ \t]*+(?:null|true|false)|"press_visit"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"flagged"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"corrected"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"))){0,15}+[ \t]*+\}[ \t\r]*+\z'
        OR size(regexp_extract_all(raw, r'"(article_id|published|outlet|outlet_country|language|title|url|subjects|tone|topic|kind|reach|joint|press_visit|flagged|corrected)"[ \t]*+:', 1)) <> size(array_distinct(regexp_extract_all(raw, r'"(article_id|published|outlet|outlet_country|language|title|url|subjects|tone|topic|kind|reach|joint|press_visit|flagged|corrected)"[ \t]*+:', 1)))
        OR raw RLIKE r'\\u(?:[dD][89a-fA-F]|0000)' THEN 'whole'
    END AS class
    FROM (SELECT value AS raw, input_file_block_start() AS block, monotonically_increasing_id() AS place FROM file1)));

CREATE TEMPORARY VIEW checked AS
SELECT *, CASE
    WHEN class IS NOT NULL THEN class
    WHEN ragged
    OR article_id = ''
    OR NOT published RLIKE r'\A(?:(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)|[0-9]{4}-(?:0[13578]|1[02])-31|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,9})?(?:Z|[-+](?:[01][0-9]|2[0-3]):[0-5][0-9]))?)\z'
    OR outlet = ''
    OR outlet_country <> '' AND outlet_country NOT IN ('ABW', 'AD', 'AE', 'AF', 'AFG', 'AG', 'AGO', 'AI', 'AIA', 'AL', 'ALA', 'ALB', 'AM', 'AND', 'AO', 'AQ', 'AR', 'ARE', 'ARG', 'ARM', 'AS', 'ASM', 'AT', 'ATA', 'ATF', 'ATG', 'AU', 'AUS', 'AUT', 'AW', 'AX', 'AZ', 'AZE', 'Afghanistan', 'Albania', 'Algeria', 'American Samoa', 'Andorra', 'Angola', 'Anguilla', 'Antarctica', 'Antigua and Barbuda', 'Argentina', 'Armenia', 'Aruba', 'Australia', 'Austria', 'Azerbaijan', 'BA', 'BB', 'BD', 'BDI', 'BE', 'BEL', 'BEN', 'BES', 'BF', 'BFA', 'BG', 'BGD', 'BGR', 'BH', 'BHR', 'BHS', 'BI', 'BIH', 'BJ', 'BL', 'BLM', 'BLR', 'BLZ', 'BM', 'BMU', 'BN', 'BO', 'BOL', 'BQ', 'BR', 'BRA', 'BRB', 'BRN', 'BS', 'BT', 'BTN', 'BV', 'BVT', 'BW', 'BWA', 'BY', 'BZ', 'Bahamas', 'Bahrain', 'Bangladesh', 'Barbados', 'Belarus', 'Belgium', 'Belize', 'Benin', 'Bermuda', 'Bhutan', 'Bolivia', 'Bonaire, Sint Eustatius and Saba', 'Bosnia and Herzegovina', 'Botswana', 'Bouvet Island', 'Brazil', 'British Indian Ocean Territory', 'Brunei', 'Brunei Darussalam', 'Bulgaria', 'Burkina Faso', 'Burma', 'Burundi', 'CA', 'CAF', 'CAN', 'CC', 'CCK', 'CD', 'CF', 'CG', 'CH', 'CHE', 'CHL', 'CHN', 'CI', 'CIV', 'CK', 'CL', 'CM', 'CMR', 'CN', 'CO', 'COD', 'COG', 'COK', 'COL', 'COM', 'CPV', 'CR', 'CRI', 'CU', 'CUB', 'CUW', 'CV', 'CW', 'CX', 'CXR', 'CY', 'CYM', 'CYP', 'CZ', 'CZE', 'Cabo Verde', 'Cambodia', 'Cameroon', 'Canada', 'Cape Verde', 'Cayman Islands', 'Central African Republic', 'Chad', 'Chile', 'China', 'Christmas Island', 'Cocos (Keeling) Islands', 'Colombia', 'Comoros', 'Congo', 'Congo, The Democratic Republic of the', 'Congo-Brazzaville', 'Congo-Kinshasa', 'Cook Islands', 'Costa Rica', 'Cote D\'Ivoire', 'Croatia', 'Cuba', 'Curaçao', 'Cyprus', 'Czech Republic', 'Czechia', 'Côte d\'Ivoire', 'DE', 'DEU', 'DJ', 'DJI', 'DK', 'DM', 'DMA', 'DNK', 'DO', 'DOM', 'DZ', 'DZA', 'Democratic Republic of Congo', 'Democratic Republic of the Congo', 'Denmark', 'Djibouti', 'Dominica', 'Dominican Republic', 'EC', 'ECU', 'EE', 'EG', 'EGY', 'EH', 'ER', 'ERI', 'ES', 'ESH', 'ESP', 'EST', 'ET', 'ETH', 'East Timor', 'Ecuador', 'Egypt', 'El Salvador', 'Equatorial Guinea', 'Eritrea', 'Estonia', 'Eswatini', 'Ethiopia', 'FI', 'FIN', 'FJ', 'FJI', 'FK', 'FLK', 'FM', 'FO', 'FR', 'FRA', 'FRO', 'FSM', 'Falkland Islands', 'Falkland Islands (Malvinas)', 'Faroe Islands', 'Federated States of Micronesia', 'Fiji', 'Finland', 'France', 'French Guiana', 'French Polynesia', 'French Southern Territories', 'GA', 'GAB', 'GB', 'GBR', 'GD', 'GE', 'GEO', 'GF', 'GG', 'GGY', 'GH', 'GHA', 'GI', 'GIB', 'GIN', 'GL', 'GLP', 'GM', 'GMB', 'GN', 'GNB', 'GNQ', 'GP', 'GQ', 'GR', 'GRC', 'GRD', 'GRL', 'GS', 'GT', 'GTM', 'GU', 'GUF', 'GUM', 'GUY', 'GW', 'GY', 'Gabon', 'Gambia', 'Georgia', 'Germany', 'Ghana', 'Gibraltar', 'Greece', 'Greenland', 'Grenada', 'Guadeloupe', 'Guam', 'Guatemala', 'Guernsey', 'Guinea', 'Guinea-Bissau', 'Guyana', 'HK', 'HKG', 'HM', 'HMD', 'HN', 'HND', 'HR', 'HRV', 'HT', 'HTI', 'HU', 'HUN', 'Haiti', 'Heard Island and McDonald Islands', 'Holy See (Vatican City State)', 'Honduras', 'Hong Kong', 'Hungary', 'ID', 'IDN', 'IE', 'IL', 'IM', 'IMN', 'IN', 'IND', 'IO', 'IOT', 'IQ', 'IR', 'IRL', 'IRN', 'IRQ', 'IS', 'ISL', 'ISR', 'IT', 'ITA', 'Iceland', 'India', 'Indonesia', 'Iran', 'Iraq', 'Ireland', 'Isle of Man', 'Israel', 'Italy', 'Ivory Coast', 'JAM', 'JE', 'JEY', 'JM', 'JO', 'JOR', 'JP', 'JPN', 'Jamaica', 'Japan', 'Jersey', 'Jordan', 'KAZ', 'KE', 'KEN', 'KG', 'KGZ', 'KH', 'KHM', 'KI', 'KIR', 'KM', 'KN', 'KNA', 'KOR', 'KP', 'KR', 'KW', 'KWT', 'KY', 'KZ', 'Kazakhstan', 'Kenya', 'Kiribati', 'Kuwait', 'Kyrgyzstan', 'LA', 'LAO', 'LB', 'LBN', 'LBR', 'LBY', 'LC', 'LCA', 'LI', 'LIE', 'LK', 'LKA', 'LR', 'LS', 'LSO', 'LT', 'LTU', 'LU', 'LUX', 'LV', 'LVA', 'LY', 'Laos', 'Latvia', 'Lebanon', 'Lesotho', 'Liberia', 'Libya', 'Liechtenstein', 'Lithuania', 'Luxembourg', 'MA', 'MAC', 'MAF', 'MAR', 'MC', 'MCO', 'MD', 'MDA', 'MDG', 'MDV', 'ME', 'MEX', 'MF', 'MG', 'MH', 'MHL', 'MK', 'MKD', 'ML', 'MLI', 'MLT', 'MM', 'MMR', 'MN', 'MNE', 'MNG', 'MNP', 'MO', 'MOZ', 'MP', 'MQ', 'MR', 'MRT', 'MS', 'MSR', 'MT', 'MTQ', 'MU', 'MUS', 'MV', 'MW', 'MWI', 'MX', 'MY', 'MYS', 'MYT', 'MZ', 'Macao', 'Macau', 'Macedonia', 'Madagascar', 'Malawi', 'Malaysia', 'Maldives', 'Mali', 'Malta', 'Marshall Islands', 'Martinique', 'Mauritania', 'Mauritius', 'Mayotte', 'Mexico', 'Micronesia, Federated States of', 'Moldova', 'Monaco', 'Mongolia', 'Montenegro', 'Montserrat', 'Morocco', 'Mozambique', 'Myanmar', 'NA', 'NAM', 'NC', 'NCL', 'NE', 'NER', 'NF', 'NFK', 'NG', 'NGA', 'NI', 'NIC', 'NIU', 'NL', 'NLD', 'NO', 'NOR', 'NP', 'NPL', 'NR', 'NRU', 'NU', 'NZ', 'NZL', 'Namibia', 'Nauru', 'Nepal', 'Netherlands', 'New Caledonia', 'New Zealand', 'Nicaragua', 'Niger', 'Nigeria', 'Niue', 'Norfolk Island', 'North Korea', 'North Macedonia', 'Northern Mariana Islands', 'Norway', 'OM', 'OMN', 'Oman', 'PA', 'PAK', 'PAN', 'PCN', 'PE', 'PER', 'PF', 'PG', 'PH', 'PHL', 'PK', 'PL', 'PLW', 'PM', 'PN', 'PNG', 'POL', 'PR', 'PRI', 'PRK', 'PRT', 'PRY', 'PS', 'PSE', 'PT', 'PW', 'PY', 'PYF', 'Pakistan', 'Palau', 'Palestine', 'Palestine, State of', 'Panama', 'Papua New Guinea', 'Paraguay', 'People\'s Republic of China', 'Peru', 'Philippines', 'Pitcairn', 'Poland', 'Portugal', 'Puerto Rico', 'QA', 'QAT', 'Qatar', 'RE', 'REU', 'RO', 'ROU', 'RS', 'RU', 'RUS', 'RW', 'RWA', 'Rep. of Korea', 'Republic of Korea', 'Republic of the Congo', 'Reunion', 'Romania', 'Russia', 'Russian Federation', 'Rwanda', 'Réunion', 'SA', 'SAU', 'SB', 'SC', 'SD', 'SDN', 'SE', 'SEN', 'SG', 'SGP', 'SGS', 'SH', 'SHN', 'SI', 'SJ', 'SJM', 'SK', 'SL', 'SLB', 'SLE', 'SLV', 'SM', 'SMR', 'SN', 'SO', 'SOM', 'SPM', 'SR', 'SRB', 'SS', 'SSD', 'ST', 'STP', 'SUR', 'SV', 'SVK', 'SVN', 'SWE', 'SWZ', 'SX', 'SXM', 'SY', 'SYC', 'SYR', 'SZ', 'Saint Barthélemy', 'Saint Helena, Ascension and Tristan da Cunha', 'Saint Kitts and Nevis', 'Saint Lucia', 'Saint Martin (French part)', 'Saint Pierre and Miquelon', 'Saint Vincent and the Grenadines', 'Samoa', 'San Marino', 'Sao Tome and Principe', 'Saudi Arabia', 'Senegal', 'Serbia', 'Seychelles', 'Sierra Leone', 'Singapore', 'Sint Maarten (Dutch part)', 'Slovak Republic', 'Slovakia', 'Slovenia', 'Solomon Islands', 'Somalia', 'South Africa', 'South Georgia and the South Sandwich Islands', 'South Korea', 'South Sudan', 'Spain', 'Sri Lanka', 'Sudan', 'Suriname', 'Svalbard and Jan Mayen', 'Swaziland', 'Sweden', 'Switzerland', 'Syria', 'TC', 'TCA', 'TCD', 'TD', 'TF', 'TG', 'TGO', 'TH', 'THA', 'TJ', 'TJK', 'TK', 'TKL', 'TKM', 'TL', 'TLS', 'TM', 'TN', 'TO', 'TON', 'TR', 'TT', 'TTO', 'TUN', 'TUR', 'TUV', 'TV', 'TW', 'TWN', 'TZ', 'TZA', 'Taiwan', 'Tajikistan', 'Tanzania', 'Thailand', 'The Bahamas', 'The Gambia', 'Timor-Leste', 'Togo', 'Tokelau', 'Tonga', 'Trinidad and Tobago', 'Tunisia', 'Turkey', 'Turkmenistan', 'Turks and Caicos Islands', 'Tuvalu', 'Türkiye', 'UA', 'UG', 'UGA', 'UK', 'UKR', 'UM', 'UMI', 'URY', 'US', 'USA', 'UY', 'UZ', 'UZB', 'Uganda', 'Ukraine', 'United Arab Emirates', 'United Kingdom', 'United States', 'United States Minor Outlying Islands', 'United States of America', 'Uruguay', 'Uzbekistan', 'VA', 'VAT', 'VC', 'VCT', 'VE', 'VEN', 'VG', 'VGB', 'VI', 'VIR', 'VN', 'VNM', 'VU', 'VUT', 'Vanuatu', 'Vatican City', 'Venezuela', 'Vietnam', 'Virgin Islands, British', 'Virgin Islands, U.S.', 'WF', 'WLF', 'WS', 'WSM', 'Wallis and Futuna', 'Western Sahara', 'YE', 'YEM', 'YT', 'Yemen', 'ZA', 'ZAF', 'ZM', 'ZMB', 'ZW', 'ZWE', 'Zambia', 'Zimbabwe', 'Åland Islands', '不丹', '东帝汶', '中国', '中国澳门特别行政区', '中国香港特别行政区', '中非共和国', '丹麦', '乌克兰', '乌兹别克斯坦', '乌干达', '乌拉圭', '乍得', '也门', '亚美尼亚', '以色列', '伊拉克', '伊朗', '伯利兹', '佛得角', '俄罗斯', '保加利亚', '克罗地亚', '关岛', '冈比亚', '冰岛', '几内亚', '几内亚比绍', '列支敦士登', '刚果（布）', '刚果（金）', '利比亚', '利比里亚', '加拿大', '加纳', '加蓬', '匈牙利', '北马其顿', '北马里亚纳群岛', '南乔治亚和南桑威奇群岛', '南极洲', '南苏丹', '南非', '博茨瓦纳', '卡塔尔', '卢旺达', '卢森堡', '印度', '印度尼西亚', '危地马拉', '厄瓜多尔', '厄立特里亚', '叙利亚', '古巴', '台湾', '吉尔吉斯斯坦', '吉布提', '哈萨克斯坦', '哥伦比亚', '哥斯达黎加', '喀麦隆', '图瓦卢', '土库曼斯坦', '土耳其', '圣卢西亚', '圣基茨和尼维斯', '圣多美和普林西比', '圣巴泰勒米', '圣文森特和格林纳丁斯', '圣皮埃尔和密克隆群岛', '圣诞岛', '圣赫勒拿', '圣马力诺', '圭亚那', '坦桑尼亚', '埃及', '埃塞俄比亚', '基里巴斯', '塔吉克斯坦', '塞内加尔', '塞尔维亚', '塞拉利昂', '塞浦路斯', '塞舌尔', '墨西哥', '多哥', '多米尼克', '多米尼加共和国', '奥兰群岛', '奥地利', '委内瑞拉', '孟加拉国', '安哥拉', '安圭拉', '安提瓜和巴布达', '安道尔', '密克罗尼西亚', '尼加拉瓜', '尼日利亚', '尼日尔', '尼泊尔', '巴勒斯坦领土', '巴哈马', '巴基斯坦', '巴巴多斯', '巴布亚新几内亚', '巴拉圭', '巴拿马', '巴林', '巴西', '布基纳法索', '布隆迪', '布韦岛', '希腊', '帕劳', '库克群岛', '库拉索', '开曼群岛', '德国', '意大利', '所罗门群岛', '托克劳', '拉脱维亚', '挪威', '捷克', '摩尔多瓦', '摩洛哥', '摩纳哥', '文莱', '斐济', '斯威士兰', '斯洛伐克', '斯洛文尼亚', '斯瓦尔巴和扬马延', '斯里兰卡', '新加坡', '新喀里多尼亚', '新西兰', '日本', '智利', '朝鲜', '柬埔寨', '根西岛', '格林纳达', '格陵兰', '格鲁吉亚', '梵蒂冈', '比利时', '毛里塔尼亚', '毛里求斯', '汤加', '沙特阿拉伯', '法国', '法属南部领地', '法属圣马丁', '法属圭亚那', '法属波利尼西亚', '法罗群岛', '波兰', '波多黎各', '波斯尼亚和黑塞哥维那', '泰国', '泽西岛', '津巴布韦', '洪都拉斯', '海地', '澳大利亚', '爱尔兰', '爱沙尼亚', '牙买加', '特克斯和凯科斯群岛', '特立尼达和多巴哥', '玻利维亚', '瑙鲁', '瑞典', '瑞士', '瓜德罗普', '瓦利斯和富图纳', '瓦努阿图', '留尼汪', '白俄罗斯', '百慕大', '皮特凯恩群岛', '直布罗陀', '福克兰群岛', '科威特', '科摩罗', '科特迪瓦', '科科斯（基林）群岛', '秘鲁', '突尼斯', '立陶宛', '索马里', '约旦', '纳米比亚', '纽埃', '缅甸', '罗马尼亚', '美国', '美国本土外小岛屿', '美属维尔京群岛', '美属萨摩亚', '老挝', '肯尼亚', '芬兰', '苏丹', '苏里南', '英国', '英属印度洋领地', '英属维尔京群岛', '荷兰', '荷属加勒比区', '荷属圣马丁', '莫桑比克', '莱索托', '菲律宾', '萨尔瓦多', '萨摩亚', '葡萄牙', '蒙古', '蒙特塞拉特', '西撒哈拉', '西班牙', '诺福克岛', '贝宁', '赞比亚', '赤道几内亚', '赫德岛和麦克唐纳群岛', '越南', '阿塞拜疆', '阿富汗', '阿尔及利亚', '阿尔巴尼亚', '阿拉伯联合酋长国', '阿曼', '阿根廷', '阿鲁巴', '韩国', '马尔代夫', '马恩岛', '马拉维', '马提尼克', '马来西亚', '马约特', '马绍尔群岛', '马耳他', '马达加斯加', '马里', '黎巴嫩', '黑山', '가나', '가봉', '가이아나', '감비아', '건지', '과들루프', '과테말라', '괌', '그레나다', '그리스', '그린란드', '기니', '기니비사우', '나미비아', '나우루', '나이지리아', '남극 대륙', '남수단', '남아프리카', '네덜란드', '네덜란드령 카리브', '네팔', '노르웨이', '노퍽섬', '뉴질랜드', '뉴칼레도니아', '니우에', '니제르', '니카라과', '대만', '대한민국', '덴마크', '도미니카', '도미니카 공화국', '독일', '동티모르', '라오스', '라이베리아', '라트비아', '러시아', '레바논', '레소토', '레위니옹', '루마니아', '룩셈부르크', '르완다', '리비아', '리투아니아', '리히텐슈타인', '마다가스카르', '마르티니크', '마셜 제도', '마요트', '마카오(중국 특별행정구)', '말라위', '말레이시아', '말리', '맨섬', '멕시코', '모나코', '모로코', '모리셔스', '모리타니', '모잠비크', '몬테네그로', '몬트세라트', '몰도바', '몰디브', '몰타', '몽골', '미국', '미국령 버진아일랜드', '미국령 해외 제도', '미얀마', '미크로네시아', '바누아투', '바레인', '바베이도스', '바티칸 시국', '바하마', '방글라데시', '버뮤다', '베냉', '베네수엘라', '베트남', '벨기에', '벨라루스', '벨리즈', '보스니아 헤르체고비나', '보츠와나', '볼리비아', '부룬디', '부르키나파소', '부베섬', '부탄', '북마리아나제도', '북마케도니아', '북한', '불가리아', '브라질', '브루나이', '사모아', '사우디아라비아', '사우스조지아 사우스샌드위치 제도', '산마리노', '상투메 프린시페', '생마르탱', '생바르텔레미', '생피에르 미클롱', '서사하라', '세네갈', '세르비아', '세이셸', '세인트루시아', '세인트빈센트그레나딘', '세인트키츠 네비스', '세인트헬레나', '소말리아', '솔로몬 제도', '수단', '수리남', '스리랑카', '스발바르제도-얀마웬섬', '스웨덴', '스위스', '스페인', '슬로바키아', '슬로베니아', '시리아', '시에라리온', '신트마르턴', '싱가포르', '아랍에미리트', '아루바', '아르메니아', '아르헨티나', '아메리칸 사모아', '아이슬란드', '아이티', '아일랜드', '아제르바이잔', '아프가니스탄', '안도라', '알바니아', '알제리', '앙골라', '앤티가 바부다', '앵귈라', '에리트리아', '에스와티니', '에스토니아', '에콰도르', '에티오피아', '엘살바도르', '영국', '영국령 버진아일랜드', '영국령 인도양 지역', '예멘', '오만', '오스트레일리아', '오스트리아', '온두라스', '올란드 제도', '왈리스-푸투나 제도', '요르단', '우간다', '우루과이', '우즈베키스탄', '우크라이나', '이라크', '이란', '이스라엘', '이집트', '이탈리아', '인도', '인도네시아', '일본', '자메이카', '잠비아', '저지', '적도 기니', '조지아', '중국', '중앙 아프리카 공화국', '지부티', '지브롤터', '짐바브웨', '차드', '체코', '칠레', '카메룬', '카보베르데', '카자흐스탄', '카타르', '캄보디아', '캐나다', '케냐', '케이맨 제도', '코모로', '코스타리카', '코코스 제도', '코트디부아르', '콜롬비아', '콩고-브라자빌', '콩고-킨샤사', '쿠바', '쿠웨이트', '쿡 제도', '퀴라소', '크로아티아', '크리스마스섬', '키르기스스탄', '키리바시', '키프로스', '타지키스탄', '탄자니아', '태국', '터크스 케이커스 제도', '토고', '토켈라우', '통가', '투르크메니스탄', '투발루', '튀니지', '튀르키예', '트리니다드 토바고', '파나마', '파라과이', '파키스탄', '파푸아뉴기니', '팔라우', '팔레스타인 지구', '페로 제도', '페루', '포르투갈', '포클랜드 제도', '폴란드', '푸에르토리코', '프랑스', '프랑스령 기아나', '프랑스령 남방 지역', '프랑스령 폴리네시아', '피지', '핀란드', '필리핀', '핏케언 제도', '허드 맥도널드 제도', '헝가리', '홍콩(중국 특별행정구)')
    OR tone <> '' AND NOT tone RLIKE r'\A(?:-?(?:100(?:[.]0{1,6})?|[0-9]{1,2}(?:[.][0-9]{1,6})?))\z'
    OR kind <> '' AND kind NOT IN ('news', 'opinion', 'feature', 'documentary', 'series', 'broadcast', 'social')
    OR reach <> '' AND NOT reach RLIKE r'\A(?:[0-9]{1,18}([.][0-9]{1,6})?)\z'
    OR joint <> '' AND joint NOT IN ('true', 'false')
    OR flagged <> '' AND NOT flagged RLIKE r'\A(?:(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)|[0-9]{4}-(?:0[13578]|1[02])-31|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))\z'
    OR corrected <> '' AND NOT corrected RLIKE r'\A(?:(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(?:0[13-9]|1[0-2])-(?:29|30)|[0-9]{4}-(?:0[13578]|1[02])-31|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29))\z' THEN 'whole'
    ELSE 'used'
  END AS judged
FROM named;

CREATE TEMPORARY VIEW told AS
SELECT *, IF(id = '', NULL, xxhash64(file, id)) AS id_hash,
  IF(link = '', NULL, xxhash64(substring_index(link, '#', 1))) AS link_hash
FROM (SELECT *, IF(NOT ragged AND coalesce(class, 'whole') = 'whole', coalesce(article_id, ''), '') AS id, IF(NOT ragged AND coalesce(class, 'whole') = 'whole', coalesce(url, ''), '') AS link FROM checked);

CREATE TEMPORARY VIEW repeated AS
SELECT h FROM (SELECT explode(array(id_hash, link_hash)) AS h FROM told)
WHERE h IS NOT NULL GROUP BY h HAVING count(*) > 1
UNION SELECT CAST(l AS BIGINT) FROM (SELECT explode(split('-7,12', ',')) AS l);

CREATE TEMPORARY VIEW fact AS
SELECT file, verdict, octet_length(coalesce(raw, '')) + 1 AS bytes,
  IF(verdict = 'used', CASE WHEN length(published) = 10 OR substr(published, 9, 2) BETWEEN '03' AND '26' THEN left(published, 7) ELSE concat(left(published, 14), CASE WHEN substr(published, 15, 2) < '15' THEN '00' WHEN substr(published, 15, 2) < '30' THEN '15' WHEN substr(published, 15, 2) < '45' THEN '30' ELSE '45' END, IF(endswith(published, 'Z'), 'Z', right(published, 6))) END, NULL) AS key_month,
  IF(verdict = 'used', outlet, NULL) AS key_outlet,
  IF(verdict = 'used', outlet_country, NULL) AS key_outlet_country,
  IF(verdict = 'used', language, NULL) AS key_language,
  IF(verdict = 'used', topic, NULL) AS key_topic,
  IF(verdict = 'used', kind, NULL) AS key_kind,
  IF(verdict = 'used', subjects, NULL) AS key_subjects,
  IF(verdict = 'used', joint, NULL) AS key_joint,
  CAST(IF(verdict = 'used', nullif(tone, ''), NULL) AS DECIMAL(24,6)) AS tone,
  CAST(IF(verdict = 'used', nullif(reach, ''), NULL) AS DECIMAL(24,6)) AS reach,
  IF(verdict = 'whole', block, NULL) AS whole_block,
  IF(verdict = 'whole', place, NULL) AS whole_place,
  IF(verdict = 'whole', raw, NULL) AS whole_raw,
  IF(verdict = 'whole', IF(id = '', NULL, xxhash64(id)), NULL) AS whole_id,
  IF(verdict = 'whole', link_hash, NULL) AS whole_link
FROM (
  SELECT /*+ BROADCAST(i), BROADCAST(l) */ t.*,
    IF(judged = 'used' AND (i.h IS NOT NULL OR l.h IS NOT NULL OR press_visit <> '' OR flagged <> '' OR corrected <> '' OR by_title AND subjects RLIKE r'\A[; ]*+\z'), 'whole', judged) AS verdict
  FROM told t LEFT JOIN repeated i ON t.id_hash = i.h LEFT JOIN repeated l ON t.link_hash = l.h);

SELECT concat_ws('|', 'entente',
  coalesce(CAST(file AS STRING), ''),
  coalesce(verdict, ''),
  coalesce(key_month, ''),
  coalesce(hex(key_outlet), ''),
  coalesce(hex(key_outlet_country), ''),
  coalesce(hex(key_language), ''),
  coalesce(hex(key_topic), ''),
  coalesce(key_kind, ''),
  coalesce(hex(key_subjects), ''),
  coalesce(key_joint, ''),
  coalesce(CAST(n AS STRING), ''),
  coalesce(CAST(bytes AS STRING), ''),
  coalesce(CAST(m_favourable AS STRING), ''),
  coalesce(CAST(m_unfavourable AS STRING), ''),
  coalesce(CAST(m_neutral AS STRING), ''),
  coalesce(CAST(m_tone AS STRING), ''),
  coalesce(CAST(m_tones AS STRING), ''),
  coalesce(CAST(m_reached AS STRING), ''),
  coalesce(CAST(m_reach AS STRING), ''),
  coalesce(CAST(m_toned_and_reached AS STRING), ''),
  coalesce(CAST(m_toned_reach AS STRING), ''),
  coalesce(CAST(m_reach_times_tone AS STRING), ''),
  coalesce(CAST(whole_block AS STRING), ''),
  coalesce(CAST(whole_place AS STRING), ''),
  coalesce(hex(whole_raw), ''),
  coalesce(CAST(whole_id AS STRING), ''),
  coalesce(CAST(whole_link AS STRING), ''),
  'entente') AS line
FROM (
  SELECT file, verdict, key_month, key_outlet, key_outlet_country, key_language, key_topic, key_kind, key_subjects, key_joint, whole_block, whole_place, whole_raw, whole_id, whole_link, sum(n) AS n, sum(bytes) AS bytes,
    sum(m_favourable) AS m_favourable, sum(m_unfavourable) AS m_unfavourable, sum(m_neutral) AS m_neutral, sum(m_tone) AS m_tone, IF(grouping(file) = 1, NULL, max(m_tones)) AS m_tones, sum(m_reached) AS m_reached, sum(m_reach) AS m_reach, sum(m_toned_and_reached) AS m_toned_and_reached, sum(m_toned_reach) AS m_toned_reach, sum(m_reach_times_tone) AS m_reach_times_tone
  FROM (
    SELECT file, verdict, key_month, key_outlet, key_outlet_country, key_language, key_topic, key_kind, key_subjects, key_joint, whole_block, whole_place, whole_raw, whole_id, whole_link, count(*) AS n, sum(bytes) AS bytes,
      count_if(tone > 1) AS m_favourable, count_if(tone < -1) AS m_unfavourable, count_if(tone BETWEEN -1 AND 1) AS m_neutral, sum(tone) AS m_tone, array_join(collect_list(CAST(tone * 1000000 AS INT)), ',') AS m_tones, count(reach) AS m_reached, sum(reach) AS m_reach, count_if(tone IS NOT NULL AND reach IS NOT NULL) AS m_toned_and_reached, sum(IF(tone IS NULL, NULL, reach)) AS m_toned_reach, sum(reach * CAST(tone AS DECIMAL(9,6))) AS m_reach_times_tone
    FROM fact
    GROUP BY file, verdict, key_month, key_outlet, key_outlet_country, key_language, key_topic, key_kind, key_subjects, key_joint, whole_block, whole_place, whole_raw, whole_id, whole_link)
  GROUP BY GROUPING SETS ((file, verdict, key_month, key_outlet, key_outlet_country, key_language, key_topic, key_kind, key_subjects, key_joint, whole_block, whole_place, whole_raw, whole_id, whole_link), ()));
