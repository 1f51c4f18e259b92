"""How far a published number may be from the recomputed one, because it was rounded on purpose, and what quotients of
rounded numbers are made of. See docs/disclosure.md."""

import math

PEOPLE = {"people_5": (5, 3), "people_10": (10, 6)}
POINTS = {"percentage_point": 0.01, "five_points": 0.05}
POSTS = {"posts_5": 5}
DIGITS = {"three_digits": 3, "two_digits": 2, "one_digit": 1}
COUNTS = ["headcount", "opted_in", "active_advocates", "authors"]

AMPLIFIED = {"impression_amplification": "impressions", "engagement_amplification": "engagements",
             "click_amplification": "clicks"}
SIDES = {
    "engagement_rate": ("engagements", "impressions"),
    "engagements_per_post": ("engagements", "posts"),
    "organic_impression_rate": ("impressions", None),
    "organic_reach_rate": ("post_viewers", None),
    "participation_rate": ("active_advocates", "opted_in"),
    "participation_rate_headcount": ("active_advocates", "headcount"),
    **{name: (of, None) for name, of in AMPLIFIED.items()},
    **{name + "_per_post": (of, "posts") for name, of in AMPLIFIED.items()},
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
    sides = SIDES.get(row.metric_id, (None, None))
    over, under = (of_side(side, row, rows, recomputed) for side in sides)
    return over / under


def of_side(metric, row, rows, recomputed):
    if metric is None:
        return 1
    grain = row.grain
    if "voice=" not in grain and metric not in COUNTS[:3]:
        grain = f"{grain};voice=employee" if grain else "voice=employee"
    side = rows.get((metric, grain))
    if side is None or not side.rounded:
        return 1
    return float(side.value) / recomputed(side)
