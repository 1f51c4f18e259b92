#!/usr/bin/env python3
"""Recomputes a month's published numbers from the input files, from the definitions alone.

Independent of the Java code on purpose. Every row of metrics.csv is recomputed on the posts or people that its grain
selects: counts must be equal, ratios equal to 1e-9, what was rounded on purpose must be the number rounded so. Which earlier
months are known follows from the folders beside that of metrics.csv. Suppressed
rows are counted and not compared. Of intervals only Wilson's and Kaplan and Meier's are recomputed (docs/coverage.md tests
the others). Not covered: what is fitted group by group where 300 people or more posted (the groups are secret; such rows
are counted), cut exports (a common window), topics by rules, mappings.
Exit 1 on any mismatch, and on any row that is not known here.

    dev/recompute.py --input DIR --month YYYY-MM --metrics metrics.csv
"""

import argparse
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import recompute_bounds
from grain import parse
from recompute_input import month_of
from recompute_intervals import is_wrong_interval
from recompute_metrics import BY_KEYS, EXACT, OF_PEOPLE, OF_POSTS
from recompute_outcomes import FIGURES, outcome, outcomes_of
from recompute_pages import PAGES, page, pages_of
from recompute_programme import PROGRAMME, Programme, programme_figure, programme_of, published_before
from recompute_recruiting import PERIOD, Recruiting, figure, per_post, recruiting_of
from recompute_reach import REACH, Reach, reach, reach_calibrated, reach_of
from recompute_resonance import kind_resonance, known_units, resonance, voice_gap
from recompute_sources import by_settings
from recompute_rounding import factor, is_in_reach
from recompute_synchrony import add_timing
from recompute_texts import add_text_features
from recompute_topics import TOPICS, offered, topic_figure

TOLERANCE = 1e-9
BY_TOPIC = {"resonance": "resonance", "voice_gap": "gaps"}
OF_GROUPS = [*BY_TOPIC, "kind_resonance", "reach_accumulation", "reach_calibrated"]  # of 300 authors or more by groups that a secret makes: not recomputed


@dataclass
class Known:
    """What a month's values are recomputed from."""
    posts: pd.DataFrame
    people: pd.DataFrame
    resonance: object
    gaps: object
    kinds: object
    pieces: dict
    recruiting: Recruiting
    outcomes: pd.DataFrame
    programme: Programme
    reach: Reach
    pages: pd.DataFrame

    @property
    def has_secret_groups(self):
        """Whether the jackknife leaves out groups that a secret makes, and not each author, or each post of the brand."""
        return not all(known_units(self.posts, voice) for voice in ("employee", "brand"))


@dataclass
class Tally:
    """What was found of one metric."""
    compared: int = 0
    coarse: int = 0
    hidden: int = 0
    secret: int = 0
    unknown: int = 0
    largest: float = 0.0
    where: str = ""


def known(folder, month, before=()):
    """All that the input files say of a month, of which these months before it are known."""
    start = pd.Timestamp(month + "-01", tz="UTC")
    end = start + pd.DateOffset(months=1)
    posts, people, content = month_of(folder, start, end)
    add_text_features(posts, content)
    add_timing(folder, posts, content)
    programme = programme_of(folder, month, posts, people, before)
    return Known(posts, people, resonance(posts), voice_gap(posts), kind_resonance(posts), offered(content, start, end),
                 recruiting_of(folder, end), outcomes_of(folder, end), programme, reach_of(folder, end, posts, before),
                 pages_of(folder, start))


def recomputed(row, month):
    """The row's value; None: no value; NotImplemented: metric or grain is not known here."""
    grain = parse(row.grain)
    if row.metric_id in BY_TOPIC:
        topics = getattr(month, BY_TOPIC[row.metric_id])
        return topics if topics is NotImplemented else topics.get(grain["topic"])
    if row.metric_id == "kind_resonance":
        at = grain["content_kind"], grain.get("role_family", "")
        return month.kinds if month.kinds is NotImplemented else month.kinds.get(at)
    if row.metric_id in TOPICS:
        return topic_figure(row.metric_id, grain, month.posts, month.pieces)
    if row.metric_id in PERIOD:
        return figure(row.metric_id, grain, month.recruiting)
    if row.metric_id in FIGURES:
        return outcome(row.metric_id, grain, month.outcomes)
    if row.metric_id in PAGES:
        return page(row.metric_id, grain, month.pages)
    if row.metric_id == "applicants_per_post":
        return per_post(grain, month.recruiting, month.posts)
    if row.metric_id in PROGRAMME:
        return programme_figure(row.metric_id, grain, month.programme)
    if row.metric_id in REACH:
        return reach(row.metric_id, grain, month.reach)
    if row.metric_id == "reach_calibrated":
        return reach_calibrated(grain, month.posts, month.reach)
    of, keys = BY_KEYS.get(row.metric_id, (None, []))
    arguments = [grain.pop(key) for key in keys]
    rows = month.people if row.metric_id in OF_PEOPLE else month.posts
    of = of or OF_PEOPLE.get(row.metric_id) or OF_POSTS.get(row.metric_id)
    if of is None or not set(grain) <= set(rows.columns):
        return NotImplemented
    for key, value in grain.items():
        rows = rows[rows[key] == value]
    return of(rows, *arguments)


def deviation(published, value):
    nothing = value is None or pd.isna(value)
    if published == "" or nothing:
        return 0.0 if published == "" and nothing else math.inf
    return abs(float(published) - value) / abs(value) if value else abs(float(published))


def compare(published, month):
    tallies = {metric: Tally() for metric in sorted(set(published.metric_id))}
    rows = {(row.metric_id, row.grain): row for row in published.itertuples()}
    for row in published.itertuples():
        tally = tallies[row.metric_id]
        value = recomputed(row, month)
        if row.suppressed:
            tally.hidden += 1
        elif value is NotImplemented:
            is_secret = row.metric_id in OF_GROUPS and month.has_secret_groups
            tally.secret += is_secret
            tally.unknown += not is_secret
        else:
            tally.compared += 1
            tally.coarse += bool(row.rounded)
            off = deviation(row.value, value)
            if row.rounded and row.value and value is not None:
                exact = value * factor(row, rows, lambda side: recomputed(side, month))
                off = 0.0 if is_in_reach(row, exact) else math.inf
            if is_wrong_interval(row, rows, month):
                off = math.inf
            if off > tally.largest:
                tally.largest, tally.where = off, f"{row.grain}: published {said(row)}, recomputed {value}"
    return tallies


def said(row):
    return f"{row.value} ({row.interval_low} to {row.interval_high})" if row.interval_low else row.value


def is_wrong(metric, tally):
    return tally.unknown > 0 or tally.largest > (0 if metric in EXACT else TOLERANCE)


def show(tallies):
    print(f"{'metric':<40}{'compared':>9}{'rounded':>8}{'suppressed':>11}{'secret':>8}{'unknown':>8}  largest deviation")
    for metric, t in tallies.items():
        where = t.where if is_wrong(metric, t) else ""
        print(f"{metric:<40}{t.compared:>9}{t.coarse:>8}{t.hidden:>11}{t.secret:>8}{t.unknown:>8}  {t.largest:.1e} {where}")


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--input", type=Path, required=True)
    parser.add_argument("--month", required=True)
    parser.add_argument("--metrics", type=Path, required=True)
    return parser.parse_args()


def main():
    asked = options()
    published = pd.read_csv(asked.metrics, dtype=str, keep_default_na=False)
    run = asked.metrics.with_name("run.json")
    if run.exists():
        settings = json.loads(run.read_text(encoding="utf-8"))["settings"]
        by_settings(settings)
        recompute_bounds.by_settings(settings)
    tallies = compare(published[published.month == asked.month], known(asked.input, asked.month, published_before(asked.metrics.parent)))
    show(tallies)
    wrong = [metric for metric, tally in tallies.items() if is_wrong(metric, tally)]
    compared = sum(t.compared for t in tallies.values())
    secret = sum(t.secret for t in tallies.values())
    if secret:
        print(f"{secret} are made by groups that a secret makes (300 authors or more): not compared")
    print(f"{compared} numbers compared; {'differ: ' + ', '.join(wrong) if wrong else 'all agree'}")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
