"""The cells of reach: whose followers are listed, how many these have, each person once; what everybody knows of them."""

import math
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd
from attack_cells import Cell, people
from grain import joined, parse
from recompute_reach import COUNTS, REACH, YEAR

SUMS = ["listed_followers", "unique_reach", "incremental_reach", "unique_reach_year"]
STOCK = "listed_people_year"
PUBLIC = ["reach_year_months"]
INDICES = ["reach_accumulation"]
RATIOS = ["audience_duplication", "network_ratio"]
PARTS = ["topic", "content_kind"]
NARROW = 0.15
REST = "*rest"


@dataclass
class Union(Cell):
    """People whom several reach, each once: less than the sum of what each reaches."""
    size: int = 0

    @property
    def value(self):
        return self.size


def union(by_author, without=frozenset()):
    sizes = {author: len(theirs - without) for author, theirs in by_author.items()}
    return Union(pd.Series(sizes, dtype="int64"), False, len(set().union(*by_author.values()) - without))


def cells(known, keys):
    """Of employees; whom the brand reaches is no secret."""
    found = {}
    for network in keys["network"]:
        rows, grain = known.of(voice="employee", network=network), f"network={network}"
        accounts = rows[["author", "account_id"]].drop_duplicates()
        found["listed_people", grain] = people(rows.author)
        listed = accounts.account_id.map({account: len(people) for account, people in known.lists.items()})
        found["listed_followers", grain] = Cell(listed.astype("int64").groupby(accounts.author).sum(), False)
        found["unique_reach", grain] = union(known.by_author(rows))
        found["incremental_reach", grain] = union(known.by_author(rows), brand(known, grain))
        found[STOCK, grain] = people(known.of_year(voice="employee", network=network))
        found["unique_reach_year", grain] = union(known.of_year(voice="employee", network=network))
        for key in PARTS:
            named = keys["reach:" + key]
            for value in [*named, REST]:
                there = rows[~rows[key].isin(named)] if value == REST else rows[rows[key] == value]
                at = joined({"network": network, key: value})
                found["unique_reach", at] = union(known.by_author(there))
                found["n:unique_reach", at] = people(there.author)
    return found


def named(edition):
    """The values of keys by which reach has been published."""
    grains = [parse(grain) for metric, grain in edition.rows if metric == "unique_reach"]
    return {"reach:" + key: sorted({grain[key] for grain in grains if key in grain}) for key in PARTS}


def brand(known, grain):
    return known.people(known.of(voice="brand", network=parse(grain)["network"]))


def network_of(grain):
    return joined({"network": parse(grain)["network"]})


def know(figures):
    """What everybody knows: reach is at most the lists, by topic at most the whole, and the brand's overlap at most the brand."""
    at, system, truth = figures.at, figures.system, figures.truth
    for network in figures.edition.keys("network"):
        grain = f"network={network}"
        system.at_most(at("listed_people", grain), at("authors", grain))
        system.at_most(at("unique_reach", grain), at("listed_followers", grain))
        system.at_most(at("listed_people", grain), at(STOCK, grain))
        system.at_most(at("unique_reach", grain), at("unique_reach_year", grain))
        overlap = [(at("unique_reach", grain), 1), (at("incremental_reach", grain), -1)]
        system.relate(overlap, 0, len(brand(truth.reach, grain)))
        for key in PARTS:
            parts = [g for name, g in truth.cells
                     if name == "unique_reach" and key in parse(g) and parse(g)["network"] == network]
            for part in parts:
                system.at_most(at("unique_reach", part), at("unique_reach", grain))
                system.at_most(at("n:unique_reach", part), at("listed_people", grain))
                figures.nothing("unique_reach", part)
            if parts:
                system.relate([*((at("unique_reach", p), 1) for p in parts), (at("unique_reach", grain), -1)], 0, math.inf)


def counted_by(metric, grain):
    """Whose number n is; nothing: this metric is none of these."""
    if metric not in REACH:
        return None
    if metric in YEAR:
        return STOCK, network_of(grain)
    return ("n:unique_reach", grain) if set(PARTS) & set(parse(grain)) else ("listed_people", network_of(grain))


def quotient(metric, grain, truth):
    """Numerator, denominator and factor of a ratio, and the published figures that it is made of."""
    if metric == "audience_duplication":
        two = [("listed_followers", grain), ("unique_reach", grain)]
        return (*two, 1, two)
    if metric == "network_ratio":
        return ("unique_reach", grain), None, Fraction(1, len(brand(truth.reach, grain))), [("unique_reach", grain)]
    return None


def sums(figures, floor):
    """Sums about few, or about one or two above all: what the others reach beside them is less than they do."""
    for (name, grain), cell in figures.truth.cells.items():
        if name in SUMS and cell.people and (len(cell.people) < floor or dominated(cell)):
            yield f"{figures.edition.name} {name} {grain}", {figures.at(name, grain): 1}, cell.value, NARROW * cell.value


def dominated(cell):
    first, second, *_ = [*cell.by_person.sort_values(ascending=False), 0, 0]
    return cell.value - first - second < NARROW * first


def secrets(figures):
    """Counts of people, those who posted and have no list, and those of the year who did not post in the month."""
    for (name, grain), cell in figures.truth.cells.items():
        if name == "n:unique_reach":
            yield f"{name} {grain}", {figures.at(name, grain): 1}, cell.value
        if name == "listed_people":
            yield f"{name} {grain}", {figures.at(name, grain): 1}, cell.value
            year = figures.true(STOCK, grain)
            yield f"{STOCK} {grain}", {figures.at(STOCK, grain): 1}, year
            yield f"{STOCK} - {name} {grain}", {figures.at(STOCK, grain): 1, figures.at(name, grain): -1}, year - cell.value
            rest = figures.true("authors", grain) - cell.value
            yield f"authors - {name} {grain}", {figures.at("authors", grain): 1, figures.at(name, grain): -1}, rest


__all__ = ["COUNTS", "INDICES", "PUBLIC", "RATIOS", "STOCK", "SUMS", "cells", "counted_by", "know", "named", "quotient", "secrets", "sums"]
