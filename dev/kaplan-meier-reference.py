#!/usr/bin/env python3
"""Writes what lifelines says of public sets of survival times, for the Java tests of Kaplan and Meier's estimate.

Two files: the sets (set, time, event: 1 happened, 0 censored), and what is to come of them (the survival just after each
time at which something happened, and the median, each with its 95 % interval of the log of the negative log; the median is
the first time at which survival is a half or less, an end that is not reached is Infinity).

    dev/kaplan-meier-reference.py jobs/src/test/resources/io/polyphony/jobs/stats
"""

import math
import sys
from pathlib import Path

import lifelines
from lifelines import KaplanMeierFitter
from lifelines.datasets import load_stanford_heart_transplants, load_waltons
from lifelines.utils import median_survival_times

# Freireich and others (1963), weeks in remission under 6-mercaptopurine, as reprinted in many textbooks; + is censored.
REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
# The odd cases: survival is a half exactly; half are never reached; all at once; censored before anything happened.
ODD = {"exactly_half": "1 2 3 4", "never_half": "3 5+ 6+ 7+", "all_at_once": "4 4 4", "censored_first": "1+ 2+ 3 5 8+ 9"}


def times(text):
    return [(float(t.rstrip("+")), int(not t.endswith("+"))) for t in text.split()]


def sets():
    found = {"remission": times(REMISSION)}
    for group, rows in load_waltons().groupby("group"):
        found[f"waltons_{group}"] = sorted((float(t), int(e)) for t, e in zip(rows["T"], rows["E"]))
    found["heart"] = late_joiners()
    return found | {name: times(text) for name, text in ODD.items()}


def late_joiners():
    """Stanford heart transplants (Crowley and Hu 1977), days since acceptance: who was accepted late was followed more shortly."""
    last = load_stanford_heart_transplants().sort_values("stop").groupby("id").last()
    return sorted((float(t), int(e)) for t, e in zip(last["stop"], last["event"]))


def rows(name, observed):
    fitted = KaplanMeierFitter().fit(*zip(*observed))
    both = fitted.survival_function_.join(fitted.confidence_interval_)
    for time in sorted({t for t, happened in observed if happened}):
        yield [name, time, *both.loc[time]]
    yield [name, "median", fitted.median_survival_time_, *median_survival_times(fitted.confidence_interval_).iloc[0]]


def text(value):
    if isinstance(value, (str, int)):
        return str(value)
    return "Infinity" if math.isinf(value) else repr(float(value))


def write(path, header, lines):
    head = f"# Written by dev/kaplan-meier-reference.py with lifelines {lifelines.__version__}"
    body = [",".join(map(text, line)) for line in lines]
    path.write_text("\n".join([head, header, *body]) + "\n", encoding="utf-8")


def main(folder):
    found = sets()
    observed = [[name, t, happened] for name, pairs in found.items() for t, happened in pairs]
    write(Path(folder) / "kaplan-meier-data.csv", "set,time,event", observed)
    expected = [row for name, pairs in found.items() for row in rows(name, pairs)]
    write(Path(folder) / "kaplan-meier.csv", "set,time,survival,low,high", expected)


if __name__ == "__main__":
    main(*sys.argv[1:])
