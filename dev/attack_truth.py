"""The true cells of a month from its raw rows: what each is about, person by person."""

import pandas as pd
import attack_programme
import attack_reach
from attack_cells import Cell, people
from attack_outcomes import cells as cells_of_outcomes
from attack_recruiting import cells
from recompute_input import month_of
from recompute_metrics import LEAST_FOR_BREADTH, NOT_CLASSIFIABLE, compared, matched, most_followed, of_topics
from recompute_outcomes import outcomes_of
from recompute_pages import pages_of
from recompute_programme import programme_of
from recompute_reach import reach_of
from recompute_recruiting import recruiting_of
from recompute_synchrony import add_timing, of_origin, planned, soon, timed
from recompute_texts import WINDOWS, WORDS, add_text_features
from recompute_topics import offered
from recompute_within import both_ways, repeated

SUMS = {"posts": "one", "impressions": "impressions", "post_viewers": "viewers", "clicks": "clicks",
        "reactions": "reactions", "comments": "comments", "reposts": "reposts", "engagements": "engagements"}
PEOPLE = {"headcount": ["employed"], "opted_in": ["employed", "opted_in"],
          "active_advocates": ["employed", "opted_in", "active"]}
DISCLOSED = ["clear", "ambiguous", "none"]
CLASSES = ["own_words", "edited", "template_comment", "near_verbatim", "verbatim", "unison"]
KINDS = {"impression": "impressions", "engagement": "engagements", "click": "clicks"}
RECRUITING = ["posts", "impressions", "clicks", "engagements"]
RECRUITING_KINDS = ["culture", "job"]
REST = "*rest"


class Month:
    """All rows of a month, and its cells by (name, grain); keys are those that have been published.

    Of the months before it those are known that had been published.
    """

    def __init__(self, folder, month, keys, before=()):
        start = pd.Timestamp(month + "-01", tz="UTC")
        end = start + pd.DateOffset(months=1)
        self.posts, self.people, content = month_of(folder, start, end)
        add_text_features(self.posts, content)
        add_timing(folder, self.posts, content)
        self.posts["one"] = 1
        self.own = self.posts[self.posts.voice == "employee"]
        self.pieces = offered(content, start, end)
        self.told_apart = list(of_topics(self.own).index)
        self.cells = {}
        self.add("told_apart", "", self.own[self.own.topic.isin(self.told_apart)], "one")
        for grain, rows in grains(self.own, ["network", "topic"], keys):
            self.add_posts(grain, rows)
            if not grain.startswith("topic"):
                self.add_compared(grain, rows)
        self.add_known_parts()
        self.add_days(start)
        self.add_kinds()
        self.add_disclosed()
        for grain, rows in grains(self.people, ["department"], keys):
            for name, columns in PEOPLE.items():
                self.cells[name, grain] = people(rows[rows[columns].all(axis=1)].person_id)
        self.add_recruiting_posts(keys)
        self.add_most_followed()
        self.recruiting = recruiting_of(folder, end)
        self.recruiting_cells = cells(self.recruiting, keys)
        self.outcomes = outcomes_of(folder, end)
        self.programme = programme_of(folder, month, self.posts, self.people, before)
        self.programme_cells = attack_programme.cells(self.programme, keys.get("idea_topic", ()))
        self.pages = pages_of(folder, start)
        self.reach = reach_of(folder, end, self.posts, before)
        self.cells |= attack_reach.cells(self.reach, keys)
        self.cells |= self.recruiting_cells | cells_of_outcomes(self.outcomes) | self.programme_cells

    def add_posts(self, grain, rows):
        self.cells["authors", grain] = people(rows.author)
        for name, column in SUMS.items():
            self.add(name, grain, rows[rows[column].notna()], column)
        self.add_rates(grain, rows)
        for name, part in shares(rows).items():
            self.add(name, grain, part, "one")
        if not grain.startswith("topic"):
            accounts = rows[rows.followers.notna()].groupby(["author", "account_id", "network"]).followers.max()
            self.cells["audience_ceiling", grain] = Cell(accounts.groupby("author").sum(), False)

    def add_known_parts(self):
        """Employees' posts, and what they got, of which something is known, and the parts of that; none of them is published."""
        named = self.own[self.own.engagements_known.notna()]
        self.cells["n:outside_share", ""] = people(named.author)
        self.add("members:known", "", named, "engagements_known")
        self.add("members:outside", "", named, "engagements_outside")
        for name, of in {"timed": timed, "soon": soon, "of_origin": of_origin, "planned": planned}.items():
            self.add("timing:" + name, "", of(self.own), "one")
        self.cells["n:timed", ""] = people(timed(self.own).author)
        self.cells["n:of_origin", ""] = people(of_origin(self.own).author)

    def add_disclosed(self):
        """Posts about product pieces with a text of their own, by whether they say for whom their author works."""
        text = self.own[(self.own.content_kind == "product") & (self.own.disclosed != "")]
        self.cells["n:product", ""] = people(text.author)
        self.add("product", "", text, "one")
        for kind in DISCLOSED:
            self.add("disclosed:" + kind, "", text[text.disclosed == kind], "one")

    def add_days(self, start):
        """Posts with classifiable text on each day or in each week, of each kind of words, also where there are none."""
        text = self.own[~self.own.voice_class.isin(NOT_CLASSIFIABLE)]
        days = pd.date_range(start, periods=start.days_in_month)
        self.spans = {"day": days, "week": [day for day in days if day.day == 1 or day.dayofweek == 0]}
        for span, firsts in self.spans.items():
            self.spans[span] = [first.strftime("%Y-%m-%d") for first in firsts]
            for first in self.spans[span]:
                rows = text[text[span] == first]
                self.add(f"posts_by_{span}", f"{span}={first}", rows, "one")
                for kind in WORDS:
                    self.add(f"posts_by_{span}", f"{span}={first};words={kind}", rows[rows.words == kind], "one")

    def add_kinds(self):
        """Who posted pieces of a kind, of all and of each family of roles; the rest has no known role."""
        known = self.own[self.own.engagements.notna() & self.own.impressions.notna() & (self.own.content_kind != "")]
        known = known.assign(role_family=known.role_family.fillna(""))
        self.kinds = {kind: sorted(set(known.role_family)) for kind in sorted(set(known.content_kind))}
        for kind, roles in self.kinds.items():
            rows = known[known.content_kind == kind]
            self.cells["n:kind_resonance", kind_grain(kind)] = people(rows.author)
            for role in roles:
                self.cells["n:kind_resonance", kind_grain(kind, role)] = people(rows[rows.role_family == role].author)

    def add_recruiting_posts(self, keys):
        """Employees' posts about jobs and the culture, and those of them that are compared with the brand's."""
        for grain, rows in grains(self.own[self.own.recruiting], ["network", "content_kind"], keys):
            self.cells["recruiting_authors", grain] = people(rows.author)
            for name in RECRUITING:
                self.add("recruiting_" + name, grain, rows[rows[SUMS[name]].notna()], SUMS[name])
            known = rows[rows.engagements.notna() & rows.impressions.notna()]
            self.cells["n:talent_brand_index", grain] = people(known.author)
            self.add("recruiting_rate:engagements", grain, known, "engagements")
            self.add("recruiting_rate:impressions", grain, known, "impressions")
            if grain.startswith("content_kind"):
                continue
            there = self.posts[self.posts.recruiting]
            there = there[(there.voice == "brand") | there.index.isin(rows.index)]
            for kind in ("impression", "click"):
                self.add_pair("recruiting_" + kind, grain, there, KINDS[kind], everywhere=True)

    def add_rates(self, grain, rows):
        """Both sides of a rate, of posts where both are known."""
        known = rows[rows.engagements.notna() & rows.impressions.notna()]
        self.add("rate:engagements", grain, known, "engagements")
        self.add("rate:impressions", grain, known, "impressions")
        for name, part in populations(rows).items():
            self.cells["n:" + name, grain] = people(part.author)
        shared = matched(self.posts)
        self.cells["n:voice_lift", grain] = people(both_ways(rows).index.get_level_values("author"))
        self.cells["n:repetition_cost", grain] = people(repeated(rows).index.get_level_values("author"))
        self.cells["n:matched_lift", grain] = people(shared[shared.index.isin(rows.index)].author)

    def add_compared(self, grain, rows):
        """Employees' posts that are compared with the brand's."""
        there = self.posts[(self.posts.voice == "brand") | self.posts.index.isin(rows.index)]
        for kind, column in KINDS.items():
            self.add_pair(kind, grain, there, column)

    def add_pair(self, kind, grain, posts, column, everywhere=False):
        own, _ = compared(posts, column, everywhere)
        self.cells["n:" + kind, grain] = people(own.author)
        self.add("compared:" + kind, grain, own, column)
        self.add("compared_posts:" + kind, grain, own, "one")

    def add_most_followed(self):
        """What the five most followed people earned of what is compared, and all others."""
        for kind in ("impression", "engagement"):
            few, others = most_followed(compared(self.posts, KINDS[kind])[0], KINDS[kind])
            self.add("most_followed:" + kind, "", few, KINDS[kind])
            self.add("less_followed:" + kind, "", others, KINDS[kind])

    def add(self, name, grain, rows, column):
        self.cells[name, grain] = Cell(rows.groupby("author")[column].sum(), False)


def kind_grain(kind, role=None):
    """A kind of piece, and the family of roles of those who posted it."""
    return f"content_kind={kind}" + ("" if role is None else f";role_family={role or REST}")


def grains(rows, dimensions, keys):
    """All rows, those of each published key, and the rest."""
    yield "", rows
    for dimension in dimensions:
        for key in keys[dimension]:
            yield f"{dimension}={key}", rows[rows[dimension] == key]
        yield f"{dimension}={REST}", rows[~rows[dimension].isin(keys[dimension])]


def shares(rows):
    """Posts that are parts of shares, and what they are shares of."""
    text = rows[~rows.voice_class.isin(NOT_CLASSIFIABLE)]
    parts = {"classifiable": text, "bare": rows[rows.voice_class == "repost"]}
    for voice_class in CLASSES:
        parts["class:" + voice_class] = text[text.voice_class == voice_class]
    for window in WINDOWS:
        own = rows[rows.voice_class != "repost"]
        parts["text:" + window] = own[own.seconds_known] if window == "60s" else own
        parts["unison:" + window] = parts["text:" + window][parts["text:" + window][f"unison_{window}"].notna()]
    return parts


def often_about(rows):
    """Posts of known topic by people with so many of them that their breadth is told."""
    about = rows[rows.topic != ""]
    return about[about.groupby("author").author.transform("size") >= LEAST_FOR_BREADTH]


def populations(rows):
    """Whose number is n of a metric."""
    own = rows[rows.voice_class != "repost"]
    shared = own[own.content_id != ""]
    items = shared.groupby("content_id").author.nunique()
    return {
        "engagement_rate": rows[rows.engagements.notna() & rows.impressions.notna()],
        "organic_impression_rate": rows[rows.impressions.notna() & rows.followers.notna()],
        "organic_reach_rate": rows[rows.viewers.notna() & rows.followers.notna()],
        "likeness": rows[rows.c.notna()],
        "classifiable": rows[~rows.voice_class.isin(NOT_CLASSIFIABLE)],
        "text": own,
        "60s": own[own.seconds_known],
        "messages": shared[shared.content_id.isin(items[items >= 5].index)],
        "topic": rows[rows.topic != ""],
        "topic_breadth": often_about(rows),
        "resonance": rows[rows.engagements.notna() & rows.impressions.notna() & (rows.topic != "")],
    }
