"""The cells of recruiting figures, how they hang together, and what nobody may find out of them."""

import math
from fractions import Fraction
from itertools import product

from attack_cells import people
from grain import joined, parse
from recompute_recruiting import (APPLICANTS, BROUGHT, COLUMNS_OF, LUMPS, NAMED_BY, PAIRS, RATES, REACHED, chosen,
                                  counted, named_so, sides)

SOURCES = ["share", "referral", "sourced", "job_board", "careers_site", "brand_social", "other", "unknown"]
COHORTS = ["settled", "open"]
APART = {"role_family": SOURCES, "location": SOURCES, "network": ["share"]}
STAGES = list(REACHED)
BY = ["applicants_by_" + name for name in NAMED_BY]
ALL_THREE = "applicants by all three"  # never published; what the pairs tell of it
COUNTS = [*APPLICANTS, "human_clicks", "jobs_filled"]
OF_POSTS = ["recruiting_" + name for name in ("posts", "impressions", "clicks", "engagements")]
PUBLIC = ["recruiting_months", "bot_clicks", "channel_cost"]
SHARES = [*RATES, "applicant_share"]
BY_LINK_OR_SYSTEM = [s for s in SOURCES if s not in ("referral", "unknown")]
REST = "*rest"


def crowd(name):
    """Whose counts share the secret thresholds that they are rounded with."""
    if name in BY or name in PAIRS:
        return "named applicants"
    if name in ("human_clicks", "jobs_filled", "outcome_links"):
        return name
    return "applicants" if name in APPLICANTS else "employees"


def named_apart(edition):
    """The kinds of jobs, the places and the networks by which applicants are told apart."""
    grains = [parse(grain) for name, grain in edition.rows if name == "applicants"]
    return {"applicants by " + key: sorted({g[key] for g in grains if key in g}) for key in APART}


def cells(rows, keys):
    """All counts, published or not."""
    found = {}
    for name in STAGES:
        for keys_of_cell in [{}, *({"cohort": c} for c in COHORTS)]:
            for grain in [keys_of_cell, *({**keys_of_cell, "source": s} for s in SOURCES)]:
                found[name, joined(grain)] = people(counted(name, grain, rows) or ())
    for dimension, sources in APART.items():
        named = keys["applicants by " + dimension]
        for key in [*named, REST]:
            there = rows.applications
            there = there[~there[dimension].isin(named) if key == REST else there[dimension] == key]
            for source in sources:
                found["applicants", joined({dimension: key, "source": source})] = people(
                    there[there.source == source].applicant_id)
    for name in BY:
        for source in SOURCES:
            found[name, f"source={source}"] = people(counted(name, {"source": source}, rows))
    for name, keys_of_cell in [*PAIRS.items(), (ALL_THREE, set(COLUMNS_OF))]:
        for lumps in product(LUMPS, repeat=len(keys_of_cell)):
            grain = dict(zip(sorted(keys_of_cell), lumps))
            found[name, joined(grain)] = people(named_so(grain, rows))
    for source in BROUGHT.values():
        found["applicants_of_month", f"source={source}"] = people(counted("applicants_of_month", {"source": source}, rows))
    human = rows.clicks[~rows.clicks.machine.astype(bool)]
    for grain in [{}, *({"source": s} for s in SOURCES)]:
        found["human_clicks", joined(grain)] = people(chosen(human, grain).click_id)
    found["jobs_filled", ""] = people(rows.jobs[rows.jobs.filled].requisition_id)
    return found


def nestings(found):
    """Pairs of cells (whole, part): all whom the part counts are among those whom the whole counts."""
    for (name, grain) in found:
        key = parse(grain)
        for dropped in key if name in STAGES else []:
            if not (dropped == "source" and set(key) & set(APART)):
                yield (name, joined({k: v for k, v in key.items() if k != dropped})), (name, grain)
        if name in STAGES[1:]:
            yield (STAGES[STAGES.index(name) - 1], grain), (name, grain)
        if name == "applicants_of_month":
            yield ("applicants", grain), (name, grain)
        if name in BY:
            yield ("applicants", ""), (name, grain)
            if name != "applicants_by_any":
                yield ("applicants_by_any", grain), (name, grain)
        if name in PAIRS:
            yield ("applicants", ""), (name, grain)
            yield from ((whole, (name, grain)) for whole in said_by(name, key))
    for source in BY_LINK_OR_SYSTEM:
        yield ("applicants_by_any", f"source={source}"), ("applicants", f"source={source}")


def said_by(name, key):
    """Who names a source in a cell of a pair: pairs of a count by source and the source. Others have no count of theirs."""
    words = {"link_source": "applicants_by_link", "system_source": "applicants_by_system", "own_word": "applicants_by_word"}
    return [(words[k], f"source={v}") for k, v in key.items() if v in ("share", "referral")] if name in PAIRS else []


def coverings(found):
    """Cells (whole, parts): everybody whom the whole counts is in one part at least. Somebody may be in several."""
    for (name, grain) in found:
        key = parse(grain)
        if name in STAGES and not key.keys() & {"source", *APART}:
            yield (name, grain), [(name, joined({**key, "source": s})) for s in SOURCES]
        if name in STAGES and not key.keys() & {"cohort", *APART}:
            yield (name, grain), [(name, joined({**key, "cohort": c})) for c in COHORTS]
        if name == "applicants" and key.keys() == {"source"}:
            for dimension in [d for d, sources in APART.items() if key["source"] in sources]:
                yield (name, grain), [(n, g) for n, g in found if n == name and dimension in parse(g)
                                      and parse(g)["source"] == key["source"]]
        if name == "applicants_by_any":
            yield (name, grain), [(by, grain) for by in BY if by != name]
    for name in PAIRS:
        cells_of_pair = [(n, g) for n, g in found if n == name]
        yield ("applicants", ""), cells_of_pair
        for whole in {w for n, g in cells_of_pair for w in said_by(n, parse(g))}:
            yield whole, [(n, g) for n, g in cells_of_pair if whole in said_by(n, parse(g))]
    yield from by_the_third(found)
    for source in BY_LINK_OR_SYSTEM:
        grain = f"source={source}"
        yield ("applicants", grain), [("applicants_by_link", grain), ("applicants_by_system", grain)]


def by_the_third(found):
    """Each cell of two, with those of it by what the third says."""
    for name, grain in found:
        if name in PAIRS:
            yield (name, grain), [(n, g) for n, g in found if n == ALL_THREE and parse(grain).items() <= parse(g).items()]


def know(figures):
    """What everybody knows of a report's counts."""
    system, at, found = figures.system, figures.at, figures.truth.recruiting_cells
    for whole, part in nestings(found):
        system.at_most(at(*part), at(*whole))
    for pair, thirds in by_the_third(found):
        for third in thirds:
            system.at_most(at(*third), at(*pair))
    for whole, parts in coverings(found):
        system.relate([(at(*part), 1) for part in parts] + [(at(*whole), -1)], 0, math.inf)
    system.equal([at("human_clicks", f"source={s}") for s in SOURCES], at("human_clicks", ""))
    whether_there(figures)
    for name in OF_POSTS:
        figures.add_up(name, "network")
        figures.add_up(name, "content_kind")
    for grain in figures.grains("network"):
        for name in [*OF_POSTS, "recruiting_authors"]:
            system.at_most(at(name, grain), at(name.removeprefix("recruiting_"), grain))
            system.at_most(at(name, grain), at(name, ""))
    for grain in figures.grains("network", "content_kind"):
        system.at_most(at("recruiting_authors", grain), at("recruiting_authors", ""))
        system.at_most(at("recruiting_authors", grain), at("recruiting_posts", grain))
        system.at_most(at("recruiting_clicks", grain), at("recruiting_engagements", grain))
        if ("n:talent_brand_index", grain) in figures.truth.cells:
            system.at_most(at("n:talent_brand_index", grain), at("recruiting_authors", grain))
    kinds = [(at("recruiting_authors", grain), 1) for grain in figures.grains("content_kind")[1:]]
    system.relate([*kinds, (at("recruiting_authors", ""), -1)], 0, math.inf)


def whether_there(figures):
    """Whether a cell has a row says whether somebody is in it, unless there are also rows of cells that are empty."""
    rows = figures.edition.rows
    empty = {name for (name, grain), cell in figures.truth.recruiting_cells.items() if not cell.value and (name, grain) in rows}
    for (name, grain), cell in figures.truth.recruiting_cells.items():
        if not cell.value and (name, grain) not in rows and name != ALL_THREE:
            figures.system.bound(figures.at(name, grain), 0, 0)
        elif cell.value and (name, grain) in rows and name not in empty:
            figures.system.bound(figures.at(name, grain), 1)


def quotient(metric, grain):
    """Numerator, denominator and factor of a quotient, and the published figures that it is made of."""
    two = [(name, joined(key)) for name, key in sides(metric, parse(grain))]
    return (*two, 1, two)


def per_post(figures, grain):
    """The same of applicants per post: how many the brand posted is known."""
    counted = "applicants_of_month", "source=" + BROUGHT[parse(grain)["voice"]]
    if grain == "voice=employee":
        return counted, ("recruiting_posts", ""), 1, [counted, ("recruiting_posts", "")]
    posts = figures.truth.posts
    return counted, None, Fraction(1, int((posts.recruiting & (posts.voice == "brand")).sum())), [counted]


def counted_by(metric, grain):
    """Whose number n is."""
    if metric == "applicants_per_post":
        return "applicants_of_month", "source=" + BROUGHT[parse(grain)["voice"]]
    if metric in COUNTS:
        return metric, grain
    if metric == "time_to_hire":
        return "jobs_filled", ""
    if metric in SHARES or metric.startswith("cost_per"):
        return quotient(metric, grain)[1]
    return None


def secrets(figures):
    """Pairs (what, form, true): counts of few, and what is left of a count without a part of it."""
    found = figures.truth.recruiting_cells
    for (name, grain), cell in found.items():
        yield f"{name} {grain}", {figures.at(name, grain): 1}, cell.value
    for whole, part in nestings(found):
        rest = found[whole].value - found[part].value
        yield f"{whole} - {part}", {figures.at(*whole): 1, figures.at(*part): -1}, rest


def overlap(system, before, after):
    """Of two reports the later one counts who was there before, without those who fell out, and those who came.

    Who came to a source began an application in the month, unless another source was credited before.
    """
    grows = after.truth.recruiting.months == before.truth.recruiting.months + 1
    for cell, came, left in moved(before, after):
        system.equal([before.at(*cell), came], ("all", came))
        system.equal([after.at(*cell), left], ("all", came))
        if grows and "cohort=open" not in cell[1]:
            system.bound(left, 0, 0)
    for cell, came, again in came_again(before, after):
        system.equal([came, again], after.at(*cell))


def came_again(before, after):
    """Each count of applicants of the month, with those of them who came to its source, and those who were there before."""
    between = (before.edition.name, after.edition.name)
    for source in BROUGHT.values():
        cell, whole = ("applicants_of_month", f"source={source}"), ("applicants", f"source={source}")
        earlier, later = (f.truth.recruiting_cells[whole].people for f in (before, after))
        if later - earlier <= after.truth.recruiting_cells[cell].people:
            yield cell, ("came", *between, whole), ("again", *between, cell)


def moved(before, after):
    """Each count of applicants that both reports know, with who came into it and who fell out of it."""
    between = (before.edition.name, after.edition.name)
    for cell in before.truth.recruiting_cells:
        if cell in after.truth.recruiting_cells and cell[0] in [*STAGES, *BY, *PAIRS] and REST not in cell[1]:
            yield cell, ("came", *between, cell), ("left", *between, cell)


def secrets_between(before, after):
    for cell, came, left in moved(before, after):
        earlier, later = (f.truth.recruiting_cells[cell].people for f in (before, after))
        yield f"came to {cell}", {came: 1}, len(later - earlier)
        yield f"left {cell}", {left: 1}, len(earlier - later)
    for cell, _, again in came_again(before, after):
        people_of = after.truth.recruiting_cells[cell].people
        earlier = before.truth.recruiting_cells["applicants", cell[1]].people
        yield f"again to {cell}", {again: 1}, len(people_of & earlier)
