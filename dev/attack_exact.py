#!/usr/bin/env python3
"""Writes a month's metrics.csv as it would be without disclosure: every value recomputed, exact, nothing withheld.

For the attack's own test: it must find people in such a file.

    dev/attack_exact.py INPUT YYYY-MM FROM TO
"""

import sys
from pathlib import Path

import pandas as pd
from recompute import known, recomputed


def main(folder, month, source, target):
    truth = known(Path(folder), month)
    frame = pd.read_csv(source, dtype=str, keep_default_na=False)
    values = [recomputed(row, truth) for row in frame.itertuples()]
    frame["value"] = ["" if v is None or v is NotImplemented or pd.isna(v) else f"{float(v):.12g}" for v in values]
    frame[["suppressed", "interval_low", "interval_high", "n"]] = ""
    frame.drop(columns="rounded").to_csv(target, index=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
