"""How soon employees' posts came after their piece was offered or asked for, and whether a person sent them."""

import math

import numpy as np
import pandas as pd
from recompute_input import table
from recompute_recruiting import one_of_each

ASKS = ["ask_id", "sent_at", "content_id", "department"]
SOON = 10  # minutes
NOT_BY_HAND = ["scheduled", "automated"]


def add_timing(folder, posts, content):
    """Adds the minutes that a post took, of two digits, and what the log says of how it was posted."""
    asks = table(folder, "asks").reindex(columns=ASKS).fillna("").astype(object).drop_duplicates()
    asks["sent_at"] = pd.to_datetime(asks.sent_at.replace("", None), utc=True, format="ISO8601")
    asks = one_of_each(asks, ["ask_id"])
    offered = content.groupby("content_id").published_at.min().to_dict()
    posts["minutes"] = [minutes_after(p, offered.get(p.content_id), asks) for p in posts.itertuples()]
    posts["origin"] = posts["origin"] if "origin" in posts else ""


def minutes_after(post, offered, asks):
    """Between the minutes of the clock of post and offer or request, whichever came last; the noughts of long ones are no minutes."""
    if post.voice != "employee" or offered is None or offered.floor("min") > post.posted_at.floor("min"):
        return np.nan
    for_it = asks[asks.content_id.isin(["", post.content_id]) & asks.department.isin(["", post.department])]
    heard = for_it.sent_at[for_it.sent_at.dt.floor("min") <= post.posted_at.floor("min")]
    since = max([offered, *heard])
    minutes = (post.posted_at.floor("min") - since.floor("min")) // pd.Timedelta(minutes=1)
    return minutes // width(minutes) * width(minutes)


def width(minutes):
    """How many minutes have the same first two digits."""
    return 10 ** max(0, len(str(int(minutes))) - 2)


def timed(posts):
    return posts[(posts.voice == "employee") & posts.minutes.notna()]


def median_minutes(posts):
    """Where half of the posts came before, if those with the same digits lie evenly."""
    minutes = timed(posts).minutes.sort_values().to_numpy()
    if not len(minutes):
        return None
    middle = minutes[math.ceil(len(minutes) / 2) - 1]
    before, alike = (minutes < middle).sum(), (minutes == middle).sum()
    return middle + width(middle) * (len(minutes) / 2 - before) / alike


def soon(posts):
    return timed(posts)[timed(posts).minutes < SOON]


def of_origin(posts):
    return posts[(posts.voice == "employee") & (posts.origin != "")]


def planned(posts):
    return of_origin(posts)[of_origin(posts).origin.isin(NOT_BY_HAND)]


def share(part, whole):
    return lambda posts: len(part(posts)) / len(whole(posts)) if len(whole(posts)) else None


SYNCHRONY = {
    "synchrony_median_minutes": median_minutes,
    "synchrony_within_10_minutes": share(soon, timed),
    "scheduled_share": share(planned, of_origin),
}
