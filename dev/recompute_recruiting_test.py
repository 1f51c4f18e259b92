#!/usr/bin/env python3
"""The odd cases of applications, clicks, costs and jobs, recomputed as the definitions say."""

import tempfile
import unittest
from pathlib import Path

import pandas as pd
from recompute_recruiting import figure, median_days, per_post, recruiting_of
from recompute_sources import by_settings, is_machine, named, source_of, source_of_link

END = pd.Timestamp("2026-11-01", tz="UTC")
APPLICATION = "application_id,applicant_id,requisition_id,stage,at,utm_source,ats_source,self_reported_source,referrer_person_id"
CLICK = "click_id,at,utm_source,user_agent,is_bot"
JOB = "requisition_id,opened_on,closed_on,role_family,location"
COST = "month,channel,amount,currency"


def given(applications=(), clicks=(), jobs=(), costs=()):
    """What is known at the end of October 2026, of rows as they stand in files."""
    files = {"applications": (APPLICATION, applications), "link_clicks": (CLICK, clicks),
             "requisitions": (JOB, jobs), "costs": (COST, costs)}
    with tempfile.TemporaryDirectory() as folder:
        for name, (header, rows) in files.items():
            if rows:
                Path(folder, f"{name}.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return recruiting_of(Path(folder), END)


def step(stage, at, application="1", applicant="a", link="", system="", word="", referrer="", job="r"):
    return f"{application},{applicant},{job},{stage},{at}T00:00:00Z,{link},{system},{word},{referrer}"


class Applicants(unittest.TestCase):
    def test_nobody_applied(self):
        rows = given(clicks=["k,2026-10-02T00:00:00Z,share,Firefox,false"])
        self.assertEqual(1, rows.months)
        self.assertEqual(0, figure("applicants", {}, rows))
        self.assertIsNone(figure("applicants_hired", {}, rows))
        self.assertIsNone(figure("hire_rate", {}, rows))
        self.assertIsNone(figure("applicant_share", {"source": "share"}, rows))

    def test_nothing_was_delivered(self):
        rows = given()
        self.assertEqual(0, rows.months)
        self.assertEqual(0, figure("human_clicks", {}, rows))

    def test_settings_say_what_a_number_means(self):
        self.addCleanup(lambda: (named.clear(), source_of.cache_clear()))
        source_of.cache_clear()
        by_settings({"recruiting.sources.4000-123": "job_board", "privacy.floor": "5"})
        self.assertEqual("job_board", source_of("4000 123"))
        self.assertEqual("other", source_of("4000124"))

    def test_one_and_two_applicants(self):
        one = step("started", "2026-06-01", link="share")
        self.assertEqual(1, figure("applicant_share", {"source": "share"}, given([one])))
        two = step("started", "2026-06-01", "2", "b", system="Indeed")
        self.assertEqual(0.5, figure("applicant_share", {"source": "share"}, given([one, two])))

    def test_a_hire_before_the_application_is_a_hire(self):
        rows = given([step("hired", "2026-06-01"), step("submitted", "2026-06-20")])
        self.assertEqual(1, figure("applicants_hired", {}, rows))
        self.assertEqual(1, figure("hire_rate", {}, rows))

    def test_a_stage_that_went_back_keeps_the_furthest(self):
        rows = given([step("offer", "2026-06-01"), step("interview", "2026-06-20")])
        self.assertEqual(1, figure("applicants_offered", {}, rows))

    def test_a_stage_that_no_application_reports_has_no_figure(self):
        rows = given([step("submitted", "2026-06-01"), step("hired", "2026-07-01")])
        self.assertIsNone(figure("applicants_interviewed", {}, rows))
        self.assertIsNone(figure("interview_rate", {}, rows))
        self.assertEqual(1, figure("applicants_hired", {"source": "unknown"}, rows))

    def test_what_happened_after_the_month_is_not_seen(self):
        rows = given([step("submitted", "2026-10-31"), step("hired", "2026-11-01")])
        self.assertIsNone(figure("applicants_hired", {}, rows))

    def test_twice_by_two_sources_is_one_in_each_and_one_in_the_total(self):
        rows = given([step("started", "2026-06-01", "1", link="share"), step("started", "2026-10-01", "2", system="Indeed")])
        self.assertEqual([1, 1, 1], [figure("applicants", g, rows) for g in ({}, {"source": "share"}, {"source": "job_board"})])
        self.assertEqual([1, 1], [figure("applicants", {"cohort": c}, rows) for c in ("settled", "open")])

    def test_ninety_days_settle_it(self):
        rows = given([step("started", "2026-08-03"), step("started", "2026-08-04", "2", "b")])
        self.assertEqual([1, 1], [figure("applicants", {"cohort": c}, rows) for c in ("settled", "open")])

    def test_a_click_is_no_step(self):
        rows = given([step("click", "2026-01-01"), step("started", "2026-10-05", link="share")])
        self.assertEqual(1, figure("applicants", {"cohort": "open"}, rows))

    def test_twelve_months_at_most_and_who_began_before_is_left_out(self):
        rows = given([step("started", "2025-10-31"), step("hired", "2026-01-01"), step("started", "2025-11-01", "2", "b")])
        self.assertEqual(12, rows.months)
        self.assertEqual(1, figure("applicants", {}, rows))
        self.assertIsNone(figure("applicants_hired", {}, rows))

    def test_by_the_job_where_it_is_known(self):
        rows = given([step("started", "2026-06-01", job="r"), step("started", "2026-06-01", "2", "b", job="unlisted")],
                     jobs=["r,2026-05-01,,engineering,"])
        self.assertEqual(1, figure("applicants", {"role_family": "engineering", "source": "unknown"}, rows))
        self.assertEqual(2, figure("applicants", {"source": "unknown"}, rows))

    def test_steps_that_contradict_each_other_are_none_and_repeated_ones_are_one(self):
        rows = given([step("started", "2026-06-01"), step("started", "2026-06-01"), step("offer", "2026-06-03"),
                      step("offer", "2026-06-03", link="employee_share")])
        self.assertEqual(1, figure("applicants", {}, rows))
        self.assertIsNone(figure("applicants_offered", {}, rows))

    def test_who_went_back_to_a_step_loses_none(self):
        rows = given([step("started", "2026-06-01"), step("offer", "2026-06-03"), step("started", "2026-06-04"),
                      step("offer", "2026-06-05")])
        self.assertEqual(1, figure("applicants", {}, rows))
        self.assertEqual(1, figure("applicants_offered", {}, rows))


class Credit(unittest.TestCase):
    def credited(self, **said):
        return given([step("started", "2026-06-01", **said)]).applications.source.tolist()

    def test_the_link_before_the_system_and_never_the_own_word(self):
        self.assertEqual(["share"], self.credited(link="employee_share", system="Indeed", word="Careers page"))
        self.assertEqual(["job_board"], self.credited(system="Indeed", word="A colleague's post"))
        self.assertEqual(["unknown"], self.credited(word="A colleague's post"))

    def test_who_was_referred_or_sourced_is_not_shared(self):
        self.assertEqual(["referral"], self.credited(link="share", referrer="p"))
        self.assertEqual(["referral"], self.credited(link="share", system="Employee Referral"))
        self.assertEqual(["sourced"], self.credited(link="share", system="Sourced"))
        self.assertEqual(["referral"], self.credited(system="Sourced", referrer="p"))

    def test_who_names_a_source_is_not_who_credits_it(self):
        rows = given([step("started", "2026-06-01", link="share", system="Indeed", word="A friend works there", referrer="p")])
        self.assertEqual([1, 0, 0, 1], [figure(f"applicants_by_{by}", {"source": "share"}, rows)
                                        for by in ("link", "system", "word", "any")])
        self.assertEqual(0, figure("applicants", {"source": "share"}, rows))

    def test_two_say_of_one_application(self):
        rows = given([step("started", "2026-06-01", link="share", system="Indeed"),
                      step("started", "2026-06-02", "2", word="A colleague's post")])
        both = {"link_source": "share", "system_source": "any_other"}
        self.assertEqual(1, figure("applicants_by_link_and_system", both, rows))
        self.assertEqual(1, figure("applicants_by_link_and_system", dict.fromkeys(both, "not_said"), rows))
        self.assertEqual(0, figure("applicants_by_link_and_word", {"link_source": "share", "own_word": "share"}, rows))

    def test_a_network_is_that_of_a_link_that_is_credited(self):
        said = [{"link": "employee_share-on-linkedin"}, {"link": "employee_share"}, {"system": "Employee share on X"},
                {"link": "share on x", "referrer": "p"}, {"link": "linkedin_jobs"}]
        rows = given([step("started", "2026-06-01", str(n), f"a{n}", **words) for n, words in enumerate(said)])
        self.assertEqual(["linkedin", "", "", "", ""], rows.applications.network.tolist())

    def test_applicants_of_the_month_for_each_post(self):
        rows = given([step("started", "2026-09-30", link="share"), step("started", "2026-10-01", "2", link="share"),
                      step("started", "2026-10-02", "3", link="share"), step("started", "2026-10-02", "4", "b", link="share")])
        posts = pd.DataFrame({"voice": ["employee"] * 4 + ["brand"], "recruiting": [True] * 4 + [False]})
        self.assertEqual([2, 0], [figure("applicants_of_month", {"source": s}, rows) for s in ("share", "brand_social")])
        self.assertEqual([0.5, None], [per_post({"voice": v}, rows, posts) for v in ("employee", "brand")])

    def test_what_is_blank_in_one_step_may_be_said_in_another(self):
        rows = given([step("started", "2026-06-01"), step("submitted", "2026-06-02", link="share")])
        self.assertEqual(["share"], rows.applications.source.tolist())

    def test_words(self):
        meant = {"employee_share": "share", "share": "share", "Employee advocacy": "share", "A colleague's post": "share",
                 "Referral": "referral", "A friend works there": "referral", "Sourced": "sourced", "indeed": "job_board",
                 "linkedin_jobs": "job_board", "Job board": "job_board", "LinkedIn": "job_board",
                 "Careers page": "careers_site", "careers_site": "careers_site", "brand_social": "brand_social",
                 "employee social post": "share", "Social post of a colleague": "share", "Staff sharing": "share",
                 "Employee referral post": "referral", "Staffing agency": "sourced", "Mitarbeiterpost": "share",
                 "Career fair Flensburg": "other", "Jobmesse": "other", "Radio": "other", "": "", " - ": ""}
        self.assertEqual(meant, {name: source_of(name) for name in meant})


class Clicks(unittest.TestCase):
    def test_a_machine_by_the_log_or_by_its_name(self):
        rows = given(clicks=["1,2026-10-02T00:00:00Z,share,Firefox,", "2,2026-10-02T00:00:00Z,share,Firefox,true",
                             "3,2026-10-02T00:00:00Z,share,Slackbot-LinkExpanding 1.0,false",
                             "4,2026-10-02T00:00:00Z,indeed,Firefox,false", "5,2026-10-02T00:00:00Z,,Firefox,false",
                             "6,2026-11-01T00:00:00Z,share,Firefox,false"])
        self.assertEqual([2, 1, 1], [figure("human_clicks", g, rows) for g in ({}, {"source": "share"}, {"source": "job_board"})])
        self.assertEqual(2, figure("bot_clicks", {}, rows))
        self.assertTrue(is_machine("facebookexternalhit/1.1"))


    def test_a_medium_says_more_than_a_networks_name(self):
        meant = {("linkedin", "employee"): "share", ("", "employee"): "share", ("employee_share", "social"): "share",
                 ("linkedin", "social"): "brand_social", ("x", "organic-social"): "brand_social", ("linkedin", "cpc"): "other",
                 ("linkedin", ""): "job_board", ("linkedin_jobs", "cpc"): "job_board", ("indeed", "cpc"): "job_board",
                 ("google", "organic"): "careers_site", ("referral", "employee"): "referral",
                 ("linkedin", "employee referral"): "job_board", ("radio", "social"): "other", ("", "social"): ""}
        self.assertEqual(meant, {tags: source_of_link(*tags) for tags in meant})


class Costs(unittest.TestCase):
    def test_of_each_month_of_the_period_or_none(self):
        applications = [step("started", f"2026-09-0{n}", str(n), f"a{n}", link="share") for n in (1, 2)]
        rows = given(applications, costs=["2026-08,Share,9,EUR", "2026-09,Share,10,EUR", "2026-10,Share,20,EUR",
                                          "2026-10,Indeed,7,EUR", "2026-11,Share,9,EUR"])
        share, board = ({"currency": "EUR", "source": s} for s in ("share", "job_board"))
        self.assertEqual([30, 15, None], [figure(m, share, rows) for m in ("channel_cost", "cost_per_applicant", "cost_per_hire")])
        self.assertIsNone(figure("channel_cost", board, rows))

    def test_currencies_are_kept_apart(self):
        rows = given([step("started", "2026-10-01")], costs=["2026-10,Share,10,EUR", "2026-10,Share,20,USD"])
        self.assertEqual([10, 20], [figure("channel_cost", {"currency": c, "source": "share"}, rows) for c in ("EUR", "USD")])


class Jobs(unittest.TestCase):
    def test_from_opening_to_the_first_hire_to_closing_or_to_the_end(self):
        hires = [step("hired", "2026-06-11", "1", "a"), step("hired", "2026-06-21", "2", "b"),
                 step("hired", "2026-11-02", "3", "c", job="s")]
        rows = given(hires, jobs=["r,2026-06-01,2026-07-01,,", "s,2026-10-01,,,", "t,2026-10-01,2026-10-05,,",
                                  "u,2026-10-01,2026-11-05,,", "old,2024-10-31,,,", "later,2026-11-01,,,"])
        self.assertEqual([10, 31, 4, 31], rows.jobs.days.tolist())
        self.assertEqual([True, False, False, False], rows.jobs.filled.tolist())

    def test_no_median_where_half_were_not_filled(self):
        rows = given([step("hired", "2026-06-11")], jobs=["r,2026-06-01,,,", "s,2026-05-01,,,", "t,2026-05-01,,,"])
        self.assertIsNone(figure("time_to_hire", {}, rows))

    def test_the_published_median_of_remission(self):
        text = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split()
        jobs = pd.DataFrame({"days": [int(t.rstrip("+")) for t in text], "filled": ["+" not in t for t in text]})
        self.assertEqual((23, 13, None), median_days(jobs))


if __name__ == "__main__":
    unittest.main()
