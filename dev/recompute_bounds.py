"""Between what the number of different people lies, from the sizes of audiences alone."""

import math
from itertools import combinations

MOST_FOLLOWED = 10
SETTING, OVERLAP = "addressable.", "overlap."
LEAST_PAIRS = 10
WEIGHT = 1.125
addressable, overlaps = {}, {}


def by_settings(settings):
    """Takes what a run's settings say of how many people of a network can be reached, and how much audiences overlap."""
    for known, begins, number in ((addressable, SETTING, int), (overlaps, OVERLAP, float)):
        known.clear()
        known.update({key[len(begins):]: number(n) for key, n in settings.items() if key.startswith(begins)})


def at_least(column):
    """The largest audience, of employees the mean of ten people's largest ones, rounded down to one digit."""
    def value(posts):
        known = posts[posts[column].notna()]
        largest = known.groupby("author")[column].max().sort_values(ascending=False)
        if known.voice.eq("employee").any():
            return one_digit(largest.head(MOST_FOLLOWED).mean())
        return known[column].max() if len(known) else None
    return value


def one_digit(number):
    if number < 1:
        return 0
    digits = 10 ** (len(str(int(number))) - 1)
    return int(number) // digits * digits


def sizes_of(posts):
    """The most followers of each account whose followers are known, and how many people of the network can be reached."""
    n = addressable.get(posts.network.iloc[0]) if len(posts) else None
    return posts.groupby("account_id").followers.max().dropna(), n


def likely_at_most(posts):
    """How many follow at least one account, if everybody who can be reached follows by chance; of one network's posts."""
    sizes, n = sizes_of(posts)
    if n is None or not len(sizes) or sizes.max() > n:
        return None
    return round(n * (1 - (1 - sizes / n).prod()))


def calibrated(posts, lists):
    """How many follow at least one account of one network's posts, if all overlap as much as those that are known do.

    lists: whom each author with a list reaches, or nothing if these do not tell it.
    """
    sizes, n = sizes_of(posts)
    if not len(sizes) or n is not None and sizes.max() > n:
        return None
    listed = overlap([people for people in lists.values() if people])
    share = overlaps.get(posts.network.iloc[0]) if listed is None else listed
    if share is None:
        return None
    smaller = sum(min(a, b) for a, b in combinations(sizes, 2))
    whole = sizes.sum()
    point = whole * whole / (whole + WEIGHT * share * smaller) if whole else 0
    return round(max(sizes.max(), min(point, whole if n is None else min(whole, n))))


def overlap(audiences):
    """The mean share of the smaller one of two audiences that is in the other."""
    pairs = [len(a & b) / min(len(a), len(b)) for a, b in combinations(audiences, 2)]
    return sum(pairs) / len(pairs) if len(pairs) >= LEAST_PAIRS else None


def both_voices(posts):
    """The audiences of employees and of the brand on one network; None where these are unknown, or wrong."""
    parts = [posts[posts.voice == voice] for voice in ("employee", "brand")]
    known = [sizes_of(part) for part in parts]
    if not all(len(sizes) for sizes, _ in known) or any(n is not None and sizes.max() > n for sizes, n in known):
        return None
    return parts[0], known[0][0], known[1][0], known[0][1]


def added_at_least(posts):
    """Employees' least audience as far as it is more than the brand can have."""
    both = both_voices(posts)
    if both is None:
        return None
    employees, _, brand, n = both
    return max(0, at_least("followers")(employees) - min(brand.sum(), math.inf if n is None else n))


def added_at_most(posts):
    """Employees' followers added up, and no more than the brand leaves."""
    both = both_voices(posts)
    if both is None:
        return None
    _, employees, brand, n = both
    return min(employees.sum(), math.inf if n is None else n - brand.max())


def realised(column):
    """All of a kind for each follower; None where some of it is of accounts whose followers are unknown."""
    def value(posts):
        sizes, _ = sizes_of(posts)
        met = posts[posts[column].notna()]
        if not len(met) or not sizes.sum() or set(met.account_id) - set(sizes.index):
            return None
        return met[column].sum() / sizes.sum()
    return value
