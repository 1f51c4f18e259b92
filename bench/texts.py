"""Writes the texts of a large month as one Parquet file: made-up words, and some copies.

    texts.py --out FILE [--texts 1000000] [--copies 0.02] [--people 20000] [--month 2026-05] [--seed 1]

Lengths are those of a year of senators' posts (their quantiles stand below, none of their words). Words are made up; how often each
occurs follows Zipf and Mandelbrot's law with an exponent at which as many 3-grams occur once as in those posts (.47 of
all there are in 100 thousand texts, .45 there), since that is what finding copies costs.

Copies are messages of 5 to 40 people within a day: the first as it is, of the others a third word for word, a third with an own
hashtag and link, a third with one word swapped and two added in front or behind. Columns: post_id, account_id, posted_at,
text, message (null: nobody's copy). The same arguments give the same rows.
"""

import argparse
import datetime
import pathlib

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from generate import WORDS, vocabulary

BATCH = 100_000
EXPONENT = 1.45
SHIFT = 5
SHARES = [0, 0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99, 1]
LENGTHS = [1, 1, 8, 13, 24, 35, 42, 46, 48, 52, 64]
LEAST_COPIED = 17
LEAST_PEOPLE, MOST_PEOPLE = 5, 40
DAY = 86_400

SCHEMA = pa.schema(
    [
        ("post_id", pa.string()),
        ("account_id", pa.string()),
        ("posted_at", pa.timestamp("us", "UTC")),
        ("text", pa.string()),
        ("message", pa.int64()),
    ]
)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--copies", type=float, default=0.02)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--month", default="2026-05")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Words:
    def __init__(self, random):
        self.random = random
        self.words = vocabulary()
        self.reach = np.cumsum((np.arange(WORDS) + SHIFT) ** -EXPONENT)
        self.reach /= self.reach[-1]

    def drawn(self, size):
        return list(self.words[np.searchsorted(self.reach, self.random.random(size))])

    def texts(self, lengths):
        words = self.drawn(int(lengths.sum()))
        ends = np.cumsum(lengths)
        return [words[end - length : end] for length, end in zip(lengths, ends)]


class Month:
    def __init__(self, args):
        self.args = args
        self.random = np.random.default_rng(args.seed)
        self.words = Words(self.random)
        year, month = map(int, args.month.split("-"))
        self.start = datetime.datetime(year, month, 1)
        self.seconds = DAY * ((self.start + datetime.timedelta(days=31)).replace(day=1) - self.start).days

    def lengths(self, size):
        return np.round(np.interp(self.random.random(size), SHARES, LENGTHS)).astype(int)

    def batch(self, size, message):
        """Texts, people, seconds and messages of a batch, copies first; message is the number of its first one."""
        random, people = self.random, self.args.people
        texts, accounts, seconds, messages = [], [], [], []
        copies = round(size * self.args.copies)
        while len(texts) < copies:
            words = self.words.texts(np.maximum(self.lengths(1), LEAST_COPIED))[0]
            members = random.choice(people, int(random.integers(LEAST_PEOPLE, MOST_PEOPLE + 1)), replace=False)
            begun = random.integers(0, self.seconds - DAY)
            for place, member in enumerate(members):
                texts.append(words if place == 0 else self.copied(words, int(member)))
                accounts.append(member)
                seconds.append(begun + (0 if place == 0 else random.integers(1, DAY)))
                messages.append(message)
            message += 1
        others = size - len(texts)
        texts += self.words.texts(self.lengths(others))
        accounts += list(random.integers(0, people, others))
        seconds += list(random.integers(0, self.seconds, others))
        return texts, accounts, seconds, messages + [None] * others, message

    def copied(self, words, member):
        way = self.random.integers(0, 3)
        if way == 0:
            return words
        if way == 1:
            return self.outside(words, [f"#office{member}", f"https://example.com/?u={member}"])
        swapped = list(words)
        swapped[self.random.integers(0, len(words))] = self.words.drawn(1)[0]
        return self.outside(swapped, self.words.drawn(2))

    def outside(self, words, added):
        return added + words if self.random.integers(0, 2) == 0 else words + added

    def write(self):
        message = 0
        with pq.ParquetWriter(self.args.out, SCHEMA) as out:
            for first in range(0, self.args.texts, BATCH):
                size = min(BATCH, self.args.texts - first)
                texts, accounts, seconds, messages, message = self.batch(size, message)
                order = self.random.permutation(size)
                at = np.datetime64(self.start, "us") + (np.array(seconds)[order] * 1_000_000).astype("timedelta64[us]")
                out.write_table(
                    pa.table(
                        [
                            [f"t{first + place}" for place in range(size)],
                            [f"a{accounts[row]}" for row in order],
                            pa.array(at, pa.timestamp("us", "UTC")),
                            [" ".join(texts[row]) for row in order],
                            pa.array([messages[row] for row in order], pa.int64()),
                        ],
                        SCHEMA,
                    )
                )


if __name__ == "__main__":
    Month(arguments()).write()
