"""What an attacker knows as linear inequalities over unknown cells, and the range of anything made of them."""

import math
from collections import defaultdict
from fractions import Fraction

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

NEGLIGIBLE = 1e-7  # of the size of what is bounded
FAR = 1e5  # a solution stays within a hundred times the greatest bound, where nothing else bounds it


class Contradiction(Exception):
    """The published numbers can't all be true: a formula of the attack is wrong."""


class System:
    """Variables with bounds, all whole numbers of 0 or more, and relations low <= sum of coefficient * variable <= high."""

    def __init__(self):
        self.bounds = {}
        self.relations = []
        self.parts = None

    def bound(self, variable, low=0, high=math.inf):
        before = self.bounds.get(variable, (0, math.inf))
        self.bounds[variable] = (max(before[0], low), min(before[1], high))

    def relate(self, terms, low, high):
        summed = defaultdict(int)
        for variable, coefficient in terms:
            self.bound(variable)
            summed[variable] += coefficient
        self.relations.append(({v: c for v, c in summed.items() if c}, low, high))

    def equal(self, parts, whole):
        self.relate([(p, 1) for p in parts] + [(whole, -1)], 0, 0)

    def at_most(self, less, more):
        self.relate([(less, 1), (more, -1)], -math.inf, 0)

    def prepare(self):
        """Whole numbers have whole bounds; relations tighten them; what is left is split into what hangs together."""
        for variable, (low, high) in self.bounds.items():
            low = math.ceil(low - NEGLIGIBLE)
            self.bounds[variable] = (low, high if high == math.inf else math.floor(high + NEGLIGIBLE))
        for _ in range(20):
            if not any([self.tighten(*r) for r in self.relations]):
                break
        self.parts = components([r for r in self.relations if self.tells(*r)], self.bounds)

    def extremes(self, terms):
        low = sum(c * self.bounds[v][0 if c > 0 else 1] for v, c in terms.items())
        high = sum(c * self.bounds[v][1 if c > 0 else 0] for v, c in terms.items())
        return low, high

    def tells(self, terms, low, high):
        least, most = self.extremes(terms)
        slack = NEGLIGIBLE * max(1, *(abs(x) for x in (least, most) if math.isfinite(x)), 1)
        if least > high + slack or most < low - slack:
            raise Contradiction(f"{terms} in {least}..{most}, but also in {low}..{high}")
        return least < low or most > high

    def tighten(self, terms, low, high):
        """Bounds of each variable from those of the others. True if any became narrower."""
        narrower = False
        for variable, c in terms.items():
            least, most = self.extremes({v: d for v, d in terms.items() if v != variable})
            ends = sorted([(low - most) / c, (high - least) / c])
            slack = NEGLIGIBLE * max([1] + [abs(x) for x in ends if math.isfinite(x)])
            before = self.bounds[variable]
            new = [math.ceil(ends[0] - slack) if math.isfinite(ends[0]) else ends[0],
                   math.floor(ends[1] + slack) if math.isfinite(ends[1]) else ends[1]]
            after = (max(before[0], new[0]), min(before[1], new[1]))
            if after[0] > after[1]:
                raise Contradiction(f"{variable} in {before}, but also in {new} by {terms}")
            narrower |= after != before
            self.bounds[variable] = after
        return narrower

    def range(self, form):
        """The least and the most that a sum of coefficient * variable can be."""
        return self.ends(form, Part.range)

    def seen(self, form):
        """The least and the most that it is in the solutions found so far: never wider than its range."""
        return self.ends(form, Part.seen)

    def look(self, form):
        """Finds one more solution, in which a sum of coefficient * variable is greatest."""
        for part, theirs in self.by_part(form):
            part.look(theirs)

    def by_part(self, form):
        touched = {}
        for variable, c in form.items():
            part = self.parts.get(variable)
            if part is not None:
                touched.setdefault(id(part), (part, {}))[1][variable] = c
        return touched.values()

    def ends(self, form, of_part):
        low, high = 0, 0
        for variable, c in form.items():
            self.bounds.setdefault(variable, (0, math.inf))
            if variable not in self.parts:
                ends = sorted(c * b for b in self.bounds[variable])
                low, high = low + ends[0], high + ends[1]
        for part, theirs in self.by_part(form):
            least, most = of_part(part, theirs)
            low, high = low + least, high + most
        return low, high

    def is_implied(self, form):
        """Whether equations alone determine it: elimination in fractions."""
        rows = [({v: Fraction(c) for v, c in terms.items()}, Fraction(low))
                for terms, low, high in self.relations if low == high]
        rows += [({v: Fraction(1)}, Fraction(low)) for v, (low, high) in self.bounds.items() if low == high]
        return eliminated(rows, {v: Fraction(c) for v, c in form.items()})


def eliminated(rows, target):
    """Whether the target is a combination of the rows that can reach it."""
    reach, before = set(target), -1
    while len(reach) != before:
        before = len(reach)
        for terms, _ in rows:
            if not reach.isdisjoint(terms):
                reach |= set(terms)
    pivots = {}
    for terms, _ in rows:
        row = reduced(dict(terms), pivots) if not reach.isdisjoint(terms) else {}
        if row:
            pivot = next(iter(row))
            pivots[pivot] = {v: c / row[pivot] for v, c in row.items()}
    return not reduced(target, pivots)


def reduced(row, pivots):
    while True:
        pivot = next((v for v in row if v in pivots), None)
        if pivot is None:
            return row
        factor = row[pivot]
        for v, c in pivots[pivot].items():
            row[v] = row.get(v, 0) - factor * c
            if not row[v]:
                del row[v]


class Part:
    """Variables that hang together, as a linear programme."""

    def __init__(self, variables, relations, bounds):
        self.at = {v: i for i, v in enumerate(variables)}
        finite = [abs(b) for v in variables for b in bounds[v] if math.isfinite(b)]
        self.scale = max(1, max(finite, default=1) / 1000)
        rows, self.most = [], []
        for terms, low, high in relations:
            known = sum(c * bounds[v][0] for v, c in terms.items() if v not in self.at)
            free = {v: c for v, c in terms.items() if v in self.at}
            for sign, end in ((1, high), (-1, -low)):
                if math.isfinite(end):
                    rows.append({v: sign * float(c) for v, c in free.items()})
                    self.most.append((end - sign * known) / self.scale)
        entries = [(c, r, self.at[v]) for r, row in enumerate(rows) for v, c in row.items()]
        c, r, v = zip(*entries)
        self.matrix = csr_matrix((c, (r, v)), shape=(len(rows), len(variables)))
        self.box = np.array([bounds[v] for v in variables], dtype=float) / self.scale
        self.points = []

    def range(self, form):
        cost = self.cost(form)
        return self.least(cost, self.box), -self.least(-cost, self.box)

    def look(self, form):
        self.least(-self.cost(form), np.minimum(self.box, FAR))

    def seen(self, form):
        """The least and the most of all points found; without any the most is below the least."""
        found = [sum(c * point[self.at[v]] for v, c in form.items()) * self.scale for point in self.points]
        return min(found, default=math.inf), max(found, default=-math.inf)

    def cost(self, form):
        cost = np.zeros(len(self.at))
        for variable, c in form.items():
            cost[self.at[variable]] = c
        return cost

    def least(self, cost, box):
        done = linprog(cost, A_ub=self.matrix, b_ub=self.most, bounds=box, method="highs")
        if done.status == 3:
            return -math.inf
        if done.status != 0:
            raise Contradiction(f"{done.message} among {list(self.at)[:8]}")
        self.points.append(done.x)
        return done.fun * self.scale


def components(relations, bounds):
    """The part of each variable that is not known yet."""
    parent = {}

    def root(v):
        while parent.setdefault(v, v) != v:
            parent[v] = v = parent[parent[v]]
        return v

    free = [[v for v in terms if bounds[v][0] != bounds[v][1]] for terms, _, _ in relations]
    for variables in free:
        for other in variables[1:]:
            parent[root(other)] = root(variables[0])
        if variables:
            root(variables[0])
    members, theirs = defaultdict(list), defaultdict(list)
    for variable in parent:
        members[root(variable)].append(variable)
    for variables, relation in zip(free, relations):
        if variables:
            theirs[root(variables[0])].append(relation)
    made = {r: Part(members[r], theirs[r], bounds) for r in members}
    return {v: made[root(v)] for v in parent}
