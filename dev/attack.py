#!/usr/bin/env python3
"""Attacks what has been published: how well can a reader of all files know what is about too few people?

Shares no code with the product. All numbers of all months, and of all versions of a month, become one system of linear
relations between the unknown cells; each secret's range in it is found by linear programming. The raw rows are read to
know which cells are secrets, and to check the formulas. Exit 1 where something is exposed, 2 where a formula is missing
or wrong.

    dev/attack.py --version OUT INPUT [--version OUT INPUT ...] [--floor 5] [--price]

Versions are in the order of publication: a folder of published months, and the files they were made of (without people
who had been erased by then). A month whose metrics.csv is that of the version before was not published anew.
"""

import argparse
import math
import random
import sys
from collections import defaultdict
from pathlib import Path

import attack_programme
import attack_reach
from attack_checks import disagreements, long_intervals, numbers_in_methods, one_group, run_json
from attack_figures import Figures, NoFormula
from attack_price import show_price
from attack_published import Edition
from attack_recruiting import named_apart, overlap
from recompute_programme import published_before
from attack_secrets import between, of_month
from attack_system import Contradiction, System
from attack_truth import Month


def editions_of(versions):
    """Every month as it was published, and again where its file has changed."""
    found, last = [], {}
    for out, source in versions:
        for folder in sorted(f for f in Path(out).iterdir() if (f / "metrics.csv").exists()):
            text = (folder / "metrics.csv").read_bytes()
            if last.get(folder.name) != text:
                last[folder.name] = text
                number = sum(e.month == folder.name for e in found) + 1
                found.append(Edition(number, folder.name, folder, source))
    return sorted(found, key=lambda e: (e.month, e.number))


def known(system, editions):
    found = []
    for edition in editions:
        keys = {d: edition.keys(d) for d in ("network", "topic", "department", "content_kind")}
        keys |= named_apart(edition) | {"idea_topic": attack_programme.named_topics(edition)}
        keys |= attack_reach.named(edition)
        month = Month(edition.source, edition.month, keys, published_before(edition.folder))
        figures = Figures(system, edition, month)
        wrong = list(disagreements(figures))
        for line in wrong:
            print(f"formula disagrees: {edition.name} {line}")
        if wrong:
            sys.exit(2)
        figures.add()
        found.append(figures)
    for before, after in followed(found):
        overlap(system, before, after)
        attack_programme.overlap(system, before, after)
    system.prepare()
    return found


def followed(found):
    """Each edition of a month with each of the next month."""
    months = sorted({f.edition.month for f in found})
    follows = dict(zip(months, months[1:]))
    return [(before, after) for before in found for after in found
            if follows.get(before.edition.month) == after.edition.month]


def secrets_of(found, floor):
    for figures in found:
        yield from of_month(figures, floor)
    versions = [(before, after) for before in found for after in found
                if before.edition.month == after.edition.month and before.edition.number < after.edition.number]
    for before, after in [*versions, *followed(found)]:
        yield from between(before, after, floor)


def whole_range(system, secret):
    low, high = system.range(secret.form)
    slack = 1e-6 * max(1, abs(secret.truth))
    low = math.ceil(low - slack) if math.isfinite(low) else low
    high = math.floor(high + slack) if math.isfinite(high) else high
    if not low <= secret.truth <= high:
        raise Contradiction(f"{secret.what} is {secret.truth}, but was found in {low}..{high}")
    return low, high


def hidden(system, secret):
    """Whether solutions found so far leave it wide enough, with the truth between them."""
    low, high = system.seen(secret.form)
    return low <= secret.truth <= high and (math.isinf(high - low) or math.floor(high) - math.ceil(low) >= secret.width)


def without_hidden(system, secrets):
    """Many secrets at once: in each solution a random half of them is great and the others are small.

    Goes on while one more solution shows that another secret is hidden.
    """
    draw, left = random.Random(1), [s for s in secrets if not hidden(system, s)]
    while left:
        at_once = defaultdict(float)
        for secret in left:
            sign = draw.choice((-1, 1)) / max(1, secret.width)
            for variable, c in secret.form.items():
                at_once[variable] += sign * c
        system.look(at_once)
        before, left = left, [s for s in left if not hidden(system, s)]
        if len(left) == len(before):
            break
    return left


def attack(system, secrets):
    exposed = []
    for secret in without_hidden(system, secrets):
        if hidden(system, secret):
            continue
        low, high = whole_range(system, secret)
        if high - low < secret.width:
            sure = ", by elimination" if low == high and system.is_implied(secret.form) else ""
            exposed.append(f"{secret.what}: {low}..{high}{sure}, true {secret.truth:g}, "
                           f"should be {secret.width:g} wide")
    return exposed


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--version", nargs=2, action="append", required=True, metavar=("OUT", "INPUT"))
    parser.add_argument("--floor", type=int, default=5)
    parser.add_argument("--price", action="store_true", help="what was given up for it")
    return parser.parse_args()


def main():
    asked = options()
    editions = editions_of(asked.version)
    system = System()
    try:
        found = known(system, editions)
        secrets = list(secrets_of(found, asked.floor))
        exposed = attack(system, secrets)
    except (NoFormula, Contradiction) as e:
        print(e)
        return 2
    exposed += [line for edition in editions for check in (long_intervals, numbers_in_methods, run_json) for line in check(edition)]
    exposed += [line for figures in found for line in one_group(figures)]
    print("\n".join(exposed), end="\n" if exposed else "")
    if asked.price:
        show_price(editions)
    print(f"{len(secrets)} secrets attacked, {len(exposed)} exposed")
    return 1 if exposed else 0


if __name__ == "__main__":
    sys.exit(main())
