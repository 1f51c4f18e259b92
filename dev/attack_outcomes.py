"""The cells of business results: what came through employees' links, whose they are, and what everybody knows of it."""

from attack_cells import Cell, people
from recompute_outcomes import RATES, SUMS, by_link

LINKS, SHARED = "outcome_links", "source=share"
OUTCOME_SUMS = list(SUMS)
OUTCOME_RATES = list(RATES)


def cells(rows):
    """Of employees' links alone: of other channels, and of how many months it is, nobody is told anything."""
    of_employees = rows[(rows.source == "share") & (rows.utm_content != "")]
    found = {(name, SHARED): Cell(by_link(name, rows), False) for name in SUMS}
    return found | {(LINKS, SHARED): people(of_employees.utm_content)}


def is_public(metric, grain):
    return metric == "outcome_months" or metric in (*SUMS, *RATES) and grain != SHARED


def sides(metric, grain):
    """Numerator, denominator and factor of a rate, and the published figures that it is made of."""
    two = [(side, grain) for side in RATES[metric]]
    return (*two, 100, two)
