#!/usr/bin/env python3
"""Adds files of trade and media to a workspace, for Scripts/test-spark.sh.

    Scripts/spark-data.py WORKSPACE ROWS [SEED]

Clean rows of trade and media in bulk, and files with every kind of row that a reader can get wrong:
faults of quoting and width, characters that are no line ends, numbers and dates at the edge of their
grammar, articles that are listed twice, times around midnight, names that a file system allows. The
same bytes each time for the same seed.
"""
import json
import os
import random
import sys

workspace, rows = sys.argv[1], int(sys.argv[2])
random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 20260831)
trade, media = os.path.join(workspace, "trade"), os.path.join(workspace, "media")
TRADE = "period,reporter,partner,flow,commodity_code,value,currency,quantity,unit,valuation,status".split(",")
MEDIA = (
    "article_id,published,outlet,outlet_country,language,title,url,subjects,tone,topic,kind,reach,"
    "joint,press_visit,flagged,corrected"
).split(",")


def write(folder, name, lines, end="\n", mark="", last=True):
    text = mark + end.join(lines) + (end if last else "")
    with open(os.path.join(folder, name), "wb") as file:
        file.write(text.encode())


def cell(text, always=False):
    if always or any(mark in text for mark in ',"\n\r'):
        return '"' + text.replace('"', '""') + '"'
    return text


def line(names, row, always=False):
    return ",".join(cell(row.get(name, ""), always) for name in names)


# --- Rows ---------------------------------------------------------------------------------------


def trade_row(number):
    flow = "export" if number % 7 < 4 else "import"
    return {
        "period": f"{2023 + number % 3}-{number % 12 + 1:02}",
        "reporter": "siheung",
        "partner": "jilin" if number % 5 else "Nowhere",
        "flow": flow,
        "commodity_code": f"{1000 + number * 7 % 8999:04}",
        "value": f"{number * 7919 % 1000003}.{number * 31 % 1000000:06}",
        "currency": "USD" if number % 3 else "KRW",
        "quantity": "" if number % 4 == 1 else str(number % 977),
        "unit": "kg" if number % 2 else "t",
        "valuation": "FOB" if flow == "export" else "CIF",
        "status": "final" if number % 11 else "",
    }


def media_row(number, file):
    return {
        "article_id": f"{file}{number}",
        "published": f"{2023 + number % 3}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "outlet": f"Outlet {number % 40}",
        "outlet_country": ("KOR", "CHN", "VNM", "")[number % 4],
        "language": ("ko", "zh", "en")[number % 3],
        "title": f"Report {number}, of \"things\"",
        "url": "" if number % 9 == 0 else f"https://{file}.example.org/{number}",
        "subjects": ("siheung;jilin", "jilin", "siheung", "hanoi", "Nowhere")[number % 5],
        "tone": "" if number % 6 == 0 else f"{(number * 37 % 401 - 200) / 20:.4f}",
        "topic": ("economy", "culture", "politics")[number % 3],
        "kind": ("news", "opinion", "feature", "")[number % 4],
        "reach": "" if number % 5 else str(number * 13 % 100000),
        "joint": ("", "true", "false")[number % 3],
    }


# --- Clean rows ---------------------------------------------------------------------------------

for file in range(4):
    numbers = range(file, rows, 4)
    body = [line(TRADE, trade_row(n), always=file == 2) for n in numbers]
    write(trade, f"bulk-{file}.csv", [",".join(TRADE)] + body, end="\r\n" if file == 1 else "\n")
for file in ("a", "b"):
    body = [line(MEDIA, media_row(n, file)) for n in range(0, rows // 4)]
    write(media, f"bulk-{file}.csv", [",".join(MEDIA)] + body)


def member(name, text):
    if name in ("tone", "reach", "value", "quantity"):
        return float(text) if "." in text else int(text)
    if name == "joint":
        return text == "true"
    return text.split(";") if name == "subjects" and random.random() < 0.5 else text


def json_line(row):
    return json.dumps({k: member(k, v) for k, v in row.items() if v}, ensure_ascii=random.random() < 0.3)


write(trade, "bulk.ndjson", [json_line(trade_row(n)) for n in range(0, rows // 4)])
write(media, "bulk.ndjson", [json_line(media_row(n, "n")) for n in range(0, rows // 4)])

# --- Rows that are not plain --------------------------------------------------------------------

# Of one column, texts that are good and bad.
ODD = {
    "period": ["2024-13", "2024-1", "２０２４-01", "2024-01 ", "", "202401"],
    "reporter": ["Siheung-si", "시흥시", "시흥시", "始兴市", "", " ", "U+2028:\u2028", "a\u0085b"],
    "partner": ["Jilin City", "吉林", "JILIN", "", "World", "\ufeffelsewhere", "x\tplace"],
    "flow": ["Export", "re-export", "", "import "],
    "commodity_code": ["8", "TOTAL", "total", "12345678901", "0", "00", "８５"],
    "value": ["", "-0", "0", "1e3", "1,5", "+5", ".5", "5.", " 1", "0001", "1.1000000", "1.1234567",
              "999999999999999999.999999", "1000000000000000000", "0000000000000000000001", "-3", "٣",
              "NaN", "1_000", "0x10"],
    "currency": ["usd", "US", "USDT", "", "EUR"],
    "quantity": ["", "0", "-1", "1e2", "007", "1.5"],
    "unit": ["", "kg ", "m²", "m2"],
    "valuation": ["fob", "CIF", "x"],
    "status": ["provisional", "final", "Final"],
    "article_id": ["", "same", "same", " "],
    "published": ["2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2024-04-31", "2024-1-1", "",
                  "2024-01-31T23:59:59+09:00", "2024-01-31T14:59:59Z", "2024-01-31T15:00:00Z",
                  "2024-01-31T15:00:00z", "2024-01-31 15:00:00Z", "2024-02-01T00:00:00-11:30",
                  "2024-01-31T23:59:60Z", "2024-01-31T23:59:59.999Z", "2024-01-31T23:59:59.", "2024-01-31T25:00:00Z",
                  "2024-03-01T00:29:59+05:45", "2024-12-31T23:00:00+23:59", "2024-01-15T12:00:00Z"],
    "outlet": ["", " ", "신문", "신문", "A;B", "a|b", "entente|0|used"],
    "outlet_country": ["Korea", "South Korea", "XYZ", "kor"],
    "language": ["", "ko", "Korean"],
    "title": ["Siheung and Jilin", "", "시흥시와 지린시", "no city"],
    "url": ["", "#", "https://same.example/1", "https://same.example/1#x", "https://a.example.org/5"],
    "subjects": ["", ";", " ; ", "siheung; jilin", "Siheung-si", "Nowhere;Atlantis", "hanoi", "[elsewhere]"],
    "tone": ["", "1", "-1", "1.000001", "-1.000001", "100", "-100", "100.000000", "100.000001", "-101", "1e1", "007"],
    "topic": ["", "a,b", "\"quoted\"", "x\\ny"],
    "kind": ["News", "news", "series"],
    "reach": ["0", "-1", "1.5", "999999999999999999", "1e3"],
    "joint": ["true", "false", "yes", "TRUE", ""],
    "press_visit": ["visit-1"],
    "flagged": ["2024-02-30", "2024-03-01", "2024-03-01T00:00:00Z"],
    "corrected": ["2024-01-01", "2024-04-01"],
}


def odd_rows(make, names, count, changes=2):
    for number in range(count):
        row = make(number)
        for name in random.sample(names, random.choice([0, 1, 1, changes])):
            row[name] = random.choice(ODD[name])
        yield row


def odd_lines(make, names, count):
    """Lines of which each is a record, whatever is wrong with it."""
    lines = []
    for number, row in enumerate(odd_rows(make, names, count)):
        text = line(names, row, always=random.random() < 0.2)
        kind = random.randrange(40)
        if kind == 0:
            text = ""
        elif kind == 1:
            text = "," * (len(names) - 1)
        elif kind == 2:
            text = text + ","
        elif kind == 3 and '"' not in text:
            text = text.rpartition(",")[0]
        elif kind == 4 and '"' not in text:
            text = text.replace(",", ",\0", 1)
        elif kind == 5:
            text = '"",' + "," * (len(names) - 2) + '""'
        elif number == 77:
            text = "x" * 70000 + text.replace('"', "")
        lines.append(text)
    return lines


def odd_files(folder, make, names, stem, count):
    header = ",".join(names)
    write(folder, f"{stem}.csv", [header] + odd_lines(make, names, count), last=False)
    write(folder, f"{stem} #1 +é 시흥.csv", [header] + odd_lines(make, names, count), "\r\n", "\ufeff")
    shuffled = random.sample(names, len(names))
    write(folder, f"{stem}[1]{{a}}.csv", [",".join(shuffled)] + odd_lines(make, shuffled, count))
    # Records of several lines, stray quotes and lone CRs: the native decoder's.
    lines = odd_lines(make, names, count // 4)
    for place in range(0, len(lines), 9):
        lines[place] = random.choice([
            lines[place].replace(",", ',"a\nb",', 1), lines[place].replace(",", ',a"b,', 1),
            lines[place].replace(",", ',"a"b,', 1), lines[place].replace(",", ",\r", 1),
        ])
    write(folder, f"{stem}-lines.csv", [header] + lines)
    again = odd_lines(make, names, count // 4)
    write(folder, f"{stem}-tables.csv", [header] + again[:50] + [header] + again[50:])
    quoted = ",".join(cell(name, always=True) for name in names)
    write(folder, f"{stem}-quoted-table.csv", [header] + again[20:50] + [quoted] + again[50:90])
    # A misspelt place is named with its line.
    slips = [make(n) for n in range(60)]
    for row in slips[::7]:
        row["partner"], row["subjects"] = "Jiln", "Jiln"
    write(folder, f"{stem}-slips.csv", [header] + [line(names, row) for row in slips])
    # Hadoop would pass over it, or take its name for a pattern.
    write(folder, f"_{stem}%20.csv", [header] + odd_lines(make, names, 50))


def odd_objects(folder, make, names, stem, count):
    # By the first line the form of the file is recognised.
    lines = [json_line(make(0))]
    for row in odd_rows(make, names, count):
        items = []
        for name, text in row.items():
            if random.random() < 0.9 and text and not (name in ("tone", "reach", "value", "quantity")
                                                       and not text.replace(".", "", 1).lstrip("-").isdecimal()):
                try:
                    value = member(name, text)
                except ValueError:
                    value = text
            else:
                value = random.choice([text, None])
            items.append((name, value))
        random.shuffle(items)
        text = json.dumps(dict(items), ensure_ascii=random.random() < 0.5)
        kind = random.randrange(24)
        if kind == 0:
            text = random.choice(["", "  ", "\t"])
        elif kind == 1:
            text = text[:-1]
        elif kind == 2:
            text = text + " x"
        elif kind == 3:
            text = text[:-1] + ', "%s": "again"}' % names[0]
        elif kind == 4:
            text = text[:-1] + ', "remark": {"a": [1, 2]}}'
        elif kind == 5:
            text = "  " + text + "\r"
        elif kind == 6:
            text = text.replace('"kg"', '"\\ud83d\\ude00"').replace('"news"', '"\\u0000"')
        elif kind == 7:
            text = text.replace(": ", "\t:\t")
        elif kind == 8:
            text = '["not an object"]' if len(lines) > 5 else text
        elif kind == 9:
            text = text.replace("USD", "U\\u0053D").replace("ko", "k\\u006F")
        lines.append(text)
    write(folder, f"{stem}.ndjson", lines, last=False)


count = 1500
# Values alone that are odd, in rows of which each is one line.
for folder, make, names in ((trade, trade_row, TRADE), (media, lambda n: media_row(n, "values"), MEDIA)):
    body = [line(names, row, always=True) for row in odd_rows(make, names, count)]
    write(folder, "values.csv", [",".join(names)] + body)
odd_files(trade, trade_row, TRADE, "odd", count)
odd_objects(trade, trade_row, TRADE, "odd", count)
odd_files(media, lambda n: media_row(n, "odd"), MEDIA, "odd", count)
odd_objects(media, lambda n: media_row(n, "oddjson"), MEDIA, "odd", count)
