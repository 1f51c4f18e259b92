"""Writes a large month as a folder of Parquet files: people, accounts, content, posts, and engagements a row per event.

    generate.py --out DIR [--posts 1000000] [--engagements 20000000] [--people 20000] [--month 2026-05] [--seed 1]

What is drawn is drawn as logs have it: activity, followers and engagement are heavy-tailed (lognormal), words follow
Zipf's law, lengths are lognormal with a median of 18 words; a fifth shares an offered text, half of that word for word, a
tenth are reposts, and one in 200 posts copies another one that nobody offered. The same arguments give the same rows.
Rows are written as they are drawn, so that memory does not grow with them.
"""

import argparse
import datetime
import pathlib

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

BATCH_POSTS = 100_000
BATCH_EVENTS = 1_000_000
WORDS = 30_000
ITEMS = 1_000
BRANDS = 20
NETWORKS = np.array(["linkedin", "x", "facebook"])
KINDS = np.array(["impression", "reaction", "click", "comment", "repost"])
KIND_SHARES = [0.60, 0.25, 0.08, 0.04, 0.03]
SYLLABLES = "ba be bi bo bu da de di do du fa fe fi fo ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to".split()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--posts", type=int, default=1_000_000)
    parser.add_argument("--engagements", type=int, default=20_000_000)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--month", default="2026-05")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def vocabulary():
    """Made-up words, each once, the shortest first."""
    size = len(SYLLABLES)
    words = [SYLLABLES[r % size] + SYLLABLES[r // size % size] + (SYLLABLES[r // size**2] if r >= size**2 else "") for r in range(WORDS)]
    return np.array(words, dtype=object)


class Words:
    """A vocabulary whose ranks follow Zipf's law."""

    def __init__(self):
        self.words = vocabulary()
        self.reach = np.cumsum(1 / (np.arange(WORDS) + 2.7))
        self.reach /= self.reach[-1]

    def texts(self, random, lengths):
        drawn = self.words[np.searchsorted(self.reach, random.random(int(lengths.sum())))]
        ends = np.cumsum(lengths)
        return [" ".join(drawn[end - length : end]) for length, end in zip(lengths, ends)]


def lengths(random, size):
    return np.clip(np.round(np.exp(random.normal(np.log(18), 0.6, size))), 1, 120).astype(int)


def weights(random, size, spread):
    cumulative = np.cumsum(np.exp(random.normal(0, spread, size)))
    return cumulative / cumulative[-1]


def drawn(random, cumulative, size):
    return np.minimum(np.searchsorted(cumulative, random.random(size)), len(cumulative) - 1)


def named(prefix, numbers):
    return np.char.add(prefix, numbers.astype(str))


def write(path, columns):
    pq.write_table(pa.table(columns), path)


class Company:
    def __init__(self, args):
        self.args = args
        self.random = np.random.default_rng(args.seed)
        self.words = Words()
        year, month = map(int, args.month.split("-"))
        self.start = datetime.datetime(year, month, 1)
        self.days = ((self.start + datetime.timedelta(days=31)).replace(day=1) - self.start).days
        self.items = self.words.texts(self.random, np.clip(lengths(self.random, ITEMS), 8, 120))
        self.own = weights(self.random, args.people, 1.0)

    def instants(self, seconds):
        return pa.array(np.datetime64(self.start, "us") + (seconds * 1e6).astype("timedelta64[us]"), pa.timestamp("us", "UTC"))

    def lists(self):
        random, people = self.random, self.args.people
        persons = np.arange(people)
        joined = self.instants(-86_400.0 * random.integers(40, 700, people))
        write(
            self.args.out / "people.parquet",
            {
                "person_id": named("p", persons),
                "department": named("department ", drawn(random, weights(random, 12, 0.8), people)),
                "location": named("city ", drawn(random, weights(random, 8, 0.8), people)),
                "role_family": named("role ", drawn(random, weights(random, 6, 0.8), people)),
                "opted_in_at": joined,
            },
        )
        followers = np.round(np.exp(random.normal(6, 1.2, people * len(NETWORKS)))).astype(np.int64)
        every = np.arange(people * len(NETWORKS))
        brands = np.arange(BRANDS)
        write(
            self.args.out / "accounts.parquet",
            {
                "account_id": np.concatenate([named("a", every), named("brand", brands)]),
                "voice": ["employee"] * len(every) + ["brand"] * BRANDS,
                "person_id": pa.array(list(named("p", every // len(NETWORKS))) + [None] * BRANDS, pa.string()),
                "network": np.concatenate([NETWORKS[every % len(NETWORKS)], NETWORKS[brands % len(NETWORKS)]]),
                "measured_on": [self.start.date()] * (len(every) + BRANDS),
                "follower_count": np.concatenate([followers, 50_000 + 10_000 * brands]),
            },
        )
        write(
            self.args.out / "content.parquet",
            {
                "content_id": named("c", np.arange(ITEMS)),
                "published_at": self.instants(86_400.0 * random.integers(-20, 1, ITEMS)),
                "kind": np.array(["product", "culture", "event", "job"])[random.integers(0, 4, ITEMS)],
                "topic": np.array(["culture", "product", "hiring", "industry"])[random.integers(0, 4, ITEMS)],
                "suggested_text": self.items,
            },
        )

    def texts(self, size):
        """Texts with the number of the item they share, -1: none."""
        random = self.random
        texts = self.words.texts(random, lengths(random, size))
        items = np.where(random.random(size) < 0.2, random.integers(0, ITEMS, size), -1)
        edited = random.random(size) < 0.5
        for i in np.flatnonzero(items >= 0):
            offered = self.items[items[i]]
            texts[i] = f"{' '.join(texts[i].split(' ')[:4])} {offered}" if edited[i] else offered
        for i in np.flatnonzero(random.random(size) < 0.005):
            texts[i] = texts[int(random.integers(0, size))]
        return texts, items

    def posts(self):
        random, args = self.random, self.args
        times = np.empty(args.posts)
        with pq.ParquetWriter(args.out / "posts.parquet", POSTS) as out:
            for first in range(0, args.posts, BATCH_POSTS):
                size = min(BATCH_POSTS, args.posts - first)
                texts, items = self.texts(size)
                brand = random.random(size) < 0.02
                network = random.integers(0, len(NETWORKS), size)
                person = drawn(random, self.own, size)
                account = np.where(
                    brand,
                    named("brand", network + len(NETWORKS) * random.integers(0, BRANDS // len(NETWORKS), size)),
                    named("a", person * len(NETWORKS) + network),
                )
                seconds = 86_400.0 * random.integers(0, self.days, size) + random.normal(46_800, 10_800, size) % 86_400
                times[first : first + size] = seconds
                shared = [None if i < 0 else f"c{i}" for i in items]
                out.write_table(
                    pa.table(
                        [
                            pa.array(named("t", np.arange(first, first + size))),
                            pa.array(account),
                            pa.array(NETWORKS[network]),
                            self.instants(seconds),
                            pa.array(texts),
                            pa.array(shared, pa.string()),
                            pa.array(random.random(size) < 0.1),
                        ],
                        POSTS,
                    )
                )
        return times

    def engagements(self, times):
        random, args = self.random, self.args
        heat = weights(random, args.posts, 1.5)
        with pq.ParquetWriter(args.out / "engagements.parquet", ENGAGEMENTS) as out:
            for first in range(0, args.engagements, BATCH_EVENTS):
                size = min(BATCH_EVENTS, args.engagements - first)
                post = drawn(random, heat, size)
                out.write_table(
                    pa.table(
                        [
                            pa.array(named("t", post)),
                            pa.array(KINDS[drawn(random, np.cumsum(KIND_SHARES), size)]),
                            self.instants(times[post] + random.exponential(86_400.0, size)),
                            pa.array(np.ones(size, np.int64)),
                            pa.array(np.full(size, "event")),
                            pa.array(np.full(size, "organic")),
                            pa.array(random.random(size) < 0.01),
                        ],
                        ENGAGEMENTS,
                    )
                )


POSTS = pa.schema(
    [
        ("post_id", pa.string()),
        ("account_id", pa.string()),
        ("network", pa.string()),
        ("posted_at", pa.timestamp("us", "UTC")),
        ("text", pa.string()),
        ("content_id", pa.string()),
        ("is_repost", pa.bool_()),
    ]
)
ENGAGEMENTS = pa.schema(
    [
        ("post_id", pa.string()),
        ("kind", pa.string()),
        ("measured_at", pa.timestamp("us", "UTC")),
        ("count", pa.int64()),
        ("measure", pa.string()),
        ("delivery", pa.string()),
        ("is_bot", pa.bool_()),
    ]
)

if __name__ == "__main__":
    given = arguments()
    given.out.mkdir(parents=True, exist_ok=True)
    company = Company(given)
    company.lists()
    company.engagements(company.posts())
