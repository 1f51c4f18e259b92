#!/usr/bin/env python3
"""Makes the traps of dev/attack-study out of a simulated company: what disclosure control finds hard.

A department of 4 beside one of 5; a person with 95 % of a network's impressions in the second month; somebody who joins
in the fourth month, whose audience is known; leavers and people who opt out; audiences measured once. Then versions of
one month: 2 one late post, 3 one corrected count, 4 late posts of 7 people, 5 without an erased person.

    dev/attack_companies.py --simulated DIR --out DIR --month YYYY-MM
"""

import argparse
import math
import shutil
import sys
from pathlib import Path

import pandas as pd

SMALL = {"Laboratory": 4, "Studio": 5}
DOMINANT = 0.95
LATE = 7


class Company:
    """The input files of a company that are modified."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.people, self.accounts, self.posts, self.engagements = (
            pd.read_csv(self.folder / f"{name}.csv", dtype=str, keep_default_na=False)
            for name in ("people", "accounts", "posts", "engagements"))
        self.months = sorted(set(self.posts.posted_at.str[:7]))

    def write(self, folder):
        shutil.copytree(self.folder, folder, ignore=shutil.ignore_patterns("truth"))
        for name in ("people", "accounts", "posts", "engagements"):
            getattr(self, name).to_csv(folder / f"{name}.csv", index=False)

    def authors(self, month, network=None):
        """People who take part and post in a month, most posts first."""
        posts = self.posts[self.posts.posted_at.str.startswith(month)]
        posts = posts if network is None else posts[posts.network == network]
        person = self.accounts.drop_duplicates("account_id").set_index("account_id").person_id
        p = self.people.drop_duplicates("person_id", keep="last").set_index("person_id")
        there = p[(p.opted_in_at != "") & (p.opted_in_at < month) & (p.opted_out_at == "") & (p.employed_to == "")]
        by = posts.account_id.map(person)
        return list(by[by.isin(there.index)].value_counts().sort_index().sort_values(ascending=False, kind="stable").index)

    def posts_of(self, person, month):
        accounts = self.accounts[self.accounts.person_id == person].account_id
        return self.posts[self.posts.account_id.isin(accounts) & self.posts.posted_at.str.startswith(month)]

    def set(self, person, **values):
        for column, value in values.items():
            self.people.loc[self.people.person_id == person, column] = value


def small_departments(company):
    people = list(company.people[company.people.employed_to == ""].person_id.drop_duplicates())
    for department, size in SMALL.items():
        for _ in range(size):
            company.set(people.pop(), department=department)


def dominate(company, month, network):
    """One person's impressions become 19 times those of all others."""
    posts = company.posts[company.posts.posted_at.str.startswith(month) & (company.posts.network == network)]
    theirs = set(company.posts_of(company.authors(month, network)[0], month).post_id)
    rows = company.engagements
    seen = (rows.kind == "impression") & rows.post_id.isin(posts.post_id)
    mine = seen & rows.post_id.isin(theirs)
    counts = rows["count"].astype("int64")
    factor = math.ceil(DOMINANT / (1 - DOMINANT) * counts[seen & ~mine].sum() / max(1, counts[mine].sum()))
    rows.loc[mine, "count"] = (counts[mine] * factor).astype(str)


def come_and_go(company):
    """Somebody joins in the fourth month (or the last); from the third on somebody leaves and somebody opts out."""
    joins = company.months[min(3, len(company.months) - 1)]
    candidates = company.authors(joins)
    joiner = candidates.pop(1)
    company.set(joiner, employed_from=f"{joins}-01T00:00:00Z", opted_in_at=f"{joins}-01T00:00:00Z")
    for month in company.months[2:]:
        for column, day in (("employed_to", 12), ("opted_out_at", 17)):
            if len(candidates) > LATE + 3:
                company.set(candidates.pop(), **{column: f"{month}-{day}T00:00:00Z"})


def measured_once(company):
    """Of every second account only the first known audience is left."""
    accounts = company.accounts.sort_values("measured_on", kind="stable")
    some = set(sorted(set(accounts.account_id))[::2])
    company.accounts = accounts[~accounts.account_id.isin(some) | ~accounts.duplicated(["account_id", "network"])]


def late(company, people, month, number):
    """One more post of each, with what it met, as files of their own."""
    posts, counts = [], []
    for person in people:
        post = company.posts_of(person, month).iloc[0].copy()
        met = company.engagements[company.engagements.post_id == post.post_id].copy()
        post["post_id"] = met["post_id"] = f"{post.network}-late-{number}-{len(posts)}"
        posts.append(post)
        counts.append(met)
    return {f"posts-{number}.csv": pd.DataFrame(posts), f"engagements-{number}.csv": pd.concat(counts)}


def corrected(company, person, month):
    """The largest count of a person's posts becomes larger by 17."""
    rows = company.engagements
    theirs = rows[rows.post_id.isin(company.posts_of(person, month).post_id) & (rows.kind == "reaction")]
    theirs = theirs if len(theirs) else rows[rows.post_id.isin(company.posts_of(person, month).post_id)]
    post = theirs.post_id.iloc[0]
    cell = (rows.post_id == post) & (rows.kind == theirs.kind.iloc[0])
    rows.loc[cell, "count"] = (rows.loc[cell, "count"].astype("int64") + 17).astype(str)


def version(company, out, number, files):
    folder = out / str(number)
    company.write(folder)
    for name, frame in files.items():
        frame.to_csv(folder / name, index=False)


def versions(company, out, month):
    """Writes versions 1 to 5 of the input; returns who is erased before the fifth."""
    authors = company.authors(month)
    files = {}
    version(company, out, 1, files)
    files |= late(company, authors[2:3], month, 2)
    version(company, out, 2, files)
    corrected(company, authors[3], month)
    version(company, out, 3, files)
    files |= late(company, authors[:LATE], month, 4)
    version(company, out, 4, files)
    erased = authors[1]
    company.people = company.people[company.people.person_id != erased]
    accounts = company.accounts[company.accounts.person_id == erased].account_id
    company.accounts = company.accounts[company.accounts.person_id != erased]
    company.posts = company.posts[~company.posts.account_id.isin(accounts)]
    files = {name: f[~f.account_id.isin(accounts)] if "account_id" in f else f for name, f in files.items()}
    version(company, out, 5, files)
    return erased


def make(simulated, out, month):
    company = Company(simulated)
    small_departments(company)
    come_and_go(company)
    measured_once(company)
    dominate(company, company.months[min(1, len(company.months) - 1)], "linkedin")
    return versions(company, Path(out), month)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--simulated", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--month", required=True)
    asked = parser.parse_args()
    Path(asked.out, "erased").write_text(make(asked.simulated, asked.out, asked.month) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
