"""What the brand's pages say of themselves by day, over a month."""

import pandas as pd
from recompute_input import table

TOTALS = {"page_impressions": "impression", "page_new_followers": "follow"}
MISSING = "page_days_missing"
PAGES = [*TOTALS, MISSING]
COLUMNS = ["account_id", "day", "kind", "count", "delivery"]


def pages_of(folder, start):
    """A row per page and kind: its network, the days that are missing, the sum of the others."""
    rows = table(folder, "account_days").reindex(columns=COLUMNS).fillna("").drop_duplicates()
    rows["day"] = pd.to_datetime(rows.day)
    rows = rows[(rows.day.dt.strftime("%Y-%m") == f"{start:%Y-%m}") & rows.kind.isin(TOTALS.values())]
    rows = rows[rows.delivery != "sponsored"].assign(count=lambda r: r["count"].astype("int64"))
    networks = brands(table(folder, "accounts", ["measured_on"]))
    found = [{"network": networks[account], "kind": kind, "missing": start.days_in_month - told(days).day.nunique(),
              "total": told(days)["count"].sum()}
             for (account, kind), days in rows.groupby(["account_id", "kind"]) if account in networks]
    return pd.DataFrame(found, columns=["network", "kind", "missing", "total"])


def told(days):
    """Of a page that tells them apart the organic rows, else all."""
    organic = days[days.delivery == "organic"]
    return organic if len(organic) else days


def brands(accounts):
    """The network of each of the brand's accounts whose id is on one alone."""
    last = accounts.sort_values("measured_on").groupby("account_id").agg(
        voice=("voice", "last"), network=("network", "first"), networks=("network", "nunique"))
    return last.network[(last.voice == "brand") & (last.networks == 1)].to_dict()


def page(metric, grain, pages):
    """A figure's value; None: it has none; NotImplemented: not by this grain."""
    if set(grain) != {"network"}:
        return NotImplemented
    there = pages[pages.network == grain["network"]]
    if metric == MISSING:
        return there.missing.sum() if len(there) else None
    whole = there[(there.kind == TOTALS[metric]) & (there.missing == 0)]
    return whole.total.sum() if len(whole) else None
