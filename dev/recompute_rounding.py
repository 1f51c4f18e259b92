"""How far a published number may be from the recomputed one, because it was rounded on purpose, and what quotients of
rounded numbers are made of. See docs/disclosure.md."""

import math

from grain import joined, parse
from recompute_outcomes import RATES as OUTCOME_RATES
from recompute_programme import PROGRAMME_COUNTS, programme_sides
from recompute_recruiting import APPLICANTS, sides

PEOPLE = {"people_5": (5, 3), "people_10": (10, 6)}
POINTS = {"percentage_point": 0.01, "five_points": 0.05}
POSTS = {"posts_5": 5}
DIGITS = {"three_digits": 3, "two_digits": 2, "one_digit": 1}
STAFF = ["headcount", "opted_in", "active_advocates"]
COUNTS = [*STAFF, *APPLICANTS, *PROGRAMME_COUNTS, "authors", "recruiting_authors", "human_clicks", "jobs_filled",
          "outcome_links", "listed_people", "listed_people_year"]

AMPLIFIED = {"impression_amplification": "impressions", "engagement_amplification": "engagements",
             "click_amplification": "clicks",
             "recruiting_impression_amplification": "recruiting_impressions",
             "recruiting_click_amplification": "recruiting_clicks"}
SIDES = {
    "engagement_rate": ("engagements", "impressions"),
    "engagements_per_post": ("engagements", "posts"),
    "conversation_depth": ("comments", "reactions"),
    "organic_impression_rate": ("impressions", None),
    "organic_reach_rate": ("post_viewers", None),
    "talent_brand_index": ("recruiting_engagements", "recruiting_impressions"),
    "participation_rate": ("active_advocates", "opted_in"),
    "participation_rate_headcount": ("active_advocates", "headcount"),
    "audience_duplication": ("listed_followers", "unique_reach"),
    "network_ratio": ("unique_reach", None),
    "reach_likely_at_most": ("audience_ceiling", None),
    "reach_calibrated": ("audience_ceiling", None),
    "incremental_reach_at_most": ("audience_ceiling", None),
    "ceiling_realisation": ("post_viewers", "audience_ceiling"),
    "ceiling_realisation_impressions": ("impressions", "audience_ceiling"),
    **{name: (of, None) for name, of in AMPLIFIED.items()},
    **{name + "_per_post": (of, "recruiting_posts" if "recruiting" in of else "posts") for name, of in AMPLIFIED.items()},
    **{name + "_per_advocate": (of, "authors") for name, of in AMPLIFIED.items()},
}


def is_in_reach(row, value):
    """Whether a number that was rounded on purpose may stand for a recomputed one."""
    published = float(row.value)
    if row.rounded in PEOPLE and row.metric_id in COUNTS:
        block, off = PEOPLE[row.rounded]
        return published % block == 0 and abs(published - value) <= off
    if row.rounded in POSTS and published % POSTS[row.rounded]:
        return False
    return abs(published - value) <= step(published, row) / 2 * (1 + 1e-9) + 1e-12


def step(published, row):
    """The distance of two numbers that can be published near one."""
    if row.rounded in {**POINTS, **POSTS}:
        return {**POINTS, **POSTS}[row.rounded]
    if row.rounded in PEOPLE and row.unit == "share":
        return POINTS["percentage_point"]
    digits = DIGITS.get(row.rounded, 3)
    return 10 ** (math.floor(math.log10(abs(published)) + 1e-12) + 1 - digits) if published else 0


def factor(row, rows, recomputed):
    """How much larger a quotient is that is made of its sides as they are published; 1 where they are exact."""
    if row.metric_id == "topic_take_up":
        return of_sides([posts_about(row.grain)], rows, recomputed) / of_sides(told_apart(rows), rows, recomputed)
    over, under = (of_side(rows.get(side), recomputed) for side in made_of(row))
    return over / under


def posts_about(topic):
    return "posts", of_employees("posts", topic)


def told_apart(rows):
    """Posts about each of the topics that take-up is told of."""
    return [posts_about(grain) for metric, grain in rows if metric == "topic_take_up"]


def of_sides(sides, rows, recomputed):
    """The same for cells that are added up."""
    return sum(float(rows[side].value) for side in sides) / sum(recomputed(rows[side]) for side in sides)


def made_of(row):
    """The two published figures that a quotient is made of, by metric and grain."""
    if row.metric_id in OUTCOME_RATES:
        return [(side, row.grain) for side in OUTCOME_RATES[row.metric_id]]
    grain = parse(row.grain)
    of_counts = sides(row.metric_id, grain) or programme_sides(row.metric_id, grain)
    if of_counts:
        return [(metric, joined(grain)) for metric, grain in of_counts]
    return [(side, of_employees(side, row.grain)) for side in SIDES.get(row.metric_id, (None, None))]


def of_employees(metric, grain):
    if "voice=" in grain or metric in STAFF:
        return grain
    return f"{grain};voice=employee" if grain else "voice=employee"


def of_side(side, recomputed):
    if side is None or not side.rounded:
        return 1
    exact = recomputed(side)
    return float(side.value) / exact if exact else 1
