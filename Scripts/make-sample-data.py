#!/usr/bin/env python3
"""Writes the invented workspace in sample-data/ (all of it but README.md).

    python3 Scripts/make-sample-data.py            write the files
    python3 Scripts/make-sample-data.py --check    compare only; exit 1 when a file differs

Python 3.9 or later, standard library only. Every random number comes from a stream that is seeded by the name of
the table it serves, and only +, -, *, / are applied to floating-point numbers, so each run on each machine gives
the same bytes. Nothing here is observed data: see sample-data/README.md.
"""

import csv
import datetime as dt
import hashlib
import io
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "sample-data"
FIRST, LAST = (2023, 1), (2026, 9)
LAST_DAY = dt.date(2026, 9, 30)
AGREEMENT_DAY = dt.date(2025, 6, 18)  # Siheung and Jilin City sign


# ---------------------------------------------------------------- numbers, months, output


class Stream:
    """A splitmix64 generator: the same numbers in every Python version."""

    MASK = (1 << 64) - 1

    def __init__(self, name):
        self.state = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return z ^ (z >> 31)

    def unit(self):
        """A number in [0, 1)."""
        return (self.bits() >> 11) / 9007199254740992.0

    def noise(self):
        """A number in (-1, 1) from a triangular distribution."""
        return self.unit() + self.unit() - 1.0

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.bits() % (high - low + 1)

    def pick(self, items):
        return items[self.bits() % len(items)]

    def chance(self, percent):
        return self.bits() % 100 < percent


def months(first=FIRST, last=LAST):
    year, month = first
    while (year, month) <= last:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def label(month):
    return f"{month[0]:04d}-{month[1]:02d}"


def decimal(value, places):
    """The number rounded to `places` decimals, as text, through an integer."""
    scale = 10**places
    units = int(value * scale + 0.5)
    if places == 0:
        return str(units)
    return f"{units // scale}.{units % scale:0{places}d}"


def trimmed(value, places):
    text = decimal(value, places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def added(values):
    """The plain left-to-right sum: since Python 3.12 `sum` compensates rounding, so its result depends on the version."""
    total = 0.0
    for value in values:
        total += value
    return total


FILES = {}


def put(path, text, encoding="utf-8"):
    FILES[path] = text.encode(encoding)


def put_csv(path, columns, rows, encoding="utf-8", blank_after=None):
    """A CSV file; `blank_after` puts one empty line behind that many rows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for number, row in enumerate(rows, 1):
        writer.writerow([row.get(c, "") if isinstance(row, dict) else row[i] for i, c in enumerate(columns)])
        if number == blank_after:
            out.write("\n")
    put(path, out.getvalue(), encoding)


def put_rows(path, rows, encoding):
    """A CSV file in another encoding, cells quoted where they have to be."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    put(path, out.getvalue(), encoding)


def native(row, numbers=(), lists=(), booleans=()):
    """The row as a JSON object of a native table: empty cells left out, numbers as written."""
    pairs = []
    for key, value in row.items():
        if value == "":
            continue
        if key in lists:
            text = json.dumps(value.split(";"), ensure_ascii=False)
        elif key in numbers or key in booleans:
            text = str(value)
        else:
            text = json.dumps(value, ensure_ascii=False)
        pairs.append(f"{json.dumps(key)}: {text}")
    return "{" + ", ".join(pairs) + "}"


# ---------------------------------------------------------------- settings, cities, partnerships


SETTINGS = """\
# Settings of the invented sample workspace. Every key has a default; README.md describes the files.

home: siheung            # the report is written from Siheung's side
currency: USD            # every amount is converted to US dollars at the month's average rate
languages: [en, ko, zh]  # the first one is the pack's main language, and that of the workbook
time_zone: Asia/Seoul    # where a day begins, for articles published near midnight
fiscal_year_start: 1     # January

# Only for what a file cannot say itself.
sources:
  # The office in Changchun exports its list from an older system in the Chinese national encoding. Column names
  # are plain ASCII, so nothing in the file tells GB18030 from Korean CP949: it has to be declared.
  - files: exchanges/changchun-office.csv
    encoding: gb18030
  # China's customs portal does not say whether a file holds exports or imports.
  - files: trade/gacc-*.csv
    flow: export
  # A list of aid projects has neither dates nor a word on the partnership.
  - files: iati-hanoi.csv
    partnership: nanning-hanoi
    month: 2026-03
  # A Media Cloud collection is one country's, which the file does not say.
  - files: media/mediacloud-*.csv
    outlet_country: USA
"""

# Population is the municipality's or the city's, rounded and approximate; coordinates to two decimals.
CITIES = """\
city_id|name|name_ko|name_zh|country|region|time_zone|population|latitude|longitude|aliases
siheung|Siheung|시흥시|始兴市|KOR|KR-41|Asia/Seoul|520000|37.38|126.80|Siheung City;Siheung-si;Shiheung;시흥;始兴;始興;Сихын
jilin|Jilin City|지린시|吉林市|CHN|CN-JL|Asia/Shanghai|3600000|43.84|126.55|Jilin;Jilin Shi;Kirin;지린;길림시;吉林
changchun|Changchun|창춘시|长春市|CHN|CN-JL|Asia/Shanghai|9100000|43.82|125.32|Changchun City;창춘;장춘;长春;長春
niigata|Niigata|니가타시|新潟市|JPN|JP-15|Asia/Tokyo|770000|37.92|139.04|Niigata City;니가타;新潟
vladivostok|Vladivostok|블라디보스토크|符拉迪沃斯托克|RUS|RU-PRI|Asia/Vladivostok|600000|43.12|131.89|Владивосток;海参崴
ulaanbaatar|Ulaanbaatar|울란바토르|乌兰巴托|MNG|MN-1|Asia/Ulaanbaatar|1700000|47.92|106.92|Ulan Bator;Улаанбаатар
almaty|Almaty|알마티|阿拉木图|KAZ|KZ-75|Asia/Almaty|2200000|43.24|76.89|Алматы;Alma-Ata
nanning|Nanning|난닝시|南宁市|CHN|CN-GX|Asia/Shanghai|8900000|22.82|108.37|Nanning City;난닝;南宁
hanoi|Hanoi|하노이|河内|VNM|VN-HN|Asia/Ho_Chi_Minh|8600000|21.03|105.85|Ha Noi;Hà Nội
kunming|Kunming|쿤밍시|昆明市|CHN|CN-YN|Asia/Shanghai|8600000|25.04|102.71|Kunming City;쿤밍;昆明
bangkok|Bangkok|방콕|曼谷|THA|TH-10|Asia/Bangkok|5500000|13.76|100.50|Krung Thep;กรุงเทพมหานคร
portland|Portland|포틀랜드|波特兰|USA|US-OR|America/Los_Angeles|630000|45.52|-122.68|Portland, Oregon;Portland OR
sapporo|Sapporo|삿포로시|札幌市|JPN|JP-01|Asia/Tokyo|1970000|43.06|141.35|Sapporo City;삿포로;札幌
austin|Austin|오스틴|奥斯汀|USA|US-TX|America/Chicago|980000|30.27|-97.74|Austin, Texas;Austin TX
wuhan|Wuhan|우한시|武汉市|CHN|CN-HB|Asia/Shanghai|13700000|30.59|114.31|Wuhan City;우한;武汉
"""

ROUND_TABLE = ["siheung", "changchun", "niigata", "vladivostok", "ulaanbaatar", "almaty"]

PARTNERSHIPS = f"""\
partnership_id|name|name_ko|name_zh|cities|since|focus
siheung-jilin|Siheung and Jilin City|시흥·지린|始兴·吉林|siheung;jilin|2025-06-18|trade;culture;education;media;urban planning
siheung-changchun|Siheung and Changchun|시흥·창춘|始兴·长春|siheung;changchun|2019-05-22|manufacturing;education;sport
northeast-asia-round-table|Northeast Asia Round Table|동북아 도시 원탁회의|东北亚城市圆桌会议|{";".join(ROUND_TABLE)}|2022-09-15|multilateral dialogue;climate;logistics
nanning-hanoi|Nanning and Hanoi|난닝·하노이|南宁·河内|nanning;hanoi|2018-11-08|trade;tourism;health
kunming-bangkok|Kunming and Bangkok|쿤밍·방콕|昆明·曼谷|kunming;bangkok|2017-03-30|trade;tourism;agriculture
portland-sapporo|Portland and Sapporo|포틀랜드·삿포로|波特兰·札幌|portland;sapporo|1959-11-17|youth;culture;climate
austin-wuhan|Austin and Wuhan|오스틴·우한|奥斯汀·武汉|austin;wuhan|2014-10-20|technology;education
"""


def piped(text):
    lines = [line.split("|") for line in text.strip().split("\n")]
    widths = {len(line) for line in lines}
    assert len(widths) == 1, (widths, [l for l in lines if len(l) != len(lines[0])])
    return lines[0], [dict(zip(lines[0], line)) for line in lines[1:]]


CITY_ROWS = piped(CITIES)[1]
COUNTRY = {row["city_id"]: row["country"] for row in CITY_ROWS}
NAME = {row["city_id"]: row["name"] for row in CITY_ROWS}
MEMBERS = {row["partnership_id"]: row["cities"].split(";") for row in piped(PARTNERSHIPS)[1]}
HOST_CURRENCY = {"KOR": "KRW", "CHN": "CNY", "JPN": "JPY", "THA": "THB", "USA": "USD", "RUS": "USD", "KAZ": "USD",
                 "MNG": "MNT", "VNM": "VND"}


def places():
    put("entente.yaml", SETTINGS)
    for path, text in (("cities.csv", CITIES), ("partnerships.csv", PARTNERSHIPS)):
        put_csv(path, *piped(text))
    assert not set(MEMBERS) & set(NAME)


# ---------------------------------------------------------------- exchange rates


ECB_HEADER = ("USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY "
              "AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR").split()

# Rough levels for 1 EUR at the start of 2023, 2024, 2025, 2026 and at the end, and the decimals shown.
LEVELS = {
    "USD": (1.07, 1.10, 1.04, 1.17, 1.16, 4), "JPY": (140, 156, 162, 183, 181, 2),
    "BGN": (1.9558, 1.9558, 1.9558, 1.9558, 1.9558, 4), "CZK": (24.1, 24.7, 25.2, 24.3, 24.5, 3),
    "DKK": (7.437, 7.455, 7.46, 7.469, 7.472, 4), "GBP": (0.885, 0.868, 0.83, 0.871, 0.868, 5),
    "HUF": (401, 382, 411, 386, 379, 2), "PLN": (4.69, 4.34, 4.28, 4.23, 4.26, 4),
    "RON": (4.94, 4.97, 4.98, 5.09, 5.11, 4), "SEK": (11.1, 11.1, 11.5, 10.9, 11.0, 4),
    "CHF": (0.985, 0.93, 0.94, 0.931, 0.935, 4), "ISK": (152, 151, 144, 147, 144, 1),
    "NOK": (10.5, 11.2, 11.8, 11.8, 11.5, 4), "TRY": (20.0, 32.5, 36.8, 50.4, 56.0, 4),
    "AUD": (1.57, 1.62, 1.67, 1.76, 1.70, 4), "BRL": (5.65, 5.37, 6.4, 6.4, 6.1, 4),
    "CAD": (1.45, 1.46, 1.49, 1.61, 1.60, 4), "CNY": (7.36, 7.86, 7.58, 8.22, 8.05, 4),
    "HKD": (8.35, 8.6, 8.07, 9.13, 9.08, 4), "IDR": (16500, 17050, 16850, 19600, 19900, 2),
    "ILS": (3.77, 4.0, 3.8, 3.75, 3.65, 4), "INR": (88.2, 91.8, 89.1, 105.5, 107.5, 4),
    "KRW": (1345, 1433, 1532, 1695, 1680, 2), "MXN": (20.8, 18.7, 21.5, 21.1, 20.5, 4),
    "MYR": (4.7, 5.08, 4.65, 4.77, 4.68, 4), "NZD": (1.69, 1.75, 1.85, 2.04, 2.01, 4),
    "PHP": (59.3, 61.3, 60.3, 69.2, 69.8, 3), "SGD": (1.43, 1.46, 1.42, 1.51, 1.495, 4),
    "THB": (36.8, 37.8, 35.7, 37.0, 37.6, 3), "ZAR": (18.1, 20.3, 19.6, 19.4, 19.2, 4),
}
# In the native rates table: currencies that the ECB does not quote.
OTHER_LEVELS = {"MNT": (3650, 3750, 3560, 4150, 4160, 0), "VND": (25200, 26700, 26500, 30800, 30700, 0),
                "KZT": (495, 500, 545, 600, 612, 2)}
RATE_ANCHORS = (dt.date(2022, 12, 1), dt.date(2024, 1, 1), dt.date(2025, 1, 1), dt.date(2026, 1, 1), LAST_DAY)


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def working_days():
    """Days on which the euro system pays: no weekends, 1 January, Good Friday, Easter Monday, 1 May, 25-26 December."""
    day = RATE_ANCHORS[0]
    while day <= LAST_DAY:
        shift = (day - easter(day.year)).days
        closed = shift in (-2, 1) or (day.month, day.day) in ((1, 1), (5, 1), (12, 25), (12, 26))
        if day.weekday() < 5 and not closed:
            yield day
        day += dt.timedelta(days=1)


def walk(name, levels, days):
    """A random walk that is pulled back to the line between the rough levels."""
    stream, drift, path = Stream(f"rates/{name}"), 0.0, []
    volatility = 0.0002 if name in ("DKK", "RON") else 0.0065 if name in ("TRY", "ZAR", "BRL") else 0.0045
    for day in days:
        part = next(i for i in range(3, -1, -1) if day >= RATE_ANCHORS[i])
        start, end = RATE_ANCHORS[part], RATE_ANCHORS[part + 1]
        share = (day - start).days / (end - start).days
        drift = drift * 0.97 + volatility * stream.noise()
        level = levels[part] + (levels[part + 1] - levels[part]) * share
        path.append(level if name == "BGN" else level * (1.0 + drift))
    return path


def rates():
    """Writes both rate files and returns the mean of each month, currency per EUR."""
    days = list(working_days())
    table = {name: walk(name, levels, days) for name, levels in LEVELS.items()}
    lines = ["Date," + ",".join(ECB_HEADER) + ","]
    for i in range(len(days) - 1, -1, -1):
        cells = []
        for name in ECB_HEADER:
            # Bulgaria joined the euro with 2026; the others without levels ended or were suspended earlier.
            gone = name not in LEVELS or (name == "BGN" and days[i].year >= 2026)
            cells.append("N/A" if gone else trimmed(table[name][i], LEVELS[name][5]))
        lines.append(f"{days[i]}," + ",".join(cells) + ",")
    put("rates/eurofxref-hist.csv", "\n".join(lines) + "\n", "ascii")

    weekly, rows = [], []
    for i, day in enumerate(days):
        if i == 0 or day.isocalendar()[:2] != days[i - 1].isocalendar()[:2]:
            weekly.append(day)
    for name, levels in OTHER_LEVELS.items():
        path = walk(name, levels, weekly)
        table[name] = path
        rows += [[str(day), "EUR", name, trimmed(value, levels[5])] for day, value in zip(weekly, path)]
    rows.sort()
    put_csv("rates/other-currencies.csv", ["date", "base", "currency", "rate"], rows)

    means = {}
    for name, path in table.items():
        calendar = weekly if name in OTHER_LEVELS else days
        for month in months():
            values = [v for v, day in zip(path, calendar) if (day.year, day.month) == month]
            means[name, month] = added(values) / len(values)
    return means


MEANS = {}


def per_usd(currency, month):
    return MEANS[currency, month] / MEANS["USD", month]


# ---------------------------------------------------------------- trade


SEASON = (0.97, 0.93, 1.04, 1.01, 1.02, 1.00, 0.97, 0.95, 1.02, 1.01, 1.05, 1.08)
LUNAR_NEW_YEAR = {(2023, 1), (2024, 2), (2025, 1), (2026, 2)}  # the month of the holiday
KEEPS_NEW_YEAR = {"KOR", "CHN", "VNM", "MNG"}
PLACES = {"KRW": 0, "JPY": 0, "VND": 0, "MNT": 0}
USD_PER_KG = {"84": 14, "85": 31, "87": 11, "39": 2.1, "12": 0.9, "30": 62, "0603": 4.5, "0810": 1.6, "4001": 1.5,
              "8517": 85, "3102": 0.4, "TOTAL": 4, "07": 1.1, "61": 17, "10": 0.4, "22": 3}


def series(name, monthly, growth, new_year=True, change=None, spread=0.07):
    """Invented monthly US dollar values of one flow: level, yearly growth, season, holiday dip, noise, and from
    `change[0]` on a rise of `change[1]` that arrives over nine months."""
    stream, values = Stream(f"trade/{name}"), {}
    for i, month in enumerate(months()):
        value = monthly * (1.0 + growth * i / 12) * SEASON[month[1] - 1]
        if new_year and month in LUNAR_NEW_YEAR:
            value *= 0.74
        if change and month >= change[0]:
            passed = (month[0] - change[0][0]) * 12 + month[1] - change[0][1] + 1
            value *= 1.0 + change[1] * min(passed, 9) / 9
        values[month] = value * (1.0 + spread * stream.noise())
    return values


def money(usd, currency, month):
    return decimal(usd * per_usd(currency, month), PLACES.get(currency, 2))


def trade_row(month, reporter, partner, flow, code, usd, currency, stream, quantity=True):
    """One transaction; the two latest months are provisional, one quantity in thirty is not reported."""
    known = quantity and code != "TOTAL" and not stream.chance(3)
    return {"period": label(month), "reporter": reporter, "partner": partner, "flow": flow, "commodity_code": code,
            "value": money(usd, currency, month), "currency": currency,
            "quantity": decimal(usd / USD_PER_KG[code] * (1.0 + 0.05 * stream.noise()), 0) if known else "",
            "unit": "kg" if known else "", "valuation": "FOB" if flow == "export" else "CIF",
            "status": "provisional" if month >= (2026, 8) else "final"}


TRADE_COLUMNS = ["period", "reporter", "partner", "flow", "commodity_code", "value", "currency", "quantity", "unit",
                 "valuation", "status"]
SINCE_AGREEMENT = ((2025, 7), 0.34)

# chapter: (exports of Siheung, imports of Siheung) in US dollars a month
SIHEUNG_JILIN = {"84": (2_600_000, 540_000), "85": (2_100_000, 760_000), "87": (1_250_000, 880_000),
                 "39": (940_000, 420_000), "12": (60_000, 1_350_000), "30": (310_000, 270_000)}


def siheung_jilin_trade():
    """Both sides report the same flows: the importer's CIF value stands 5 to 10 % above the exporter's FOB value."""
    stream = Stream("trade/siheung-jilin-rows")
    ours, theirs = [], []
    for month_index, month in enumerate(months()):
        for code, levels in SIHEUNG_JILIN.items():
            for flow, mirror, level in (("export", "import", levels[0]), ("import", "export", levels[1])):
                fob = series(f"siheung-jilin/{code}/{flow}", level, 0.045, change=SINCE_AGREEMENT)[month]
                cif = fob * (1.05 + 0.05 * stream.unit())
                mine, other = (fob, cif) if flow == "export" else (cif, fob)
                # Medicines are invoiced in dollars since the agreement; machines arrive in two consignments a month.
                currency = "USD" if code == "30" and month >= (2025, 7) else "KRW"
                parts = (0.61, 0.39) if code in ("84", "85") else (1.0,)
                for part in parts:
                    ours.append(trade_row(month, "siheung", "jilin", flow, code, mine * part, currency, stream))
                theirs.append(trade_row(month, "jilin", "siheung", mirror, code, other, "CNY", stream))
    put_csv("trade/siheung-jilin.csv", TRADE_COLUMNS, ours)
    put_csv("trade/jilin-siheung.csv", TRADE_COLUMNS, theirs)


def siheung_changchun_trade():
    """Totals and some chapters; the chapters leave a rest that is in TOTAL only."""
    stream, rows = Stream("trade/siheung-changchun-rows"), []
    chapters = {"87": (4_100_000, 1_900_000), "84": (2_300_000, 800_000), "85": (1_700_000, 950_000),
                "39": (700_000, 380_000)}
    for month in months():
        for flow in ("export", "import"):
            total = 0.0
            for code, levels in chapters.items():
                level = levels[0] if flow == "export" else levels[1]
                value = series(f"siheung-changchun/{code}/{flow}", level, 0.03)[month]
                total += value
                rows.append(trade_row(month, "siheung", "changchun", flow, code, value, "USD", stream))
            rest = 1.08 + 0.05 * stream.unit()
            rows.append(trade_row(month, "siheung", "changchun", flow, "TOTAL", total * rest, "USD", stream))
    put_csv("trade/siheung-changchun.csv", TRADE_COLUMNS, rows)


def round_table_trade():
    stream, rows = Stream("trade/round-table-rows"), []
    partners = (("niigata", "JPY", 1_900_000, 2_400_000, 0.02), ("vladivostok", "USD", 800_000, 1_150_000, -0.03),
                ("ulaanbaatar", "USD", 620_000, 140_000, 0.08), ("almaty", "USD", 450_000, 90_000, 0.12))
    for month in months():
        for city, currency, export, imports, growth in partners:
            for flow, level in (("export", export), ("import", imports)):
                value = series(f"siheung-{city}/{flow}", level, growth, spread=0.11)[month]
                rows.append(trade_row(month, "siheung", city, flow, "TOTAL", value, currency, stream))
        # The customs office's list also names partners outside every partnership.
        if month[0] == 2026 and month[1] in (3, 6, 9):
            for place in ("DEU", "Dezhou"):
                rows.append(trade_row(month, "siheung", place, "export", "TOTAL", 210_000, "USD", stream))
    # Two slips of the keyboard, to be rejected: a decimal comma, and a thirteenth month.
    slip = trade_row((2026, 4), "siheung", "niigata", "import", "TOTAL", 1, "JPY", stream)
    rows.insert(330, {**slip, "value": "12,5"})
    rows.insert(200, {**slip, "period": "2024-13", "value": "1840000"})
    put_csv("trade/siheung-round-table.csv", TRADE_COLUMNS, rows)

    # Flows among the others, from the secretariat: fewer columns.
    others, columns = [], [c for c in TRADE_COLUMNS if c not in ("quantity", "unit", "status")]
    pairs = (("changchun", "vladivostok", "CNY", 3_300_000, 2_700_000, FIRST),
             ("changchun", "ulaanbaatar", "CNY", 1_400_000, 2_100_000, FIRST),
             ("changchun", "niigata", "CNY", 1_250_000, 1_700_000, FIRST),
             ("niigata", "vladivostok", "JPY", 700_000, 1_300_000, FIRST),
             ("almaty", "ulaanbaatar", "USD", 240_000, 60_000, (2024, 1)))
    for month in months():
        for reporter, partner, currency, export, imports, since in pairs:
            for flow, level in (("export", export), ("import", imports)):
                if month >= since:
                    value = series(f"{reporter}-{partner}/{flow}", level, 0.02, spread=0.1)[month]
                    others.append(trade_row(month, reporter, partner, flow, "TOTAL", value, currency, stream))
    put_csv("trade/round-table-others.csv", columns, others)


def korea_customs_trade():
    """Siheung's trade with the world, the denominator of shares, as the Korea Customs Service publishes it for every
    city: both flows in a row, 1,000 US dollars padded with blanks, a total row; saved by Korean Excel in CP949."""
    rows = [["priodTitle", "sidoSggNm", "expCnt", "expUsdAmt", "impCnt", "impUsdAmt", "cmtrBlncAmt"]]
    stream, totals = Stream("trade/korea-customs-cities"), [0, 0, 0, 0]
    for month in months():
        for name, (export, imports) in (("경기도 시흥시", (385_000_000, 342_000_000)),
                                        ("경기도 안산시", (702_000_000, 488_000_000)),
                                        ("경상남도 창원시", (1_490_000_000, 720_000_000))):
            place = "siheung-world" if "시흥" in name else name
            out = int(decimal(series(f"{place}/export", export, 0.025, spread=0.04)[month] / 1000, 0))
            into = int(decimal(series(f"{place}/import", imports, 0.025, spread=0.04)[month] / 1000, 0))
            counts = stream.between(4_000, 9_000), stream.between(3_000, 8_000)
            rows.append([f"{month[0]:04d}.{month[1]:02d}", name, f"{counts[0]:,}", f"{out:>16,}", f"{counts[1]:,}",
                         f"{into:>16,}", f"{out - into:>16,}"])
            for index, value in enumerate((counts[0], out, counts[1], into)):
                totals[index] += value
    rows.insert(1, ["총계", "-", f"{totals[0]:,}", f"{totals[1]:>16,}", f"{totals[2]:,}", f"{totals[3]:>16,}",
                    f"{totals[1] - totals[3]:>16,}"])
    put_rows("trade/korea-customs-cities.csv", rows, "cp949")

    # The same service by commodity and country: the XML answer of one query, converted to JSON.
    items = []
    for month in months((2026, 1)):
        for code, name, levels in (("854232", "메모리", (4_100_000_000, 1_900_000_000)),
                                   ("870899", "자동차 부품", (95_000_000, 61_000_000))):
            out, into = (decimal(series(f"korea-china/{code}/{flow}", level, 0.03)[month], 0)
                         for flow, level in (("export", levels[0]), ("import", levels[1])))
            items.append({"balPayments": str(int(out) - int(into)), "expDlr": out,
                          "expWgt": str(int(out) // stream.between(60, 90)), "hsCd": code, "impDlr": into,
                          "impWgt": str(int(into) // stream.between(60, 90)), "statCd": "CN", "statCdCntnKor1": "중국",
                          "statKor": name, "year": f"{month[0]:04d}.{month[1]:02d}"})
    columns = ("balPayments", "expDlr", "expWgt", "impDlr", "impWgt")
    items.insert(0, {**{c: str(sum(int(i[c]) for i in items)) for c in columns}, "hsCd": "-", "statCd": "-",
                     "statCdCntnKor1": "-", "statKor": "-", "year": "총계"})
    answer = {"response": {"header": {"resultCode": "00", "resultMsg": "정상서비스."},
                           "body": {"items": {"item": items}}}}
    put("trade/korea-customs-china.json", json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def china_customs_trade():
    """Guangxi's exports to Viet Nam as China's customs portal gives them: GB18030, every cell quoted, a comma at every
    end, grouped yuan, two trade modes; that they are exports stands in the settings."""
    names = ["数据年月", "贸易伙伴编码", "贸易伙伴名称", "商品编码", "商品名称", "贸易方式编码", "贸易方式名称", "注册地编码", "注册地名称",
             "第一数量", "第一计量单位", "第二数量", "第二计量单位", "人民币"]
    stream, lines = Stream("trade/china-customs"), [names]
    for month in months((2026, 1)):
        for code, name, level, unit in (("84", "核反应堆、锅炉、机器、机械器具及其零件", 410_000_000, "台"),
                                        ("85", "电机、电气设备及其零件", 1_260_000_000, "千克")):
            usd = series(f"guangxi-vietnam/{code}", level, 0.06)[month]
            for mode, title, part in (("10", "一般贸易", 0.72), ("14", "来料加工贸易", 0.28)):
                value = int(money(usd * part, "CNY", month).split(".")[0])
                lines.append([f"{month[0]:04d}{month[1]:02d}", "141", "越南", code, name, mode, title, "45", "广西壮族自治区",
                              str(stream.between(200_000, 900_000)), unit, "0", "?", f"{value:,}"])
    text = "".join("".join(f'"{cell}",' for cell in line) + "\n" for line in lines)
    put("trade/gacc-guangxi-2026.csv", text, "gb18030")


def aid_projects():
    """Aid projects in Hanoi that Nanning's partners took part in, as d-portal lists them: no dates, CRLF."""
    lines = ["iati-identifier,title,reporting-org,total-commitment,total-spend,currency,link,activity-status"]
    for number, title, organisation, amount, currency in (
            ("XM-SAMPLE-1-001", "Flood warning for the Red River", "Sample Development Agency", "180000", "EUR"),
            ("XM-SAMPLE-1-002", "Clean buses, exchange of engineers", "Sample Development Agency", "95000.50", "EUR"),
            ("XM-SAMPLE-2-017", "Rural clinics: training with Guangxi", "Example Health Fund", "64000", "USD"),
            ("XM-SAMPLE-2-018", "Rural clinics: study without commitment", "Example Health Fund", "0", "USD")):
        lines.append(f'{number},"{title}",{organisation},{amount},0,{currency},https://example.org/{number},2')
    put("iati-hanoi.csv", "\r\n".join(lines) + "\r\n")


def china_asean_trade():
    stream, lines = Stream("trade/china-asean-rows"), []
    numbers = ("value", "quantity")
    codes = {"85": (21_000_000, 17_500_000), "84": (9_500_000, 3_200_000), "07": (1_200_000, 4_800_000),
             "61": (2_600_000, 3_900_000)}
    for month in months():
        if month == (2025, 3):
            continue  # nothing was delivered for March 2025: a gap, not a zero
        for flow in ("export", "import"):
            total = 0.0
            for code, levels in codes.items():
                value = series(f"nanning-hanoi/{code}/{flow}", levels[flow == "import"], 0.09)[month]
                total += value
                lines.append(native(trade_row(month, "nanning", "hanoi", flow, code, value, "CNY", stream), numbers))
            row = trade_row(month, "nanning", "hanoi", flow, "TOTAL", total * 1.12, "CNY", stream)
            lines.append(native(row, numbers))
    put("trade/nanning-hanoi.ndjson", "\n".join(lines) + "\n")

    objects, mirror = [], []
    codes = {"0603": (3_900_000, 200_000), "0810": (1_500_000, 14_500_000), "4001": (0, 7_800_000),
             "8517": (8_800_000, 2_600_000), "3102": (2_200_000, 0)}
    for month in months():
        totals = {"export": 0.0, "import": 0.0}
        for code, levels in codes.items():
            for flow, level in (("export", levels[0]), ("import", levels[1])):
                if level:
                    fob = series(f"kunming-bangkok/{code}/{flow}", level, 0.07)[month]
                    totals[flow] += fob
                    value = fob if flow == "export" else fob * 1.06
                    row = trade_row(month, "kunming", "bangkok", flow, code, value, "CNY", stream)
                    objects.append("  " + native(row, numbers))
        for flow, reverse in (("export", "import"), ("import", "export")):
            value = totals[reverse] * (1.0 if flow == "export" else 1.055 + 0.04 * stream.unit())
            mirror.append(trade_row(month, "bangkok", "kunming", flow, "TOTAL", value, "THB", stream))
    put("trade/kunming-bangkok.json", "[\n" + ",\n".join(objects) + "\n]\n")
    put_csv("trade/bangkok-kunming.csv", TRADE_COLUMNS, mirror)


def oregon_trade():
    """Portland's trade is published for the state only: another basis than city to city."""
    stream, rows = Stream("trade/oregon-rows"), []
    codes = {"84": (61_000_000, 48_000_000), "10": (52_000_000, 0), "87": (6_000_000, 95_000_000)}
    for month in months():
        for flow in ("export", "import"):
            total = 0.0
            for code, levels in codes.items():
                if levels[flow == "import"]:
                    value = series(f"oregon-japan/{code}/{flow}", levels[flow == "import"], 0.015, False)[month]
                    total += value
                    rows.append(trade_row(month, "US-OR", "JPN", flow, code, value, "USD", stream))
            rows.append(trade_row(month, "US-OR", "JPN", flow, "TOTAL", total * 1.21, "USD", stream))
    put_csv("trade/oregon-japan.csv", TRADE_COLUMNS, rows, blank_after=196)


COMTRADE_HEADER = (
    "typeCode freqCode refPeriodId refYear refMonth period reporterCode reporterISO reporterDesc flowCode flowDesc "
    "partnerCode partnerISO partnerDesc partner2Code partner2ISO partner2Desc classificationCode "
    "classificationSearchCode isOriginalClassification cmdCode cmdDesc aggrLevel isLeaf customsCode customsDesc "
    "mosCode motCode motDesc qtyUnitCode qtyUnitAbbr qty isQtyEstimated altQtyUnitCode altQtyUnitAbbr altQty "
    "isAltQtyEstimated netWgt isNetWgtEstimated grossWgt isGrossWgtEstimated cifvalue fobvalue primaryValue "
    "legacyEstimationFlag isReported isAggregate").split()
COMTRADE_PLACES = {"KOR": ("410", "Rep. of Korea"), "CHN": ("156", "China"), "JPN": ("392", "Japan"),
                   "THA": ("764", "Thailand"), "USA": ("842", "USA"), "VNM": ("704", "Viet Nam"),
                   "TUR": ("792", "T\u00fcrkiye"), "W00": ("0", "World")}
COMTRADE_CODES = {"TOTAL": ("All Commodities", "0"), "85": ("Electrical machinery and equipment and parts thereof", "2")}
COMTRADE_FLOWS = {"X": "Export", "M": "Import", "RX": "Re-export"}


def comtrade_line(month, reporter, partner, flow, code, usd, **other):
    """One row as the download site writes it: filled cells quoted, empty cells bare, one comma too many at the end."""
    year, number = month if isinstance(month, tuple) else (month, 52)
    monthly = isinstance(month, tuple)
    value = trimmed(usd, 2)
    code_text, level = COMTRADE_CODES.get(code, ("", "1"))
    cells = dict.fromkeys(COMTRADE_HEADER, "")
    cells.update(
        typeCode="C", freqCode="M" if monthly else "A", refPeriodId=f"{year}{number if monthly else 1:02d}01",
        refYear=str(year), refMonth=str(number), period=f"{year}{number:02d}" if monthly else str(year),
        reporterCode=COMTRADE_PLACES[reporter][0], reporterISO=reporter, reporterDesc=COMTRADE_PLACES[reporter][1],
        flowCode=flow, flowDesc=COMTRADE_FLOWS[flow],
        partnerCode=COMTRADE_PLACES[partner][0], partnerISO=partner, partnerDesc=COMTRADE_PLACES[partner][1],
        partner2Code="0", partner2ISO="W00", partner2Desc="World", classificationCode="H6",
        classificationSearchCode="HS", isOriginalClassification="true", cmdCode=code, cmdDesc=code_text,
        aggrLevel=level, isLeaf="false", customsCode="C00", customsDesc="TOTAL CPC", mosCode="0", motCode="0",
        motDesc="TOTAL MOT", qtyUnitCode="-1", qtyUnitAbbr="N/A", qty="0", isQtyEstimated="false",
        altQtyUnitCode="-1", altQtyUnitAbbr="N/A", altQty="0", isAltQtyEstimated="false", isNetWgtEstimated="false",
        grossWgt="0", isGrossWgtEstimated="false", primaryValue=value, legacyEstimationFlag="0", isReported="false",
        isAggregate="true")
    cells["cifvalue" if flow == "M" else "fobvalue"] = value
    cells.update(other)
    return ",".join(f'"{cells[name]}"' if cells[name] else "" for name in COMTRADE_HEADER) + ","


def comtrade():
    lines, stream = [], Stream("trade/comtrade-rows")
    flows = (("KOR", "CHN", "TOTAL", 11.2e9, 12.1e9, 0.02), ("KOR", "CHN", "85", 4.6e9, 4.1e9, 0.04),
             ("KOR", "W00", "TOTAL", 54e9, 53e9, 0.03), ("CHN", "VNM", "TOTAL", 12.4e9, 8.2e9, 0.08),
             ("CHN", "THA", "TOTAL", 6.6e9, 4.3e9, 0.06), ("THA", "CHN", "TOTAL", 2.9e9, 6.1e9, 0.05),
             ("THA", "W00", "TOTAL", 24e9, 25e9, 0.03), ("USA", "JPN", "TOTAL", 6.4e9, 12.2e9, 0.01),
             ("USA", "CHN", "TOTAL", 12.1e9, 36.5e9, -0.04), ("USA", "W00", "TOTAL", 169e9, 262e9, 0.02))
    for month in months():
        for reporter, partner, code, export, imports, growth in flows:
            for flow, level in (("X", export), ("M", imports)):
                lunar = reporter != "USA" and partner != "W00"
                usd = series(f"comtrade/{reporter}-{partner}/{code}/{flow}", level, growth, lunar, spread=0.04)[month]
                weight = {"netWgt": decimal(usd / 31, 0)} if code == "85" else {}
                # Trailing blanks as in real downloads of some years.
                blank = {"mosCode": "0 "} if month[0] == 2023 else {}
                lines.append(comtrade_line(month, reporter, partner, flow, code, usd, **weight, **blank))
                if (reporter, partner, flow) == ("THA", "CHN", "M") and month[0] == 2026:
                    # The same trade once more by mode of transport: parts, never to be added.
                    for mot, name, share in (("2100", "Sea", 0.58), ("3200", "Road", 0.29), ("1000", "Air", 0.13)):
                        lines.append(comtrade_line(month, reporter, partner, flow, code, usd * share, motCode=mot,
                                                   motDesc=name))
                if (reporter, partner, flow) == ("USA", "JPN", "X"):
                    lines.append(comtrade_line(month, reporter, partner, "RX", code,
                                               usd * (0.10 + 0.03 * stream.unit())))
        usd = series("comtrade/KOR-TUR", 6.1e8, 0.03, False)[month]
        lines.append(comtrade_line(month, "KOR", "TUR", "X", "TOTAL", usd))
    for year in (2023, 2024, 2025):
        for flow, usd in (("X", 130e9), ("M", 140e9)):
            lines.append(comtrade_line(year, "KOR", "CHN", flow, "TOTAL", usd + 1e9 * stream.unit()))
    for month in ((2026, 7), (2026, 8)):
        lines.append(comtrade_line(month, "KOR", "CHN", "X", "7", 5.2e9 + 1e8 * stream.unit(),
                                   classificationCode="S4", classificationSearchCode="S4",
                                   cmdDesc="Machinery and transport equipment"))
    put("trade/TradeData.csv", ",".join(COMTRADE_HEADER) + "\n" + "\n".join(lines) + "\n", "iso-8859-1")


# ---------------------------------------------------------------- agreements, targets, actions


AGREEMENTS = """\
agreement_id|partnership|kind|title|signed|expires|fields
AG-01|siheung-jilin|sister_city|Sister city agreement of Siheung and Jilin City|2025-06-18||economy;culture;education;media
AG-02|siheung-jilin|memorandum|Memorandum on media exchange and joint reporting|2025-06-18|2027-06-17|media
AG-03|siheung-jilin|memorandum|Memorandum on student and faculty exchange|2025-09-05|2028-09-04|education
AG-04|siheung-jilin|sector|Understanding on urban planning and climate adaptation|2025-11-20|2026-12-31|urban planning;climate
AG-05|siheung-changchun|friendship|Friendship agreement of Siheung and Changchun|2019-05-22|2029-05-21|economy;sport
AG-06|siheung-changchun|memorandum|Memorandum on vehicle parts and battery research|2023-03-01|2026-02-28|manufacturing;technology
AG-07|northeast-asia-round-table|memorandum|Charter of the Northeast Asia Round Table|2022-09-15||dialogue;climate;logistics
AG-08|northeast-asia-round-table|sector|Joint statement on port logistics|2024-09-12|2027-09-11|logistics
AG-09|nanning-hanoi|sister_city|Sister city agreement of Nanning and Hanoi|2018-11-08|2028-11-07|trade;tourism
AG-10|nanning-hanoi|memorandum|Memorandum on disease prevention|2024-02-20|2027-02-19|health
AG-11|kunming-bangkok|friendship|Friendship agreement of Kunming and Bangkok|2017-03-30|2027-03-15|trade;tourism
AG-12|kunming-bangkok|sector|Understanding on fresh produce logistics|2023-07-10|2026-07-09|agriculture;logistics
AG-13|portland-sapporo|sister_city|Sister city agreement of Portland and Sapporo|1959-11-17||culture;youth
AG-14|portland-sapporo|memorandum|Memorandum on green infrastructure|2021-04-22|2027-04-21|climate;urban planning
AG-15|austin-wuhan|friendship|Friendship agreement of Austin and Wuhan|2014-10-20||technology;education
AG-16|austin-wuhan|memorandum|Memorandum on start-up exchange|2019-02-11|2024-02-10|technology
"""

TARGETS = """\
partnership|indicator|period_start|period_end|baseline|target|kind
siheung-jilin|trade_turnover|2026-01|2026-12|160000000|196000000|cumulative
siheung-jilin|export_value|2026-01|2026-12|98000000|128000000|cumulative
siheung-jilin|exchange_events|2026-01|2026-12|18|22|cumulative
siheung-jilin|participants|2026-01|2026-12|700|1200|cumulative
siheung-jilin|journalist_visits|2026-01|2026-12|2|6|cumulative
siheung-jilin|visitor_arrivals|2026-01|2026-12|21000|30000|cumulative
siheung-jilin|misinformation_rate|2025-07|2026-12|0.045|0.015|level
siheung-jilin|correction_rate|2026-01|2026-12|0.5|0.8|level
siheung-jilin|net_sentiment|2026-01|2026-12|0.2|0.35|level
siheung-jilin|practices_adopted|2026-01|2026-12|1|4|cumulative
siheung-jilin|joint_media_pieces|2026-01|2026-12|6|18|cumulative
siheung-jilin|investment_amount|2026-01|2026-12|9000000|24000000|cumulative
siheung-changchun|trade_turnover|2026-01|2026-12|168000000|180000000|cumulative
siheung-changchun|exchange_events|2026-01|2026-12|8|12|cumulative
siheung-changchun|visitor_arrivals|2026-01|2026-12|33000|36000|cumulative
northeast-asia-round-table|multilateral_events|2026-01|2026-12|3|5|cumulative
northeast-asia-round-table|practices_shared|2026-01|2026-12|4|6|cumulative
nanning-hanoi|trade_turnover|2026-01|2026-12|900000000|1020000000|cumulative
nanning-hanoi|visitor_arrivals|2026-01|2026-12|210000|250000|cumulative
nanning-hanoi|participants|2026-01|2026-12|400|500|cumulative
kunming-bangkok|trade_turnover|2026-01|2026-12|570000000|600000000|cumulative
kunming-bangkok|visitor_arrivals|2026-01|2026-12|290000|330000|cumulative
kunming-bangkok|misinformation_rate|2026-01|2026-12|0.03|0.02|level
portland-sapporo|exchange_events|2026-01|2026-12|7|8|cumulative
portland-sapporo|practices_adopted|2025-01|2026-12|0|3|cumulative
portland-sapporo|participants|2026-01|2026-12|260|300|cumulative
austin-wuhan|exchange_events|2026-01|2026-12|1|2|cumulative
"""

# The last column, "types", is not written: it says which exchanges carry the action's id.
ACTIONS = """\
action_id|partnership|working_group|activity|due|budget|currency|owner|stakeholders|status|completed|types
A-101|siheung-jilin|economy and trade|Open a trade desk in the Siheung business centre|2025-12-31|180000000|KRW|Siheung Office of Economy and Trade|chamber of commerce;Sihwa industrial park|done|2025-12-12|
A-102|siheung-jilin|economy and trade|Matchmaking day for machinery and battery suppliers|2026-04-30|95000000|KRW|Siheung Office of Economy and Trade|chamber of commerce;Jilin Bureau of Commerce|done|2026-04-24|business
A-103|siheung-jilin|economy and trade|Agree on a joint venture for plastic recycling|2026-06-30|60000|USD|Jilin Bureau of Commerce|two companies;environment office|in_progress||fair
A-104|siheung-jilin|economy and trade|Simplify customs papers for soybeans and seeds|2026-11-30|40000000|KRW|Siheung Office of Economy and Trade|customs offices|in_progress||delegation
A-105|siheung-jilin|culture and tourism|Rime festival and tidal flat festival exchange|2026-02-28|120000000|KRW|Siheung Culture Office|arts groups;Jilin Culture and Tourism Bureau|done|2026-03-20|cultural
A-106|siheung-jilin|culture and tourism|Package tour with both tourism boards|2026-08-31|350000|CNY|Jilin Culture and Tourism Bureau|travel agencies|in_progress||
A-107|siheung-jilin|culture and tourism|Sports meeting of citizens' clubs|2026-10-31|70000000|KRW|Siheung Sports Office|citizens' sports clubs|in_progress||sport
A-108|siheung-jilin|education|Student exchange of two upper secondary schools|2026-07-31|85000000|KRW|Siheung Education Support Office|schools;parents' councils|done|2026-07-22|student
A-109|siheung-jilin|education|Faculty exchange in engineering|2026-09-15|420000|CNY|Jilin Education Bureau|universities|done|2026-09-11|faculty
A-110|siheung-jilin|education|Youth camp in Jilin City|2026-08-20|300000|CNY|Jilin Education Bureau|youth centres|done|2026-08-14|youth
A-111|siheung-jilin|media|Journalists' visits in both directions|2026-12-15|110000000|KRW|Siheung Press Office|press clubs;broadcasters|in_progress||journalist
A-112|siheung-jilin|media|Documentary produced together|2026-06-30|150000000|KRW|Siheung Press Office|broadcasters of both cities|done|2026-08-05|
A-113|siheung-jilin|media|Contact point for corrections|2025-12-31||KRW|Siheung Press Office|fact-checking groups|done|2025-11-28|
A-114|siheung-jilin|media|Public campaign "Two rivers, two cities"|2026-05-31|240000|CNY|Jilin Information Office|residents' committees|done|2026-05-29|campaign
A-115|siheung-jilin|urban planning and climate|Shared study on river banks and flood basins|2026-03-31|90000|USD|Siheung Urban Planning Office|planning institutes|done|2026-03-27|knowledge
A-116|siheung-jilin|urban planning and climate|Pilot of a shared heat map of the inner cities|2026-08-15|60000000|KRW|Siheung Climate Office|weather service;residents|in_progress||
A-117|siheung-jilin|urban planning and climate|Direct bus link study between the airports and the cities|2026-05-15|35000|USD|Jilin Transport Bureau|airports|dropped||
A-118|siheung-jilin|administration|Staff secondment between the city halls|2027-03-31|50000000|KRW|Siheung International Relations Office|personnel offices|planned||
A-201|siheung-changchun|economy and trade|Test programme for vehicle parts|2025-10-31|210000|USD|Changchun Bureau of Industry|suppliers|done|2025-10-20|business
A-202|siheung-changchun|economy and trade|Renew the memorandum on battery research|2026-03-31|||Siheung Office of Economy and Trade|universities|in_progress||delegation
A-203|siheung-changchun|education|Vocational students' exchange|2026-06-15|380000|CNY|Changchun Education Bureau|vocational schools|done|2026-06-12|student
A-204|siheung-changchun|culture and tourism|Ice and sea sports weeks|2026-12-20|65000000|KRW|Siheung Sports Office|sports clubs|planned||sport
A-301|northeast-asia-round-table|secretariat|Round table 2026|2026-09-20|150000|USD|Round Table Secretariat|six city halls|done|2026-09-11|roundtable
A-302|northeast-asia-round-table|climate|Common inventory of city emissions|2026-12-31|80000|USD|Niigata Environment Office|research institutes|in_progress||knowledge
A-303|northeast-asia-round-table|logistics|Guide to port and rail procedures|2025-12-31|45000|USD|Vladivostok Port Office|port offices;forwarders|in_progress||
A-401|nanning-hanoi|economy and trade|Fresh produce fair|2025-11-30|900000|CNY|Nanning Bureau of Commerce|growers;markets|done|2025-11-16|fair
A-402|nanning-hanoi|health|Joint training of disease prevention staff|2026-05-31|650000|CNY|Nanning Health Commission|hospitals|done|2026-05-22|knowledge
A-403|nanning-hanoi|culture and tourism|Rail travel season|2026-11-15|1200000|CNY|Nanning Tourism Bureau|railways;travel agencies|in_progress||cultural
A-501|kunming-bangkok|economy and trade|Cold chain days|2026-03-31|2600000|THB|Bangkok Commerce Office|forwarders;markets|done|2026-04-17|business
A-502|kunming-bangkok|media|Correspondents' exchange|2026-10-31|800000|THB|Bangkok Public Relations Office|press clubs|in_progress||journalist
A-503|kunming-bangkok|education|Language teachers' summer school|2025-08-31|540000|CNY|Kunming Education Bureau|language schools|done|2025-08-22|faculty
A-601|portland-sapporo|culture and tourism|Winter arts exchange|2026-02-28|4200000|JPY|Sapporo International Relations Office|museums|done|2026-02-13|cultural
A-602|portland-sapporo|urban planning and climate|Street tree and snow run-off study|2026-06-30|60000|USD|Portland Bureau of Planning|universities|in_progress||knowledge
A-603|portland-sapporo|education|Secondary school exchange|2026-07-31|38000|USD|Portland International Office|schools;host families|done|2026-07-18|student
A-701|austin-wuhan|technology|Start-up residency|2025-03-31|90000|USD|Austin Economic Development Office|incubators|dropped||
A-702|austin-wuhan|education|Online lecture series|2025-12-31|20000|USD|Wuhan Education Bureau|universities|planned||
"""


def plan_tables():
    put_csv("agreements.csv", *piped(AGREEMENTS))
    put_csv("targets.csv", *piped(TARGETS))
    columns, rows = piped(ACTIONS)
    put_csv("actions.csv", columns[:-1], rows)
    carried = {}
    for row in rows:
        for kind in filter(None, row["types"].split(";")):
            carried[row["partnership"], kind] = (row["action_id"], dt.date.fromisoformat(row["due"]))
    return carried


# ---------------------------------------------------------------- funding, investments, practices, visitors


FUNDING = """\
date|partnership|source|kind|amount|currency|action_id|remarks
2024-03-04|siheung-changchun|Siheung City|municipal|60000000|KRW||
2024-05-20|northeast-asia-round-table|Round Table member cities|municipal|120000|USD||six equal shares
2024-07-01|portland-sapporo|Portland City|municipal|45000|USD||
2024-09-16|northeast-asia-round-table|Northeast Asia Cooperation Fund|grant|90000|USD||
2025-02-17|kunming-bangkok|Bangkok Metropolitan Administration|municipal|3100000|THB||
2025-03-03|nanning-hanoi|Nanning City|municipal|1500000|CNY||
2025-04-11|austin-wuhan|Austin City|municipal|15000|USD||
2025-05-30|portland-sapporo|Sapporo City|municipal|6500000|JPY||
2025-06-02|siheung-jilin|Siheung City|municipal|240000000|KRW||first budget after the council's vote
2025-06-25|siheung-jilin|Jilin City|municipal|900000|CNY||
2025-07-14|siheung-jilin|Gyeonggi Province|grant|150000000|KRW|A-101|
2025-08-08|kunming-bangkok|Language schools' association|in_kind|160000|CNY|A-503|rooms and teachers
2025-09-01|siheung-changchun|Vehicle parts suppliers|sponsorship|80000|USD|A-201|
2025-09-29|northeast-asia-round-table|Round Table member cities|municipal|126000|USD||
2025-10-13|siheung-jilin|Press clubs of both cities|in_kind|18000000|KRW|A-111|lodging
2025-10-27|nanning-hanoi|Growers' cooperative|sponsorship|420000|CNY|A-401|
2025-11-10|siheung-jilin|Broadcasters of both cities|sponsorship|60000000|KRW|A-112|
2025-12-01|siheung-jilin|Climate adaptation programme|grant|70000|USD|A-115|
2026-01-15|siheung-jilin|Siheung City|municipal|310000000|KRW||
2026-01-20|siheung-jilin|Jilin City|municipal|1250000|CNY||
2026-01-26|siheung-changchun|Siheung City|municipal|75000000|KRW||
2026-02-02|portland-sapporo|Museums' foundation|grant|2400000|JPY|A-601|
2026-02-09|kunming-bangkok|Kunming City|municipal|700000|CNY||
2026-02-23|kunming-bangkok|Forwarders' association|sponsorship|1450000|THB|A-501|
2026-03-09|siheung-jilin|Chamber of commerce|sponsorship|45000000|KRW|A-102|
2026-03-18|nanning-hanoi|Regional health programme|grant|520000|CNY|A-402|
2026-03-30|siheung-jilin|Arts groups|in_kind|12000000|KRW|A-105|stage and costumes
2026-04-06|nanning-hanoi|Nanning City|municipal|1650000|CNY||
2026-04-14|portland-sapporo|Host families' network|in_kind|11000|USD|A-603|
2026-04-27|siheung-changchun|Vocational schools|in_kind|90000|CNY|A-203|
2026-05-11|siheung-jilin|Education foundation|grant|65000000|KRW|A-108|
2026-05-18|siheung-jilin|Jilin Province|grant|380000|CNY|A-109|
2026-06-01|portland-sapporo|Portland City|municipal|52000|USD||
2026-06-15|siheung-jilin|Jilin City|municipal|280000|CNY|A-110|
2026-06-29|northeast-asia-round-table|Northeast Asia Cooperation Fund|grant|110000|USD|A-301|
2026-07-06|northeast-asia-round-table|Round Table member cities|municipal|132000|USD||
2026-07-20|siheung-jilin|Climate adaptation programme|grant|45000|USD|A-116|
2026-08-10|nanning-hanoi|Railways of both countries|sponsorship|600000|CNY|A-403|
2026-08-24|siheung-jilin|Travel agencies|sponsorship|120000|CNY|A-106|
2026-09-07|kunming-bangkok|Press clubs|in_kind|210000|THB|A-502|
2026-09-14|siheung-jilin|Citizens' sports clubs|in_kind|9000000|KRW|A-107|
"""

INVESTMENTS = """\
date|partnership|kind|sector|from|to|amount|currency|jobs
2023-05-16|nanning-hanoi|joint_venture|manufacturing|nanning|hanoi|48000000|CNY|210
2023-09-21|kunming-bangkok|contract|agriculture|bangkok|kunming|86000000|THB|
2024-02-28|siheung-changchun|joint_venture|manufacturing|siheung|changchun|3800000000|KRW|95
2024-04-18|portland-sapporo|contract|technology|sapporo|portland|210000000|JPY|12
2024-06-25|austin-wuhan|contract|technology|wuhan|austin|650000|USD|
2024-08-13|kunming-bangkok|investment|tourism|kunming|bangkok|22000000|CNY|70
2024-11-05|nanning-hanoi|investment|logistics|nanning|hanoi|35500000|CNY|120
2025-03-19|kunming-bangkok|joint_venture|logistics|kunming|bangkok|41000000|CNY|88
2025-07-22|siheung-jilin|contract|technology|siheung|jilin|1450000000|KRW|
2025-09-10|siheung-jilin|joint_venture|manufacturing|siheung|jilin|6200000000|KRW|140
2025-10-29|siheung-changchun|contract|technology|changchun|siheung|5600000|CNY|18
2025-11-26|siheung-jilin|investment|tourism|jilin|siheung|12800000|CNY|35
2026-01-21|nanning-hanoi|contract|health|hanoi|nanning|1200000|USD|
2026-02-11|portland-sapporo|contract|tourism|portland|sapporo|380000|USD|6
2026-03-25|siheung-jilin|investment|manufacturing|siheung|jilin|4900000000|KRW|75
2026-04-24|siheung-jilin|contract|manufacturing|jilin|siheung|9600000|CNY|
2026-05-13|kunming-bangkok|investment|agriculture|bangkok|kunming|145000000|THB|64
2026-05-28|siheung-changchun|investment|manufacturing|siheung|changchun|2100000000|KRW|40
2026-06-17|siheung-jilin|joint_venture|technology|siheung|jilin|3300000|USD|52
2026-07-08|northeast-asia-round-table|contract|logistics|niigata|vladivostok|95000000|JPY|
2026-08-19|siheung-jilin|contract|tourism|siheung|jilin|780000000|KRW|14
2026-09-16|nanning-hanoi|joint_venture|technology|nanning|hanoi|27000000|CNY|90
"""

PRACTICES = """\
date|from|to|theme|title|status
2023-06-14|sapporo|portland|infrastructure|Snow clearing plan by neighbourhood|shared
2023-11-08|portland|sapporo|urban planning|Walkable districts within twenty minutes|shared
2024-03-19|nanning|hanoi|infrastructure|Electric bus depots|shared
2024-04-23|portland|sapporo|climate|Rain gardens beside streets|shared
2024-05-30|wuhan|austin|climate|Sponge city parks|shared
2024-09-12|niigata|ulaanbaatar|climate|Clean heating advice for households|shared
2024-09-12|siheung|almaty|administration|One-stop service for foreign companies|shared
2024-10-16|bangkok|kunming|health|Street food inspection by rating|shared
2024-11-21|nanning|hanoi|infrastructure|Electric bus depots|piloted
2025-02-12|sapporo|portland|infrastructure|Snow clearing plan by neighbourhood|piloted
2025-03-26|kunming|bangkok|urban planning|Flower market logistics|shared
2025-05-21|changchun|siheung|education|Vocational curriculum for vehicle workshops|shared
2025-07-29|siheung|jilin|urban planning|Waterfront renewal with residents' panels|shared
2025-08-20|portland|sapporo|climate|Rain gardens beside streets|piloted
2025-09-11|vladivostok|siheung|infrastructure|Night opening of the ferry terminal|shared
2025-09-11|siheung|ulaanbaatar|administration|Open data portal for small cities|shared
2025-09-24|jilin|siheung|infrastructure|District heating control room|shared
2025-10-15|siheung|jilin|administration|Civil petition desk in several languages|shared
2025-11-12|hanoi|nanning|health|Dengue warning by text message|shared
2025-12-03|nanning|hanoi|infrastructure|Electric bus depots|adopted
2025-12-17|siheung|jilin|administration|Civil petition desk in several languages|piloted
2026-01-14|jilin|siheung|climate|Winter air quality alert|shared
2026-02-04|siheung|jilin|urban planning|Waterfront renewal with residents' panels|piloted
2026-02-18|bangkok|kunming|health|Street food inspection by rating|piloted
2026-03-05|changchun|siheung|education|Vocational curriculum for vehicle workshops|piloted
2026-03-27|siheung|jilin|climate|Tidal wetland and flood basin survey|shared
2026-04-15|siheung|jilin|administration|Civil petition desk in several languages|adopted
2026-04-29|jilin|siheung|climate|Winter air quality alert|piloted
2026-05-20|portland|sapporo|climate|Rain gardens beside streets|adopted
2026-05-27|jilin|siheung|health|Night clinic rota for children|shared
2026-06-10|hanoi|nanning|health|Dengue warning by text message|piloted
2026-06-24|siheung|jilin|urban planning|Waterfront renewal with residents' panels|adopted
2026-07-15|siheung|jilin|education|Marine science classes for schools|shared
2026-07-29|kunming|bangkok|urban planning|Flower market logistics|piloted
2026-08-12|jilin|siheung|climate|Winter air quality alert|adopted
2026-08-26|bangkok|kunming|health|Street food inspection by rating|adopted
2026-09-09|siheung|ulaanbaatar|administration|Open data portal for small cities|piloted
2026-09-11|niigata|siheung|infrastructure|Port evacuation drill|shared
2026-09-11|almaty|changchun|urban planning|Irrigation canals as footpaths|shared
2026-09-23|siheung|changchun|health|Workplace check-ups in industrial parks|shared
"""

# from, to, visitors a month, growth a year, season of the destination, currency of the spending
VISITORS = (
    ("siheung", "jilin", 780, 0.10, (1.7, 1.5, 0.8, 0.8, 1.0, 0.9, 1.1, 1.1, 1.0, 0.9, 0.6, 1.4), "CNY"),
    ("jilin", "siheung", 690, 0.08, (0.7, 0.7, 0.8, 1.1, 1.2, 1.1, 1.3, 1.4, 1.0, 1.2, 0.8, 0.7), "KRW"),
    ("siheung", "changchun", 1450, 0.03, (1.5, 1.3, 0.8, 0.9, 1.0, 1.0, 1.1, 1.1, 1.0, 0.9, 0.7, 1.2), "CNY"),
    ("changchun", "siheung", 1200, 0.04, (0.7, 0.7, 0.9, 1.1, 1.2, 1.1, 1.2, 1.3, 1.0, 1.2, 0.8, 0.7), "KRW"),
    ("siheung", "niigata", 420, 0.05, (1.4, 1.5, 1.0, 1.1, 0.9, 0.8, 0.8, 1.0, 0.8, 1.0, 0.9, 1.1), "JPY"),
    ("nanning", "hanoi", 9800, 0.09, (1.1, 1.3, 0.9, 1.0, 1.1, 0.8, 1.0, 0.9, 0.9, 1.3, 0.9, 0.9), "VND"),
    ("hanoi", "nanning", 7200, 0.11, (1.0, 1.2, 0.9, 1.1, 1.1, 0.9, 1.0, 0.9, 1.1, 1.1, 0.9, 0.9), "CNY"),
    ("kunming", "bangkok", 16500, 0.05, (1.3, 1.4, 1.0, 1.2, 0.8, 0.7, 0.9, 0.9, 0.7, 1.2, 1.0, 1.2), "THB"),
    ("bangkok", "kunming", 8300, 0.07, (0.9, 0.8, 1.1, 1.5, 1.0, 0.8, 0.9, 0.9, 0.9, 1.3, 0.9, 1.0), "CNY"),
    ("portland", "sapporo", 640, 0.02, (1.6, 1.9, 1.1, 0.8, 0.8, 0.8, 1.0, 1.0, 0.8, 0.7, 0.6, 1.1), "JPY"),
    ("sapporo", "portland", 510, 0.01, (0.7, 0.7, 1.0, 1.0, 1.2, 1.3, 1.3, 1.3, 1.0, 0.9, 0.8, 0.8), "USD"),
)


def economy_tables():
    """Tables by hand, and visitors; "remarks" in funding.csv is the office's own column, unknown to the tool."""
    for name, text in (("funding", FUNDING), ("investments", INVESTMENTS), ("practices", PRACTICES)):
        put_csv(f"{name}.csv", *piped(text))
    rows = []
    for month in months():
        for origin, to, base, growth, season, currency in VISITORS:
            stream = Stream(f"visitors/{origin}/{to}/{label(month)}")
            years = (month[0] - 2023) + (month[1] - 1) / 12
            value = base * (1.0 + growth * years) * season[month[1] - 1] * (1.0 + 0.09 * stream.noise())
            if {origin, to} == {"siheung", "jilin"} and month >= (2025, 7):
                passed = min((month[0] - 2025) * 12 + month[1] - 6, 10)
                value *= 1.0 + 0.038 * passed
            visitors = int(value)
            nights = visitors * (2.4 + 0.7 * stream.unit())
            spend = nights * (95 + 25 * stream.unit()) * per_usd(currency, month)
            known = not stream.chance(6), not stream.chance(9)
            rows.append([label(month), origin, to, str(visitors), decimal(nights, 0) if known[0] else "",
                         decimal(spend, 0) if known[1] else "", currency if known[1] else ""])
    put_csv("visitors.csv", ["period", "from", "to", "visitors", "nights", "spend", "currency"], rows)


# ---------------------------------------------------------------- exchanges


EXCHANGE_COLUMNS = ["exchange_id", "start_date", "end_date", "type", "title", "host", "guests", "participants", "status",
                    "planned_participants", "budget", "cost", "currency", "funding_source", "action_id", "outcome",
                    "follow_up_of"]

# type: (titles, participants from, to, days, US dollars per participant and day, outcomes)
KINDS = {
    "delegation": (("Delegation of the city council", "Working visit of the city hall", "Delegation on agreements",
                    "Preparatory visit of the international offices"), 6, 18, 3, 160,
                   ("minutes signed", "two follow-up meetings agreed", "work plan adopted")),
    "roundtable": (("Northeast Asia Round Table",), 60, 140, 2, 120, ("joint declaration", "working group formed")),
    "fair": (("Regional products fair", "Investment and trade fair", "Fresh produce and crafts fair"), 120, 420, 3, 40,
             ("letters of intent signed", "58 stands, 11 contracts in talks", "buyers' list shared")),
    "business": (("Business matchmaking day", "Suppliers' meeting", "Start-up and technology day",
                  "Visit of the industrial park"), 25, 80, 2, 90,
                 ("14 meetings held", "two contracts in preparation", "sample orders placed")),
    "student": (("Secondary school students' exchange", "Vocational students' exchange", "Students' winter school"),
                18, 46, 7, 70, ("partner classes named", "students' reports published", "repeat agreed")),
    "faculty": (("Faculty exchange in engineering", "Teachers' seminar", "Visiting lecturers' week"), 5, 16, 6, 130,
                ("joint syllabus drafted", "two guest lectures a term agreed")),
    "youth": (("Youth camp", "Young leaders' forum", "Youth orchestra meeting"), 24, 60, 5, 65,
              ("joint concert", "youth council contacts set up")),
    "cultural": (("Festival exchange", "Exhibition of local artists", "Evening of music and dance",
                  "Library and reading week"), 30, 110, 4, 60,
                 ("2,400 spectators", "exhibition goes on tour", "programme broadcast locally")),
    "sport": (("Friendship marathon", "Youth football tournament", "Table tennis meeting"), 28, 90, 3, 50,
              ("clubs agreed on a return match", "tournament to be held every year")),
    "journalist": (("Journalists' visit", "Correspondents' exchange", "Press tour on daily life"), 5, 14, 5, 150,
                   ("series of reports published", "access to city archives agreed", "joint reporting planned")),
    "knowledge": (("Workshop on flood basins", "Workshop on air quality", "Seminar on waste and recycling",
                   "Training in disease prevention"), 14, 45, 2, 110,
                  ("practice to be piloted", "guideline translated", "study published")),
    "campaign": (("Public campaign on neighbourly ties", "Open day of city hall", "Campaign for careful reading of news"),
                 80, 320, 10, 12, ("posters in 40 stations", "survey of residents made")),
}

# partnership: (prefix, events before July 2025 a year, events since a year, order of types)
PROGRAMMES = {
    "siheung-jilin": ("SJ", 7, 30, ("delegation", "business", "cultural", "student", "knowledge", "journalist", "youth",
                                    "faculty", "fair", "campaign", "sport", "journalist", "business")),
    "siheung-changchun": ("SC", 8, 8, ("business", "sport", "student", "delegation", "faculty", "cultural")),
    "northeast-asia-round-table": ("RT", 3, 5, ("knowledge", "fair", "youth", "knowledge")),
    "nanning-hanoi": ("NH", 7, 9, ("fair", "knowledge", "business", "cultural", "delegation", "youth", "journalist")),
    "kunming-bangkok": ("KB", 7, 8, ("business", "faculty", "cultural", "delegation", "journalist", "fair", "student")),
    "portland-sapporo": ("PS", 6, 7, ("student", "cultural", "knowledge", "youth", "delegation", "sport")),
    "austin-wuhan": ("AW", 3, 0, ("business", "student", "delegation")),
}
PLAN_END = dt.date(2027, 3, 31)


def event_dates(yearly_before, yearly_after, stream):
    """Start dates from January 2023 to March 2027, evenly spread with some play."""
    day, turn, dates = dt.date(2023, 1, 1), dt.date(2025, 7, 1), []
    while True:
        yearly = yearly_before if day < turn else yearly_after
        if not yearly:
            return dates
        step = 365 // yearly
        if day < turn <= day + dt.timedelta(days=step):
            step = min(step, 40)
        day += dt.timedelta(days=stream.between(step * 6 // 10, step * 14 // 10))
        if day > PLAN_END or (day >= turn and not yearly_after):
            return dates
        if day.weekday() > 4:
            day += dt.timedelta(days=7 - day.weekday())
        dates.append(day)


def event(partnership, number, day, kind, stream, host, guests, held_before, carried):
    titles, low, high, days, unit_cost, outcomes = KINDS[kind]
    row = dict.fromkeys(EXCHANGE_COLUMNS, "")
    people = stream.between(low, high)
    currency = HOST_CURRENCY[COUNTRY[host]]
    budget = people * days * unit_cost * (0.85 + 0.3 * stream.unit())
    month = min(max((day.year, day.month), FIRST), LAST)
    status = "held"
    if day > LAST_DAY:
        status = "planned"
    elif stream.chance(5):
        status = "cancelled"
    elif stream.chance(4):
        status = "postponed"
    prefix = PROGRAMMES[partnership][0]
    row.update(exchange_id=f"{prefix}-{day.year}-{number:03d}", start_date=str(day), type=kind, host=host,
               guests=";".join(guests), status=status, title=f"{titles[number % len(titles)]}, {NAME[host]} {day.year}")
    if days > 1 and not stream.chance(8):
        row["end_date"] = str(day + dt.timedelta(days=days - 1))
    if not stream.chance(12):
        row["planned_participants"] = str(people)
    if not stream.chance(12):
        row["budget"] = decimal(int(budget * per_usd(currency, month) / 10) * 10, 0)
    if status == "held":
        if not stream.chance(8):
            row["participants"] = str(max(int(people * (0.82 + 0.3 * stream.unit())), 3))
        if not stream.chance(18):
            row["cost"] = decimal(budget * (0.8 + 0.32 * stream.unit()) * per_usd(currency, month), 0)
        if not stream.chance(25):
            row["outcome"] = stream.pick(outcomes)
    elif status == "cancelled":
        row["outcome"] = stream.pick(("typhoon warning", "venue closed", "too few registrations"))
    elif status == "postponed":
        row["outcome"] = "new date to be agreed"
    if row["budget"] or row["cost"]:
        row["currency"] = currency
        row["funding_source"] = stream.pick((f"{NAME[host]} city budget", "both city budgets", "sponsors and city budget"))
    if kind in held_before and not stream.chance(45):
        row["follow_up_of"] = held_before[kind]
    action = carried.get((partnership, kind))
    # An action's events fall into the year before it is due.
    if action and dt.timedelta(0) <= action[1] - day + dt.timedelta(days=45) <= dt.timedelta(days=410):
        row["action_id"] = action[0]
    return row


def exchange_events(carried):
    events = []
    for partnership, (prefix, before, after, kinds) in PROGRAMMES.items():
        stream, cities, held_before = Stream(f"exchanges/{partnership}"), MEMBERS[partnership], {}
        dates = [(day, None) for day in event_dates(before, after, stream)]
        if partnership == "northeast-asia-round-table":
            dates += [(dt.date(2023, 9, 14), "niigata"), (dt.date(2024, 9, 12), "siheung"),
                      (dt.date(2025, 9, 11), "vladivostok"), (dt.date(2026, 9, 10), "ulaanbaatar")]
        dates.sort()
        if partnership == "austin-wuhan":
            dates = [d for d in dates if d[0] <= dt.date(2025, 5, 31)]
        for number, (day, table_host) in enumerate(dates, 1):
            kind = "roundtable" if table_host else kinds[number % len(kinds)]
            if len(cities) == 2:
                host = cities[(number // 2 + stream.between(0, 1)) % 2]
                guests = [c for c in cities if c != host]
            else:
                host = table_host or cities[number % len(cities)]
                guests = [c for c in cities if c != host]
                if kind != "roundtable":
                    guests = guests[: stream.between(2, 5)]
            row = event(partnership, number, day, kind, stream, host, guests, held_before, carried)
            if table_host:
                row.update(status="held", participants=str(stream.between(70, 130)),
                           outcome="joint declaration of the six cities")
            if row["status"] == "held":
                held_before[kind] = row["exchange_id"]
            events.append((partnership, row))
    return events


CHINESE_TITLES = {"business": "企业对接会", "sport": "青少年足球友谊赛", "student": "职业学校学生交流", "delegation": "市政府代表团访问",
                  "faculty": "教师研讨会", "cultural": "艺术展览"}


def exchanges(carried):
    """Four offices' lists. Siheung's and Jilin's overlap: the same ids, three of them with other figures."""
    events = exchange_events(carried)
    siheung, jilin, changchun, others = [], [], [], []
    for number, (partnership, row) in enumerate(events):
        if partnership == "siheung-jilin":
            hosted_there = row["host"] == "jilin"
            if hosted_there:
                jilin.append(row)
            # Siheung lists what it hosts and, since the agreement, every second event in Jilin City too.
            if not hosted_there or (row["start_date"] > str(AGREEMENT_DAY) and number % 2 == 0):
                siheung.append(row)
        elif partnership == "siheung-changchun" and row["host"] == "changchun" and row["start_date"] >= "2025":
            changchun.append({**row, "title": f"{CHINESE_TITLES[row['type']]}（长春，{row['start_date'][:4]}年）",
                              "funding_source": "长春市财政" if row["funding_source"] else "", "outcome": ""})
        elif partnership in ("siheung-changchun", "northeast-asia-round-table"):
            siheung.append(row)
        else:
            others.append(row)

    both = {row["exchange_id"] for row in jilin}
    shared = [i for i, row in enumerate(siheung) if row["exchange_id"] in both and row["status"] == "held"
              and row["participants"]]
    for i, more in zip(shared[1::3], (2, -3, 1)):
        siheung[i] = {**siheung[i], "participants": str(int(siheung[i]["participants"]) + more)}

    # One event is past its date and still "planned"; two are with a city outside the workspace.
    late = next(row for row in siheung if row["start_date"] > "2026-05" and row["status"] == "held"
                and row["exchange_id"] not in both)
    late.update(status="planned", participants="", cost="", outcome="")
    blank = dict.fromkeys(EXCHANGE_COLUMNS, "")
    for identity, day, title in (("SX-2024-001", "2024-05-13", "Delegation to Dezhou"),
                                 ("SX-2025-001", "2025-04-21", "Youth visit to Dezhou")):
        siheung.append({**blank, "exchange_id": identity, "start_date": day, "type": "delegation", "title": title,
                        "host": "Dezhou", "guests": "siheung", "participants": "12", "status": "held"})

    order = lambda row: (row["start_date"], row["exchange_id"])
    for rows in (siheung, jilin, changchun, others):
        rows.sort(key=order)
    put_csv("exchanges/siheung-office.csv", EXCHANGE_COLUMNS, siheung, blank_after=40)
    put_csv("exchanges/partner-offices.csv", EXCHANGE_COLUMNS, others)
    put_csv("exchanges/changchun-office.csv", EXCHANGE_COLUMNS, changchun, encoding="gb18030")
    numbers = ("participants", "planned_participants", "budget", "cost")
    objects = ["  " + native(row, numbers, lists=("guests",)) for row in jilin]
    put("exchanges/jilin-office.json", "[\n" + ",\n".join(objects) + "\n]\n")

    unique, listed = {}, siheung + jilin + changchun + others
    for row in listed:
        unique[row["exchange_id"]] = row
    for row in listed:
        assert not row["follow_up_of"] or row["follow_up_of"] in unique, row
    return [row for row in unique.values() if row["status"] == "held"]


# ---------------------------------------------------------------- media


MEDIA_COLUMNS = ["article_id", "published", "outlet", "outlet_country", "language", "title", "url", "subjects", "tone",
                 "topic", "kind", "reach", "joint", "press_visit", "flagged", "corrected"]

# Invented outlets: (name, language, UTC offset of its clock in winter, typical reach)
OUTLETS = {
    "KOR": (("Siheung Daily", "ko", "+09:00", 42000), ("Gyeonggi Bay Times", "en", "+09:00", 15000),
            ("Sihwa Local Radio", "ko", "+09:00", 28000), ("West Sea Herald", "ko", "+09:00", 61000)),
    "CHN": (("Songhua Bank Morning Post", "zh", "+08:00", 83000), ("Rime Coast Weekly", "zh", "+08:00", 34000),
            ("Yong River Courier", "zh", "+08:00", 56000), ("Spring Hills Review", "en", "+08:00", 21000)),
    "JPN": (("Northern Snow Press", "ja", "+09:00", 47000), ("Shinano Harbour News", "ja", "+09:00", 25000)),
    "USA": (("Willamette Ledger", "en", "-08:00", 39000), ("Hill Country Monitor", "en", "-06:00", 33000)),
    "THA": (("Klong Side Post", "en", "+07:00", 52000),), "VNM": (("Red River Journal", "en", "+07:00", 44000),),
    "RUS": (("Golden Bay Gazette", "ru", "+10:00", 23000),), "MNG": (("Blue Steppe Bulletin", "en", "+08:00", 12000),),
    "KAZ": (("Foothills Review", "ru", "+05:00", 19000),),
}
HEADLINES = {
    "en": {"economy": "{c}: orders for machines and parts {v}", "culture": "Festival guests from {c} welcomed",
           "tourism": "Travellers discover {c}", "education": "Students report from {c}",
           "environment": "What {c} does against floods and heat", "sport": "Clubs from {c} meet at the river",
           "health": "Clinics in {c} share their rota", "urban planning": "New waterfront in {c} opens",
           "politics": "City halls and {c} agree on a work plan"},
    "ko": {"economy": "{c}, 기계·부품 거래 확대", "culture": "{c} 축제 교류단 방문", "tourism": "{c} 여행객 발길 이어져",
           "education": "{c} 학생들이 전하는 이야기", "environment": "{c}의 홍수·폭염 대책", "sport": "{c} 시민 클럽 친선 경기",
           "health": "{c} 야간 진료 운영 사례", "urban planning": "{c} 수변 공간 새 단장", "politics": "{c} 시청과 실무 계획 합의"},
    "zh": {"economy": "{c}机械零部件订单增长", "culture": "{c}艺术团参加节庆", "tourism": "游客走进{c}", "education": "{c}学生交流见闻",
           "environment": "{c}如何应对洪水与高温", "sport": "{c}市民俱乐部友谊赛", "health": "{c}夜间门诊经验",
           "urban planning": "{c}滨水空间更新", "politics": "与{c}商定工作计划"},
    "ja": {"economy": "{c}との取引広がる", "culture": "{c}の祭りに市民団", "tourism": "{c}への旅行が人気", "education": "{c}で学ぶ生徒たち",
           "environment": "{c}の水害と暑さ対策", "sport": "{c}のクラブと親善試合", "health": "{c}の夜間診療",
           "urban planning": "{c}の水辺再生", "politics": "{c}と作業計画で合意"},
    "ru": {"economy": "{c}: спрос на машины растёт", "culture": "Гости фестиваля: {c}", "tourism": "Туристы открывают {c}",
           "education": "Студенты рассказывают: {c}", "environment": "{c}: меры против паводков", "sport": "Матч клубов: {c}",
           "health": "Опыт клиник: {c}", "urban planning": "Новая набережная: {c}", "politics": "План работы: {c}"},
}
TOPICS = ("economy", "culture", "tourism", "education", "environment", "sport", "health", "urban planning", "politics")
KIND_WEIGHTS = (("news", 58), ("feature", 14), ("opinion", 9), ("broadcast", 8), ("social", 6), ("series", 3),
                ("documentary", 2))
# outlet country, subject, articles a month (tenths) before and after July 2025, file
BEATS = (
    ("KOR", "jilin", 34, 92, "monitoring"), ("CHN", "siheung", 28, 76, "monitoring"),
    ("KOR", "changchun", 32, 38, "monitoring"), ("JPN", "siheung", 9, 12, "monitoring"),
    ("KOR", "niigata", 12, 14, "monitoring"), ("RUS", "siheung", 8, 9, "monitoring"),
    ("KOR", "vladivostok", 10, 9, "monitoring"), ("MNG", "siheung", 7, 10, "monitoring"),
    ("KOR", "ulaanbaatar", 8, 11, "monitoring"), ("KAZ", "siheung", 4, 8, "monitoring"),
    ("CHN", "hanoi", 26, 30, "monitoring"), ("VNM", "nanning", 24, 28, "monitoring"),
    ("CHN", "bangkok", 24, 28, "partner"), ("THA", "kunming", 22, 26, "partner"),
    ("USA", "sapporo", 15, 16, "partner"), ("JPN", "portland", 13, 14, "partner"),
    ("USA", "wuhan", 10, 5, "partner"), ("CHN", "austin", 7, 4, "partner"),
)


def local_name(city, language):
    row = next(r for r in CITY_ROWS if r["city_id"] == city)
    return {"ko": row["name_ko"], "zh": row["name_zh"], "ja": row["name_zh"] if row["country"] in ("JPN", "CHN")
            else row["name"], "ru": {"siheung": "Сихын"}.get(city, row["name"])}.get(language, row["name"])


def weighted(stream, weights):
    mark = stream.bits() % sum(w for _, w in weights)
    for item, weight in weights:
        if mark < weight:
            return item
        mark -= weight
    raise AssertionError


def publication_time(day, zone, stream):
    """Mostly a date; sometimes a time, and then often close to midnight on the outlet's clock or in UTC."""
    if 4 <= day.month <= 10:
        zone = {"-08:00": "-07:00", "-06:00": "-05:00"}.get(zone, zone)
    mark = stream.between(1, 100)
    if mark <= 62:
        return str(day)
    if mark <= 74:
        return f"{day}T23:{stream.between(10, 59):02d}:00{zone}"
    if mark <= 84:
        return f"{day}T{stream.between(14, 16):02d}:{stream.between(0, 59):02d}:{stream.between(0, 59):02d}Z"
    return f"{day}T{stream.between(6, 21):02d}:{stream.between(0, 59):02d}:00{zone}"


def article(country, subject, day, stream):
    outlet, language, zone, reach = stream.pick(OUTLETS[country])
    topic, kind = stream.pick(TOPICS), weighted(stream, KIND_WEIGHTS)
    after = day > AGREEMENT_DAY and {country, subject} & {"jilin", "siheung"}
    title = HEADLINES[language][topic].format(c=local_name(subject, language),
                                              v=stream.pick(("rise", "stay level", "ease")) if language == "en" else "")
    tone = (14 if after else 7) + int(48 * stream.noise()) - (14 if topic == "politics" else 0)
    return {"day": day, "published": publication_time(day, zone, stream), "outlet": outlet, "outlet_country": country,
            "language": language, "title": title, "subjects": subject,
            "tone": "" if stream.chance(9) else str(max(-100, min(100, tone))), "topic": topic, "kind": kind,
            "reach": "" if stream.chance(14) else str(reach * stream.between(40, 130) // 100),
            "joint": "false" if stream.chance(70) else "", "press_visit": "", "flagged": "", "corrected": ""}


def days_in(month):
    following = dt.date(month[0] + month[1] // 12, month[1] % 12 + 1, 1)
    return (following - dt.date(month[0], month[1], 1)).days


def flag(row, stream):
    """Marks an article as misinformation and, most often, corrects it: in 2 days, in 40, or never."""
    flagged = row["day"] + dt.timedelta(days=stream.between(1, 14))
    if flagged > LAST_DAY:
        return
    row["flagged"] = str(flagged)
    row["tone"] = str(-stream.between(15, 70))
    lag = stream.pick((2, 2, 2, 5, 40, None) if row["day"] > AGREEMENT_DAY else (2, 6, 40, 40, None, None))
    if lag is not None and flagged + dt.timedelta(days=lag) <= LAST_DAY:
        row["corrected"] = str(flagged + dt.timedelta(days=lag))


def articles(held):
    found = {"monitoring": [], "partner": []}
    for country, subject, before, after, place in BEATS:
        stream = Stream(f"media/{country}/{subject}")
        for month in months():
            tenths = (before if month < (2025, 7) else after) * (70 + stream.between(0, 60)) // 100
            count = tenths // 10 + (1 if stream.between(0, 9) < tenths % 10 else 0)
            for _ in range(count):
                day = dt.date(month[0], month[1], stream.between(1, days_in(month)))
                row = article(country, subject, day, stream)
                per_mille = {2023: 48, 2024: 50, 2025: 34, 2026: 17}[day.year]
                if stream.between(1, 1000) <= per_mille:
                    flag(row, stream)
                found[place].append(row)
    visits = Stream("media/visits")
    for visit in sorted((r for r in held if r["type"] == "journalist"), key=lambda r: r["exchange_id"]):
        start = dt.date.fromisoformat(visit["start_date"])
        for guest in visit["guests"].split(";"):
            for _ in range(visits.between(2, 4)):
                day = start + dt.timedelta(days=visits.between(2, 28))
                if day <= LAST_DAY:
                    row = article(COUNTRY[guest], visit["host"], day, visits)
                    row.update(press_visit=visit["exchange_id"], kind=visits.pick(("feature", "series", "news")))
                    found["monitoring" if "siheung" in (guest, visit["host"]) else "partner"].append(row)
    joint = Stream("media/joint")
    for month in months((2025, 8)):
        for _ in range(joint.between(0, 3)):
            country = joint.pick(("KOR", "CHN"))
            day = dt.date(month[0], month[1], joint.between(1, days_in(month)))
            row = article(country, "jilin" if country == "KOR" else "siheung", day, joint)
            row.update(subjects="siheung;jilin", joint="true", kind=joint.pick(("documentary", "series", "broadcast")),
                       topic=joint.pick(("culture", "education", "environment")))
            found["monitoring"].append(row)
    return found


def media(held):
    found = articles(held)
    number = 0
    for place, prefix in (("monitoring", "M"), ("partner", "P")):
        found[place].sort(key=lambda r: (str(r["day"]), r["outlet"], r["title"], r["published"], r["tone"], r["reach"]))
        for number, row in enumerate(found[place], 1):
            host = row["outlet"].lower().replace(" ", "-")
            domain = "example.org" if row["outlet_country"] in ("KOR", "CHN", "JPN") else "example.com"
            row["article_id"] = f"{prefix}{number:05d}"
            row["url"] = f"https://{host}.{domain}/{row['day'].year}/{row['day'].month:02d}/{prefix.lower()}{number:05d}"
    monitoring, partner = found["monitoring"], found["partner"]

    # Without subjects: the title still names the city; three titles name none.
    for i, row in enumerate(monitoring):
        if i % 97 == 50 and ";" not in row["subjects"] and not row["press_visit"]:
            row["subjects"] = ""
    plain = [r for r in monitoring if r["subjects"] and not r["press_visit"] and r["language"] == "en"]
    for row, title in zip(plain[10::25], ("Weather for the weekend", "Roadworks on the ring road", "Library hours change")):
        row.update(subjects="", title=title, flagged="", corrected="")
    for row in plain[12::40][:3]:
        row.update(subjects="Dezhou", title="Dezhou opens a sports park", flagged="", corrected="")
    # The partner offices' list repeats four articles of the first file under ids of their own.
    for i, source in enumerate((r for r in monitoring[300::120][:4])):
        copy = {**source, "article_id": f"P9{i:04d}", "press_visit": "", "reach": source["reach"] or "20000"}
        if i == 1:
            copy["url"] += "#comments"
        partner.append(copy)

    # Two slips of the keyboard, to be rejected: a 30 February and a number with letters behind it.
    slip = {**next(r for r in monitoring[400:] if r["outlet"] == "Siheung Daily" and r["subjects"] == "jilin"), "press_visit": "", "flagged": "", "corrected": ""}
    url = "https://siheung-daily.example.org/slips/"
    monitoring.insert(420, {**slip, "article_id": "M90001", "url": url + "1", "published": "2025-02-30"})
    monitoring.insert(800, {**slip, "article_id": "M90002", "url": url + "2", "tone": "12abc"})
    put_csv("media/monitoring.csv", MEDIA_COLUMNS, monitoring)
    lines = [native({c: r[c] for c in MEDIA_COLUMNS}, ("tone", "reach"), ("subjects",), ("joint",)) for r in partner]
    put("media/partner-monitoring.ndjson", "\n".join(lines) + "\n")


def downloaded_media():
    """Three downloads in the layouts of their archives; which city an article is about, its title says."""
    stream = Stream("media/downloads")
    # BigKinds, saved by Korean Excel: CP949, quoted lists with line breaks, the archive's own mark of a duplicate.
    header = ["뉴스 식별자", "일자", "언론사", "기고자", "제목", "통합 분류1", "통합 분류2", "통합 분류3", "사건/사고 분류1",
              "사건/사고 분류2", "사건/사고 분류3", "인물", "위치", "기관", "키워드", "특성추출(가중치순 상위 50개)", "본문", "URL", "분석제외 여부"]
    titles = (("지린시 대표단, 스마트 공장 견학", "경제>산업_기업"), ("지린시와 청소년 축구 교류전", "스포츠>축구"),
              ("창춘시 도서전에 우리 출판사 참가", "문화>출판"), ("지린시 기자단 방문, 공동 취재 시작", "사회>미디어"),
              ("니가타시와 해양 쓰레기 공동 조사", "사회>환경"), ("주말 날씨 맑음", "사회>날씨"),
              ("창춘시 자동차 부품 상담회 성과", "경제>자동차"), ("지린시 김치 축제 초청 공연", "문화>공연"))
    rows = [header]
    for number, (title, topic) in enumerate(titles):
        day = dt.date(2026, 4 + number // 2, stream.between(2, 27))
        identity = f"0110{stream.between(1000, 9999)}.{day:%Y%m%d}{stream.between(0, 999999999):09d}"
        rows.append([identity, f"{day:%Y%m%d}", "경기서해신문", "", title, topic, "", "", "", "", "", "", "시흥,지린", "",
                     "교류,도시,\n협력", "교류,도시", f"{title} …", f"https://west-sea.example.org/{day:%Y%m%d}{number:02d}",
                     "중복" if number == 5 else ""])
    put_rows("media/bigkinds-2026.csv", rows, "cp949")

    # GDELT's list of articles: instants in UTC, countries and languages in English words.
    found = []
    for number, (title, domain, language, country) in enumerate((
            ("Nanning opens a second cold chain line to Hanoi", "border-trade.example.com", "English", "China"),
            ("Hà Nội và Nam Ninh ký thỏa thuận du lịch", "thu-do.example.com", "Vietnamese", "Vietnam"),
            ("南宁与河内开行更多国际班列", "guangxi-observer.example.com", "Chinese", "China"),
            ("Hanoi students spend a term in Nanning", "red-river-post.example.com", "English", "Vietnam"),
            ("Kunming and Bangkok agree on flower quality marks", "mekong-markets.example.com", "English", "Thailand"),
            ("Bangkok chefs cook at the Kunming fair", "mekong-markets.example.com", "English", "Thailand"))):
        day = dt.date(2026, 5 + number // 2, stream.between(2, 27))
        found.append({"url": f"https://www.{domain}/{day:%Y/%m/%d}/{number}", "url_mobile": "", "title": title,
                      "seendate": f"{day:%Y%m%d}T{stream.between(0, 23):02d}{stream.between(0, 3) * 15:02d}00Z",
                      "socialimage": "", "domain": domain, "language": language, "sourcecountry": country})
    put("media/gdelt-2026.json", json.dumps({"articles": found}, ensure_ascii=False, indent=1) + "\n")

    # Media Cloud, "download all URLs": CRLF; the outlets' country is that of the collection.
    lines = ["id,indexed_date,language,media_name,media_url,publish_date,title,url"]
    for number, title in enumerate(("Sapporo's snow festival comes to Portland", "What Portland learned from Sapporo's trams",
                                    "Wuhan robots meet Austin start-ups", "\"Sister city\" gardeners, from Sapporo")):
        day = dt.date(2026, 6 + number // 2, stream.between(2, 27))
        quoted = title.replace('"', '""')
        lines.append(f'{stream.bits():016x},{day} 12:30:00.123456+00:00,en,sample-tribune.example.com,'
                     f'https://sample-tribune.example.com/,{day},"{quoted}",https://sample-tribune.example.com/{number}')
    put("media/mediacloud-2026.csv", "\r\n".join(lines) + "\r\n")


# ---------------------------------------------------------------- reference


def world_structure():
    """A year of world trade by chapter, and of Siheung's and Jilin's with the world: what structure is measured against."""
    world = (("84", 12.0), ("85", 15.5), ("87", 8.0), ("27", 12.5), ("72", 2.2), ("39", 3.6), ("90", 3.4), ("29", 2.6),
             ("94", 1.6), ("10", 0.8), ("44", 0.9), ("30", 4.2))
    cities = (("siheung", "USD", 240e6, (("84", 31.0), ("85", 22.0), ("87", 14.0), ("39", 9.0), ("72", 8.0), ("90", 7.0), ("29", 4.0))),
              ("jilin", "CNY", 310e6, (("87", 26.0), ("29", 17.0), ("84", 13.0), ("44", 12.0), ("10", 11.0), ("72", 9.0), ("85", 6.0))))
    rows = []
    for month in list(months())[-12:]:
        for measure, total in (("world_export", 2.02e12), ("world_import", 2.06e12)):
            rows.append([label(month), "World", measure, "TOTAL", f"{total:.0f}", "USD"])
            for chapter, share in world:
                usd = series(f"reference/World/{measure}/{chapter}", total * share / 100, 0.03, False, spread=0.02)[month]
                rows.append([label(month), "World", measure, chapter, f"{usd:.0f}", "USD"])
        for place, currency, level, shares in cities:
            for measure, factor in (("world_export", 1.0), ("world_import", 0.8)):
                for chapter, share in shares if measure == "world_export" else shares[::-1]:
                    usd = series(f"reference/{place}/{measure}/{chapter}", level * factor * share / 100, 0.03, True, spread=0.05)[month]
                    rows.append([label(month), place, measure, chapter, money(usd, currency, month), currency])
    return rows


def reference():
    """World totals of the reporters without World rows of their own, price deflators, population, output."""
    columns, rows = ["period", "place", "measure", "commodity_code", "value", "currency"], []
    totals = (("changchun", "CNY", 610e6, 830e6), ("nanning", "CNY", 790e6, 520e6), ("kunming", "CNY", 540e6, 480e6),
              ("US-OR", "USD", 2.6e9, 2.2e9))
    for month in months():
        for place, currency, export, imports in totals:
            for measure, level in (("world_export", export), ("world_import", imports)):
                usd = series(f"reference/{place}/{measure}", level, 0.03, place != "US-OR", spread=0.03)[month]
                rows.append([label(month), place, measure, "TOTAL", money(usd, currency, month), currency])
    put_csv("reference/world-totals.csv", columns, rows)
    put_csv("reference/world-structure.csv", columns, world_structure())

    rows = []
    for place, start, yearly in (("USA", 117.0, 0.026), ("KOR", 110.5, 0.022), ("CHN", 103.0, 0.004), ("JPN", 104.5, 0.025)):
        stream = Stream(f"reference/deflator/{place}")
        for i, month in enumerate(months()):
            value = start * (1.0 + yearly * i / 12) + 0.15 * stream.noise()
            rows.append([label(month), place, "deflator", "", trimmed(value, 2), ""])
    gdp_per_head = {"KOR": 35000, "CHN": 15500, "JPN": 34500, "RUS": 12500, "MNG": 6800, "KAZ": 16500, "VNM": 7600,
                    "THA": 14500, "USA": 88000}
    for year in (2023, 2024, 2025):
        for row in CITY_ROWS:
            people = int(row["population"]) * (1000 + 4 * (year - 2025)) // 1000
            rows.append([str(year), row["city_id"], "population", "", str(people), ""])
            output = people * gdp_per_head[row["country"]] * (1000 + 35 * (year - 2025)) // 1000
            rows.append([str(year), row["city_id"], "gdp", "", str(output // 1000000 * 1000000), "USD"])
    put_csv("reference/deflators-population-gdp.csv", columns, rows)


# ---------------------------------------------------------------- main


def generate():
    places()
    MEANS.update(rates())
    siheung_jilin_trade()
    siheung_changchun_trade()
    round_table_trade()
    korea_customs_trade()
    china_customs_trade()
    aid_projects()
    china_asean_trade()
    oregon_trade()
    comtrade()
    carried = plan_tables()
    economy_tables()
    media(exchanges(carried))
    downloaded_media()
    reference()


def main():
    generate()
    if sys.argv[1:] == ["--check"]:
        stale = [path for path, data in FILES.items() if not (ROOT / path).is_file() or (ROOT / path).read_bytes() != data]
        for path in stale:
            print(f"differs: sample-data/{path}")
        return 1 if stale else 0
    for path, data in FILES.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_bytes(data)
    print(f"{len(FILES)} files, {sum(map(len, FILES.values()))} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
