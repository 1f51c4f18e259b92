"""Looks for people in everything that was written.

    python dev/find-people.py NEEDLES FOLDER-OR-FILE...

NEEDLES is a file with one identifier or text per line. Prints each file that holds one, with the first it holds, and
ends with 1 if there is any. Independent of the Java code on purpose: Parquet files are read cell by cell with their
column statistics (pyarrow), Avro files entry by entry (fastavro), PDFs as text (pypdf), all others as bytes. Random
file names (UUIDs) are left out: a group of theirs, such as f993, is a follower's number by chance.
"""

import pathlib
import re
import sys

import fastavro
import pyarrow.parquet
import pypdf


def parquet(path):
    file = pyarrow.parquet.ParquetFile(path)
    for batch in file.iter_batches():
        for column in batch.columns:
            yield from (str(cell) for cell in column.to_pylist() if cell is not None)
    for group in range(file.metadata.num_row_groups):
        for column in range(file.metadata.num_columns):
            chunk = file.metadata.row_group(group).column(column)
            if chunk.is_stats_set and chunk.statistics.has_min_max:
                yield str(chunk.statistics.min)
                yield str(chunk.statistics.max)


def avro(path):
    with open(path, "rb") as stream:
        for entry in fastavro.reader(stream):
            yield from leaves(entry)


def leaves(value):
    """Text anywhere in nested values; bounds of columns are bytes."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif value is not None:
        yield str(value)


def pdf(path):
    yield "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def others(path):
    yield path.read_bytes().decode("utf-8", "replace")


UUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])")
READERS = {".parquet": parquet, ".avro": avro, ".pdf": pdf}


def pattern(needles):
    """Any needle that is not part of a longer word."""
    any_needle = "|".join(re.escape(n) for n in sorted(needles, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{any_needle})(?![A-Za-z0-9])")


def files(places):
    for place in map(pathlib.Path, places):
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (f for f in found if f.is_file() and f.suffix != ".crc")


def main(needles, *places):
    lines = pathlib.Path(needles).read_text(encoding="utf-8").splitlines()
    sought = pattern({line for line in lines if line})
    searched, holding = 0, 0
    for path in files(places):
        searched += 1
        for text in READERS.get(path.suffix, others)(path):
            match = sought.search(UUID.sub("", text))
            if match:
                holding += 1
                print(f"{path}: {match.group()}")
                break
    print(f"{searched} files searched for {len(lines)} needles; {holding} hold any")
    return 1 if holding else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
