"""Participation and trust as of a month: who goes on, who joins, what requests to share did, what became of ideas."""

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context
from functools import cache, cached_property
from pathlib import Path

import pandas as pd
from recompute_input import as_of, month_of, table, takes_part
from recompute_recruiting import one_of_each
from recompute_texts import add_text_features
from recompute_within import voice_lift

DAY, THREE_DAYS = pd.Timedelta(hours=24), pd.Timedelta(hours=72)
WEEKS, ENOUGH_WEEKS = 8, 4
LEAST_FOLLOWED, LEAST_IDLE = 25, 10
STEPS = [0.05, 0.1, 0.2]
ROUTES = ["own_wish", "invited", "enrolled"]
REST = "*rest"
OF_PEOPLE = ["advocates", "active_before", "stayed", "joined"]
OF_IDEAS = ["ideas", "ideas_published"]
PROGRAMME_COUNTS = [*OF_PEOPLE, *OF_IDEAS]
SHARES = {"staying_rate": ("stayed", "active_before"), "ideas_taken_up": ("ideas_published", "ideas")}
SIDES = {**SHARES, "organic_growth": ("joined", "active_advocates")}
ESTIMATES = ["retention", "leaving_hazard_ratio", "enrolled_hazard_ratio", "idea_days", "surge"]
OF_POSTS = ["prompt_share", "surge_verbatim_share"]
TIME = ["unprompted_time_least", "unprompted_time_most"]
LIFT = "voice_lift_three_months"
PROGRAMME = [*PROGRAMME_COUNTS, *SIDES, *ESTIMATES, *OF_POSTS, *TIME, LIFT]
COLUMNS = {"asks": ["ask_id", "sent_at", "department", "mandatory"],
           "ideas": ["idea_id", "person_id", "submitted_on", "topic", "adopted_on", "published_content_id"]}


@dataclass
class Programme:
    """A row per advocate, person who joined, idea, and single request; employees' posts of the month."""
    folder: Path
    month: str
    advocates: pd.DataFrame
    joiners: pd.DataFrame
    ideas: pd.DataFrame
    asks: pd.DataFrame
    own: pd.DataFrame
    active: int
    known: list

    @property
    def start(self):
        return first_day(self.month)

    @property
    def end(self):
        return self.start + pd.DateOffset(months=1)

    @cached_property
    def posts(self):
        """Also those of the two months before, as far as they are known."""
        before = [self.start - pd.DateOffset(months=n) for n in (1, 2)]
        return pd.concat([self.own, *(own_of(self.folder, b) for b in before if b.strftime("%Y-%m") in self.known)],
                         ignore_index=True)


    @property
    def three_months(self):
        """Whether both months before are known."""
        before = [self.start - pd.DateOffset(months=n) for n in (1, 2)]
        return all(b.strftime("%Y-%m") in self.known for b in before)


def programme_of(folder, month, posts, people, known):
    """What the files say of a month, whose posts and people are known, and of the months before it that are."""
    known = sorted({m for m in known if m < month} | {month})
    end = first_day(month) + pd.DateOffset(months=1)
    asks = file(folder, "asks", ["sent_at"])
    asks = asks.assign(duty=asks.mandatory.str.lower().map({"true": "mandatory"}).fillna("voluntary"))
    asks = one_of_each(asks, ["ask_id"])
    asks = asks[asks.sent_at < end]
    joined = people[people.employed & people.opted_in]
    begun = joined.opted_in_at.between(end - pd.DateOffset(months=12), end, inclusive="left")
    ideas = one_of_each(file(folder, "ideas", ["submitted_on", "adopted_on"]), ["idea_id"])
    return Programme(Path(folder), month, advocates_of(Path(folder), month, people, known, asks),
                     joined[begun].reset_index(drop=True), ideas_of(ideas, end), asks, posts[posts.voice == "employee"],
                     int((people.employed & people.opted_in & people.active).sum()), known)


def file(folder, name, times):
    frame = table(Path(folder), name).reindex(columns=COLUMNS[name]).fillna("").astype(object)
    for column in times:
        frame[column] = pd.to_datetime(frame[column].replace("", None), utc=True, format="ISO8601")
    return frame.drop_duplicates()


def published_before(folder):
    """The months that are published beside the folder of one and lie before it."""
    return [f.name for f in sorted(Path(folder).resolve().parent.iterdir())
            if (f / "metrics.csv").exists() and f.name < Path(folder).resolve().name]


def first_day(month):
    return pd.Timestamp(month + "-01", tz="UTC")


def months_between(first, last):
    return [p.strftime("%Y-%m") for p in pd.period_range(first, last, freq="M")]


# Who goes on

@cache
def letters(folder, month):
    """What each person did in a month: a posted, i did not, x posted and was out at its end, o out."""
    start = first_day(month)
    end = start + pd.DateOffset(months=1)
    people, posts = who_posted(folder)
    posts = posts[(posts.posted_at >= start) & (posts.posted_at < end)]
    active = set(posts[takes_part(posts)].person_id)
    there = as_of(people, end)
    return {p.person_id: letter(p.person_id in active, p.employed and p.opted_in) for p in there.itertuples()}


@cache
def who_posted(folder):
    """All rows of people, and all posts with each interval of their author."""
    people = table(folder, "people", ["employed_from", "employed_to", "opted_in_at", "opted_out_at"])
    accounts = table(folder, "accounts")[["account_id", "network", "person_id"]].drop_duplicates()
    posts = table(folder, "posts", ["posted_at"])[["account_id", "network", "posted_at"]].drop_duplicates()
    posts = posts.merge(accounts, on=["account_id", "network"])
    return people, posts.merge(people[["person_id", "opted_in_at", "opted_out_at"]], on="person_id")


def letter(active, inside):
    return ("a" if inside else "x") if active else ("i" if inside else "o")


def advocates_of(folder, month, people, known, asks):
    """Everybody who posted in a known month, with how long they went on."""
    by_month = {m: letters(folder, m) for m in known}
    now = people.drop_duplicates("person_id").set_index("person_id")
    rows = []
    for person in sorted(set().union(*by_month.values())):
        history = "".join(by_month[m].get(person, "o") if m in by_month else "-" for m in months_between(known[0], month))
        first = next((n for n, did in enumerate(history) if did in "ax"), None)
        if first is not None:
            department = now.department.get(person, "")
            rows.append([person, now.join_route.get(person, ""), *followed(history[first:]),
                         asked_after(asks, department, month, len(history) - 1 - first)])
    columns = ["person", "route", "months_on", "idle", "still_here", "stayed", "asked_after"]
    return pd.DataFrame(rows, columns=columns)


def followed(history):
    """Months until the first of two idle ones, or as far as it is known; whether these came; who is still here, who stayed."""
    known = [n for n, did in enumerate(history) if did != "-"]
    out = next((n for n in known if history[n] in "xo"), len(history))
    idle = next((n for n in range(1, out - 1) if history[n:n + 2] == "ii"), None)
    last = max(n for n in known if n < out) if out else 0
    here = len(history) >= 3 and history[-3] in "ax" and history[-2] != "-" and history[-1] in "ai"
    months = max(0, last - 1) if idle is None else idle
    return months, idle is not None, here, here and any(did in "ax" for did in history[-2:])


def asked_after(asks, department, month, age):
    """Months from somebody's first one to the first request without a choice to them; None: none."""
    to_them = asks[(asks.duty == "mandatory") & concerns(asks.department, department)]
    after = [age - months_apart(at, month) for at in to_them.sent_at]
    return min((n for n in after if n >= 0), default=None)


def months_apart(at, month):
    return (int(month[:4]) - at.year) * 12 + int(month[5:]) - at.month


def concerns(sent_to, department):
    """Whether a request was sent to everybody, or to somebody's own department."""
    return (sent_to == "") | (sent_to == department)


def survival(advocates, months):
    """Kaplan and Meier's share of those who go on for so long; None: too few were followed so long. And its step."""
    at_risk = (advocates.months_on >= months).sum()
    if at_risk < LEAST_FOLLOWED:
        return None
    share = 1.0
    for time in sorted(set(advocates.months_on[advocates.idle & (advocates.months_on <= months)])):
        share *= 1 - (advocates.idle & (advocates.months_on == time)).sum() / (advocates.months_on >= time).sum()
    step = next(s for s in STEPS if s * at_risk >= 5)
    return round(round(share / step) * step, 10)


def log_rank(people, exposed_ones):
    """Observed minus expected events of those who are exposed, and its variance."""
    apart = variance = 0.0
    for time in sorted(set(people.months_on[people.idle])):
        there = people.months_on >= time
        event, exposed = there & people.idle & (people.months_on == time), there & exposed_ones
        n, e, d = there.sum(), exposed.sum(), event.sum()
        apart += (event & exposed).sum() - d * e / n
        variance += d * e / n * (1 - e / n) * (n - d) / (n - 1) if n > 1 else 0
    return apart, variance


def leaving_hazard_ratio(advocates):
    """Those who fell idle per month at risk: after the month of the first request without a choice, and before."""
    asked = advocates.asked_after.astype(float).fillna(math.inf)
    before = advocates.months_on.clip(upper=asked)
    later = before < advocates.months_on
    events, others = (advocates.idle & later).sum(), (advocates.idle & ~later).sum()
    times = (advocates.months_on - before).sum(), before.sum()
    if advocates.idle.sum() < LEAST_IDLE or not all((events, others, *times)):
        return None
    return digits((events / times[0]) / (others / times[1]))


def enrolled_hazard_ratio(advocates):
    people = advocates[advocates.route.isin(ROUTES)]
    apart, variance = log_rank(people, people.route == "enrolled")
    return digits(math.exp(apart / variance)) if advocates.idle.sum() >= LEAST_IDLE and variance > 0 else None


def digits(value):
    """Two digits of the number as it is written; of two that are as near the even one."""
    return float(Context(prec=2, rounding=ROUND_HALF_EVEN).create_decimal(repr(float(value))))


# Requests and posts

@cache
def own_of(folder, begin):
    """Employees' posts of a month."""
    posts, _, content = month_of(folder, begin, begin + pd.DateOffset(months=1))
    add_text_features(posts, content)
    return posts[posts.voice == "employee"]


def prompt_share(rows, prompt):
    """Of employees' posts: those that came so soon after the last request to their author."""
    if not len(rows.asks) or not len(rows.own):
        return None
    return sum(prompt_of(rows.asks, p) == prompt for p in rows.own.itertuples()) / len(rows.own)


def prompt_of(asks, post):
    last = asks.sent_at[concerns(asks.department, post.department) & (asks.sent_at <= post.posted_at)].max()
    if pd.isna(last) or post.posted_at - last >= THREE_DAYS:
        return "unprompted"
    return "day" if post.posted_at - last < DAY else "three_days"


def unprompted_time(rows, sent):
    """How much of the month lies outside the 72 hours after these requests, window by window; None: no request is known."""
    if not len(rows.asks):
        return None
    free, at = pd.Timedelta(0), rows.start
    for moment in sorted(sent):
        free += max(min(moment, rows.end) - at, pd.Timedelta(0))
        at = max(at, moment + THREE_DAYS)
    return (free + max(rows.end - at, pd.Timedelta(0))) / (rows.end - rows.start)


def requests(rows, day, duty):
    """The requests of a day that are a month's: of those whose 24 hours end in it."""
    ends = rows.asks.sent_at + DAY
    there = rows.asks[(ends > rows.start) & (ends <= rows.end) & (rows.asks.duty == duty)]
    return there[there.sent_at.dt.strftime("%Y-%m-%d") == day]


def posts_after(rows, asked, weeks):
    """Posts of those who were asked, in the 24 hours after a request or the same hours so many weeks before."""
    posts, found = rows.posts, pd.Series(False, rows.posts.index)
    for ask in asked.itertuples():
        begin = ask.sent_at - pd.Timedelta(weeks=weeks)
        found |= (posts.posted_at >= begin) & (posts.posted_at < begin + DAY) & (
            (ask.department == "") | (posts.department == ask.department))
    return posts[found]


def is_clear(rows, ask, weeks):
    """Whether all of a window before a request is known, and nobody who was asked was asked for it or in it."""
    begin = ask.sent_at - pd.Timedelta(weeks=weeks)
    others = rows.asks[(rows.asks.sent_at < begin + DAY) & (rows.asks.sent_at + DAY > begin)]
    to_them = others if ask.department == "" else others[concerns(others.department, ask.department)]
    return not len(to_them) and {begin.strftime("%Y-%m"), (begin + DAY).strftime("%Y-%m")} <= set(rows.known)


def surge(rows, day, duty):
    """How many more posted than in the clear weeks before; None: too few of them."""
    asked = requests(rows, day, duty)
    clear = [w for w in range(1, WEEKS + 1) if all(is_clear(rows, ask, w) for ask in asked.itertuples())]
    if not len(asked) or len(clear) < ENOUGH_WEEKS:
        return None
    expected = sum(posts_after(rows, asked, w).person_id.nunique() for w in clear) / len(clear)
    return digits((posts_after(rows, asked, 0).person_id.nunique() + 0.5) / (expected + 0.5))


def surge_verbatim_share(rows, day, duty):
    posts = posts_after(rows, requests(rows, day, duty), 0)
    return (posts.voice_class == "verbatim").mean() if len(posts) else None


# Ideas

def ideas_of(ideas, end):
    """Those of twelve months; published where a piece is known, on the day on which the idea was taken up."""
    ideas = ideas[ideas.submitted_on.between(end - pd.DateOffset(months=12), end, inclusive="left")]
    taken = ideas.adopted_on.fillna(ideas.submitted_on)
    until = ideas.adopted_on.where(ideas.adopted_on < end).fillna(end)
    return ideas.assign(published=(ideas.published_content_id != "") & (taken < end),
                        days=(until - ideas.submitted_on).dt.days.clip(lower=0)).reset_index(drop=True)


def median_of_ideas(ideas):
    from lifelines import KaplanMeierFitter  # half a second to load
    if not len(ideas):
        return None
    curve = KaplanMeierFitter().fit(ideas.days, ideas.published).survival_function_.iloc[:, 0]
    half = curve[curve <= 0.5 + 1e-9]  # the curve's factors are rounded: 12 of 24 one by one leave a little more than a half
    return None if half.empty else float(half.index[0])


# Figures

def members(metric, grain, rows):
    """Whom a count is of (ideas: which); NotImplemented: it is not by this grain."""
    if metric in ("advocates", "joined") and set(grain) <= {"join_route"}:
        frame, person, route = ((rows.advocates, "person", "route") if metric == "advocates"
                                else (rows.joiners, "person_id", "join_route"))
        return set(by_key(frame, route, grain.get("join_route"), ROUTES)[person])
    if metric in OF_IDEAS and set(grain) <= {"topic"}:
        there = rows.ideas if metric == "ideas" else rows.ideas[rows.ideas.published]
        return set(by_key(there, "topic", grain.get("topic"), there.topic[there.topic != ""]).idea_id)
    if metric in ("active_before", "stayed") and not grain:
        column = "still_here" if metric == "active_before" else "stayed"
        return set(rows.advocates.person[rows.advocates[column].astype(bool)])
    return NotImplemented


def by_key(frame, column, key, named):
    if key is None:
        return frame
    return frame[~frame[column].isin(named) if key == REST else frame[column] == key]


def programme_sides(metric, grain):
    """What a quotient is made of: two figures, each with its grain; None: it is none of these."""
    if metric not in SIDES:
        return None
    over = {"join_route": "invited"} if metric == "organic_growth" else grain
    return (SIDES[metric][0], over), (SIDES[metric][1], grain)


def programme_figure(metric, grain, rows):
    """A figure's value; None: it has none; NotImplemented: it is not by this grain."""
    if metric in PROGRAMME_COUNTS:
        there = members(metric, grain, rows)
        return there if there is NotImplemented else len(there)
    if metric in SIDES:
        over, under = (rows.active if side[0] == "active_advocates" else programme_figure(*side, rows)
                       for side in programme_sides(metric, grain))
        return NotImplemented if NotImplemented in (over, under) else over / under if under else None
    if metric == "retention" and set(grain) in ({"months_on"}, {"months_on", "join_route"}):
        route = grain.get("join_route")
        return survival(by_key(rows.advocates, "route", route, ROUTES), int(grain["months_on"]))
    if metric in ("leaving_hazard_ratio", "enrolled_hazard_ratio") and not grain:
        return (leaving_hazard_ratio if metric.startswith("leaving") else enrolled_hazard_ratio)(rows.advocates)
    if metric == "idea_days" and not grain:
        return median_of_ideas(rows.ideas)
    if metric == "prompt_share" and set(grain) == {"prompt"}:
        return prompt_share(rows, grain["prompt"])
    if metric == LIFT and not grain:
        return voice_lift(rows.posts) if rows.three_months else None
    if metric in TIME and not grain:
        of_all = metric == "unprompted_time_most"
        return unprompted_time(rows, rows.asks.sent_at[(rows.asks.department == "") | (not of_all)])
    if metric in ("surge", "surge_verbatim_share") and set(grain) == {"ask_day", "duty"}:
        return (surge if metric == "surge" else surge_verbatim_share)(rows, grain["ask_day"], grain["duty"])
    return NotImplemented
