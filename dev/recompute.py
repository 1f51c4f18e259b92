#!/usr/bin/env python3
"""Recomputes a month's published numbers from the input files, from the definitions alone.

Independent of the Java code on purpose. Every row of metrics.csv whose metric and grain keys are known here is
recomputed on the posts that its grain selects: counts must be equal, ratios equal to 1e-9. Suppressed rows are
counted and skipped. Exit 1 on any mismatch.

    dev/recompute.py --input DIR --month YYYY-MM --metrics metrics.csv
"""

import argparse
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import pandas as pd
from recompute_texts import WINDOWS, add_text_features

AGE = pd.Timedelta(days=7)
KINDS = {"impressions": "impression", "viewers": "viewer", "clicks": "click", "reactions": "reaction",
         "comments": "comment", "reposts": "repost", "follows": "follow"}
ENGAGED = ["reactions", "comments", "reposts", "clicks"]
POST_KEYS = {"voice", "network", "topic", "content_kind", "department", "location", "role_family", "voice_class"}
TOLERANCE = 1e-9


# ---- reading -----------------------------------------------------------------------------------------------------
def table(folder, name, times=()):
    path = folder / f"{name}.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False) if path.exists() else pd.DataFrame()
    for column in times:
        frame[column] = pd.to_datetime(frame[column].replace("", None), utc=True, format="ISO8601")
    return frame


def posts_of(folder, start, end):
    """The month's posts: brands, and employees who were opted in (and employed) when they posted."""
    posts = table(folder, "posts", ["posted_at"]).drop_duplicates()
    posts = posts[(posts.posted_at >= start) & (posts.posted_at < end)]
    accounts = table(folder, "accounts", ["measured_on"])
    posts = posts.merge(accounts[["account_id", "network", "voice", "person_id"]].drop_duplicates(),
                        on=["account_id", "network"])
    people = table(folder, "people", ["employed_from", "employed_to", "opted_in_at", "opted_out_at"])
    posts = posts.merge(people, on="person_id", how="left")
    posts = posts[(posts.voice == "brand") | holds(posts, posts.posted_at)].copy()
    posts["author"] = posts.person_id.where(posts.voice == "employee", posts.account_id)
    posts["repeated"] = (posts.is_repost == "true") | (posts.repost_of != "")
    posts["followers"] = followers(posts, accounts)
    content = table(folder, "content", ["published_at"])
    first = content.drop_duplicates("content_id").set_index("content_id")
    posts["content_kind"] = posts.content_id.map(first.kind).fillna("")
    posts["topic"] = posts.topic.where(posts.topic != "", posts.content_id.map(first.topic).fillna(""))
    return posts.sort_values(["posted_at", "post_id"]).reset_index(drop=True), people, content


def holds(p, at):
    """Employed and opted in at a moment; starts count, ends do not; a blank opt-in is none."""
    return (~(p.employed_from > at) & ~(p.employed_to <= at)
            & (p.opted_in_at <= at) & ~(p.opted_out_at <= at))


def followers(posts, accounts):
    """Per post the account's latest measurement on or before its day, else the earliest one; unknown stays so."""
    measured = {key: g.sort_values("measured_on") for key, g in accounts.groupby(["account_id", "network"])}

    def at(post):
        series = measured[(post.account_id, post.network)]
        before = series[series.measured_on <= post.posted_at.normalize()]
        count = (before.iloc[-1] if len(before) else series.iloc[0]).follower_count
        return float(count) if count else np.nan

    return [at(p) for p in posts.itertuples()]


def engagements_of(folder, posts):
    """Counts per post at the fixed age: organic only, machines excluded, unknown stays unknown.

    total: the latest at or before the age, else the first after; event: the sum before it. Unknown delivery counts
    where the network has no sponsored rows in the month. Reposts carry the original's counts: none of their own.
    """
    rows = table(folder, "engagements", ["measured_at"])
    rows = rows.merge(posts[["post_id", "network", "posted_at", "repeated"]], on="post_id")
    paid = set(rows[rows.delivery == "sponsored"].network)
    unknown = rows.delivery.isin(["", "unknown"])
    rows = rows[((rows.delivery == "organic") | (unknown & ~rows.network.isin(paid)))
                & (rows.is_bot != "true") & ~rows.repeated]
    rows = rows.assign(count=rows["count"].astype("int64"), mature=rows.measured_at <= rows.posted_at + AGE)
    totals = rows[rows.measure == "total"].sort_values("measured_at")
    latest = totals[totals.mature].groupby(["post_id", "kind"])["count"].last()
    late = totals[~totals.mature].groupby(["post_id", "kind"])["count"].first()
    events = rows[(rows.measure == "event") & (rows.measured_at < rows.posted_at + AGE)]
    events = events.groupby(["post_id", "kind"])["count"].sum()
    counts = latest.combine_first(late).combine_first(events).unstack()
    for column, kind in KINDS.items():
        posts[column] = posts.post_id.map(counts[kind]) if kind in counts else np.nan
    posts["engagements"] = posts[ENGAGED].sum(axis=1, min_count=1)


# ---- metrics: each takes the posts its grain selects -----------------------------------------------------------------
def ratio(a, b):
    return a / b if b else None


def split(posts):
    """Employee and brand posts on the networks that both used."""
    e, b = posts[posts.voice == "employee"], posts[posts.voice == "brand"]
    both = set(e.network) & set(b.network)
    return e[e.network.isin(both)], b[b.network.isin(both)]


def amplification(kind, per):
    def value(posts):
        e, b = split(posts)
        sums = ratio(e[kind].sum(), b[kind].sum())
        if sums is None:
            return None
        return {"": sums, "_per_post": ratio(sums * len(b), len(e)),
                "_per_advocate": ratio(sums, e.author.nunique())}[per]
    return value


def known_rate(posts):
    known = posts[posts.impressions.notna()]
    return ratio(known.engagements.sum(), known.impressions.sum())


def organic_impression_rate(posts):
    known = posts[posts.impressions.notna() & posts.followers.notna()]
    return ratio(known.impressions.sum(), known.followers.sum())


def audience_ceiling(posts):
    """Each account once, with the followers at its latest post of the month; unknown ones add nothing."""
    return posts.groupby(["account_id", "network"]).followers.last().sum()


def concentration(posts):
    return np.sort(posts.groupby("author").size().to_numpy())[::-1]


def top_decile_share(posts):
    n = concentration(posts)
    return ratio(n[: math.ceil(len(n) / 10)].sum(), n.sum())


def gini(posts):
    n = concentration(posts)[::-1]
    i = np.arange(1, len(n) + 1)
    return ((2 * i - len(n) - 1) * n).sum() / (len(n) * n.sum()) * len(n) / (len(n) - 1) if len(n) > 1 else None


def resonance(posts):
    """Topic effects by iterative proportional fitting on person x network, 60 rounds, mean log 0."""
    known = posts[(posts.voice == "employee") & posts.impressions.notna() & (posts.topic != "")]
    cells = known.groupby([known.author + "\t" + known.network, "topic"])[["engagements", "impressions"]].sum()
    y, t = cells.engagements.unstack(fill_value=0), cells.impressions.unstack(fill_value=0)
    y, t = y[t.sum(axis=1) > 0], t[t.sum(axis=1) > 0]
    beta = pd.Series(1.0, index=t.columns)
    for _ in range(60):
        alpha = y.sum(axis=1) / (t * beta).sum(axis=1)
        beta = y.sum() / t.mul(alpha, axis=0).sum()
        beta /= math.exp(np.log(beta).mean())
    return beta


def metrics(posts, people, end):
    last = end - pd.Timedelta(seconds=1)  # people count for whom it held on the month's last day
    employed = people[~(people.employed_from > last) & ~(people.employed_to <= last)]
    employee = posts[posts.voice == "employee"]
    beta = resonance(posts)
    own = lambda p: p[(p.voice == "employee")]
    text = lambda p: own(p)[~own(p)["voice_class"].isin(["repost", "short"])]
    catalogue = {
        "posts": len,
        "authors": lambda p: p.author.nunique(),
        "engagements": lambda p: p.engagements.sum(),
        "engagement_rate": known_rate,
        "organic_impression_rate": organic_impression_rate,
        "audience_ceiling": audience_ceiling,
        "top_decile_share": lambda p: top_decile_share(own(p)),
        "gini": lambda p: gini(own(p)),
        "own_voice_rate": lambda p: ratio((text(p)["voice_class"] == "own_words").sum(), len(text(p))),
        "repost_rate": lambda p: ratio((own(p)["voice_class"] == "repost").sum(), len(own(p))),
        "template_containment": lambda p: own(p).c.mean(),
        "own_share": lambda p: own(p).o.mean(),
        "participation_rate": lambda p: ratio(employee.author.nunique(), holds(people, last).sum()),
        "participation_rate_headcount": lambda p: ratio(employee.author.nunique(), len(employed)),
    }
    for name in KINDS:
        catalogue[name] = lambda p, name=name: p[name].sum()
    for name, kind in (("impression", "impressions"), ("engagement", "engagements"), ("click", "clicks")):
        for per in ("", "_per_post", "_per_advocate"):
            catalogue[f"{name}_amplification{per}"] = amplification(kind, per)
    return catalogue, beta


# ---- comparing ---------------------------------------------------------------------------------------------------
def parse(grain):
    pairs = re.findall(r"((?:[^;=\\]|\\.)+)=((?:[^;=\\]|\\.)*)", grain)
    return {re.sub(r"\\(.)", r"\1", k): re.sub(r"\\(.)", r"\1", v) for k, v in pairs}


def recomputed(row, posts, catalogue, beta):
    """The row's value, or NotImplemented where metric or grain is not known here."""
    grain = parse(row.grain)
    window = grain.pop("unison_window", None)
    wanted = grain.pop("voice_class", None)
    if not set(grain) <= POST_KEYS:
        return NotImplemented
    if row.metric_id == "resonance":
        return beta.get(grain["topic"]) if set(grain) <= {"topic", "voice"} and grain.get("voice") != "brand" \
            else NotImplemented
    for key, value in grain.items():
        posts = posts[posts[key] == value]
    employee = posts[posts.voice == "employee"]
    if row.metric_id == "voice_class_share" and wanted:
        return ratio((employee["voice_class"] == wanted).sum(), len(employee))
    if row.metric_id in ("unison_rate", "unison_events") and window in WINDOWS:
        column = employee[f"unison_{window}"]
        # of posts with a text of their own
        rate = ratio(column.notna().sum(), (employee["voice_class"] != "repost").sum())
        return rate if row.metric_id == "unison_rate" else NotImplemented
    return catalogue[row.metric_id](posts) if row.metric_id in catalogue else NotImplemented


def deviation(published, value):
    if published == "" or value is None or pd.isna(value):
        return 0.0 if published == "" and (value is None or pd.isna(value)) else math.inf
    return abs(float(published) - float(value)) / max(abs(float(value)), 1e-300) if float(published) != value else 0.0


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--input", type=Path, required=True)
    options.add_argument("--month", required=True)
    options.add_argument("--metrics", type=Path, required=True)
    options = options.parse_args()
    start = pd.Timestamp(options.month + "-01", tz="UTC")
    end = start + pd.DateOffset(months=1)
    posts, people, content = posts_of(options.input, start, end)
    engagements_of(options.input, posts)
    add_text_features(posts, content)
    catalogue, beta = metrics(posts, people, end)
    seen = defaultdict(lambda: [0, 0, 0, 0.0, ""])
    published = pd.read_csv(options.metrics, dtype=str, keep_default_na=False)
    for row in published[published.month == options.month].itertuples():
        entry = seen[row.metric_id]
        value = recomputed(row, posts, catalogue, beta)
        if row.suppressed:
            entry[1] += 1
        elif value is NotImplemented:
            entry[2] += 1
        else:
            entry[0] += 1
            off = deviation(row.value, value)
            if off > entry[3]:
                entry[3:] = [off, f"{row.grain}: published {row.value}, recomputed {value}"]
    print(f"{'metric':<44}{'equal or not':>13}{'suppressed':>11}{'unknown':>8}  largest deviation")
    for metric, (n, hidden, unknown, off, where) in sorted(seen.items()):
        print(f"{metric:<44}{n:>13}{hidden:>11}{unknown:>8}  {off:.1e} {where if off > TOLERANCE else ''}")
    exact = set(KINDS) | {"posts", "authors", "engagements", "audience_ceiling"}
    wrong = [m for m, e in seen.items() if e[3] > (0 if m in exact else TOLERANCE)]
    compared = sum(e[0] for e in seen.values())
    print(f"{compared} cells compared; {'differ: ' + ', '.join(wrong) if wrong else 'all agree'}")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
