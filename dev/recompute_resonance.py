"""Resonance of topics: the two-way fit, its jackknife over people, and the drawing together by empirical Bayes."""

import numpy as np

LEAST_PEOPLE = 5
OWN_UNITS_BELOW = 300  # people; from there on the jackknife's groups depend on a hash that is not repeated here


def resonance(posts):
    """Published value of each comparable topic; NotImplemented where the jackknife's groups can't be known."""
    if posts[posts.voice == "employee"].author.nunique() >= OWN_UNITS_BELOW:
        return NotImplemented
    known = posts[(posts.voice == "employee") & (posts.topic != "") & posts.impressions.notna()
                  & posts.engagements.notna()]
    cells = known.groupby(["author", "network", "topic"])[["engagements", "impressions"]].sum()
    cells = cells[cells.impressions > 0]
    people = cells.reset_index().groupby("topic").author.nunique()
    y, t = (cells[c].unstack("topic", fill_value=0) for c in ("engagements", "impressions"))
    topics = comparable(y, t, set(people[people >= LEAST_PEOPLE].index))
    if not topics:
        return {}
    y, t = y[topics], t[topics]
    y, t = y[t.sum(axis=1) > 0], t[t.sum(axis=1) > 0]
    author = y.index.get_level_values("author")
    whole = fit(y.to_numpy(), t.to_numpy(), np.zeros(len(topics)))
    without = np.array([fit(y[author != a].to_numpy(), t[author != a].to_numpy(), whole) for a in author.unique()])
    variances = ((without - without.mean(axis=0)) ** 2).sum(axis=0) * (len(without) - 1) / len(without)
    return dict(zip(topics, np.exp(drawn_together(whole, variances))))


def comparable(y, t, topics):
    """The largest set of topics that lead to each other, whoever is left out. One leads to another if somebody's posts
    on a network were seen on the one and met engagement on the other."""
    author = y.index.get_level_values("author")
    before = None
    while before != topics:
        before = topics
        for left_out in [None, *author.unique()]:
            names = sorted(topics)
            keep = author != left_out
            leads = (t[names][keep].to_numpy() > 0).T.astype(float) @ (y[names][keep].to_numpy() > 0) > 0
            for _ in names:
                leads = leads | (leads.astype(float) @ leads > 0)
            mutual = [{names[k] for k in np.flatnonzero(row)} for row in leads & leads.T]
            topics = max((m for m in mutual if len(m) > 1), key=len, default=set())
    return sorted(topics)


def fit(y, t, start):
    """Log effects of the columns of E y = t * alpha(row) * beta(column), mean 0, fitted until they stand still."""
    logs = start
    rows, columns = y.sum(axis=1), y.sum(axis=0)
    for _ in range(20_000):
        alpha = rows / (t @ np.exp(logs))
        moved = np.log(columns / (alpha @ t))
        moved -= moved.mean()
        if np.abs(moved - logs).max() <= 1e-13:
            break
        logs = moved
    return moved


def drawn_together(y, v):
    """Morris's empirical Bayes with DerSimonian and Laird's variance between the true values."""
    k = len(y)
    if k < 4 or not (np.isfinite(v) & (v > 0)).all():
        return y
    w = 1 / v
    q = (w * (y - np.average(y, weights=w)) ** 2).sum()
    between = max(0.0, (q - (k - 1)) / (w.sum() - (w**2).sum() / w.sum()))
    mean = np.average(y, weights=1 / (v + between))
    return mean + (1 - (k - 3) / (k - 1) * v / (v + between)) * (y - mean)
