"""Whether formulas and windows agree with the raw rows, whether other published things keep to their form."""

import json
import math
import re

import pandas as pd
from attack_figures import PUBLIC, SHARES_OF_POSTS
from attack_programme import PROGRAMME_COUNTS, QUOTIENTS
from attack_published import BLOCKS, significant, window
from attack_outcomes import LINKS, is_public
from attack_recruiting import COUNTS, SHARES
from attack_truth import PEOPLE
from recompute import OF_GROUPS, Known, recomputed
from recompute_resonance import kind_resonance, resonance, voice_gap

COUNTED = [*PEOPLE, *COUNTS, *PROGRAMME_COUNTS, "authors", "recruiting_authors", LINKS, "listed_people", "listed_people_year"]
STEPS = {"1", "2", "5"}
ROWS = ["rows_read", "filtered", "other_month", "conformed", "rejected", "not_opted_in", "duplicates", "repeated",
        "replaced", "used", "other_months", "left_out"]


def disagreements(figures):
    """Published numbers whose window the truth is not in."""
    posts = figures.truth.posts
    truth_of = Known(posts, figures.truth.people, resonance(posts), voice_gap(posts), kind_resonance(posts), figures.truth.pieces,
                     figures.truth.recruiting, figures.truth.outcomes, figures.truth.programme, figures.truth.reach,
                     figures.truth.pages)
    for (metric, grain), row in figures.edition.rows.items():
        if is_public(metric, grain):
            continue
        if row.n and metric not in PUBLIC:
            name, where = figures.counted(metric, grain)
            if not figures.says_authors(metric, grain, row):
                code = figures.code_of_n(metric, grain)
                yield from outside(f"n of {metric} {grain}", row.n, code, figures.true(name, where))
        if not row.suppressed and row.value:
            truth = recomputed(row, truth_of)
            yield from value_outside(figures, metric, grain, row, truth)


def value_outside(figures, metric, grain, row, truth):
    if truth is NotImplemented:
        if metric not in OF_GROUPS:
            yield f"no formula for {metric} by {row.grain}"
    elif truth is None or pd.isna(truth):
        yield f"{metric} {grain}: published {row.value}, but there is no value"
    elif (metric.startswith("participation_rate") or metric in [*SHARES, *QUOTIENTS]) and row.rounded:
        sides = [float(figures.edition.rows[side].value or "nan") for side in figures.sides(metric, grain)[3]]
        if not abs(sides[0] / sides[1] - float(row.value)) <= 0.005 + 1e-9:
            yield f"{metric} {grain}: published {row.value}, of {sides}"
    else:
        code = "three_digits" if row.rounded in BLOCKS and metric not in COUNTED else row.rounded
        yield from outside(f"{metric} {grain}", row.value, code, truth * figures.factor(metric, grain, row))


def outside(what, text, code, truth):
    low, high = window(text, code)
    slack = 1e-9 * max(1, abs(truth))
    if not float(low) - slack <= truth <= float(high) + slack:
        yield f"{what}: published {text} {code}, so {float(low)}..{float(high)}; true {truth}"


def long_intervals(edition):
    """Ends of intervals that tell more than a rounded value does."""
    for (metric, grain), row in edition.rows.items():
        ends = [e for e in (row.interval_low, row.interval_high) if e and row.rounded and significant(e) > 3]
        if ends:
            yield f"{edition.name} {metric} {grain}: interval end {ends[0]} beside a rounded value"


def numbers_in_methods(edition):
    """How many people or groups an interval was made of is for n to say."""
    for (metric, grain), row in edition.rows.items():
        if edition.discloses and re.search(r"\d", row.interval_method.replace('"500+"', "")):
            yield f"{edition.name} {metric} {grain}: {row.interval_method}"


def one_group(figures):
    """A reason for no interval that says of a share: one person makes it, or all that is missing of it."""
    for (metric, grain), row in figures.edition.rows.items():
        if metric in SHARES_OF_POSTS and not row.suppressed and "without one group" in row.interval_method:
            number, whole = (figures.truth.cells[side].by_person for side in figures.sides(metric, grain)[:2])
            rest = whole.sub(number, fill_value=0)
            if 1 in ((number > 0).sum(), (rest > 0).sum()):
                yield f"{figures.edition.name} {metric} {grain}: {row.value} by one person: {row.interval_method}"


def run_json(edition):
    """Counts of rows that are not rounded, names of files, exact moments."""
    facts = json.loads((edition.folder / "run.json").read_text())
    for where, key, value in walk(facts.get("landings", []), "landings"):
        if key in ROWS and not is_step(value):
            yield f"{edition.name} {where}: {value} rows"
        if key == "file" or isinstance(value, str) and value.lower().endswith((".csv", ".json", ".xlsx", ".xls", ".gz")):
            yield f"{edition.name} {where}: name of a file"
    for file in facts.get("files", []):
        if any(key in file for key in ROWS):
            yield f"{edition.name} files: rows of {file.get('file')}"
    for moment in facts.get("unison_moments", []):
        if moment.get("people", 0) % 5 or "posts" in moment:
            yield f"{edition.name} unison moment: {moment}"


def walk(value, where):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, inner in items:
        yield f"{where}.{key}", key, inner
        yield from walk(inner, f"{where}.{key}")


def is_step(value):
    if value == 0:
        return True
    digits = str(value).rstrip("0")
    return isinstance(value, int) and math.isfinite(value) and digits in STEPS
