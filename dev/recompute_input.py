"""The month's posts, people and counts, read from the input files as the contracts define them."""

import numpy as np
import pandas as pd

from recompute_texts import is_retold

pd.set_option("mode.string_storage", "python")  # rows are taken far more often than texts are searched

AGE = pd.Timedelta(days=7)
KINDS = {"impressions": "impression", "viewers": "viewer", "clicks": "click", "reactions": "reaction",
         "comments": "comment", "reposts": "repost", "follows": "follow"}
ENGAGED = ["reactions", "comments", "reposts", "clicks"]


def table(folder, name, times=()):
    """A file of the input and later deliveries of it (posts-2.csv), all text; blank where unknown."""
    paths = sorted(folder.glob(f"{name}.csv")) + sorted(folder.glob(f"{name}-*.csv"))
    frames = [pd.read_csv(path, dtype=str, keep_default_na=False) for path in paths]
    frame = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()
    for column in times:
        frame[column] = pd.to_datetime(frame[column].replace("", None), utc=True, format="ISO8601")
    return frame


def month_of(folder, start, end):
    """The month's posts with what is known of their authors, the people as of its end, and the content items."""
    accounts = table(folder, "accounts", ["measured_on"])
    people = table(folder, "people", ["employed_from", "employed_to", "opted_in_at", "opted_out_at"])
    content = table(folder, "content", ["published_at"])
    posts = table(folder, "posts", ["posted_at"]).drop_duplicates()
    posts = posts[(posts.posted_at >= start) & (posts.posted_at < end)]
    posts = posts.merge(accounts[["account_id", "network", "voice", "person_id"]].drop_duplicates(),
                        on=["account_id", "network"])
    posts = posts.merge(people[["person_id", "opted_in_at", "opted_out_at"]], on="person_id", how="left")
    posts = posts[(posts.voice == "brand") | takes_part(posts)].drop_duplicates(["network", "post_id"])
    people = as_of(people, end)
    posts = posts.drop(columns=["opted_in_at", "opted_out_at"]).merge(people, on="person_id", how="left")
    posts["author"] = posts.person_id.where(posts.voice == "employee", posts.account_id)
    posts["repost"] = np.where(posts.is_repost == "", posts.repost_of != "", posts.is_repost == "true")
    posts["repost"] |= posts.text.map(is_retold)
    posts["followers"] = followers(posts, accounts)
    first = content.sort_values("variant").drop_duplicates("content_id").set_index("content_id")
    posts["recruiting"] = is_recruiting(posts, first, careers(accounts))
    posts["content_kind"] = posts.content_id.map(first.kind).fillna("")
    posts["day"] = posts.posted_at.dt.strftime("%Y-%m-%d")
    monday = posts.posted_at.dt.normalize() - pd.to_timedelta(posts.posted_at.dt.dayofweek, unit="D")
    posts["week"] = monday.where(monday >= start, start).dt.strftime("%Y-%m-%d")
    posts["topic"] = posts.topic.where(posts.topic != "", posts.content_id.map(first.topic).fillna(""))
    posts = posts.sort_values(["posted_at", "post_id"]).reset_index(drop=True)
    whole_minutes = posts.posted_at.dt.floor("min") == posts.posted_at
    posts["seconds_known"] = ~whole_minutes.groupby(posts.network).transform("all")
    add_counts(posts, table(folder, "engagements", ["measured_at"]))
    people["active"] = people.person_id.isin(posts.author[posts.voice == "employee"])
    return posts, people, content


def careers(accounts):
    """Accounts that are said to be for careers, of whichever row."""
    if "purpose" not in accounts:
        return set()
    there = accounts[accounts.purpose == "careers"]
    return set(zip(there.account_id, there.network))


def is_recruiting(posts, content, careers):
    """Of an offered piece about a job or the culture; of the brand also whatever an account for careers posts."""
    pieces = posts.content_id.map(content.kind).isin(["job", "culture"])
    account = pd.Series([pair in careers for pair in zip(posts.account_id, posts.network)], posts.index, dtype=bool)
    return pieces | (posts.voice == "brand") & account


def as_of(intervals, end):
    """A row per person: of their intervals one that holds at the month's end, else has begun; the last of these."""
    rows = intervals.copy()
    rows["employed"] = ~(rows.employed_from >= end) & ~(rows.employed_to < end)
    rows["opted_in"] = (rows.opted_in_at < end) & ~(rows.opted_out_at < end)
    rows["begun"] = ~(rows[["employed_from", "opted_in_at"]].max(axis=1) >= end)
    any_of = rows.groupby("person_id")[["employed", "opted_in"]].any()
    order = ["employed", "opted_in", "begun", "employed_from", "opted_in_at"]
    rows = rows.sort_values(order, na_position="first").drop_duplicates("person_id", keep="last")
    rows = rows.drop(columns=["employed", "opted_in", "begun"]).merge(any_of, on="person_id")
    return rows.reset_index(drop=True)


def takes_part(p):
    """Opted in when posting; the moment of opting in counts, that of opting out does not."""
    return (p.opted_in_at <= p.posted_at) & ~(p.opted_out_at <= p.posted_at)


def followers(posts, accounts):
    """Per post the account's latest known audience on or before its day, else the earliest one, else unknown."""
    known = accounts[accounts.follower_count != ""].sort_values("measured_on")
    measured = dict(list(known.groupby(["account_id", "network"])))

    def at(post):
        series = measured.get((post.account_id, post.network))
        if series is None:
            return np.nan
        before = series[series.measured_on <= post.posted_at.normalize()]
        return float((before.iloc[-1] if len(before) else series.iloc[0]).follower_count)

    return [at(p) for p in posts.itertuples()]


def add_counts(posts, rows):
    """Counts per post at the fixed age: organic only, machines excluded, unknown stays unknown.

    total: the latest at or before the age, else the first after, the higher of two at one moment, added up over
    members; event: the sum before it. Unknown delivery counts where the network has no sponsored rows in the month.
    Reposts carry the original's counts: none of their own.
    """
    rows = rows.merge(posts[["post_id", "network", "posted_at"]][~posts.repost], on="post_id")
    rows = rows[rows.is_bot != "true"]
    rows = rows.assign(count=rows["count"].astype("int64"), due=rows.posted_at + AGE,
                       delivery=rows.delivery.replace("", "unknown"))
    paid = set(rows[rows.delivery == "sponsored"].network)
    rows = rows[(rows.delivery == "organic") | (rows.delivery == "unknown") & ~rows.network.isin(paid)]
    series = ["post_id", "kind", "delivery"]
    members = [*series, "member_id", "member_is_employee"]
    totals = rows[rows.measure == "total"].sort_values(["measured_at", "count"])
    before = totals[totals.measured_at <= totals.due].groupby(members)["count"].last()
    after = totals[totals.measured_at > totals.due].sort_values(["measured_at", "count"], ascending=[True, False])
    of_members = before.combine_first(after.groupby(members)["count"].first())
    total = of_members.groupby(series).sum()
    events = rows[(rows.measure == "event") & (rows.measured_at < rows.due)]
    counts = total.combine_first(events.groupby(series)["count"].sum()).groupby(["post_id", "kind"]).sum().unstack()
    without = events[[key not in total.index for key in zip(*(events[c] for c in series))]]
    add_members(posts, pd.concat([of_members.reset_index(), without]))
    for column, kind in KINDS.items():
        posts[column] = posts.post_id.map(counts[kind]) if kind in counts else np.nan
    posts["engagements"] = posts[ENGAGED].sum(axis=1, min_count=1)


def add_members(posts, counted):
    """Of what counts as engagement: what is of members who are said to be colleagues or not, and of those who are not."""
    engaged = counted[counted.kind.isin([KINDS[column] for column in ENGAGED])]
    known = engaged[engaged.member_is_employee != ""]
    outside = known["count"].where(known.member_is_employee == "false", 0)
    posts["engagements_known"] = posts.post_id.map(known.groupby("post_id")["count"].sum()).astype("float64")
    posts["engagements_outside"] = posts.post_id.map(outside.groupby(known.post_id).sum()).astype("float64")
