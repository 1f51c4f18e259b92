"""The intervals that have a formula of their own: Wilson's, as wide as rounded counts make it, and that of a median."""

import math

from grain import parse
from recompute_programme import SHARES, programme_figure, programme_sides
from recompute_recruiting import RATES, counted, median_days, sides
from recompute_rounding import PEOPLE, made_of, step
from scipy.stats import binomtest


def is_wrong_interval(row, rows, month):
    """Whether a published interval is not what it should be. None published: nothing to be wrong."""
    if not row.interval_low and not row.interval_high:
        return False
    if row.metric_id == "time_to_hire":
        return not all(map(is_near, (row.interval_low, row.interval_high), median_days(month.recruiting.jobs)[1:]))
    if row.metric_id in RATES or row.metric_id == "applicant_share":
        counts = (len(counted(*side, month.recruiting)) for side in sides(row.metric_id, parse(row.grain)))
        return not is_wilson(row, rows, *counts)
    if row.metric_id in SHARES:
        counts = (programme_figure(*side, month.programme) for side in programme_sides(row.metric_id, parse(row.grain)))
        return not is_wilson(row, rows, *counts)
    return False


def is_near(text, value):
    return (text == "") == (value is None) and (value is None or math.isclose(float(text), value, rel_tol=1e-9))


def is_wilson(row, rows, part, whole):
    """No narrower than Wilson's of the true counts, no wider than of all counts that are shown alike (and rounding)."""
    low, high = float(row.interval_low), float(row.interval_high)
    true = wilson(part, whole)
    least, most = widest(*(rows[side] for side in made_of(row)))
    outwards = step(float(row.value), row) if row.rounded else 0
    return low <= true.low + 1e-9 and high >= true.high - 1e-9 and (
        low >= least - outwards - 1e-9 and high <= most + outwards + 1e-9)


def widest(part, whole):
    """From the fewest among the most to the most among the fewest that two shown counts may stand for."""
    (fewest, most), (fewest_in_all, most_in_all) = map(may_be, (part, whole))
    return (wilson(fewest, most_in_all).low,
            wilson(min(most, max(1, fewest_in_all)), max(1, fewest_in_all)).high)


def may_be(count):
    shown, off = int(float(count.value)), PEOPLE.get(count.rounded, (1, 0))[1]
    return max(0, shown - off), shown + off


def wilson(part, whole):
    return binomtest(part, whole).proportion_ci(method="wilson")
