"""What has been published: rows of metrics.csv, and the window that each number leaves."""

import json
import math
import re
from fractions import Fraction
from pathlib import Path

import pandas as pd
from grain import joined, parse

SHARES = {"percentage_point": Fraction(1, 100), "five_points": Fraction(1, 20)}
POSTS = {"posts_5": 5}
DIGITS = {"three_digits": 3, "two_digits": 2, "one_digit": 1}
BOTH_VOICES = ["applicants_per_post"]  # the brand's is about applicants, too
BLOCKS = {"people_5": 5, "people_10": 10}


class Edition:
    """A month as it was published once: its rows by (metric, grain), employees' and the brand's."""

    def __init__(self, number, month, folder, source):
        self.number, self.month, self.folder, self.source = number, month, Path(folder), Path(source)
        frame = pd.read_csv(self.folder / "metrics.csv", dtype=str, keep_default_na=False)
        self.discloses = "rounded" in frame
        if not self.discloses:
            frame["rounded"] = ""
        self.rows, self.brand = {}, {}
        for row in frame[frame.month == month].itertuples():
            grain = parse(row.grain)
            voice = "employee" if row.metric_id in BOTH_VOICES else grain.pop("voice", "employee")
            (self.brand if voice == "brand" else self.rows)[row.metric_id, joined(grain)] = row

    @property
    def name(self):
        return f"{self.month}#{self.number}"

    def settings(self):
        """What the run says that it was set to; nothing where it says nothing."""
        run = self.folder / "run.json"
        return json.loads(run.read_text(encoding="utf-8"))["settings"] if run.exists() else {}

    def keys(self, dimension):
        grains = [g for _, g in self.rows if g.startswith(dimension + "=") and ";" not in g]
        return sorted({g.split("=", 1)[1] for g in grains})


def window(text, code):
    """Between which numbers the true one lies (of a rounded one; of an exact one what its digits leave)."""
    value = Fraction(text)
    if code in BLOCKS:
        half = 3 if code == "people_5" else 6
        return max(Fraction(0), value - half), value + half
    if code in SHARES:
        return max(Fraction(0), value - SHARES[code] / 2), value + SHARES[code] / 2
    if code in POSTS:
        return value - Fraction(POSTS[code], 2), value + Fraction(POSTS[code], 2)
    if code in DIGITS:
        half = step(value, DIGITS[code]) / 2
        return value - half, value + half
    if code:
        raise ValueError(f"no formula for rounding {code}")
    if value.denominator == 1 and "." not in text and "E" not in text.upper():
        return value, value
    half = step(value, 12) / 2
    return value - half, value + half


def step(value, digits):
    """What the last digit counts. Numbers below 10^digits are whole numbers' own, for counts as for rates."""
    if value == 0:
        return Fraction(0)
    exponent = math.floor(math.log10(abs(value)) + 1e-12) + 1 - digits
    return Fraction(10) ** exponent


def significant(text):
    digits = re.sub(r"[eE].*", "", text).lstrip("-").replace(".", "").lstrip("0").rstrip("0")
    return len(digits)
