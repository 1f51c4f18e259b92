"""Writes a month in which each of 639 real accounts posts and the lists of who follows them are delivered.

    audiences.py --samples DIR --out DIR [--lists 2]

DIR holds 05_follower_overlap of the shared sample data. The most followed account is the brand's, the others are employees' in a
department for each party; posts, times and counts are invented by rule, the lists of followers are real: 895,345 rows for each
list, one at the beginning of June 2019 and one for each week after it. The same arguments give the same rows.
"""

import argparse
import csv
import datetime
import pathlib

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

MONTH = datetime.date(2019, 6, 1)
POSTS = 3


def table(folder, name, columns, rows):
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)


def lists(samples, out, number):
    follows = pq.read_table(samples / "follows_2019.parquet")
    follower = pc.cast(follows["follower"], pa.string())
    out.mkdir(exist_ok=True)
    for week in range(number):
        day = pa.array([str(MONTH + datetime.timedelta(days=7 * week))] * len(follows))
        rows = pa.table({"account_id": follows["account"], "member_id": follower, "measured_on": day})
        pq.write_table(rows, out / f"week-{week + 1}.parquet")


def posts(accounts):
    for number, account in enumerate(accounts):
        for i in range(POSTS):
            at = datetime.datetime(2019, 6, 2 + 9 * i, number % 24, number % 60)
            yield f"{number}-{i}", account["twitter"], at.isoformat() + "Z", number, i


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--lists", type=int, default=2)
    given = parser.parse_args()
    samples, out = given.samples / "05_follower_overlap", given.out
    out.mkdir(parents=True, exist_ok=True)
    with open(samples / "accounts_2019.csv", encoding="utf-8") as file:
        known = [a | {"followers_count": a["followers_count"].replace("NA", "")} for a in csv.DictReader(file)]
    accounts = sorted(known, key=lambda a: (-int(a["followers_count"] or 0), a["twitter"]))
    table(out, "people", ["person_id", "department", "opted_in_at"],
          [(a["twitter"], a["party"], "2019-01-01") for a in accounts[1:]])
    table(out, "accounts", ["account_id", "voice", "person_id", "network", "measured_on", "follower_count"],
          [(a["twitter"], "employee" if i else "brand", a["twitter"] if i else "", "x", MONTH, a["followers_count"])
           for i, a in enumerate(accounts)])
    table(out, "posts", ["post_id", "account_id", "network", "posted_at"],
          [(post, account, "x", at) for post, account, at, _, _ in posts(accounts)])
    table(out, "engagements", ["post_id", "kind", "measured_at", "count", "measure"],
          [(post, kind, at[:8] + f"{int(at[8:10]) + 6:02}" + at[10:], (number * 7 + i * 5) % 90 * times, "total")
           for post, _, at, number, i in posts(accounts)
           for kind, times in (("impression", 40), ("reaction", 2), ("comment", 1), ("repost", 1))])
    lists(samples, out / "audience", given.lists)


main()
