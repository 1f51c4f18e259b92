"""What the published rows of a month say of its cells, and what everybody knows of how cells hang together."""

import math
import re
from fractions import Fraction

import attack_programme
import attack_recruiting
import attack_reach
from attack_outcomes import LINKS, OUTCOME_RATES, OUTCOME_SUMS, is_public
from attack_outcomes import sides as sides_of_outcomes
from attack_programme import PROGRAMME_COUNTS, QUOTIENTS
from attack_published import BLOCKS, window
from attack_recruiting import COUNTS, SHARES, counted_by, crowd, know, per_post, quotient
from attack_truth import CLASSES, DISCLOSED, KINDS, PEOPLE, RECRUITING, RECRUITING_KINDS, REST, SUMS, kind_grain
from grain import parse
from recompute_bounds import added_at_most, by_settings, calibrated, likely_at_most
from recompute_metrics import compared
from recompute_pages import PAGES
from recompute_resonance import OWN_UNITS_BELOW
from recompute_texts import WORDS
from recompute_within import LEAST_BOTH_WAYS

PARTS = ["reactions", "comments", "reposts", "clicks"]
THRESHOLDS = {"people_5": (2, 4), "people_10": (4, 7)}
BOUNDS = ["reach_at_least", "viewers_at_least", "incremental_reach_at_least"]
LIKELY, CALIBRATED, ADDED = "reach_likely_at_most", "reach_calibrated", "incremental_reach_at_most"
REALISED = {"ceiling_realisation": "post_viewers", "ceiling_realisation_impressions": "impressions"}
PUBLIC = [*attack_recruiting.PUBLIC, *attack_programme.PUBLIC, *attack_reach.PUBLIC, *PAGES, "pieces_offered", "topic_breadth_offered"]  # of nobody
INDICES = ["gini", "top_decile_share", "template_containment", "own_share", "effective_messages",
           "button_click_index", "matched_lift", "matched_pieces", "unison_events", "resonance", "voice_gap", "voice_lift",
           "repetition_cost", "topic_breadth", "kind_resonance", "synchrony_median_minutes",
           "topic_fit", "organic_impression_rate",
           "organic_reach_rate", "time_to_hire", *BOUNDS, *attack_programme.INDICES, *attack_reach.INDICES]
OF_RECRUITING = ["recruiting_" + name for name in RECRUITING]
EXACT = [*SUMS, *PEOPLE, *COUNTS, *PROGRAMME_COUNTS, *OF_RECRUITING, *PUBLIC, "authors", "recruiting_authors",
         "audience_ceiling", "posts_by_day", "posts_by_week", LINKS, *OUTCOME_SUMS,
         *attack_reach.COUNTS]
COSTS = ["cost_per_applicant", "cost_per_hire"]
OF_AUTHORS = ["engagement_rate", "engagements_per_post", "organic_impression_rate", "organic_reach_rate", "own_share",
              "own_voice_rate",
              "template_containment", "repost_rate", "voice_class_share", "gini"]
KNOWN_PARTS = {
    "outside_share": ("members:outside", "members:known", "engagements"),
    "synchrony_within_10_minutes": ("timing:soon", "timing:timed", "posts"),
    "scheduled_share": ("timing:planned", "timing:of_origin", "posts"),
}  # what is known is never more than all there is
OF_DISCLOSED = {"disclosure_rate": "clear", "disclosure_unclear": "ambiguous"}
SHARES_OF_POSTS = ["own_voice_rate", "repost_rate", "voice_class_share", "unison_rate", "prompt_share", *KNOWN_PARTS, *OF_DISCLOSED,
                   "disclosure_share"]
LEAST_FOR_INTERVAL = 10
TOLD_APART = ("told_apart", "")  # posts about topics of at least five people
FLOOR, TEAM = 5, 10
LARGEST_DENOMINATOR = 20_000


def authors_of(population):
    """Whom a population is part of."""
    return "recruiting_authors" if "recruiting" in population or "talent" in population else "authors"


def apart(grain):
    """A grain's topic, and its other keys."""
    keys = parse(grain)
    topic = keys.pop("topic", None)
    return f"topic={topic}" if topic else "", keys


class NoFormula(Exception):
    """Something has been published that the attack knows nothing of."""


class Figures:
    """Adds one edition of a month to the system."""

    def __init__(self, system, edition, truth):
        self.system, self.edition, self.truth = system, edition, truth
        by_settings(edition.settings())

    def at(self, name, grain):
        return self.edition.number, self.edition.month, name, grain

    def true(self, name, grain):
        return self.truth.cells[name, grain].value

    def add(self):
        for name, grain in self.truth.cells:
            self.system.bound(self.at(name, grain))
        self.known_of_posts()
        self.known_of_days()
        self.known_of_parts()
        self.known_of_products()
        self.known_of_people()
        self.known_of_kinds()
        self.known_of_most_followed()
        know(self)
        attack_programme.know(self)
        attack_reach.know(self)
        for (metric, grain), row in self.edition.rows.items():
            self.row(metric, grain, row)

    # What everybody knows

    def grains(self, *dimensions):
        return [""] + [f"{d}={k}" for d in dimensions for k in [*self.edition.keys(d), REST]]

    def add_up(self, name, dimension):
        self.nothing(name, f"{dimension}={REST}")
        self.system.equal([self.at(name, g) for g in self.grains(dimension)[1:]], self.at(name, ""))

    def nothing(self, name, grain):
        """Whether there is a rest at all, or a count that nobody knows, is no secret: the worst case is assumed."""
        if not self.truth.cells[name, grain].people:
            self.system.bound(self.at(name, grain), 0, 0)

    def known_of_posts(self):
        at, system = self.at, self.system
        for name in [*SUMS, "classifiable", "class:own_words", "bare"]:
            self.add_up(name, "network")
            self.add_up(name, "topic")
        self.add_up("audience_ceiling", "network")
        told_apart = [("posts", f"topic={t}") for t in self.truth.told_apart]
        if all(cell in self.truth.cells for cell in told_apart):
            system.equal([at(*cell) for cell in told_apart], at(*TOLD_APART))
        for dimension in ("network", "topic"):
            authors = [(at("authors", g), 1) for g in self.grains(dimension)[1:]]
            system.relate([*authors, (at("authors", ""), -1)], 0, math.inf)
        for grain in self.grains("network", "topic"):
            for name in SUMS:
                self.nothing(name, grain)
            system.equal([at(part, grain) for part in PARTS], at("engagements", grain))
            system.at_most(at("authors", grain), at("authors", ""))
            system.at_most(at("authors", grain), at("posts", grain))
            self.known_of_shares(grain)
            for name in [n for n, g in self.truth.cells if g == grain and n.startswith("n:")]:
                system.at_most(at(name, grain), at("authors", grain))

    def known_of_shares(self, grain):
        at, system = self.at, self.system
        system.equal([at("class:" + c, grain) for c in CLASSES], at("classifiable", grain))
        system.relate([(at("classifiable", grain), 1), (at("bare", grain), 1), (at("posts", grain), -1)], -math.inf, 0)
        for w in ("1h", "24h"):
            system.equal([at("text:" + w, grain), at("bare", grain)], at("posts", grain))
        system.at_most(at("text:60s", grain), at("text:1h", grain))
        for w in ("60s", "1h", "24h"):
            system.at_most(at("unison:" + w, grain), at("text:" + w, grain))
        for known, whole in [(f"rate:{s}", s) for s in ("engagements", "impressions")]:
            same = self.true(known, grain) == self.true(whole, grain)
            (system.equal([at(known, grain)], at(whole, grain)) if same
             else system.at_most(at(known, grain), at(whole, grain)))

    def known_of_parts(self):
        """Whether something is known of all that is published is no secret: the worst case is assumed."""
        for part, known, whole in KNOWN_PARTS.values():
            self.system.at_most(self.at(part, ""), self.at(known, ""))
            if self.true(known, "") == self.true(whole, ""):
                self.system.equal([self.at(known, "")], self.at(whole, ""))
            else:
                self.system.at_most(self.at(known, ""), self.at(whole, ""))

    def known_of_products(self):
        """Posts about products disclose clearly, unclearly or not; they are among those with a text, and none is recruiting."""
        at, system = self.at, self.system
        system.equal([at("disclosed:" + kind, "") for kind in DISCLOSED], at("product", ""))
        system.at_most(at("product", ""), at("text:24h", ""))
        system.relate([(at("product", ""), 1), (at("recruiting_posts", ""), 1), (at("posts", ""), -1)], -math.inf, 0)
        system.at_most(at("n:product", ""), at("product", ""))

    def known_of_days(self):
        """Days, or weeks, add up to the classes of the month, the kinds of a day to the day."""
        at, system = self.at, self.system
        for span, firsts in self.truth.spans.items():
            name = f"posts_by_{span}"
            system.equal([at(name, f"{span}={first}") for first in firsts], at("classifiable", ""))
            for first in firsts:
                system.equal([at(name, f"{span}={first};words={kind}") for kind in WORDS], at(name, f"{span}={first}"))
            for kind, classes in WORDS.items():
                system.relate([(at(name, f"{span}={first};words={kind}"), 1) for first in firsts]
                              + [(at("class:" + c, ""), -1) for c in classes], 0, 0)

    def known_of_people(self):
        for name in PEOPLE:
            self.add_up(name, "department")
        for grain in self.grains("department"):
            self.system.at_most(self.at("opted_in", grain), self.at("headcount", grain))
            self.system.at_most(self.at("active_advocates", grain), self.at("opted_in", grain))
        self.system.at_most(self.at("active_advocates", ""), self.at("authors", ""))

    def known_of_most_followed(self):
        """What the five most followed and all others earned is what is compared."""
        for kind in ("impression", "engagement"):
            parts = [self.at(name + kind, "") for name in ("most_followed:", "less_followed:")]
            self.system.equal(parts, self.at("compared:" + kind, ""))

    def known_of_kinds(self):
        """A person has one role: those who posted a kind of piece are those of each family of roles."""
        for kind, roles in self.truth.kinds.items():
            whole = self.at("n:kind_resonance", kind_grain(kind))
            self.system.equal([self.at("n:kind_resonance", kind_grain(kind, role)) for role in roles], whole)
            authors = ("recruiting_authors", kind_grain(kind)) if kind in RECRUITING_KINDS else ("authors", "")
            self.system.at_most(whole, self.at(*authors))

    # What a row says

    def row(self, metric, grain, row):
        if metric in PUBLIC or is_public(metric, grain):
            return
        counted = self.at(*self.counted(metric, grain))
        if row.n and not self.says_authors(metric, grain, row):
            self.number(counted, row.n, self.code_of_n(metric, grain))
        if not row.suppressed:
            self.method(metric, grain, row, counted)
            self.not_few(counted)
        self.many(metric, row, counted)
        if row.suppressed or not row.value:
            if metric in ("authors", "recruiting_authors", "listed_people", attack_reach.STOCK):
                self.system.bound(self.at(metric, grain), 1)
        elif metric in EXACT:
            self.number(self.at(metric, grain), row.value, row.rounded)
        elif metric in COSTS:
            self.per_head(metric, grain, row)
        elif self.says_brand(metric, grain):
            self.system.bound(self.at("audience_ceiling", grain), float(row.value))
        elif metric not in INDICES and not (metric == CALIBRATED and self.truth.reach.advocates >= OWN_UNITS_BELOW):
            self.ratio(metric, grain, row)

    def not_few(self, counted):
        """What is shown is about so many people at least: that is no secret. The worst case: nothing else withholds."""
        least = TEAM if counted[3].startswith("department") else FLOOR
        if self.edition.discloses and self.true(*counted[2:]) >= least:
            self.system.bound(counted, least)

    def code_of_n(self, metric, grain):
        """n is as coarse as the figure that counts the same people."""
        if not self.edition.discloses:
            return ""
        name, where = self.counted(metric, grain)
        if name.startswith("n:"):
            name, where = self.among(name, where)
        row = self.edition.rows.get((name, where)) or self.edition.rows.get((name, ""))
        return row.rounded if row is not None and row.rounded else "people_5"

    def among(self, name, where):
        """The count of those whom people behind a row are among."""
        if name == "n:kind_resonance" and parse(where)["content_kind"] in RECRUITING_KINDS:
            return "recruiting_authors", kind_grain(parse(where)["content_kind"])
        if name == "n:unique_reach":
            return "listed_people", attack_reach.network_of(where)
        return authors_of(name), where

    def says_authors(self, metric, grain, row):
        """n is all authors of the cell where all but a few are meant: then it says nothing more than their number."""
        name, where = self.counted(metric, grain)
        whole, there = self.among(name, where)
        authors = self.edition.rows.get((whole, there if (whole, there) in self.truth.cells else ""))
        meant = name.startswith(("n:", "surge:", attack_programme.WROTE_BOTH_WAYS))
        return self.edition.discloses and meant and authors is not None and row.n == authors.value

    def many(self, metric, row, counted):
        """The most active tenth are whole people, at least as many as the floor; fewer than thirty are not compared."""
        least = {"top_decile_share": 10 * FLOOR, "voice_lift": LEAST_BOTH_WAYS, "voice_lift_three_months": LEAST_BOTH_WAYS}
        if metric in least and self.edition.discloses and not row.suppressed:
            self.system.bound(counted, least[metric])

    def method(self, metric, grain, row, counted):
        """How an interval was made tells of numbers too. Whether there is one follows from n as it is shown."""
        text = row.interval_method
        if text.startswith("jackknife over"):
            self.system.bound(counted, LEAST_FOR_INTERVAL)
        if metric in OF_AUTHORS:
            self.groups(text, counted, self.at("authors", counted[3]))
        if metric in SHARES_OF_POSTS:
            self.ends(metric, grain, row)

    def groups(self, text, counted, authors):
        """Each author of the cell is a group (up to 299 in all); how many is not said where n says it."""
        there = self.true(*authors[2:])
        found = re.search(r"over (\d+) groups of people", text)
        if found and int(found[1]) == there:
            self.system.bound(authors, there, there)
            self.system.relate([(authors, 1), (counted, -1)], 1, math.inf)

    def ends(self, metric, grain, row):
        """Only a share of none or of all has no logarithm of its odds."""
        numerator, denominator = (self.at(*side) for side in self.sides(metric, grain)[:2])
        text = row.interval_method
        if text.endswith("end of its scale"):
            self.system.equal([numerator], denominator) if float(row.value) > 0.5 else self.system.bound(numerator, 0, 0)
        elif text.startswith("jackknife over") or text.startswith("no interval: without one group"):
            self.system.bound(numerator, 1)
            self.system.relate([(denominator, 1), (numerator, -1)], 1, math.inf)

    def number(self, variable, text, code):
        low, high = window(text, code)
        self.system.bound(variable, low, high)
        if code in BLOCKS:
            self.block(variable, int(float(text)), code)

    def block(self, variable, published, code):
        """The thresholds are secret, but the same for a crowd's numbers: 5m + r is 5m where r is below the block's."""
        size, block = BLOCKS[code], published // BLOCKS[code]
        below, above = ((code, attack_programme.crowd(variable[2]) or crowd(variable[2]), m) for m in (block - 1, block))
        for threshold in (below, above):
            self.system.bound(threshold, *THRESHOLDS[code])
        if block > 0:
            self.system.relate([(variable, 1), (below, -1)], size * (block - 1), math.inf)
        self.system.relate([(variable, 1), (above, -1)], -math.inf, size * block - 1)

    def counted(self, metric, grain):
        """Whose number n is. Every row is asked for, so that nothing unknown passes."""
        found = (counted_by(metric, grain) or attack_programme.counted_by(metric, grain)
                 or attack_reach.counted_by(metric, grain) or self.population(metric, grain))
        if found not in self.truth.cells:
            raise NoFormula(f"no formula for {metric} by {grain or 'nothing'}")
        return found

    def population(self, metric, grain):
        topic, key = apart(grain)
        if metric in (LINKS, *OUTCOME_SUMS, *OUTCOME_RATES):
            return LINKS, grain
        if metric in OF_RECRUITING or metric == "recruiting_authors":
            return "recruiting_authors", grain
        if metric in PEOPLE or metric in ("posts_by_day", "posts_by_week"):
            return metric, grain
        if metric.startswith("participation_rate"):
            return ("headcount" if metric.endswith("headcount") else "opted_in"), grain
        if metric in SUMS or metric in ("authors", "audience_ceiling", "gini", "top_decile_share", "repost_rate",
                                                   "engagements_per_post", "conversation_depth", "topic_take_up", LIKELY, CALIBRATED, ADDED, *REALISED, *BOUNDS):
            return "authors", grain
        if metric.startswith("unison"):
            return ("n:60s" if key["unison_window"] == "60s" else "n:text"), ""
        if metric.startswith("disclosure"):
            return "n:product", ""
        names = {"template_containment": "likeness", "own_share": "likeness", "own_voice_rate": "classifiable",
                 "voice_class_share": "classifiable", "effective_messages": "messages", "matched_pieces": "matched_lift",
                 "button_click_index": "messages", "synchrony_median_minutes": "timed",
                 "synchrony_within_10_minutes": "timed", "scheduled_share": "of_origin", "voice_gap": "resonance", "topic_fit": "topic"}
        name = names.get(metric, metric.split("_amplification")[0])
        grain = topic if metric == "voice_class_share" else grain
        return "n:" + name, grain

    def sides(self, metric, grain):
        """Numerator, denominator and what the quotient is multiplied with; the published figures they are made of."""
        if metric.startswith("participation_rate"):
            whole = "headcount" if metric.endswith("headcount") else "opted_in"
            return ("active_advocates", grain), (whole, grain), 1, [("active_advocates", grain), (whole, grain)]
        if metric in SHARES or metric in COSTS:
            return quotient(metric, grain)
        if metric in OUTCOME_RATES:
            return sides_of_outcomes(metric, grain)
        if metric == "applicants_per_post":
            return per_post(self, grain)
        further = attack_programme.quotient(metric, grain) or attack_reach.quotient(metric, grain, self.truth)
        if further:
            return further
        if metric in (LIKELY, CALIBRATED, ADDED):
            ceiling = ("audience_ceiling", grain)
            return ceiling, None, Fraction(self.of_sizes(metric, grain), max(1, int(self.true(*ceiling)))), [ceiling]
        if metric in REALISED:
            sides = [(REALISED[metric], grain), ("audience_ceiling", grain)]
            return *sides, 1, sides
        if metric == "talent_brand_index":
            return (("recruiting_rate:engagements", grain), ("recruiting_rate:impressions", grain), 100,
                    [("recruiting_engagements", grain), ("recruiting_impressions", grain)])
        if metric == "engagement_rate":
            return (("rate:engagements", grain), ("rate:impressions", grain), 1,
                    [("engagements", grain), ("impressions", grain)])
        if metric == "engagements_per_post":
            return ("engagements", grain), ("posts", grain), 1, [("engagements", grain), ("posts", grain)]
        if metric == "conversation_depth":
            return ("comments", grain), ("reactions", grain), 1, [("comments", grain), ("reactions", grain)]
        if metric == "topic_take_up":
            offered = Fraction(sum(self.truth.pieces.values()), self.truth.pieces[parse(grain)["topic"]])
            return ("posts", grain), TOLD_APART, offered, [("posts", grain), TOLD_APART]
        if metric in KNOWN_PARTS:
            return (KNOWN_PARTS[metric][0], grain), (KNOWN_PARTS[metric][1], grain), 1, []
        if metric == "own_voice_rate":
            return ("class:own_words", grain), ("classifiable", grain), 1, []
        if metric == "repost_rate":
            return ("bare", grain), ("posts", grain), 1, []
        if metric == "voice_class_share":
            topic, key = apart(grain)
            return ("class:" + key["voice_class"], topic), ("classifiable", topic), 1, []
        if metric.startswith("disclosure"):
            kind = OF_DISCLOSED.get(metric) or parse(grain)["disclosed"]
            return ("disclosed:" + kind, ""), ("product", ""), 1, []
        if metric == "unison_rate":
            w = grain.split("=")[1]
            return ("unison:" + w, ""), ("text:" + w, ""), 1, []
        if "_amplification" in metric:
            return self.amplification(metric, grain)
        raise NoFormula(f"no formula for {metric}")

    def of_sizes(self, metric, grain):
        """What follows from the sizes of audiences: the worst case is assumed, that it is known how it hangs together."""
        posts, network = self.truth.own, parse(grain)["network"]
        if metric == LIKELY:
            return likely_at_most(posts[posts.network == network])
        if metric == ADDED:
            return int(self.true("audience_ceiling", grain))
        reach = self.truth.reach
        return calibrated(posts[posts.network == network], reach.by_author(reach.of(voice="employee", network=network)))

    def says_brand(self, metric, grain):
        """What ends at the brand's followers tells nothing of employees but that they have more."""
        if metric != ADDED:
            return False
        posts = self.truth.posts
        most = added_at_most(posts[posts.network == parse(grain)["network"]])
        return most is not None and most < self.true("audience_ceiling", grain)

    def amplification(self, metric, grain):
        kind, per = metric.split("_amplification")
        all_posts = self.truth.posts[self.truth.posts.recruiting] if "recruiting" in kind else self.truth.posts
        prefix = "recruiting_" if "recruiting" in kind else ""
        counts, of_posts = prefix + KINDS[kind.removeprefix(prefix)], prefix + "posts"
        column = KINDS[kind.removeprefix(prefix)]
        _, brand = compared(all_posts, column, everywhere=bool(prefix))
        if grain:
            brand = brand[brand.network == grain.split("=")[1]]
        whole = int(brand[column].sum())
        number = self.shared(kind, f"compared:{kind}", counts, grain)
        if per == "_without_most_followed":
            return ("less_followed:" + kind, grain), None, Fraction(1, whole), []
        if per == "_per_post":
            posts = self.shared(kind, f"compared_posts:{kind}", of_posts, grain)
            return number, posts, Fraction(len(brand), whole), [(counts, grain), (of_posts, grain)]
        if per == "_per_advocate":
            n = self.edition.rows[metric, grain].n
            people = None if n else ("n:" + kind, grain)
            return number, people, Fraction(1, whole * int(n or 1)), [(counts, grain)]
        return number, None, Fraction(1, whole), [(counts, grain)]

    def shared(self, kind, name, published, grain):
        """Where the networks are all compared and all counts are known, what is compared is what is published."""
        if self.true(name, grain) == self.true(published, grain):
            return published, grain
        networks = [g for g in self.grains("network")[1:] if (name, g) in self.truth.cells and self.true(name, g)]
        if not grain and networks and all(self.true(name, g) == self.true(published, g) for g in networks):
            self.system.equal([self.at(published, g) for g in networks], self.at(name, grain))
        return name, grain

    def of_rounded(self, metric, grain, row):
        """A rate that was made of numbers that are rounded themselves tells nothing more than these."""
        figures = [part for f in self.sides(metric, grain)[3] for part in self.parts(f)]
        rounded = [self.edition.rows[f].rounded for f in figures if f in self.edition.rows]
        return row.rounded in BLOCKS or (any(rounded) and not metric.startswith("participation")) or (
            metric in [*SHARES, *QUOTIENTS] and row.rounded != "")

    def parts(self, figure):
        """The published figures that one is the sum of."""
        return [("posts", f"topic={t}") for t in self.truth.told_apart] if figure == TOLD_APART else [figure]

    def factor(self, metric, grain, row):
        """What a quotient is made of is rounded first: by so much it is larger than the true one."""
        organic = {"organic_impression_rate": "impressions", "organic_reach_rate": "post_viewers"}
        if metric in organic:
            made_of = [(organic[metric], grain)]
        elif metric.endswith("per_advocate"):
            made_of = [*self.sides(metric, grain)[3], ("n:" + metric.split("_amplification")[0], grain)]
        else:
            made_of = self.sides(metric, grain)[3] if metric not in INDICES and metric not in EXACT else []
        parts = [self.shown(*f, row) / self.true(*f) if f in self.truth.cells and self.true(*f) else 1 for f in made_of]
        return parts[0] / (parts[1] if len(parts) > 1 else 1) if parts else 1

    def shown(self, name, grain, row):
        if (name, grain) == TOLD_APART:
            return sum(float(self.edition.rows[part].value) for part in self.parts(TOLD_APART))
        if name.startswith("n:"):
            return float(row.n) if row.n else self.true(name, grain)
        return float(self.edition.rows[name, grain].value) if (name, grain) in self.edition.rows else self.true(name, grain)

    def per_head(self, metric, grain, row):
        """What a channel cost is known, so what it cost for each applicant says how many there were."""
        cost, counted, _, _ = quotient(metric, grain)
        if self.edition.rows[counted].rounded:
            return
        low, high = window(row.value, row.rounded)
        whole = Fraction(self.edition.rows[cost].value)
        self.system.bound(self.at(*counted), whole / high, whole / low if low > 0 else math.inf)

    def ratio(self, metric, grain, row):
        numerator, denominator, factor, _ = self.sides(metric, grain)
        if self.of_rounded(metric, grain, row):
            return
        two = metric.endswith("_without_most_followed") and row.rounded != "one_digit"
        digits = "two_digits" if two else row.rounded
        low, high = (end / factor for end in window(row.value, digits))
        if denominator is None:
            self.system.bound(self.at(*numerator), low, high)
            return
        number, whole = self.at(*numerator), self.at(*denominator)
        self.system.relate([(number, 1), (whole, -float(low))], 0, math.inf)
        self.system.relate([(number, 1), (whole, -float(high))], -math.inf, 0)
        if not row.rounded:
            self.reconstruct(metric, grain, Fraction(row.value) / factor, numerator, denominator)

    def reconstruct(self, metric, grain, value, numerator, denominator):
        """An exact ratio is a/b in lowest terms: its sides are a and b, or the same multiple of both."""
        found = value.limit_denominator(LARGEST_DENOMINATOR)
        if self.true(*numerator) * found.denominator != self.true(*denominator) * found.numerator:
            return
        times = self.at("times:" + metric, grain)
        self.system.bound(times, 1)
        self.system.relate([(times, found.numerator), (self.at(*numerator), -1)], 0, 0)
        self.system.relate([(times, found.denominator), (self.at(*denominator), -1)], 0, 0)
