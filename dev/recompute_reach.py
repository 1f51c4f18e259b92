"""Who follows the accounts that posted, from the lists of who follows whom: each person once."""

import functools
import math
from dataclasses import dataclass, field

import pandas as pd
from recompute_bounds import calibrated
from recompute_input import month_of, table, takes_part
from recompute_resonance import OWN_UNITS_BELOW

YEAR = ["listed_people_year", "unique_reach_year", "reach_year_months"]
COUNTS = ["listed_people", "listed_followers", "unique_reach", "incremental_reach", *YEAR]
MONTHS = 12
REACH = [*COUNTS, "audience_duplication", "network_ratio", "reach_accumulation"]


@dataclass
class Reach:
    """The month's posts of accounts with a list, who is on the last list of each account, and how many advocates posted; the same of
    each month before it that is known and of the year that ends with it."""
    posts: pd.DataFrame
    lists: dict
    advocates: int
    earlier: list = field(default_factory=list)

    def of(self, **keys):
        """The posts with these keys."""
        rows = self.posts
        for key, value in keys.items():
            rows = rows[rows[key] == value]
        return rows

    def people(self, rows):
        """Everybody who follows one of the accounts of some posts."""
        return set().union(*(self.lists[account] for account in set(rows.account_id)))

    def by_author(self, rows):
        return {author: self.people(theirs) for author, theirs in rows.groupby("author")}

    def of_year(self, **keys):
        """Whom each author reached in the year."""
        reached = {}
        for month in [*self.earlier, self]:
            for author, people in month.by_author(month.of(**keys)).items():
                reached.setdefault(author, set()).update(people)
        return reached


def made_with_consent(rows, folder):
    """Rows of lists of the brand's accounts, and of those made on a day on which the account's owner took part."""
    accounts = table(folder, "accounts")[["account_id", "voice", "person_id"]].drop_duplicates()
    people = table(folder, "people", ["opted_in_at", "opted_out_at"])[["person_id", "opted_in_at", "opted_out_at"]]
    made = rows[["account_id", "measured_on"]].drop_duplicates().merge(accounts, on="account_id")
    made = made.merge(people, on="person_id", how="left").assign(posted_at=lambda m: m.measured_on)
    made = made[(made.voice == "brand") | takes_part(made)]
    return rows.merge(made[["account_id", "measured_on"]].drop_duplicates(), on=["account_id", "measured_on"])


@functools.cache
def reach_of_month(folder, month):
    start = pd.Timestamp(month + "-01", tz="UTC")
    end = start + pd.DateOffset(months=1)
    return reach_of(folder, end, month_of(folder, start, end)[0])


def reach_of(folder, end, posts, before=()):
    """Of the months before it those are known that had been published."""
    first = (end - pd.DateOffset(months=MONTHS)).strftime("%Y-%m")
    earlier = [reach_of_month(folder, month) for month in before if month >= first]
    rows = table(folder, "audience", ["measured_on"]).reindex(columns=["account_id", "member_id", "measured_on"])
    rows = rows.drop_duplicates()
    rows = made_with_consent(rows[rows.measured_on < end], folder) if len(rows) else rows
    last = rows.groupby("account_id").measured_on.transform("max")
    rows = rows[rows.measured_on == last]
    lists = {account: set(theirs.member_id) for account, theirs in rows.groupby("account_id")}
    advocates = posts[posts.voice == "employee"].author.nunique()
    return Reach(posts[posts.account_id.isin(lists)], lists, advocates, earlier)


def reach(metric, grain, known):
    """A figure's value; None: it has none; NotImplemented: not by this grain."""
    grain = dict(grain)
    if metric in YEAR:
        return of_year(metric, known, known.of_year(**grain))
    share = grain.pop("advocates", None)
    compared = metric in ("incremental_reach", "network_ratio")
    rows = known.of(**{"voice": "employee", **grain})
    people = known.people(rows)
    brand = known.people(known.of(**{**grain, "voice": "brand"}))
    if not people or compared and not brand:
        return None
    if metric == "reach_accumulation":
        known_units = known.advocates < OWN_UNITS_BELOW
        return grown(int(share.rstrip("%")) / 100, known.by_author(rows)) if known_units else NotImplemented
    listed = sum(len(known.lists[account]) for account in set(rows.account_id))
    return {"listed_people": rows.author.nunique(), "listed_followers": listed, "unique_reach": len(people),
            "incremental_reach": len(people - brand), "audience_duplication": listed / len(people),
            "network_ratio": len(people) / len(brand) if brand else None}[metric]


def of_year(metric, known, reached):
    if not reached or not known.earlier:
        return None
    return {"listed_people_year": len(reached), "unique_reach_year": len(set().union(*reached.values())),
            "reach_year_months": 1 + len(known.earlier)}[metric]


def reach_calibrated(grain, posts, known):
    """NotImplemented where 300 people or more posted: lists tell it by groups that a secret makes."""
    for key, value in grain.items():
        posts = posts[posts[key] == value]
    lists = known.by_author(known.of(**grain))
    return calibrated(posts, lists) if known.advocates < OWN_UNITS_BELOW or not lists else NotImplemented


def grown(share, by_author):
    """What a share of the advocates is expected to reach of what all do: each person by how many they follow."""
    n = len(by_author)
    follows = pd.Series([member for people in by_author.values() for member in people]).value_counts()
    return float((1 - follows.map(lambda d: missed(d, share, n))).mean())


def missed(d, share, n):
    if share > 1:
        return (1 - share) ** d
    left = n - d - share * n
    if left < 0:
        return 0
    return math.exp(math.lgamma(n - d + 1) + math.lgamma(n - share * n + 1) - math.lgamma(left + 1) - math.lgamma(n + 1))
