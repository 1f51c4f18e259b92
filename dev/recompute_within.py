"""Posts of two sorts compared within the same author: own words and copies, a message and its repetitions."""

import numpy as np
import pandas as pd

LEAST_BOTH_WAYS = 30  # people


def own(posts):
    return posts[posts.voice == "employee"]


def ratio(a, b):
    return a / b if b else None


def both_ways(posts):
    """Rates of each person on each network who posted in own words and copies, where both were shown to somebody."""
    known = own(posts)[own(posts).engagements.notna() & own(posts).impressions.notna()]
    copied = known.voice_class.isin(["verbatim", "near_verbatim"])
    known = known.assign(way=np.where(copied, "copied", known.voice_class))[copied | (known.voice_class == "own_words")]
    sums = known.groupby(["author", "network", "way"])[["engagements", "impressions"]].sum().unstack("way")
    sums = sums.reindex(columns=pd.MultiIndex.from_product([["engagements", "impressions"], ["own_words", "copied"]]))
    return sums[(sums["impressions"] > 0).all(axis=1)]


def voice_lift(posts):
    """Mantel and Haenszel's ratio of engagement rates, own words above copies, over person and network."""
    sums = both_ways(posts)
    if sums.index.get_level_values("author").nunique() < LEAST_BOTH_WAYS:
        return None
    y, t = sums["engagements"], sums["impressions"]
    seen = t.sum(axis=1)
    return ratio((y.own_words * t.copied / seen).sum(), (y.copied * t.own_words / seen).sum())


def repeated(posts):
    """Messages that an author posted again on a network: first posts and later ones, where both were shown to somebody."""
    known = posts[posts.engagements.notna() & posts.impressions.notna() & posts.repeat_of.notna()]
    known = known.assign(way=np.where(known.post_id == known.repeat_of, "first", "again"))
    sums = known.groupby(["voice", "author", "network", "repeat_of", "way"])[["engagements", "impressions"]].sum().unstack("way")
    sums = sums.reindex(columns=pd.MultiIndex.from_product([["engagements", "impressions"], ["first", "again"]]))
    return sums[(sums["impressions"] > 0).all(axis=1)]


def repetition_cost(posts):
    """Mantel and Haenszel's ratio of engagement rates, later posts above first ones, over messages."""
    sums = repeated(posts)
    y, t = sums["engagements"], sums["impressions"]
    seen = t.sum(axis=1)
    return ratio((y.again * t["first"] / seen).sum(), (y["first"] * t.again / seen).sum())
