"""Resonance of topics: the two-way fit, its jackknife over people, and the drawing together by empirical Bayes."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

LEAST_PEOPLE = 5
LEAST_POSTS = 5  # of the brand
OWN_UNITS_BELOW = 300  # people; from there on the jackknife's groups depend on a hash that is not repeated here


@dataclass
class Cells:
    """What was shown and engaged: an entry for each group of the jackknife, author on a network, and topic."""
    topics: list
    unit: np.ndarray
    row: np.ndarray
    column: np.ndarray
    engagements: np.ndarray
    impressions: np.ndarray

    @property
    def units(self):
        return range(self.unit.max() + 1) if len(self.unit) else range(0)

    def about(self, topics):
        """The part that is about some of the topics."""
        kept = sorted(topics)
        number = {self.topics.index(topic): k for k, topic in enumerate(kept)}
        there = np.isin(self.column, list(number))
        unit, row = (np.unique(of[there], return_inverse=True)[1] for of in (self.unit, self.row))
        column = np.array([number[k] for k in self.column[there]], int)
        return Cells(kept, unit, row, column, self.engagements[there], self.impressions[there])

    def sides(self, left_out=None):
        """Engagements and impressions, a row for each author on each network that still has any."""
        kept = slice(None) if left_out is None else self.unit != left_out
        y, t = (np.zeros((self.row.max(initial=-1) + 1, len(self.topics))) for _ in range(2))
        np.add.at(y, (self.row[kept], self.column[kept]), self.engagements[kept])
        np.add.at(t, (self.row[kept], self.column[kept]), self.impressions[kept])
        there = t.sum(axis=1) > 0
        return y[there], t[there]

    def counting(self, of, least):
        """Topics with so many different ones."""
        pairs = {(k, one) for k, one in zip(self.column, of)}
        counts = np.bincount([k for k, _ in pairs], minlength=len(self.topics))
        return {topic for topic, count in zip(self.topics, counts) if count >= least}


def resonance(posts):
    """Published value of each comparable topic; NotImplemented where the jackknife's groups can't be known."""
    if not known_units(posts, "employee"):
        return NotImplemented
    own, people = cells_of(posts, "employee", "author")
    topics = comparable(own, people)
    return published(topics, *effects(own.about(topics))) if topics else {}


def kind_resonance(posts):
    """The same of kinds of pieces in the place of topics, of all and of each family of roles; by grain."""
    if not known_units(posts, "employee"):
        return NotImplemented
    kinds = posts[posts.content_kind != ""].assign(topic=posts.content_kind, role_family=posts.role_family.fillna(""))
    of_all = {(kind, ""): value for kind, value in resonance(kinds).items()}
    return of_all | {(kind, role): value for role in sorted(set(kinds.role_family) - {""})
                     for kind, value in resonance(kinds[kinds.role_family == role]).items()}


def voice_gap(posts):
    """The same for employees' effects above the brand's, over the topics that both can compare."""
    if not (known_units(posts, "employee") and known_units(posts, "brand")):
        return NotImplemented
    (own, people), (brand, enough) = cells_of(posts, "employee", "author"), cells_of(posts, "brand", "post")
    topics, before = people & enough, None
    while before != topics:
        before = topics
        topics = set(comparable(brand, set(comparable(own, topics))))
    if not topics:
        return {}
    (e, ve), (b, vb) = (effects(cells.about(topics)) for cells in (own, brand))
    return published(sorted(topics), e - b, ve + vb)


def known_units(posts, voice):
    """Below 300 each author, or each post of the brand, is a group."""
    rows = posts[posts.voice == voice]
    return (rows.author.nunique() if voice == "employee" else len(rows)) < OWN_UNITS_BELOW


def cells_of(posts, voice, unit):
    """The cells of a voice, and its topics of enough people, or posts of the brand."""
    known = posts[(posts.voice == voice) & (posts.topic != "") & posts.impressions.notna() & posts.engagements.notna()]
    known = known.assign(unit=known.author if unit == "author" else known.network + " " + known.post_id)
    sums = known.groupby(["unit", "author", "network", "topic"])[["engagements", "impressions"]].sum()
    sums = sums[sums.impressions > 0]
    keys = sums.index.to_frame(index=False)
    topics = sorted(set(keys.topic))
    row = keys.groupby(["author", "network"]).ngroup().to_numpy(int) if len(keys) else np.zeros(0, int)
    cells = Cells(topics, pd.factorize(keys.unit)[0], row, np.array([topics.index(k) for k in keys.topic], int),
                  sums.engagements.to_numpy(float), sums.impressions.to_numpy(float))
    enough = (pd.factorize(keys.author)[0], LEAST_PEOPLE) if unit == "author" else (cells.unit, LEAST_POSTS)
    return cells, cells.counting(*enough)


def effects(cells):
    """The log effects and their variances, from leaving out each group."""
    whole = fit(*cells.sides(), np.zeros(len(cells.topics)))
    without = np.array([fit(*cells.sides(u), whole) for u in cells.units])
    return whole, ((without - without.mean(axis=0)) ** 2).sum(axis=0) * (len(without) - 1) / len(without)


def published(topics, whole, variances):
    return dict(zip(topics, np.exp(drawn_together(whole, variances))))


def comparable(cells, topics):
    """The largest set of topics that lead to each other, whoever is left out. One leads to another if somebody's posts
    on a network were seen on the one and met engagement on the other."""
    before = None
    while before != topics:
        before = topics
        for left_out in [None, *cells.units]:
            names = sorted(topics)
            y, t = (side[:, [cells.topics.index(name) for name in names]] for side in cells.sides(left_out))
            leads = (t > 0).T.astype(float) @ (y > 0) > 0
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
