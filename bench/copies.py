"""Near-duplicates of a month that texts.py wrote, by public tools: MinHash, bands, union of what is similar.

    copies.py FILE --tool rensa|datasketch

Texts as the product has them, as far as a few lines go: lower case, without links, mentions and hashtags, cut into words; 3-grams
of words. 128 hashes in 32 bands of 4 (what is alike to .6 is found with .988). rensa first tells which texts share a band with
another one, and only these are looked up, as fast as it goes. Candidates are verified as the product does: Jaccard .8, or .6
where both have under 40 words, and equal below 8. Groups are whatever hangs together. The environment: requirements.txt beside this file.
"""

import argparse
import collections
import re
import resource
import time

import pyarrow.parquet as pq

HASHES, BANDS = 128, 32
LEFT_OUT = re.compile(r"https?://\S+|[@#]\w+")
WORD = re.compile(r"\w+")
LEAST_PEOPLE = 5


def grams(text):
    words = WORD.findall(LEFT_OUT.sub(" ", text.casefold()))
    return len(words), [" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))]


def is_copy(one, other):
    (m, a), (n, b) = one, other
    a, b = set(a), set(b)
    if min(m, n) < 8:
        return a == b and m == n
    return len(a & b) >= (0.6 if max(m, n) < 40 else 0.8) * len(a | b)


def by_rensa(texts):
    import rensa

    matrix = rensa.RMinHash.digest_matrix_from_token_sets((grams(t)[1] for t in texts), HASHES, 42)
    flags = rensa.RMinHashLSH(0.6, HASHES, BANDS).query_duplicate_flags_matrix_one_shot(matrix)
    del matrix
    rows = [row for row, flag in enumerate(flags) if flag]
    sketches = rensa.RMinHash.from_token_sets([grams(texts[row])[1] for row in rows], HASHES, 42)
    index = rensa.RMinHashLSH(0.6, HASHES, BANDS)
    for row, sketch in zip(rows, sketches):
        index.insert(row, sketch)
    for row, sketch in zip(rows, sketches):
        yield row, index.query(sketch)


def by_datasketch(texts):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=HASHES, params=(BANDS, HASHES // BANDS))
    sketches = MinHash.generator(([g.encode() for g in grams(t)[1]] for t in texts), num_perm=HASHES, seed=42)
    for row, sketch in enumerate(sketches):
        yield row, index.query(sketch)
        index.insert(row, sketch, check_duplication=False)


def groups(texts, candidates):
    """The group of each row: the smallest row of what hangs together."""
    group = list(range(len(texts)))

    def first(row):
        while group[row] != row:
            group[row] = group[group[row]]
            row = group[row]
        return row

    compared = 0
    for row, others in candidates:
        for other in others:
            one, two = first(row), first(other)
            if other < row and one != two:
                compared += 1
                if is_copy(grams(texts[row]), grams(texts[other])):
                    group[max(one, two)] = min(one, two)
    return [first(row) for row in range(len(texts))], compared


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--tool", choices=["rensa", "datasketch"], default="rensa")
    args = parser.parse_args()
    started = time.monotonic()
    table = pq.read_table(args.file, columns=["account_id", "text", "message"])
    texts, accounts, messages = (table.column(name).to_pylist() for name in ["text", "account_id", "message"])
    found, compared = groups(texts, (by_rensa if args.tool == "rensa" else by_datasketch)(texts))
    people = collections.defaultdict(set)
    for group, account in zip(found, accounts):
        people[group].add(account)
    seconds = time.monotonic() - started
    usage = resource.getrusage(resource.RUSAGE_SELF)
    inside = [len(people[group]) >= LEAST_PEOPLE for group in found]
    print(f"texts {len(texts)} seconds {seconds:.1f} cpu_s {usage.ru_utime + usage.ru_stime:.1f} peak_mb {usage.ru_maxrss // 1024}")
    print(f"compared {compared} copies {sum(m is not None for m in messages)} of them in groups of {LEAST_PEOPLE} people", end=" ")
    print(f"{sum(i and m is not None for i, m in zip(inside, messages))} others {sum(i and m is None for i, m in zip(inside, messages))}")


if __name__ == "__main__":
    main()
