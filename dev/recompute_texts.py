"""How far a post's text is the author's own, and who said the same at the same time.

An independent implementation of the definitions, for recompute.py.
"""

import html
import math
import re
import unicodedata
from collections import defaultdict

import numpy as np
import pandas as pd

WINDOWS = {"60s": pd.Timedelta(seconds=60), "1h": pd.Timedelta(hours=1), "24h": pd.Timedelta(hours=24)}
FLOOR = 5  # people of a unison event, whatever the privacy settings
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def words_of(text):
    """N(x) without hashtags, as a list of words; of characters for scripts without blanks."""
    text = unicodedata.normalize("NFKC", html.unescape(html.unescape(text)))
    text = re.sub(r"^\s*RT\s+@\w+:?", " ", text)
    text = re.sub(r"https?://\S+|www\.\S+|[@#][\w]+", " ", text).casefold()
    text = "".join(c if c.isalnum() else " " for c in text)
    return list("".join(text.split())) if UNSPACED.search(text) else text.split()


def grams(words):
    return frozenset(zip(words, words[1:], words[2:]))


def without_sign_offs(posts, offered):
    """Texts without a last line that their author repeats under three different bodies or more.

    A wording that the programme offered is no sign-off, however often it stands under somebody's comments.
    """
    parts = [t.rstrip().rpartition("\n") for t in posts.text]
    bodies = defaultdict(set)
    for author, (body, _, last) in zip(posts.author, parts):
        if body.strip():
            bodies[author, last.strip()].add(body.strip())
    return [body if len(bodies[author, last.strip()]) >= 3 and body.strip() and last.strip() not in offered else text
            for author, text, (body, _, last) in zip(posts.author, posts.text, parts)]


def compare_with_templates(posts, content):
    """Adds words, c (largest over the wordings offered, then the smaller own share), o and verbatim."""
    offers = [(r.content_id, r.published_at, words_of(r.suggested_text)) for r in content.itertuples()
              if r.suggested_text]
    offers = [(i, at, w, grams(w)) for i, at, w in offers if grams(w)]
    known = set(i for i, *_ in offers)
    columns = []
    for post, text in zip(posts.itertuples(), without_sign_offs(posts, set(content.suggested_text))):
        words = [] if post.repeated and post.is_repost == "true" else words_of(text)
        mine, best = grams(words), (np.nan, np.nan, False)
        for item, at, offered, theirs in offers:
            fits = item == post.content_id if post.content_id in known else (
                post.content_id == "" and at <= post.posted_at <= at + pd.Timedelta(days=60))
            if fits and len(words) >= 5:
                shared = len(mine & theirs)
                found = (shared / len(theirs), 1 - shared / len(mine), words == offered)
                if math.isnan(best[0]) or (found[0], -found[1]) > (best[0], -best[1]):
                    best = found
        columns.append((words, mine, *best))
    posts["words"], posts["grams"], posts["c"], posts["o"], posts["same"] = map(list, zip(*columns))


def copies(a, b):
    """The copy rule: word-3-gram Jaccard of .8, .6 where a text has under 40 words; short ones only if equal."""
    if min(len(a.words), len(b.words)) < 5:
        return a.words == b.words
    shared = len(a.grams & b.grams)
    least = 0.6 if min(len(a.words), len(b.words)) < 40 else 0.8
    return shared >= least * (len(a.grams) + len(b.grams) - shared)


def in_unison(posts, window):
    """Posts in unison events by the star rule: each unassigned post in time takes the unassigned copies by other
    people in [t, t + window); under five people it releases them. Somebody may be in an event twice."""
    rows = [p for p in posts.itertuples() if p.voice == "employee" and len(p.words) >= 5]
    sharing = defaultdict(list)
    for i, p in enumerate(rows):
        for g in p.grams:
            sharing[g].append(i)
    event = {}
    for i, hub in enumerate(rows):
        if i in event:
            continue
        near = {j for g in hub.grams for j in sharing[g] if j > i and j not in event}
        taken = [j for j in sorted(near) if rows[j].author != hub.author
                 and rows[j].posted_at < hub.posted_at + window and copies(hub, rows[j])]
        if len({rows[j].author for j in taken}) + 1 >= FLOOR:
            event.update({j: hub.post_id for j in [i, *taken]})
    return posts.post_id.map({rows[i].post_id: e for i, e in event.items()})


def voice_class(p):
    if not p.words:
        return "repost"
    if len(p.words) < 5:
        return "short"
    if p.same:
        return "verbatim"
    if p.c >= 0.8:
        return "near_verbatim" if p.o <= 0.2 else "template_comment"
    if p.c >= 0.2:
        return "edited"
    return "unison" if isinstance(p.unison_24h, str) else "own_words"


def add_text_features(posts, content):
    """Adds c, o, the unison events of each window, and the voice class (blank for brands)."""
    compare_with_templates(posts, content)
    for name, window in WINDOWS.items():
        posts[f"unison_{name}"] = in_unison(posts, window)
    posts["voice_class"] = [voice_class(p) if p.voice == "employee" else "" for p in posts.itertuples()]
