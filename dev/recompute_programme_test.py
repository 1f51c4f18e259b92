#!/usr/bin/env python3
"""The odd cases of participation and trust, recomputed as the definitions say."""

import tempfile
import unittest
from pathlib import Path

import pandas as pd
from recompute_input import month_of
from recompute_programme import (
    followed,
    leaving_hazard_ratio,
    log_rank,
    programme_figure,
    programme_of,
    published_before,
    requests,
    survival,
)
from recompute_texts import add_text_features

HEADERS = {
    "people": "person_id,department,employed_from,employed_to,opted_in_at,opted_out_at,join_route",
    "accounts": "account_id,voice,person_id,network,measured_on,follower_count",
    "posts": "post_id,account_id,network,posted_at,text,is_repost,repost_of,content_id,topic",
    "engagements": "post_id,kind,measure,measured_at,count,delivery,member_id,member_is_employee,is_bot",
    "content": "content_id,variant,published_at,kind,topic,suggested_text",
    "asks": "ask_id,sent_at,content_id,department,mandatory",
    "ideas": "idea_id,person_id,submitted_on,topic,adopted_on,published_content_id",
}
OFFERED = [f"c{n},,2026-0{n}-01T00:00:00Z,product,events,words that are offered to everybody in month {n}" for n in (4, 5, 6)]
BRAND = [f"b{n},halden,linkedin,2026-0{n}-01T00:00:00Z,the company says this of its work,false,,," for n in (3, 4, 5, 6)]
TEXT = "nobody here has written quite these words before"


def person(name, department="Sales", opted_in="2026-01-01T00:00:00Z", opted_out="", route="own_wish", employed_to=""):
    return f"{name},{department},,{employed_to},{opted_in},{opted_out},{route}"


def post(number, name, at):
    return f"{number},{name}-account,linkedin,{at},{TEXT},false,,,"


def ask(number, at, department="", mandatory="true"):
    return f"{number},{at},,{department},{mandatory}"


def given(month="2026-06", known=(), people=("a",), **rows):
    """What is known at the end of a month, of rows as they stand in files."""
    people = [person(p) if "," not in p else p for p in people]
    accounts = [f"{p.split(',')[0]}-account,employee,{p.split(',')[0]},linkedin,2026-01-01,7" for p in people]
    files = {name: rows.get(name, ()) for name in HEADERS}
    files |= {"people": people, "accounts": [*accounts, "halden,brand,,linkedin,2026-01-01,7"], "content": OFFERED,
              "posts": [*BRAND, *files["posts"]]}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for table, lines in files.items():
            (folder / f"{table}.csv").write_text("\n".join([HEADERS[table], *lines]) + "\n", encoding="utf-8")
        start = pd.Timestamp(month + "-01", tz="UTC")
        posts, people, content = month_of(folder, start, start + pd.DateOffset(months=1))
        add_text_features(posts, content)
        found = programme_of(folder, month, posts, people, known)
        found.posts  # while the files are there
        return found


class Histories(unittest.TestCase):
    def test_until_two_idle_months(self):
        table = {
            "a": (0, False), "aa": (0, False), "aaa": (1, False), "ai": (0, False), "aii": (1, True), "aiia": (1, True),
            "aiai": (2, False), "aaiia": (2, True), "aiaii": (3, True),
            "aio": (0, False), "aaao": (1, False), "aaio": (1, False), "ax": (0, False), "xaa": (0, False), "aoii": (0, False),
            "ai-i": (2, False), "a-ii": (2, True), "a--": (0, False), "aa-o": (0, False), "aaa-ii": (4, True),
            "aiio": (1, True), "aix": (0, False),
        }
        for history, expected in table.items():
            with self.subTest(history):
                self.assertEqual(expected, followed(history)[:2])

    def test_who_posted_two_months_ago_and_is_here_stayed_if_they_posted_since(self):
        table = {
            "a": (False, False), "aa": (False, False), "aii": (True, False), "aia": (True, True), "aai": (True, True),
            "xii": (True, False), "axa": (True, True), "axi": (True, True), "aax": (False, False), "aio": (False, False),
            "a-a": (False, False), "aiii": (False, False), "a-ai": (False, False), "a--aa": (False, False), "aiaia": (True, True),
        }
        for history, expected in table.items():
            with self.subTest(history):
                self.assertEqual(expected, followed(history)[2:])


class Advocates(unittest.TestCase):
    def test_months_that_are_not_known_are_neither(self):
        posts = [post(1, "a", "2026-03-05T10:00:00Z"), post(2, "a", "2026-06-05T10:00:00Z")]
        months = ["2026-03", "2026-04", "2026-05"]
        self.assertEqual([1], given(known=months, posts=posts).advocates.months_on.tolist())
        self.assertEqual([True], given(known=months, posts=posts).advocates.idle.tolist())
        self.assertEqual([False], given(known=["2026-03", "2026-05"], posts=posts).advocates.idle.tolist())
        self.assertEqual([0], given(posts=posts).advocates.months_on.tolist())

    def test_posts_before_opting_in_and_after_opting_out_are_none(self):
        people = [person("a", opted_in="2026-06-10T00:00:00Z"), person("b", opted_out="2026-06-10T00:00:00Z")]
        posts = [post(1, "a", "2026-06-05T10:00:00Z"), post(2, "b", "2026-06-11T10:00:00Z")]
        self.assertEqual(0, programme_figure("advocates", {}, given(people=people, posts=posts)))

    def test_asked_from_the_month_of_the_request_on_if_it_was_to_them(self):
        posts = [post(1, "a", "2026-04-05T10:00:00Z")]
        months = ["2026-04", "2026-05"]
        table = {
            ask(1, "2026-05-31T23:00:00Z"): 1, ask(1, "2026-04-01T00:00:00Z"): 0, ask(1, "2026-03-31T00:00:00Z"): None,
            ask(1, "2026-07-01T00:00:00Z"): None, ask(1, "2026-06-30T00:00:00Z", "Sales"): 2,
            ask(1, "2026-05-01T00:00:00Z", "Service"): None, ask(1, "2026-05-01T00:00:00Z", "", "false"): None,
        }
        for sent, expected in table.items():
            with self.subTest(sent):
                found = given(known=months, posts=posts, asks=[sent]).advocates.asked_after.astype(object)
                self.assertEqual([expected], [None if pd.isna(n) else n for n in found])

    def test_routes_and_the_rest(self):
        people = [person("a"), person("b", route="enrolled"), person("c", route="")]
        rows = given(people=people, posts=[post(n, n, "2026-06-05T10:00:00Z") for n in "abc"])
        grains = [{}, *({"join_route": r} for r in ("own_wish", "invited", "enrolled", "*rest"))]
        self.assertEqual([3, 1, 0, 1, 1], [programme_figure("advocates", g, rows) for g in grains])

    def test_survival_of_too_few_is_none_and_stands_to_steps(self):
        def of(*groups):
            return pd.DataFrame([(m, idle) for n, m, idle in groups for _ in range(n)], columns=["months_on", "idle"])
        self.assertIsNone(survival(of((24, 3, False)), 3))
        self.assertEqual(0.8, survival(of((6, 1, True), (25, 3, False)), 3))
        self.assertEqual(0.95, survival(of((5, 1, True), (100, 3, False)), 3))
        self.assertEqual(1, survival(of((99, 3, False), (1, 4, True)), 3))

    def test_hazard_after_a_request_and_before(self):
        def of(*rows):
            return pd.DataFrame([(m, idle, asked) for n, m, idle, asked in rows for _ in range(n)],
                                columns=["months_on", "idle", "asked_after"])
        # After: 6 events in 6 x 2 + 4 x 1 months; before: 4 in 6 x 1 + 4 x 3 + 4 x 1 + 1 x 5.
        rows = of((6, 3, True, 1), (4, 4, False, 3), (4, 1, True, 1), (1, 5, False, None))
        self.assertEqual(2.5, leaving_hazard_ratio(rows))
        self.assertIsNone(leaving_hazard_ratio(of((9, 3, True, 1), (1, 1, False, None))))
        self.assertIsNone(leaving_hazard_ratio(of((12, 3, True, 1))))

    def test_log_rank(self):
        people = pd.DataFrame({"months_on": [1, 2, 3, 4], "idle": [True, True, True, False]})
        # At 1: one of four, two exposed; at 2: of three, two exposed; at 3: of two, one exposed.
        apart, variance = log_rank(people, pd.Series([False, True, True, False]))
        self.assertAlmostEqual((0 - 1 / 2) + (1 - 2 / 3) + (1 - 1 / 2), apart)
        self.assertAlmostEqual(1 / 4 + 2 / 3 * 1 / 3 + 1 / 4, variance)


class Joiners(unittest.TestCase):
    def test_twelve_months_and_still_in(self):
        people = [person("a", opted_in="2025-07-01T00:00:00Z"), person("b", opted_in="2025-06-30T23:00:00Z"),
                  person("c", opted_in="2026-06-30T00:00:00Z", route="invited"), person("d", opted_in="2026-07-01T00:00:00Z"),
                  person("e", opted_out="2026-06-30T00:00:00Z"), person("f", employed_to="2026-06-30T00:00:00Z")]
        rows = given(people=people, posts=[post(1, "a", "2026-06-05T10:00:00Z")])
        self.assertEqual([2, 1, 1], [programme_figure("joined", g, rows)
                                     for g in ({}, {"join_route": "own_wish"}, {"join_route": "invited"})])
        self.assertEqual(1, programme_figure("organic_growth", {}, rows))

    def test_who_came_back_joined_again(self):
        people = [person("a", opted_in="2024-01-01T00:00:00Z", opted_out="2025-01-01T00:00:00Z"),
                  person("a", opted_in="2026-02-01T00:00:00Z")]
        self.assertEqual(1, programme_figure("joined", {}, given(people=people)))


class Ideas(unittest.TestCase):
    def test_published_by_the_months_end(self):
        ideas = ["1,a,2026-05-01,events,2026-05-11,c1", "2,a,2026-05-01,events,2026-07-01,c1", "3,a,2026-06-01,events,2026-06-05,",
                 "4,a,2026-06-01,research,,c2", "5,a,2025-06-30,events,2026-01-01,c1", "6,a,2026-07-01,events,,"]
        rows = given(ideas=ideas)
        self.assertEqual([4, 3, 2, 1], [programme_figure(m, g, rows) for m in ("ideas", "ideas_published")
                                        for g in ({}, {"topic": "events"})])
        self.assertEqual(0.5, programme_figure("ideas_taken_up", {}, rows))
        self.assertEqual([10, 61, 4, 30], rows.ideas.days.tolist())

    def test_none(self):
        self.assertEqual(0, programme_figure("ideas", {}, given()))
        self.assertIsNone(programme_figure("ideas_taken_up", {}, given()))
        self.assertIsNone(programme_figure("idea_days", {}, given()))


class Requests(unittest.TestCase):
    def prompts(self, posted, *asks):
        rows = given(posts=[post(1, "a", posted)], asks=asks)
        return [programme_figure("prompt_share", {"prompt": p}, rows) for p in ("day", "three_days", "unprompted")]

    def test_how_long_before_a_post(self):
        sent = ask(1, "2026-06-10T10:00:00Z")
        table = {"2026-06-10T09:59:59Z": [0, 0, 1], "2026-06-10T10:00:00Z": [1, 0, 0], "2026-06-11T09:59:59Z": [1, 0, 0],
                 "2026-06-11T10:00:00Z": [0, 1, 0], "2026-06-13T09:59:59Z": [0, 1, 0], "2026-06-13T10:00:00Z": [0, 0, 1]}
        for posted, expected in table.items():
            with self.subTest(posted):
                self.assertEqual(expected, self.prompts(posted, sent))

    def test_the_last_one_that_was_theirs(self):
        asks = [ask(1, "2026-06-08T10:00:00Z"), ask(2, "2026-06-10T10:00:00Z", "Service"), ask(3, "2026-06-09T10:00:00Z", "Sales", "")]
        self.assertEqual([0, 1, 0], self.prompts("2026-06-10T11:00:00Z", *asks))

    def test_nothing_is_said_before_the_first_request(self):
        self.assertEqual([None] * 3, self.prompts("2026-06-10T11:00:00Z", ask(1, "2026-07-01T00:00:00Z")))
        self.assertEqual([0, 0, 1], self.prompts("2026-06-10T11:00:00Z", ask(1, "2025-01-01T00:00:00Z")))

    def test_time_outside_of_requests(self):
        table = {(ask(1, "2026-06-10T10:00:00Z"),): (648, 648), (ask(1, "2026-06-10T10:00:00Z", "Sales"),): (648, 720),
                 (ask(1, "2026-06-10T10:00:00Z"), ask(2, "2026-06-12T10:00:00Z")): (600, 600),
                 (ask(1, "2026-06-10T10:00:00Z"), ask(2, "2026-06-11T10:00:00Z", "Sales")): (624, 648),
                 (ask(1, "2026-05-30T10:00:00Z"), ask(2, "2026-06-30T10:00:00Z")): (672, 672),
                 (ask(1, "2025-06-10T10:00:00Z"),): (720, 720)}
        for asks, hours in table.items():
            with self.subTest(asks):
                rows = given(asks=asks)
                self.assertEqual([h / 720 for h in hours],
                                 [programme_figure(f"unprompted_time_{end}", {}, rows) for end in ("least", "most")])
        self.assertIsNone(programme_figure("unprompted_time_least", {}, given(asks=[ask(1, "2026-07-01T00:00:00Z")])))

    def test_a_request_is_of_the_month_in_which_its_day_ends(self):
        rows = given(asks=[ask(1, "2026-05-31T10:00:00Z"), ask(2, "2026-05-31T00:00:00Z"), ask(3, "2026-06-30T00:00:00Z"),
                           ask(4, "2026-06-30T00:00:01Z")])
        self.assertEqual([1, 1], [len(requests(rows, day, "mandatory")) for day in ("2026-05-31", "2026-06-30")])

    def test_a_surge_beside_the_clear_weeks_before(self):
        people = [person(n) for n in "abcd"] + [person("e", "Service")]
        weeks = [post(f"w{n}", "a", at) for n, at in enumerate(["2026-06-12T12:00:00Z", "2026-06-05T12:00:00Z"])]
        after = [post(f"n{n}", n, "2026-06-20T09:59:59Z") for n in "abc"] + [post("d", "d", "2026-06-20T10:00:00Z"),
                                                                             post("e", "e", "2026-06-19T11:00:00Z")]
        sent = ask(1, "2026-06-19T10:00:00Z", "Sales")
        rows = given(known=["2026-04", "2026-05"], people=people, posts=weeks + after, asks=[sent])
        surge = {"ask_day": "2026-06-19", "duty": "mandatory"}
        # Eight clear weeks, one person in two of them: 3.5 / 0.75.
        self.assertEqual(4.7, programme_figure("surge", surge, rows))
        self.assertEqual(0, programme_figure("surge_verbatim_share", surge, rows))
        four = given(known=["2026-05"], people=people, posts=weeks + after, asks=[sent, ask(2, "2026-05-22T11:00:00Z")])
        # May is known alone: seven weeks before, of which one overlaps a request to everybody.
        self.assertEqual(4.2, programme_figure("surge", surge, four))
        self.assertIsNone(programme_figure("surge", surge, given(people=people, posts=after, asks=[sent])))

    def test_a_request_to_others_does_not_cloud_a_week(self):
        asks = [ask(1, "2026-06-19T10:00:00Z", "Sales"), ask(2, "2026-06-12T11:00:00Z", "Service")]
        posts = [post(1, "a", "2026-06-19T11:00:00Z"), post(2, "a", "2026-06-12T11:00:00Z")]
        surge = {"ask_day": "2026-06-19", "duty": "mandatory"}
        self.assertEqual(2.4,
                         programme_figure("surge", surge, given(known=["2026-04", "2026-05"], posts=posts, asks=asks)))


class Known(unittest.TestCase):
    def test_months_that_are_published_before(self):
        with tempfile.TemporaryDirectory() as name:
            for month in ("2026-04", "2026-05", "2026-06", "2026-07"):
                (Path(name) / month).mkdir()
            for month in ("2026-04", "2026-06", "2026-07"):
                (Path(name) / month / "metrics.csv").touch()
            self.assertEqual(["2026-04"], published_before(Path(name) / "2026-06"))


if __name__ == "__main__":
    unittest.main()
