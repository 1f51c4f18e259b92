#!/usr/bin/env python3
"""Answers SQL about the published figures with PyIceberg and DuckDB, without Spark: a table metric_values is there.

    ./polyphony view --json > view.json
    dev/published.py view.json "SELECT month, value FROM metric_values WHERE metric_id = 'posts' AND grain = ''"
"""

import json
import sys

import duckdb
import pyarrow
from pyiceberg.expressions import EqualTo
from pyiceberg.table import StaticTable


def metric_values(view):
    table = StaticTable.from_metadata(view["metadata_file"])
    return pyarrow.concat_tables(
        table.scan(row_filter=EqualTo("month", each["month"]), snapshot_id=each["snapshot_id"]).to_arrow()
        for each in view["months"])


def main(view, *queries):
    with open(view, encoding="utf-8") as text:
        rows = metric_values(json.load(text))
    with duckdb.connect() as database:
        database.register("metric_values", rows)
        for query in queries:
            print(json.dumps(database.execute(query).fetchall(), default=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
