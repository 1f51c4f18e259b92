#!/usr/bin/env python3
"""How often people who agreed on nothing post the same, by how much is posted and by the length of texts.

    dev/unison-study.py DATA > FILE

DATA is the folder of sample data, of which a year of senators' posts is read; Markdown tables come out, from which
docs/own-words.md is made. Texts are read and compared by dev/recompute_texts.py, so nothing here shares code with the product. A
minute on a free core. Of posts nothing is printed but how many they are.
"""

import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pandas as pd
from recompute_texts import SHORT, Text, formulae, is_common, is_retold, without_sign_offs, words_of
from scipy.stats import chi2

DAY = 86_400
WINDOWS = {"60 s": 60, "1 h": 3_600, "24 h": DAY, "7 d": 7 * DAY, "30 d": 30 * DAY}
LENGTHS = {"5–9": (5, 10), "10–19": (10, 20), "20–39": (20, 40), "40+": (40, 10**6)}
PEOPLE, DRAWS, SEED = (10, 25, 50), 40, 25
EVENT, PAIR = 5, 2


def senators(data):
    """A year of posts in the order of time, month by month read as the product reads them."""
    file = pd.read_csv(Path(data) / "02_us_senate_tweets/senate_tweets_2021.csv.gz", dtype=str, keep_default_na=False)
    at = pd.to_datetime(file.Datetime, utc=True)
    posts = pd.DataFrame({"author": file.account.str.strip(), "text": file.Text, "month": at.dt.strftime("%Y-%m"),
                          "at": (at - pd.Timestamp("2021-01-01", tz="UTC")).dt.total_seconds()})
    posts = posts.sort_values("at", kind="stable").reset_index(drop=True)
    phrases = formulae()
    posts["read"] = None
    for _, month in posts.groupby("month"):
        posts.loc[month.index, "read"] = pd.Series([Text(t) for t in without_sign_offs(month, set())], month.index)
    whole = [words_of(t) for t in posts.text]
    bare = [is_retold(t) or not words_of(t, tags=True) for t in posts.text]
    common = [is_common(t, words, phrases) for t, words in zip(posts.text, whole)]
    posts["words"] = [len(read.words) for read in posts.read]
    posts["compared"] = ~pd.Series(common) & (posts.words >= SHORT)
    return posts[~pd.Series(bare)].reset_index(drop=True)


def copies_after(posts, apart):
    """Of each post the later ones, by time, that are copies of it and at most so many seconds apart."""
    often = Counter(g for read in posts.read for g in read.grams)
    at, reads, compared = posts["at"].to_numpy(), list(posts.read), posts.compared.to_numpy()
    seen, after = defaultdict(list), defaultdict(list)
    for i in np.flatnonzero(compared):
        grams = sorted(reads[i].grams, key=lambda g: (often[g], g))
        # Of two sets that share .6 of their union, the rarest .4 of each and one more have one in common.
        for g in grams[: len(grams) - math.ceil(0.6 * len(grams)) + 1]:
            for j in seen[g]:
                if at[i] - at[j] < apart and (not after[j] or after[j][-1] != i) and reads[j].copies(reads[i]):
                    after[j].append(i)
            if often[g] > 1:
                seen[g].append(i)
    return {i: sorted(set(js)) for i, js in after.items() if js}


def in_events(after, at, authors, there, window, people):
    """Posts in events, and how many these are, by the star rule: the earliest post of a text takes its copies in time."""
    taken, events = set(), 0
    for hub in sorted(after):
        if there[hub] and hub not in taken:
            group = [hub, *(i for i in after[hub] if there[i] and i not in taken and at[i] - at[hub] < window)]
            if len({authors[i] for i in group}) >= people:
                taken.update(group)
                events += 1
    return taken, events


def at_most(events):
    """The 95 % bound above a Poisson mean of which so many were seen; 3 if none was."""
    return chi2.ppf(0.95, 2 * (events + 1)) / 2


class Study:
    """A year of posts with its copies."""

    def __init__(self, posts):
        self.posts = posts
        self.at, self.authors = posts["at"].to_numpy(), posts.author.to_numpy()
        self.after = copies_after(posts, max(WINDOWS.values()))
        self.random = np.random.default_rng(SEED)

    def sizes(self):
        """Name of a part of the company, and draws of it: whether each post is there."""
        everybody = sorted(set(self.authors))
        for people in PEOPLE:
            yield f"{people} people", [self.of(self.random.choice(everybody, people, replace=False)) for _ in range(DRAWS)]
        for share in (4, 2):
            yield f"a post in {share} of all", [self.random.random(len(self.posts)) < 1 / share for _ in range(DRAWS)]
        yield f"all {len(everybody)}", [np.ones(len(self.posts), bool)]

    def of(self, people):
        return np.isin(self.authors, people)

    def found(self, draws, window, people):
        """Mean posts a month, share of posts in events, events a year."""
        seen = [in_events(self.after, self.at, self.authors, there, WINDOWS[window], people) for there in draws]
        posts = sum(there.sum() for there in draws)
        return posts / len(draws) / 12, sum(len(t) for t, _ in seen) / posts, sum(e for _, e in seen) / len(draws)

    def by_volume(self):
        print("| company | posts a month | window | posts with a copy of one other | with copies of four others | such events a year |")
        print("|---|---|---|---|---|---|")
        for name, draws in self.sizes():
            for window in WINDOWS:
                posts, pairs, _ = self.found(draws, window, PAIR)
                _, five, events = self.found(draws, window, EVENT)
                print(f"| {name} | {posts:,.0f} | {window} | {100 * pairs:.4f} % | {100 * five:.4f} % | {events:.2f} |")

    def by_length(self):
        print("\n| words | posts | window | with a copy of one other | with copies of four others |")
        print("|---|---|---|---|---|")
        everything = np.ones(len(self.posts), bool)
        words = self.posts.words.to_numpy()
        for window, seconds in WINDOWS.items():
            two, five = (in_events(self.after, self.at, self.authors, everything, seconds, n)[0] for n in (PAIR, EVENT))
            for name, (low, high) in LENGTHS.items():
                posts = ((words >= low) & (words < high)).sum()
                pairs, events = (sum(low <= words[i] < high for i in taken) for taken in (two, five))
                print(f"| {name} | {posts:,} | {window} | {pairs} ({100 * pairs / posts:.3f} %) | {events} ({100 * events / posts:.3f} %) |")

    def by_month(self):
        print("\n| month | posts | people | posts with a copy of one other within 24 h | with copies of four others | events |")
        print("|---|---|---|---|---|---|")
        for month, rows in self.posts.groupby("month"):
            there = np.zeros(len(self.posts), bool)
            there[rows.index] = True
            pairs, _ = in_events(self.after, self.at, self.authors, there, DAY, PAIR)
            five, events = in_events(self.after, self.at, self.authors, there, DAY, EVENT)
            print(f"| {month} | {len(rows):,} | {rows.author.nunique()} | {len(pairs)} | {len(five)} | {events} |")


def main(data):
    study = Study(senators(data))
    study.by_volume()
    study.by_length()
    study.by_month()
    print("\nEvents in a year, 95 % bound above:", ", ".join(f"{n}: {at_most(n):.2f}" for n in range(4)))


if __name__ == "__main__":
    main(*sys.argv[1:])
