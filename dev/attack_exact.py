#!/usr/bin/env python3
"""Writes a month's metrics.csv as it would be without disclosure: every value recomputed, exact, nothing withheld.

For the attack's own test: it must find people in such a file.

    dev/attack_exact.py INPUT YYYY-MM FROM TO
"""

import sys
from pathlib import Path

import pandas as pd
from recompute import recomputed
from recompute_input import month_of
from recompute_resonance import resonance
from recompute_texts import add_text_features


def main(folder, month, source, target):
    start = pd.Timestamp(month + "-01", tz="UTC")
    posts, people, content = month_of(Path(folder), start, start + pd.DateOffset(months=1))
    add_text_features(posts, content)
    topics = resonance(posts)
    frame = pd.read_csv(source, dtype=str, keep_default_na=False)
    values = [recomputed(row, posts, people, topics) for row in frame.itertuples()]
    frame["value"] = ["" if v is None or v is NotImplemented or pd.isna(v) else f"{float(v):.12g}" for v in values]
    frame[["suppressed", "interval_low", "interval_high", "n"]] = ""
    frame.drop(columns="rounded").to_csv(target, index=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
