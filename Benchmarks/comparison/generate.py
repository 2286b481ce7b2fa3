"""Writes the workspaces of the comparison: the same bytes for the same arguments.

Runs in the peers' Python, because it needs numpy:

    python generate.py FOLDER KIND TRADE_ROWS ARTICLES

KIND is `sorted` (trade by month), `shuffled`, or `wide` (trade in UN Comtrade+'s 47 columns). The
exact totals go to FOLDER.json, with the digest of this file; it is written last and so says that
the folder is complete.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
import shutil
import sys

import numpy as np

SEED = 20160101
MONTHS = [f"{2016 + month // 12}-{month % 12 + 1:02d}" for month in range(131)]
BLOCK = 400_000

# City id, name, country, time zone, population, latitude, longitude.
CITIES = [
    ("siheung", "Siheung", "KOR", "Asia/Seoul", 520000, 37.38, 126.80),
    ("jilin", "Jilin", "CHN", "Asia/Shanghai", 3620000, 43.84, 126.55),
    ("changchun", "Changchun", "CHN", "Asia/Shanghai", 9060000, 43.82, 125.32),
    ("portland", "Portland", "USA", "America/Los_Angeles", 650000, 45.52, -122.68),
    ("sapporo", "Sapporo", "JPN", "Asia/Tokyo", 1970000, 43.06, 141.35),
    ("austin", "Austin", "USA", "America/Chicago", 975000, 30.27, -97.74),
    ("wuhan", "Wuhan", "CHN", "Asia/Shanghai", 12330000, 30.59, 114.31),
    ("hanoi", "Hanoi", "VNM", "Asia/Ho_Chi_Minh", 8400000, 21.03, 105.85),
    ("nanning", "Nanning", "CHN", "Asia/Shanghai", 8740000, 22.82, 108.32),
    ("vladivostok", "Vladivostok", "RUS", "Asia/Vladivostok", 600000, 43.12, 131.89),
    ("ulaanbaatar", "Ulaanbaatar", "MNG", "Asia/Ulaanbaatar", 1600000, 47.89, 106.91),
    ("niigata", "Niigata", "JPN", "Asia/Tokyo", 780000, 37.92, 139.04),
]
PAIRS = [
    ("siheung", "jilin"), ("siheung", "changchun"), ("portland", "sapporo"),
    ("austin", "wuhan"), ("hanoi", "nanning"), ("vladivostok", "niigata"),
]
NAME = {city[0]: city[1] for city in CITIES}
COUNTRY = {city[0]: city[2] for city in CITIES}
CURRENCIES = {"KOR": "KRW", "CHN": "CNY", "JPN": "JPY"}  # all others report in USD
M49 = {"KOR": 410, "CHN": 156, "USA": 842, "JPN": 392, "VNM": 704, "RUS": 643}
FLOWS = ["export", "import"]
OUTLETS = 400
OUTLET_COUNTRIES = ["KOR", "CHN", "USA", "JPN", "VNM"]
ENDS = [ends for x, y in PAIRS for ends in ((x, y), (y, x))]

COMTRADE_HEADER = (
    "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
    "flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,"
    "classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,"
    "aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,"
    "isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,"
    "isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
    "legacyEstimationFlag,isReported,isAggregate\n"
)
# The row of all modes of transport, and three of its parts, which are not to be counted again.
MODES = [("0", "TOTAL MOT"), ("1000", "Air"), ("2100", "Sea"), ("3200", "Road")]


# Text of many rows at once: a column is a matrix of bytes in which 0 stands for nothing.


def texts(values: list[str], index: np.ndarray) -> np.ndarray:
    """The bytes of `values[index]`."""
    table = np.array([value.encode() for value in values])
    return table[index].view(np.uint8).reshape(len(index), table.itemsize)


def digits(values: np.ndarray, width: int, padded: bool = False) -> np.ndarray:
    """The decimal digits of whole numbers below 10^width."""
    powers = 10 ** np.arange(width - 1, -1, -1, dtype=np.int64)
    result = (values[:, None] // powers % 10 + ord("0")).astype(np.uint8)
    if not padded:
        leading = values[:, None] < powers
        leading[:, -1] = False
        result[leading] = 0
    return result


def decimals(values: np.ndarray, places: int, width: int) -> np.ndarray:
    """Whole numbers of 10^-places as decimal numbers, with a sign where they are negative."""
    size = np.abs(values)
    sign = np.where(values < 0, ord("-"), 0).astype(np.uint8)[:, None]
    point = np.full((len(values), 1), ord("."), np.uint8)
    whole = digits(size // 10**places, width)
    return np.hstack([sign, whole, point, digits(size % 10**places, places, padded=True)])


def rows(count: int, *parts: str | np.ndarray) -> bytes:
    """The rows that the parts make, one after the other; a text is the same in every row."""
    def matrix(part: str | np.ndarray) -> np.ndarray:
        if isinstance(part, np.ndarray):
            return part
        return np.broadcast_to(np.frombuffer(part.encode(), np.uint8), (count, len(part.encode())))

    joined = np.hstack([matrix(part) for part in parts])
    return joined[joined != 0].tobytes()


def blocks(count: int) -> list[slice]:
    """The rows in stretches that fit the memory."""
    return [slice(start, min(start + BLOCK, count)) for start in range(0, count, BLOCK)]


# Small tables.


def write_small_tables(folder: pathlib.Path) -> None:
    """Cities, partnerships, settings, rates and exchanges."""
    lines = ["city_id,name,country,time_zone,population,latitude,longitude"]
    lines += [",".join(str(cell) for cell in city) for city in CITIES]
    write_lines(folder / "cities.csv", lines)
    lines = ["partnership_id,name,cities,since"]
    lines += [f"{x}-{y},{NAME[x]}-{NAME[y]},{x};{y},2016-01-01" for x, y in PAIRS]
    write_lines(folder / "partnerships.csv", lines)
    write_lines(
        folder / "entente.yaml",
        ["home: siheung", "currency: USD", "languages: [en]", "time_zone: Asia/Seoul"])
    write_lines(folder / "rates" / "eurofxref-hist.csv", rate_lines())
    write_lines(folder / "exchanges" / "exchanges.csv", exchange_lines())


def write_lines(path: pathlib.Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def rate_lines() -> list[str]:
    """Three days a month as the European Central Bank publishes them, the newest first."""
    lines = ["Date,USD,JPY,CNY,KRW,"]
    for number, month in reversed(list(enumerate(MONTHS))):
        drift = 1 + number % 12 / 1000
        for day in (28, 15, 2):
            lines.append(
                f"{month}-{day:02d},{1.1 * drift:.4f},{130.5 * drift:.2f},"
                f"{7.62 * drift:.4f},{1405.3 * drift:.2f},")
    return lines


def exchange_lines() -> list[str]:
    """One held exchange a month and pair."""
    kinds = ["delegation", "student", "cultural", "journalist"]
    lines = ["exchange_id,start_date,end_date,type,title,host,guests,participants,status"]
    for number, month in enumerate(MONTHS):
        for pair, (x, y) in enumerate(PAIRS):
            lines.append(
                f"e{number:03d}{pair},{month}-10,{month}-12,{kinds[(number + pair) % 4]},"
                f"Visit {number},{x},{y},{5 + number * pair % 40},held")
    return lines


# Trade.


def commodity_codes(count: int) -> list[str]:
    """HS6 codes, all different, below chapter 98."""
    numbers = np.random.default_rng(SEED).choice(97 * 9900, count, replace=False)
    return [f"{n // 9900 + 1:02d}{n % 9900 + 100:04d}" for n in sorted(numbers.tolist())]


def write_trade(path: pathlib.Path, count: int, is_sorted: bool) -> dict[str, object]:
    """The native table; returns the rows and the value of each currency."""
    path.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng([SEED, 1])
    months = random.integers(0, len(MONTHS), count, dtype=np.int16)
    if is_sorted:
        months.sort()
    codes = commodity_codes(120)
    currencies = [CURRENCIES.get(COUNTRY[reporter], "USD") for reporter, _ in ENDS]
    sums = Sums(currencies)
    with path.open("wb") as file:
        file.write(
            b"period,reporter,partner,flow,commodity_code,value,currency,quantity,unit\n")
        for part in blocks(count):
            month = months[part]
            size = len(month)
            ends = random.integers(0, len(ENDS), size)
            value = cents(random, size)
            sums.add(ends, value)
            file.write(rows(
                size, texts(MONTHS, month), ",", texts([NAME[x] for x, _ in ENDS], ends), ",",
                texts([NAME[y] for _, y in ENDS], ends), ",",
                texts(FLOWS, random.integers(0, 2, size)), ",",
                texts(codes, random.integers(0, len(codes), size)), ",",
                decimals(value, 2, 10), ",", texts(currencies, ends), ",",
                digits(random.integers(1, 100_000, size), 5), ",kg\n"))
    return sums.totals()


def cents(random: np.random.Generator, size: int) -> np.ndarray:
    """Values as trade has them: many small ones, few large ones; below 10^9."""
    return np.clip(np.round(random.lognormal(9, 2, size) * 100), 1, 10**11 - 1).astype(np.int64)


class Sums:
    """Rows and value of each currency, exact."""

    def __init__(self, currencies: list[str]) -> None:
        self.currencies = currencies
        self.cents = np.zeros(len(currencies), np.int64)
        self.counts = np.zeros(len(currencies), np.int64)

    def add(self, index: np.ndarray, cents: np.ndarray) -> None:
        """Adds rows; each names its currency by its number."""
        np.add.at(self.cents, index, cents)
        self.counts += np.bincount(index, minlength=len(self.currencies))

    def totals(self) -> dict[str, object]:
        result: dict[str, object] = {}
        for currency in sorted(set(self.currencies)):
            places = [n for n, name in enumerate(self.currencies) if name == currency]
            amount = int(self.cents[places].sum())
            result[currency] = {
                "rows": int(self.counts[places].sum()),
                "value": f"{amount // 100}.{amount % 100:02d}"}
        return {"trade": result}


def write_comtrade(path: pathlib.Path, count: int) -> dict[str, object]:
    """Trade between the cities' countries in UN Comtrade+'s layout.

    Each figure stands in four rows, as where a download is broken down by mode of transport: the
    total, which counts, and three parts. No figure occurs twice.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng([SEED, 2])
    sides = sorted({(COUNTRY[x], COUNTRY[y]) for x, y in ENDS})
    figures_of_code = len(MONTHS) * len(sides) * len(FLOWS)
    codes = commodity_codes(max(1, -(-count // len(MODES) // figures_of_code)))
    sums = Sums(["USD"])
    with path.open("wb") as file:
        file.write(COMTRADE_HEADER.encode())
        for part in blocks(count):
            number = np.arange(part.start, part.stop)
            mode = number % len(MODES)
            value = cents(random, len(number))
            totals = value[mode == 0]
            sums.add(np.zeros(len(totals), np.int64), totals)
            file.write(comtrade_rows(number // len(MODES), mode, value, sides, codes, random))
    return sums.totals()


def comtrade_rows(
    figure: np.ndarray, mode: np.ndarray, value: np.ndarray, sides: list[tuple[str, str]],
    codes: list[str], random: np.random.Generator,
) -> bytes:
    """Rows of 48 cells; every one that is not empty is quoted."""
    size = len(figure)
    code = figure % len(codes)
    flow = figure // len(codes) % 2
    side = figure // len(codes) // 2 % len(sides)
    month = figure // len(codes) // 2 // len(sides)
    compact = [month.replace("-", "") for month in MONTHS]
    amount = decimals(value, 2, 10)
    quoted = np.hstack([texts(['"'], np.zeros(size, np.int64)), amount, texts(['"'], flow * 0)])
    words = [f"Goods of heading {code[:4]}, not elsewhere specified" for code in codes]
    weight = digits(random.integers(1, 10_000_000, size), 7)

    def place(end: int) -> list[str]:
        return [f'"{M49[pair[end]]}","{pair[end]}","{pair[end].title()} country"' for pair in sides]

    return rows(
        size, '"C","M","', texts(compact, month), '01","', texts([m[:4] for m in MONTHS], month),
        '","', texts([str(int(m[5:])) for m in MONTHS], month), '","', texts(compact, month), '",',
        texts(place(0), side), ",", texts(['"X","Export"', '"M","Import"'], flow), ",",
        texts(place(1), side), ',"0","W00","World","H6","HS","true","', texts(codes, code),
        '","', texts(words, code), '","6","true","C00","TOTAL CPC","0",',
        texts([f'"{number}","{name}"' for number, name in MODES], mode),
        ',"8","kg","', weight, '","false","-1","N/A",,"false","', weight,
        '","false",,"false",', np.where((flow == 1)[:, None], quoted, 0), ",",
        np.where((flow == 0)[:, None], quoted, 0), ",", quoted, ',"0","true","false",\n')


# Media.


def write_media(path: pathlib.Path, count: int) -> dict[str, object]:
    """NDJSON articles in the order of their months; returns the articles of each city."""
    path.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng([SEED, 3])
    months = np.sort(random.integers(0, len(MONTHS), count, dtype=np.int16))
    articles = np.zeros(len(PAIRS), np.int64)
    tones = np.zeros(len(PAIRS), np.int64)
    with path.open("wb") as file:
        for part in blocks(count):
            number = np.arange(part.start, part.stop)
            pair = random.integers(0, len(PAIRS), len(number))
            tone = np.round(random.normal(0.5, 3, len(number)) * 10_000).astype(np.int64)
            articles += np.bincount(pair, minlength=len(PAIRS))
            np.add.at(tones, pair, tone)
            file.write(article_rows(number, months[part].astype(np.int64), pair, tone, random))
    return {"media": media_totals(articles, tones)}


def article_rows(
    number: np.ndarray, month: np.ndarray, pair: np.ndarray, tone: np.ndarray,
    random: np.random.Generator,
) -> bytes:
    """One object on each line; one article in a hundred has been flagged as false."""
    size = len(number)
    outlet = random.integers(0, OUTLETS, size)
    flagged = np.where(random.random(size) < 0.01, month + 1, 0)
    flags = [""] + [f', "flagged": "{month}-28"' for month in MONTHS]
    countries = [OUTLET_COUNTRIES[n % len(OUTLET_COUNTRIES)] for n in range(OUTLETS)]
    return rows(
        size, '{"article_id": "a', digits(number, 9, padded=True), '", "published": "',
        texts(MONTHS, month), "-", digits(random.integers(1, 29, size), 2, padded=True),
        '", "outlet": "', texts([f"outlet-{n:03d}.example" for n in range(OUTLETS)], outlet),
        '", "outlet_country": "', texts(countries, outlet),
        '", "language": "en", "title": "Report ', digits(number, 9),
        ' on trade, \\"culture\\" and exchange", "subjects": [',
        texts([f'"{x}", "{y}"' for x, y in PAIRS], pair), '], "tone": ', decimals(tone, 4, 2),
        ', "topic": "economy", "kind": "news"', texts(flags, flagged), "}\n")


def media_totals(articles: np.ndarray, tones: np.ndarray) -> dict[str, object]:
    """Articles and summed tone of each city."""
    result: dict[str, dict[str, float]] = {}
    for (x, y), count, tone in zip(PAIRS, articles.tolist(), tones.tolist()):
        for city in (x, y):
            entry = result.setdefault(city, {"articles": 0, "tone": 0})
            entry["articles"] += count
            entry["tone"] = round(entry["tone"] + tone / 10_000, 4)
    return dict(sorted(result.items()))


def main(folder: pathlib.Path, kind: str, trade: int, articles: int) -> None:
    """Makes the workspace anew."""
    shutil.rmtree(folder, ignore_errors=True)
    write_small_tables(folder)
    source = pathlib.Path(__file__).read_bytes()
    totals: dict[str, object] = {"generator": hashlib.sha256(source).hexdigest()}
    if kind == "wide":
        totals |= write_comtrade(folder / "trade" / "TradeData.csv", trade)
    elif trade:
        totals |= write_trade(folder / "trade" / "trade.csv", trade, kind == "sorted")
    if articles:
        totals |= write_media(folder / "media" / "articles.ndjson", articles)
    text = json.dumps(totals, indent=2)
    folder.with_name(folder.name + ".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
