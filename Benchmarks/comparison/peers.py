"""What a user would run instead, on the same workspace; runs in the peers' Python.

    python peers.py TASK WORKSPACE OUTPUT

TASK is duckdb-trade, polars-trade, duckdb-media, polars-media, duckdb-report or pandas-report. The
cubes go to OUTPUT as CSV, the reports as a workbook; a report also prints the totals of its cubes.
Everything runs on all cores, with the columns and types given so that nothing is guessed.
"""

from __future__ import annotations

import json
import pathlib
import sys

TRADE_KEY = ["period", "reporter", "partner", "flow", "commodity_code", "currency", "unit"]
MEDIA_KEY = ["period", "subject", "outlet", "outlet_country"]
TRADE_COLUMNS = {
    "period": "VARCHAR", "reporter": "VARCHAR", "partner": "VARCHAR", "flow": "VARCHAR",
    "commodity_code": "VARCHAR", "value": "DECIMAL(18,2)", "currency": "VARCHAR",
    "quantity": "BIGINT", "unit": "VARCHAR",
}
MEDIA_COLUMNS = {
    "published": "VARCHAR", "outlet": "VARCHAR", "outlet_country": "VARCHAR",
    "subjects": "VARCHAR[]", "tone": "DOUBLE", "flagged": "VARCHAR",
}


def trade_file(workspace: str) -> str:
    return str(pathlib.Path(workspace, "trade", "trade.csv"))


def media_file(workspace: str) -> str:
    return str(pathlib.Path(workspace, "media", "articles.ndjson"))


def write_workbook(path: str, sheets: list[tuple[str, list[str], list[tuple]]]) -> None:
    """Plain cells under one row of names, one sheet after the other."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        for name, columns, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, columns)
            for number, row in enumerate(rows, 1):
                sheet.write_row(number, 0, row)


def print_totals(trade: list[tuple], media: list[tuple]) -> None:
    """Rows and value by currency, articles and tone by city."""
    print(json.dumps({
        "trade": {name: {"rows": int(rows), "value": str(value)} for name, rows, value in trade},
        "media": {
            name: {"articles": int(count), "tone": float(tone)} for name, count, tone in media}}))


# DuckDB.


def duckdb_trade_cube(workspace: str) -> str:
    key = ", ".join(TRADE_KEY)
    return (
        f"SELECT {key}, sum(value) AS value, sum(quantity) AS quantity, count(*) AS rows"
        f" FROM read_csv('{trade_file(workspace)}', header=true, columns={TRADE_COLUMNS})"
        f" GROUP BY {key}")


def duckdb_media_cube(workspace: str) -> str:
    return (
        "SELECT left(published, 7) AS period, subject, outlet, outlet_country,"
        " count(*) AS articles, sum(tone) AS tone_sum,"
        " count(*) FILTER (tone > 1) AS favourable,"
        " count(*) FILTER (tone < -1) AS unfavourable, count(flagged) AS flagged"
        " FROM (SELECT *, unnest(subjects) AS subject FROM read_json("
        f"'{media_file(workspace)}', format='newline_delimited', columns={MEDIA_COLUMNS}))"
        " GROUP BY ALL")


def duckdb_cube(query: str, output: str) -> None:
    import duckdb

    duckdb.execute(f"COPY ({query}) TO '{output}' (FORMAT csv, HEADER)")


DUCKDB_SHEETS = {
    "Trade": (
        "SELECT reporter, partner, flow, currency,"
        " sum(value) FILTER (period = '{month}')::DOUBLE AS now,"
        " sum(value) FILTER (period = '{before}')::DOUBLE AS year_before,"
        " now / year_before - 1 AS growth FROM trade GROUP BY ALL ORDER BY ALL"),
    "Concentration": (
        "SELECT reporter, partner, flow, sum(share * share) AS hhi FROM ("
        "SELECT reporter, partner, flow, sum(value)::DOUBLE / sum(sum(value)::DOUBLE)"
        " OVER (PARTITION BY reporter, partner, flow) AS share FROM trade"
        " WHERE period = '{month}' GROUP BY reporter, partner, flow, commodity_code)"
        " GROUP BY ALL ORDER BY ALL"),
    "Series": (
        "SELECT period, reporter, partner, flow, currency, sum(value)::DOUBLE AS value,"
        " sum(rows)::BIGINT AS rows FROM trade"
        " GROUP BY ALL ORDER BY ALL"),
    "Media": (
        "SELECT period, subject, sum(articles)::BIGINT AS articles,"
        " sum(tone_sum) / sum(articles) AS mean_tone, sum(flagged)::BIGINT AS flagged"
        " FROM media GROUP BY ALL ORDER BY ALL"),
}


def duckdb_report(workspace: str, output: str) -> None:
    import duckdb

    duckdb.execute(f"CREATE TABLE trade AS {duckdb_trade_cube(workspace)}")
    duckdb.execute(f"CREATE TABLE media AS {duckdb_media_cube(workspace)}")
    month = duckdb.execute("SELECT max(period) FROM trade").fetchone()[0]
    before = year_before(month)
    sheets = []
    for name, query in DUCKDB_SHEETS.items():
        result = duckdb.execute(query.format(month=month, before=before))
        columns = [column[0] for column in result.description]
        sheets.append((name, columns, result.fetchall()))
    write_workbook(output, sheets)
    print_totals(
        duckdb.execute("SELECT currency, sum(rows), sum(value) FROM trade GROUP BY 1").fetchall(),
        duckdb.execute(
            "SELECT subject, sum(articles), sum(tone_sum) FROM media GROUP BY 1").fetchall())


def year_before(month: str) -> str:
    return f"{int(month[:4]) - 1}{month[4:]}"


# Polars.


def polars_trade(workspace: str, output: str) -> None:
    import polars as pl

    kinds = {name: pl.String for name in TRADE_KEY} | {"value": pl.Float64, "quantity": pl.Int64}
    (
        pl.scan_csv(trade_file(workspace), schema_overrides=kinds)
        .group_by(TRADE_KEY)
        .agg(pl.col("value").sum(), pl.col("quantity").sum(), pl.len().alias("rows"))
        .collect(engine="streaming")
        .write_csv(output)
    )


def polars_media(workspace: str, output: str) -> None:
    import polars as pl

    kinds = {name: pl.String for name in MEDIA_COLUMNS}
    kinds |= {"subjects": pl.List(pl.String), "tone": pl.Float64}
    tone = pl.col("tone")
    (
        pl.scan_ndjson(media_file(workspace), schema=kinds)
        .with_columns(period=pl.col("published").str.slice(0, 7))
        .explode("subjects")
        .rename({"subjects": "subject"})
        .group_by(MEDIA_KEY)
        .agg(
            pl.len().alias("articles"), tone.sum().alias("tone_sum"),
            (tone > 1).sum().alias("favourable"), (tone < -1).sum().alias("unfavourable"),
            pl.col("flagged").count())
        .collect(engine="streaming")
        .write_csv(output)
    )


# pandas.


def pandas_report(workspace: str, output: str) -> None:
    import pandas as pd

    kinds = {name: "str" for name in TRADE_KEY}
    trade = (
        pd.read_csv(trade_file(workspace), dtype=kinds)
        .groupby(TRADE_KEY)
        .agg(value=("value", "sum"), rows=("value", "size"))
        .reset_index()
    )
    articles = pd.read_json(media_file(workspace), lines=True, dtype=False)
    articles["period"] = articles["published"].str[:7]
    media = (
        articles.explode("subjects")
        .groupby(["period", "subjects"])
        .agg(articles=("tone", "size"), tone=("tone", "sum"))
        .reset_index()
    )
    sides = ["reporter", "partner", "flow", "currency"]
    series = trade.groupby(["period", *sides])[["value", "rows"]].sum().reset_index()
    media["mean_tone"] = media["tone"] / media["articles"]
    frames = {"Trade": pandas_growth(trade, sides), "Series": series, "Media": media}
    write_workbook(output, [
        (name, list(frame.columns), frame.fillna("").values.tolist())
        for name, frame in frames.items()])
    by_currency = trade.groupby("currency")[["rows", "value"]].sum().reset_index()
    by_city = media.groupby("subjects")[["articles", "tone"]].sum().reset_index()
    print_totals(by_currency.values.tolist(), by_city.values.tolist())


def pandas_growth(trade, sides: list[str]):
    """The last month beside the same month of the year before."""
    month = trade["period"].max()

    def value(period: str):
        return trade[trade["period"] == period].groupby(sides)["value"].sum()

    frame = value(month).to_frame("now")
    frame["year_before"] = value(year_before(month))
    frame["growth"] = frame["now"] / frame["year_before"] - 1
    return frame.reset_index().astype({"now": object, "year_before": object, "growth": object})


def main(task: str, workspace: str, output: str) -> None:
    if task == "duckdb-trade":
        duckdb_cube(duckdb_trade_cube(workspace), output)
    elif task == "duckdb-media":
        duckdb_cube(duckdb_media_cube(workspace), output)
    else:
        tasks = {
            "duckdb-report": duckdb_report, "polars-trade": polars_trade,
            "polars-media": polars_media, "pandas-report": pandas_report}
        tasks[task](workspace, output)


if __name__ == "__main__":
    main(*sys.argv[1:4])
