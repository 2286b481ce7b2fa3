#!/usr/bin/env python3
"""An independent exact computation of trade totals, monthly rates and turnover from the files in sample-data/.

    python3 Scripts/oracle-trade.py            the figures that the Swift tests pin
    python3 Scripts/oracle-trade.py --all      every month of every series as CSV: file,reporter,partner,flow,currency,period,value
    python3 Scripts/oracle-trade.py --rates    every month's mean rate per EUR as CSV, as an exact fraction and rounded
    python3 Scripts/oracle-trade.py --root DIR ...    another workspace

Python 3.9 or later, standard library only. It shares no code with the generator or with the tool: files are read with
`csv` and `json`, amounts are `Decimal` and `Fraction`, and nothing is rounded before the last step. A native table's
total is its TOTAL rows, else the sum over its longest commodity codes; rows of one key add up. In the Comtrade+ layout
only monthly exports and imports of goods by HS code count, without the breakdowns by second partner, customs procedure
and mode of transport. A month's rate is the mean of its days; amounts convert through EUR and are rounded once, half
away from zero, at 6 decimals.
"""

import csv
import datetime as dt
import io
import json
import re
import sys
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])\Z")


# ---------------------------------------------------------------- reading


def csv_records(data, encoding):
    """The header and the rows; an empty line is an empty row, the trailing comma of foreign layouts one cell more."""
    records = list(csv.reader(io.StringIO(data.decode(encoding), newline="")))
    return records[0], records[1:]


def native_rows(path):
    """Dictionaries of text; None for a blank row."""
    text = path.read_bytes()
    if path.suffix == ".csv":
        header, rows = csv_records(text, "utf-8")
        for row in rows:
            if not any(row):
                yield None
            else:
                assert len(row) == len(header), (path, row)
                yield dict(zip(header, row))
    else:
        # Numbers are kept as written: parse_float and parse_int would lose nothing, but text is the common form.
        def load(t):
            return json.loads(t, parse_float=str, parse_int=str)
        lines = text.decode("utf-8")
        yield from load(lines) if path.suffix == ".json" else map(load, filter(str.strip, lines.split("\n")))


class Totals:
    """Sums of one file by reporter, partner, flow, currency, month and commodity code."""

    def __init__(self):
        self.cells = defaultdict(Decimal)
        self.rows = self.blank = self.rejected = self.not_counted = 0

    def add(self, reporter, partner, flow, currency, period, code, value):
        self.cells[reporter, partner, flow, currency, period, code] += Decimal(value)

    def series(self):
        """Total per (reporter, partner, flow, currency), by month. Which codes count is decided per reporter, partner
        and flow over the whole file: TOTAL if there is one, else the longest codes."""
        codes = defaultdict(set)
        for reporter, partner, flow, _, _, code in self.cells:
            codes[reporter, partner, flow].add(code)
        result = defaultdict(lambda: defaultdict(Decimal))
        for (reporter, partner, flow, currency, period, code), value in self.cells.items():
            present = codes[reporter, partner, flow]
            wanted = {"TOTAL"} if "TOTAL" in present else {c for c in present if len(c) == max(map(len, present))}
            if code in wanted:
                result[reporter, partner, flow, currency][period] += value
        return {key: dict(sorted(months.items())) for key, months in sorted(result.items())}


def read_native(path):
    totals = Totals()
    for row in native_rows(path):
        totals.rows += 1
        if row is None:
            totals.blank += 1
        elif not MONTH.match(row["period"]) or not NUMBER.match(row["value"]):
            totals.rejected += 1
        else:
            totals.add(row["reporter"], row["partner"], row["flow"], row["currency"], row["period"],
                       row["commodity_code"], row["value"])
    return totals


def read_comtrade(path):
    totals = Totals()
    header, rows = csv_records(path.read_bytes(), "iso-8859-1")
    assert len(header) == 47
    for cells in rows:
        totals.rows += 1
        assert len(cells) == 48 and cells[47] == "", cells
        row = {name: cell.strip() for name, cell in zip(header, cells)}
        counted = (row["typeCode"] == "C" and row["freqCode"] == "M" and row["flowCode"] in ("X", "M")
                   and row["classificationCode"].startswith("H") and row["partner2Code"] in ("", "0")
                   and row["customsCode"] in ("", "C00") and row["motCode"] in ("", "0") and row["mosCode"] in ("", "0"))
        if not counted:
            totals.not_counted += 1
            continue
        period = f"{row['period'][:4]}-{row['period'][4:]}"
        totals.add(row["reporterISO"], row["partnerISO"], "export" if row["flowCode"] == "X" else "import", "USD",
                   period, row["cmdCode"], row["primaryValue"])
    return totals


def read_korea(path):
    """Korea Customs Service: two flows in a row, year or 총계 rows left out; places as the file writes them."""
    totals = Totals()
    if path.suffix == ".json":
        rows = json.loads(path.read_bytes())["response"]["body"]["items"]["item"]
    else:
        header, cells = csv_records(path.read_bytes(), "cp949")
        rows = [dict(zip(header, row)) for row in cells]
    for row in rows:
        totals.rows += 1
        period = row.get("year", row.get("priodTitle"))
        if not re.match(r"[0-9]{4}\.[0-9]{2}\Z", period):
            totals.not_counted += 1
            continue
        place, partner = row.get("sidoSggNm", "KOR"), row.get("statCd", "World")
        for flow, column, thousand in (("export", "expDlr", "expUsdAmt"), ("import", "impDlr", "impUsdAmt")):
            value = row[column] if column in row else str(int(row[thousand].strip().replace(",", "")) * 1000)
            totals.add(place, {"CN": "CHN"}.get(partner, partner), flow, "USD", period.replace(".", "-"),
                       row.get("hsCd", "TOTAL"), value)
    return totals


def read_china(path):
    """China customs; the flow is that of the settings of sample-data."""
    totals = Totals()
    header, rows = csv_records(path.read_bytes(), "gb18030")
    for cells in rows:
        totals.rows += 1
        row = dict(zip(header, cells))
        period = f"{row['数据年月'][:4]}-{row['数据年月'][4:]}"
        totals.add(row["注册地名称"], row["贸易伙伴名称"], "export", "CNY", period, row["商品编码"],
                   row["人民币"].replace(",", ""))
    return totals


def reader(path):
    """By the first bytes, as each layout begins."""
    head = path.read_bytes()[:40]
    if head.startswith(b"typeCode"):
        return read_comtrade
    if head.startswith(b"priodTitle") or b'"response"' in head:
        return read_korea
    return read_china if head.startswith("\"数据年月".encode("gb18030")) else read_native


def read_rates(root):
    """{(currency, month): the exact mean of its days, units of the currency for one EUR}."""
    days = defaultdict(list)
    for path in sorted((root / "rates").glob("*.csv")):
        header, rows = csv_records(path.read_bytes(), "utf-8")
        for row in rows:
            if header[0] == "Date":
                for currency, rate in zip(header[1:], row[1:]):
                    if currency and rate != "N/A":
                        days[currency, row[0][:7]].append(Fraction(rate))
            else:
                cells = dict(zip(header, row))
                assert cells["base"] == "EUR"
                days[cells["currency"], cells["date"][:7]].append(Fraction(cells["rate"]))
    means = {key: sum(values) / len(values) for key, values in days.items()}
    for month in {month for _, month in means}:
        means["EUR", month] = Fraction(1)
    return means


# ---------------------------------------------------------------- exact arithmetic


def rounded(value, places=6):
    """The fraction as a decimal text, half away from zero."""
    scaled = abs(value) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and units else ""
    return f"{sign}{units // 10**places}.{units % 10**places:0{places}d}"


def converted(amount, currency, month, to, means):
    """The exact sum of one original currency and month in another currency, rounded once at 6 decimals."""
    return Fraction(rounded(Fraction(amount) * means[to, month] / means[currency, month]))


def flow_in(series, reporter, partner, flow, month, to, means):
    """The converted flow of one month: one rounded sum per original currency."""
    parts = [converted(months[month], key[3], month, to, means) for key, months in series.items()
             if key[:3] == (reporter, partner, flow) and month in months]
    assert parts, (reporter, partner, flow, month)
    return sum(parts)


def months_to(last, count):
    year, month = map(int, last.split("-"))
    index = year * 12 + month - 1
    return [f"{i // 12:04d}-{i % 12 + 1:02d}" for i in range(index - count + 1, index + 1)]


# ---------------------------------------------------------------- output


def plain(value):
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def main(arguments):
    root = Path(__file__).resolve().parent.parent / "sample-data"
    if "--root" in arguments:
        root = Path(arguments[arguments.index("--root") + 1])
    files = {}
    for path in sorted((root / "trade").iterdir()):
        files[f"trade/{path.name}"] = reader(path)(path)
    means = read_rates(root)

    if "--rates" in arguments:
        print("currency,month,mean_numerator,mean_denominator,rounded")
        for (currency, month), mean in sorted(means.items()):
            print(f"{currency},{month},{mean.numerator},{mean.denominator},{rounded(mean, 10)}")
        return
    if "--all" in arguments:
        print("file,reporter,partner,flow,currency,period,value")
        for name, totals in files.items():
            for key, months in totals.series().items():
                for month, value in months.items():
                    print(",".join((name, *key, month, plain(value))))
        return

    print("rows per trade file: rows, blank, rejected, not counted by the layout's rules")
    for name, t in files.items():
        print(f"  {name:32} {t.rows:5} {t.blank:3} {t.rejected:3} {t.not_counted:4}")

    print("\ntotals: months, sum over all months, last month, its value (original currency)")
    for name, totals in files.items():
        for key, months in totals.series().items():
            last = max(months)
            print(f"  {name:32} {'/'.join(key):40} {len(months):3} {plain(sum(months.values())):>22} {last} "
                  f"{plain(months[last]):>18}")

    print("\nmean rate per EUR: exact fraction, and 10 decimals")
    for month in ("2026-08", "2026-09"):
        for currency in ("USD", "KRW", "CNY", "JPY", "THB", "MNT"):
            mean = means[currency, month]
            print(f"  {month} {currency} {mean.numerator}/{mean.denominator} = {rounded(mean, 10)}")

    ours = files["trade/siheung-jilin.csv"].series()
    print("\nsiheung-jilin reported by siheung, in USD: export, import, turnover")
    year = [0, 0]
    for month in months_to("2026-09", 12):
        flows = [flow_in(ours, "siheung", "jilin", flow, month, "USD", means) for flow in ("export", "import")]
        year = [a + b for a, b in zip(year, flows)]
        print(f"  {month}  {rounded(flows[0]):>16} {rounded(flows[1]):>16} {rounded(sum(flows)):>16}")
    before = [sum(flow_in(ours, "siheung", "jilin", flow, month, "USD", means) for month in months_to("2025-09", 12))
              for flow in ("export", "import")]
    print(f"  12m to 2026-09  {rounded(year[0])} {rounded(year[1])} {rounded(sum(year))}")
    print(f"  12m to 2025-09  {rounded(before[0])} {rounded(before[1])} {rounded(sum(before))}")
    print(f"  rolling_12m_yoy  {rounded((Fraction(sum(year)) / sum(before) - 1) * 100, 10)} percent")


if __name__ == "__main__":
    main(sys.argv[1:])
