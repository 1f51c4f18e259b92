"""The cells of figures of participation over time, how they hang together, and what nobody may find out of them."""


import pandas as pd
from attack_cells import Cell, people
from grain import joined, parse
from recompute_programme import (
    ESTIMATES,
    LIFT,
    OF_IDEAS,
    OF_PEOPLE,
    PROGRAMME_COUNTS,
    ROUTES,
    SIDES,
    TIME,
    members,
    posts_after,
    programme_sides,
    prompt_of,
    requests,
)
from recompute_within import both_ways

REST = "*rest"
PROMPTS = ["day", "three_days", "unprompted"]
QUOTIENTS = list(SIDES)
BY_ROUTE = ["advocates", "joined"]
INDICES = [*ESTIMATES, LIFT]
WROTE_BOTH_WAYS = "wrote_both_ways"  # in the month and the two before it
PUBLIC = TIME  # of requests, not of people
OF_ADVOCATES = ["retention", "leaving_hazard_ratio", "enrolled_hazard_ratio"]
WITHIN = [("active_before", "advocates"), ("active_before", "opted_in"), ("stayed", "active_before"), ("joined", "opted_in"),
          ("active_advocates", "advocates"), ("authors", "advocates")]


def named_topics(edition):
    """The topics of ideas that are named."""
    return sorted({topic for name, grain in edition.rows if name in OF_IDEAS
                   for topic in [parse(grain).get("topic")] if topic not in (None, REST)})


def cells(rows, topics):
    """All counts, and sums of posts after requests, published or not."""
    found = {}
    for name in BY_ROUTE:
        for grain in [{}, *({"join_route": r} for r in [*ROUTES, REST])]:
            found[name, joined(grain)] = people(members(name, grain, rows))
    for name in ("active_before", "stayed"):
        found[name, ""] = people(members(name, {}, rows))
    for name in OF_IDEAS:
        all_of_them = rows.ideas if name == "ideas" else rows.ideas[rows.ideas.published]
        found[name, ""] = people(all_of_them.idea_id)
        for topic in topics:
            found[name, f"topic={topic}"] = people(all_of_them.idea_id[all_of_them.topic == topic])
        found[name, f"topic={REST}"] = people(all_of_them.idea_id[~all_of_them.topic.isin(topics)])
    if rows.three_months:
        found[WROTE_BOTH_WAYS, ""] = people(both_ways(rows.posts).index.get_level_values("author"))
    return found | prompted(rows) | asked(rows)


def prompted(rows):
    """Employees' posts by how soon they came after a request."""
    if not len(rows.asks):
        return {}
    prompts = pd.Series([prompt_of(rows.asks, p) for p in rows.own.itertuples()], rows.own.index, dtype=object)
    return {(f"prompt:{prompt}", ""): of_posts(rows.own[prompts == prompt]) for prompt in PROMPTS}


def asked(rows):
    """Posts in the day after each request, and people who wrote them."""
    found = {}
    days = set(zip(rows.asks.sent_at.dt.strftime("%Y-%m-%d"), rows.asks.duty))
    for day, duty in sorted(days):
        theirs = requests(rows, day, duty)
        if len(theirs):
            posts, grain = posts_after(rows, theirs, 0), joined({"ask_day": day, "duty": duty})
            found["surge:people", grain] = people(posts.author)
            found["after:posts", grain] = of_posts(posts)
            found["after:verbatim", grain] = of_posts(posts[posts.voice_class == "verbatim"])
    return found


def of_posts(posts):
    return Cell(posts.groupby("author").size(), False)


def crowd(name):
    """Whose counts share the secret thresholds that they are rounded with; None: not one of these."""
    return "ideas" if name in OF_IDEAS else "employees" if name in OF_PEOPLE else None


def know(figures):
    """What everybody knows of a report's counts."""
    system, at, found = figures.system, figures.at, figures.truth.programme_cells
    for name in {name for name, grain in found if parse(grain).keys() & {"join_route", "topic"}}:
        parts = [grain for of, grain in found if of == name and grain]
        for grain in parts:
            if not found[name, grain].value and grain.endswith(REST):
                system.bound(at(name, grain), 0, 0)
        system.equal([at(name, grain) for grain in parts], at(name, ""))
    for part, whole in WITHIN:
        system.at_most(at(part, ""), at(whole, ""))
    for grain in {grain for name, grain in found if name == "ideas"}:
        system.at_most(at("ideas_published", grain), at("ideas", grain))
    if (WROTE_BOTH_WAYS, "") in found:
        system.at_most(at("n:voice_lift", ""), at(WROTE_BOTH_WAYS, ""))
    if ("prompt:day", "") in found:
        system.equal([at(f"prompt:{p}", "") for p in PROMPTS], at("posts", ""))
    for name, grain in found:
        if name == "surge:people":
            system.at_most(at("after:verbatim", grain), at("after:posts", grain))
            system.at_most(at("surge:people", grain), at("after:posts", grain))


def quotient(metric, grain):
    """Numerator, denominator and factor of a quotient, and the published figures that it is made of; None: it is none."""
    sides = programme_sides(metric, parse(grain))
    if sides:
        two = [(name, joined(key)) for name, key in sides]
        return (*two, 1, two)
    if metric == "prompt_share":
        return ("prompt:" + parse(grain)["prompt"], ""), ("posts", ""), 1, []
    if metric == "surge_verbatim_share":
        return ("after:verbatim", grain), ("after:posts", grain), 1, []
    return None


def shares(figures):
    """Parts of posts, what they are parts of, and at which grain."""
    found = figures.truth.programme_cells
    yield from ((name, "posts", grain) for name, grain in found if name.startswith("prompt:"))
    yield from (("after:verbatim", "after:posts", grain) for name, grain in found if name == "after:posts")


def counted_by(metric, grain):
    """Whose number n is; None: it is not one of these figures."""
    key = parse(grain)
    if metric in PROGRAMME_COUNTS:
        return metric, grain
    if metric in OF_ADVOCATES:
        return "advocates", joined({k: v for k, v in key.items() if k == "join_route"})
    if metric in QUOTIENTS:
        return quotient(metric, grain)[1]
    if metric == "idea_days":
        return "ideas_published", ""
    if metric == LIFT:
        return WROTE_BOTH_WAYS, ""
    if metric == "prompt_share":
        return "authors", ""
    if metric in ("surge", "surge_verbatim_share"):
        return "surge:people", grain
    return None


def nestings(figures):
    found = figures.truth.programme_cells
    yield from (((whole, ""), (part, "")) for part, whole in WITHIN)
    if (WROTE_BOTH_WAYS, "") in found:
        yield (WROTE_BOTH_WAYS, ""), ("n:voice_lift", "")
    yield from ((("ideas", g), ("ideas_published", g)) for name, g in found if name == "ideas")
    yield from (((name, ""), (name, g)) for name, g in found if g and name in PROGRAMME_COUNTS)


def secrets(figures):
    """Triples (what, form, true): counts of few, and what is left of a count without a part of it."""
    for (name, grain), cell in figures.truth.programme_cells.items():
        if cell.counts_people:
            yield f"{name} {grain}", {figures.at(name, grain): 1}, cell.value
    for whole, part in nestings(figures):
        rest = figures.true(*whole) - figures.true(*part)
        yield f"{whole} - {part}", {figures.at(*whole): 1, figures.at(*part): -1}, rest


def overlap(system, before, after):
    """Who once posted stays an advocate; ideas of twelve months come, and fall out once they are older."""
    if before.edition.source == after.edition.source:
        system.at_most(before.at("advocates", ""), after.at("advocates", ""))
    grows = not (before.truth.programme.ideas.submitted_on < after.truth.programme.end - pd.DateOffset(months=12)).any()
    for cell, came, left in moved(before, after):
        system.equal([before.at(*cell), came], ("all", came))
        system.equal([after.at(*cell), left], ("all", came))
        if grows and cell[0] == "ideas":
            system.bound(left, 0, 0)


def moved(before, after):
    """Each count of ideas that both reports know, with those that came into it and that fell out of it."""
    between = (before.edition.name, after.edition.name)
    for cell in before.truth.programme_cells:
        if cell in after.truth.programme_cells and cell[0] in OF_IDEAS and REST not in cell[1]:
            yield cell, ("came", *between, cell), ("left", *between, cell)


def secrets_between(before, after):
    for cell, came, left in moved(before, after):
        earlier, later = (f.truth.programme_cells[cell].people for f in (before, after))
        yield f"came to {cell}", {came: 1}, len(later - earlier)
        yield f"left {cell}", {left: 1}, len(earlier - later)
    cell = ("advocates", "")
    change = after.true(*cell) - before.true(*cell)
    yield f"new advocates after {before.edition.name}", {after.at(*cell): 1, before.at(*cell): -1}, change
