"""Resonance of topics: the two-way fit, its jackknife over people, and the drawing together by empirical Bayes."""

import numpy as np

LEAST_PEOPLE = 5
LEAST_POSTS = 5  # of the brand
OWN_UNITS_BELOW = 300  # people; from there on the jackknife's groups depend on a hash that is not repeated here


def resonance(posts):
    """Published value of each comparable topic; NotImplemented where the jackknife's groups can't be known."""
    if not known_units(posts, "employee"):
        return NotImplemented
    cells = cells_of(posts, "employee", "author")
    topics = comparable(cells, with_people(cells))
    return published(topics, *effects(cells, topics)) if topics else {}


def voice_gap(posts):
    """The same for employees' effects above the brand's, over the topics that both can compare."""
    if not (known_units(posts, "employee") and known_units(posts, "brand")):
        return NotImplemented
    own, brand = cells_of(posts, "employee", "author"), cells_of(posts, "brand", "post_id")
    topics, before = with_people(own) & with_posts(brand), None
    while before != topics:
        before = topics
        topics = set(comparable(brand, set(comparable(own, topics))))
    if not topics:
        return {}
    (e, ve), (b, vb) = (effects(cells, sorted(topics)) for cells in (own, brand))
    return published(sorted(topics), e - b, ve + vb)


def known_units(posts, voice):
    """Below 300 each author, or each post of the brand, is a group."""
    rows = posts[posts.voice == voice]
    return (rows.author.nunique() if voice == "employee" else len(rows)) < OWN_UNITS_BELOW


def cells_of(posts, voice, unit):
    """What was shown and engaged, by group of the jackknife, author, network and topic."""
    known = posts[(posts.voice == voice) & (posts.topic != "") & posts.impressions.notna() & posts.engagements.notna()]
    known = known.assign(unit=known.network + " " + known[unit] if unit == "post_id" else known[unit])
    cells = known.groupby(["unit", "author", "network", "topic"])[["engagements", "impressions"]].sum()
    return cells[cells.impressions > 0].reset_index()


def with_people(cells):
    people = cells.groupby("topic").author.nunique()
    return set(people[people >= LEAST_PEOPLE].index)


def with_posts(cells):
    posts = cells.groupby("topic").unit.nunique()
    return set(posts[posts >= LEAST_POSTS].index)


def sides(cells, topics):
    """Engagements and impressions, a row for each author on each network."""
    cells = cells[cells.topic.isin(topics)]
    table = cells.groupby(["author", "network", "topic"])[["engagements", "impressions"]].sum()
    return [table[c].unstack("topic", fill_value=0).reindex(columns=topics, fill_value=0)
            for c in ("engagements", "impressions")]


def effects(cells, topics):
    """The log effects and their variances, from leaving out each group."""
    cells = cells[cells.topic.isin(topics)]
    y, t = sides(cells, topics)
    whole = fit(y.to_numpy(), t.to_numpy(), np.zeros(len(topics)))
    without = np.array([fit(*(s.to_numpy() for s in sides(cells[cells.unit != u], topics)), whole)
                        for u in cells.unit.unique()])
    return whole, ((without - without.mean(axis=0)) ** 2).sum(axis=0) * (len(without) - 1) / len(without)


def published(topics, whole, variances):
    return dict(zip(topics, np.exp(drawn_together(whole, variances))))


def comparable(cells, topics):
    """The largest set of topics that lead to each other, whoever is left out. One leads to another if somebody's posts
    on a network were seen on the one and met engagement on the other."""
    before = None
    while before != topics:
        before = topics
        for left_out in [None, *cells.unit.unique()]:
            names = sorted(topics)
            y, t = sides(cells[cells.unit != left_out], names)
            leads = (t.to_numpy() > 0).T.astype(float) @ (y.to_numpy() > 0) > 0
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
