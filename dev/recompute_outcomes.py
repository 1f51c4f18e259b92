"""Sessions, leads and opportunities of the twelve months that end with a month, by channel."""

import pandas as pd
from recompute_input import table
from recompute_sources import medium_of, network_of, source_of

SUMS = {"outcome_sessions": "session", "outcome_leads": "lead", "outcome_opportunities": "opportunity"}
RATES = {"lead_rate": ("outcome_leads", "outcome_sessions"), "opportunity_rate": ("outcome_opportunities", "outcome_leads")}
COUNTS = [*SUMS, "outcome_links", "outcome_months"]
FIGURES = [*COUNTS, *RATES]
COLUMNS = ["outcome_id", "kind", "at", "count", "utm_source", "utm_medium", "utm_content"]


def outcomes_of(folder, end):
    """A row per result of the period, with its channel, and whose link it came through; all that has no tag is one's."""
    rows = table(folder, "outcomes").reindex(columns=COLUMNS).fillna("").drop_duplicates()
    rows = rows[~rows.duplicated("outcome_id", keep=False)].reset_index(drop=True)
    rows["at"] = pd.to_datetime(rows["at"].replace("", None), utc=True, format="ISO8601")
    rows = rows[(rows["at"] >= end - pd.DateOffset(months=12)) & (rows["at"] < end)]
    rows["count"] = rows["count"].astype("int64")
    rows["source"] = [channel(r.utm_source, r.utm_medium) for r in rows.itertuples()]
    rows["ago"] = (end.year - rows["at"].dt.year) * 12 + end.month - rows["at"].dt.month
    return rows


def channel(source, medium):
    named, medium = source_of(source), medium_of(medium)
    if "share" in (named, medium):
        return "share"
    if medium == "paid":
        return "paid"
    if named == "brand_social" or network_of(source) and medium == "social":
        return "brand_social"
    return "other" if named or medium else "unknown"


def outcome(metric, grain, rows):
    """A figure's value; None: it has none; NotImplemented: not by this grain."""
    if metric == "outcome_months" and not grain:
        return rows.ago.max() if len(rows) else None
    if set(grain) != {"source"}:
        return NotImplemented
    there = rows[rows.source == grain["source"]]
    if metric == "outcome_links":
        return there.utm_content[there.utm_content != ""].nunique()
    if metric in SUMS:
        return there["count"][there.kind == SUMS[metric]].sum()
    over, under = (outcome(side, grain, rows) for side in RATES[metric])
    return 100 * over / under if over and under else None


def by_link(metric, rows):
    """What came through each employee's links."""
    there = rows[(rows.source == "share") & (rows.kind == SUMS[metric])]
    return there.groupby("utm_content")["count"].sum()
