"""What nobody may find out, from the truth: counts of few people, sums about few or about one or two above all."""

from dataclasses import dataclass

import attack_programme
import attack_reach
from attack_figures import KNOWN_PARTS
from attack_outcomes import LINKS, OUTCOME_SUMS
from attack_recruiting import COUNTS, secrets, secrets_between
from attack_truth import DISCLOSED, PEOPLE, RECRUITING, RECRUITING_KINDS, REST, SUMS, kind_grain

NARROW = 0.15
RECRUITING_SUMS = ["recruiting_" + name for name in RECRUITING]
STOCKS = ["headcount", "opted_in", LINKS, attack_reach.STOCK]
WITHOUT_SECRETS = ("n:", "surge:people", "rate:", "recruiting_rate:", "compared", "text:", "active_advocates", "headcount",
                   "opted_in", "authors", "recruiting_authors", LINKS, *COUNTS, *attack_programme.PROGRAMME_COUNTS,
                   *attack_reach.COUNTS)


@dataclass
class Secret:
    """A sum of coefficient * cell, its true value, and how wide the range must be in which it can be found."""
    what: str
    form: dict
    truth: float
    width: float


def about_few(by_person, floor):
    """Fewer people than the floor, or one or two who make nearly all of it (the 15 % rule). A known 0 is a part."""
    parts = by_person.abs().sort_values(ascending=False)
    return 0 < len(parts) and (len(parts) < floor or (parts.iloc[2:].sum() < NARROW * parts.iloc[0]))


def differing(after, before):
    """The people whose part differs."""
    change = after.sub(before, fill_value=0)
    return change[change != 0]


def of_month(figures, floor):
    """Secrets within a month."""
    yield from of_people(figures, floor)
    yield from of_authors(figures, floor)
    yield from few(figures.edition.name, secrets(figures), floor)
    yield from few(figures.edition.name, attack_programme.secrets(figures), floor)
    yield from few(figures.edition.name, attack_reach.secrets(figures), floor)
    yield from (Secret(*secret) for secret in attack_reach.sums(figures, floor))
    for (name, grain), cell in figures.truth.cells.items():
        if not name.startswith(WITHOUT_SECRETS) and about_few(cell.by_person, floor):
            yield Secret(f"{figures.edition.name} {name} {grain}", {figures.at(name, grain): 1}, cell.value,
                         NARROW * cell.value)
    for part, whole in [("class:own_words", "classifiable"), ("bare", "posts")] + [
            (f"unison:{w}", f"text:{w}") for w in ("60s", "1h", "24h")]:
        for grain in figures.grains("topic"):
            yield from other_side(figures, floor, part, whole, grain)
    for part, whole, _ in KNOWN_PARTS.values():
        yield from other_side(figures, floor, part, whole, "")
    for kind in DISCLOSED:
        yield from other_side(figures, floor, "disclosed:" + kind, "product", "")
    for part, whole, grain in attack_programme.shares(figures):
        yield from other_side(figures, floor, part, whole, grain)
    for name in RECRUITING:
        for grain in figures.grains("network"):
            yield from other_side(figures, floor, "recruiting_" + name, name, grain)


def few(where, counts, floor):
    """Those of counts of people, or of differences of such, that are about somebody and fewer than the floor."""
    for what, form, truth in counts:
        if 0 < truth < floor:
            yield Secret(f"{where} {what}", form, truth, floor)


def of_people(figures, floor):
    for (name, grain), cell in figures.truth.cells.items():
        least = max(10, floor) if grain.startswith("department") else floor
        if (name in PEOPLE or name in ("authors", "recruiting_authors", LINKS)) and 0 < cell.value < least:
            yield Secret(f"{figures.edition.name} {name} {grain}", {figures.at(name, grain): 1}, cell.value, least)
    for more, less in [("headcount", "opted_in"), ("opted_in", "active_advocates")]:
        for grain in figures.grains("department"):
            yield from nested(figures, floor, (more, grain), (less, grain))


def of_authors(figures, floor):
    yield from nested(figures, floor, ("authors", ""), ("active_advocates", ""))
    for grain in figures.grains("network"):
        yield from nested(figures, floor, ("authors", grain), ("recruiting_authors", grain))
    for grain in figures.grains("network")[1:]:
        for name in ("authors", "recruiting_authors"):
            yield from nested(figures, floor, (name, ""), (name, grain))
    for grain in figures.grains("content_kind")[1:]:
        yield from nested(figures, floor, ("recruiting_authors", ""), ("recruiting_authors", grain))
    for name, grain in figures.truth.cells:
        if name == "n:kind_resonance" and 0 < figures.true(name, grain) < floor:
            yield Secret(f"{figures.edition.name} {name} {grain}", {figures.at(name, grain): 1}, figures.true(name, grain), floor)
        if name.startswith("n:"):
            by_kind = grain.startswith("content_kind") and "network" not in grain and (
                name != "n:kind_resonance" or grain in map(kind_grain, RECRUITING_KINDS))
            whole = "recruiting_authors" if by_kind else "authors"
            there = grain if (whole, grain) in figures.truth.cells else ""
            yield from nested(figures, floor, (whole, there), (name, grain))


def nested(figures, floor, more, less):
    apart = figures.true(*more) - figures.true(*less)
    if 0 < apart < floor:
        form = {figures.at(*more): 1, figures.at(*less): -1}
        yield Secret(f"{figures.edition.name} {more[0]} - {less[0]} {less[1]}", form, apart, floor)


def other_side(figures, floor, part, whole, grain):
    """The rest of a share."""
    cell, of = (figures.truth.cells[name, grain].by_person for name in (part, whole))
    rest = differing(of, cell)
    if about_few(rest, floor):
        form = {figures.at(whole, grain): 1, figures.at(part, grain): -1}
        yield Secret(f"{figures.edition.name} {whole} - {part} {grain}", form, rest.sum(), NARROW * rest.sum())


def between(before, after, floor):
    """Secrets of two editions of a month, or of two months."""
    versions = before.edition.month == after.edition.month
    if not versions:
        names = f"{before.edition.name} to {after.edition.name}"
        yield from few(names, secrets_between(before, after), floor)
        yield from few(names, attack_programme.secrets_between(before, after), floor)
    sums = [*SUMS, *RECRUITING_SUMS, "audience_ceiling", "posts_by_day", "posts_by_week", *OUTCOME_SUMS,
            *attack_reach.SUMS] if versions else ["audience_ceiling", *OUTCOME_SUMS, *attack_reach.SUMS]
    for (name, grain), cell in before.truth.cells.items():
        other = after.truth.cells.get((name, grain))
        if other is None or grain.endswith(REST) and before.edition.keys(grain.split("=")[0]) != after.edition.keys(
                grain.split("=")[0]):
            continue
        what = f"{before.edition.name} to {after.edition.name} {name} {grain}"
        form = {after.at(name, grain): 1, before.at(name, grain): -1}
        change = other.value - cell.value
        # Who posts in a month is not who posted in the one before: only a stock's net change is about few people.
        people = [*PEOPLE, "authors", "recruiting_authors", LINKS, *COUNTS,
                  *attack_programme.PROGRAMME_COUNTS] if versions else STOCKS
        if name in people and 0 < abs(change) < floor:
            yield Secret(what, form, change, floor)
        if name in sums and about_few(differing(other.by_person, cell.by_person), floor):
            yield Secret(what, form, change, NARROW * abs(change))
