"""How far a post's text is the author's own, and who said the same at the same time.

An independent implementation of the definitions, for recompute.py.
"""

import html
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

import numpy as np
import pandas as pd
import yaml

WORDS = {"own": ["own_words"], "edited": ["edited", "template_comment"],
         "copied": ["near_verbatim", "verbatim", "unison"]}
WINDOWS = {"60s": pd.Timedelta(seconds=60), "1h": pd.Timedelta(hours=1), "24h": pd.Timedelta(hours=24)}
EVENT_PEOPLE = 5  # whatever the privacy settings
SHORT = 5  # words: too few to tell whose they are
EQUAL = 8  # words: with fewer, copies are equal
LINK = re.compile(r"https?://\S+|www\.\S+|\b(?:t\.co|lnkd\.in|bit\.ly|pic\.twitter\.com)/\S+")
SOMEONE = r"(?:@\w+\s*:?|(?=\d*[^\W\d])\w{2,30}:(?!\S))"
LEADING_RT = re.compile(r"^((?:[^\w@#]|#\w+\b|@\w[\w.-]*)*?)(?<!\w)rt\s+" + SOMEONE)
QUOTED = re.compile(r"\s(?:rt|qt|mt)\s+" + SOMEONE + r"|\s[\"“]@\w+:")
LABEL_OR_WORD = re.compile(r"(?<!\w)#\w+|[^\W_]+")
QUOTATION = re.compile("[\"“”„«»「『]([^\"“”„«»「」『』]{10,2000})[\"“”«»」』]")
MENTION = re.compile(r"(?<![\w.])@\w[\w.-]*")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def read(text):
    """A text as it is seen, without links."""
    return LINK.sub(" ", unicodedata.normalize("NFKC", html.unescape(html.unescape(text))).casefold())


def own_part(text):
    """What is read of a text: without links, mentions and what it quotes."""
    text = read(text)
    while LEADING_RT.match(text):
        text = LEADING_RT.sub(r"\1 ", text)
    quoted = QUOTED.search(text)
    if quoted and any(split(sentence(line)) for line in MENTION.sub(" ", text[: quoted.start()]).splitlines()):
        text = text[: quoted.start()]
    return MENTION.sub(" ", text)


def words_of(text, tags=False):
    """N(x) as a list of words, with all hashtags or with those between words only; of characters for scripts without
    blanks."""
    text = own_part(text)
    words = split(text if tags else " ".join(map(sentence, text.splitlines())))
    return list("".join(words)) if UNSPACED.search(text) else words


def sentence(line):
    """A line from its first word to its last one: hashtags before and behind are labels."""
    there = [t for t in LABEL_OR_WORD.finditer(line) if not t[0].startswith("#")]
    return line[there[0].start():there[-1].end()] if there else ""


def is_retold(text):
    """Nothing but somebody's post, which is named at its beginning."""
    return bool(LEADING_RT.match(read(text)))


def is_title(words, link):
    """Nothing but the title of the linked page, as its address tells it."""
    if not words or not link:
        return False
    parts = [re.sub(r"\.[a-z]{3,5}$", "", part, flags=re.I) for part in unquote(urlsplit(link).path).split("/")]
    title = max((set(split(part.casefold())) for part in parts), key=len)
    shared = len(title & set(words))
    return len(title) >= 4 and 5 * shared >= 4 * len(title) and 5 * shared >= 3 * len(set(words))


def formulae():
    path = Path(__file__).parent.parent / "jobs/src/main/resources/io/polyphony/jobs/features/formulae.yaml"
    return [words_of(phrase) for phrases in yaml.safe_load(path.read_text()).values() for phrase in phrases]


def is_common(raw, words, phrases):
    """A formula, or somebody's words in quotation marks."""
    if len(words) < EQUAL and any(words[:len(phrase)] == phrase for phrase in phrases):
        return True
    quoted = sum(len(words_of(part)) for part in QUOTATION.findall(raw))
    return len(words) >= 5 and quoted >= 5 and 5 * quoted >= 4 * len(words)


def signs():
    """Each language's lists of phrases and hashtags as patterns: clear, ambiguous, and what fits and is neither."""
    path = Path(__file__).parent.parent / "jobs/src/main/resources/io/polyphony/jobs/features/disclosing-rules.yaml"
    languages = yaml.safe_load(path.read_text())["languages"].values()
    return {kind: (any_of(" ".join(words_of(phrase, tags=True)) for lists in languages for phrase in lists[kind]["words"]),
                   any_of(tag.replace("*", r"\w{2,}") for lists in languages for tag in lists[kind]["tags"]))
            for kind in ("clear", "ambiguous", "but")}


def any_of(patterns):
    return re.compile(r"(?<!\S)(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + r")(?!\S)")


def own_tags(text):
    """The hashtags of a text without mentions, links and what it quotes."""
    return " ".join(tag[1:].replace("_", "") for tag in LABEL_OR_WORD.findall(own_part(text)) if tag.startswith("#"))


def disclosed(text, patterns):
    """Whether it says that its author works for the company."""
    said = " ".join(words_of(text, tags=True)), own_tags(text)
    left = [pattern.sub("/", part) for pattern, part in zip(patterns["but"], said)]
    for kind in ("clear", "ambiguous"):
        if any(pattern.search(part) for pattern, part in zip(patterns[kind], left)):
            return kind
    return "none"


def split(text):
    return "".join(c if c.isalnum() else " " for c in text).split()


def grams(words):
    """The distinct 3-grams; a text of one or two words is one."""
    return frozenset(tuple(words[i:i + 3]) for i in range(max(1, len(words) - 2))) if words else frozenset()


class Text:
    """A text as it is compared."""

    def __init__(self, raw):
        self.exact, self.words = words_of(raw, tags=True), words_of(raw)
        self.grams, self.short = grams(self.words), len(self.words) < SHORT

    def copies(self, other):
        """Jaccard of 3-grams of .8, of .6 where both have under 40 words; under 8 words only if equal."""
        if self.words == other.words:
            return True
        if min(len(self.words), len(other.words)) < EQUAL:
            return False
        shared = len(self.grams & other.grams)
        fifths = 3 if max(len(self.words), len(other.words)) < 40 else 4
        return 5 * shared >= fifths * (len(self.grams) + len(other.grams) - shared)


def body_and_tail(text):
    """A text before its last paragraph, and that paragraph: after a blank line, else the last line; lines without
    words at the end are no line."""
    lines = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    while lines and not words_of(lines[-1]):
        lines.pop()
    blanks = [i for i in range(1, len(lines)) if not lines[i - 1].strip()]
    cut = blanks[-1] if blanks else len(lines) - 1
    return ("\n".join(lines[:cut]), tuple(words_of("\n".join(lines[cut:])))) if cut > 0 else (None, None)


def without_sign_offs(posts, offered):
    """Texts without a last paragraph that their author repeats under three different bodies or more.

    A wording that the programme offered is no sign-off, however often it stands under somebody's comments.
    """
    wordings = {tuple(words_of(t)) for t in offered} | {body_and_tail(t)[1] for t in offered}
    parts = [body_and_tail(t) for t in posts.text]
    bodies = defaultdict(set)
    for author, (body, tail) in zip(posts.author, parts):
        if tail is not None and tail not in wordings:
            bodies[author, tail].add(tuple(words_of(body)))
    return [body if len(bodies.get((author, tail), ())) >= 3 else text
            for author, text, (body, tail) in zip(posts.author, posts.text, parts)]


def likeness(post, offers):
    """c, o and verbatim of the closest text: the largest c, then the smallest o. c, o unknown without a text."""
    fitting = [(text, title) for item, at, text, title in offers
               if (item == post.content_id if post.content_id else at <= post.posted_at <= at + pd.Timedelta(days=60))]
    mine = post.read
    if post.repost or not fitting:
        return np.nan, np.nan, False
    best = (np.nan, np.nan, False) if mine.short else (0.0, -1.0, False)
    for text, title in fitting:
        wording, said = text.grams - title, mine.grams - title
        if not wording or 2 * len(said) < len(mine.grams):
            wording, said = text.grams, mine.grams
        shared = len(said & wording)
        if shared and (mine.words == text.words or not (mine.short or text.short)):
            found = (shared / len(wording), -(len(said) - shared) / len(said), mine.exact == text.exact)
            best = found if np.isnan(best[0]) else max(best, found)
    return best[0], -best[1], best[2]


def stars(posts, window, people, author="author"):
    """The hub of each post by the star rule: each unassigned post in time takes the unassigned copies in
    [t, t + window); with too few people it releases them. Anybody may be taken twice, the hub's author, too."""
    rows = list(posts.itertuples())
    sharing = defaultdict(list)
    for i, p in enumerate(rows):
        for g in p.read.grams:
            sharing[g].append(i)
        if not p.read.grams:
            sharing[None].append(i)
    hub_of = {}
    for i, hub in enumerate(rows):
        if i in hub_of:
            continue
        near = sorted({j for g in hub.read.grams or [None] for j in sharing[g] if j > i and j not in hub_of})
        taken = [i, *(j for j in near if (window is None or rows[j].posted_at < hub.posted_at + window)
                      and hub.read.copies(rows[j].read))]
        if len({getattr(rows[j], author) for j in taken}) >= people:
            hub_of.update({j: i for j in taken})
    return {posts.index[i]: rows[hub].post_id for i, hub in hub_of.items()}


def first_of_repeated(posts):
    """Of posts whose author said the same on the network before or after in the month: the first one's id; of others nothing."""
    spoken = posts[~posts.repost & posts.read.map(lambda text: not text.short)]
    words = spoken.read.map(lambda text: tuple(text.words))
    firsts = {}
    for _, same in spoken.groupby([spoken.network, spoken.author, words]):
        if len(same) > 1:
            firsts |= dict.fromkeys(same.index, same.sort_values(["posted_at", "post_id"]).post_id.iloc[0])
    return posts.index.map(firsts)


def voice_class(p):
    if p.repost or not p.read.exact:
        return "repost"
    if p.verbatim or p.read.short:
        return "verbatim" if p.verbatim else "short"
    if p.c >= 0.8:
        return "near_verbatim" if p.o <= 0.2 else "template_comment"
    if p.c >= 0.2:
        return "edited"
    if p.title:
        return "repost"
    return "unison" if isinstance(p.unison_24h, str) else "own_words"


def add_text_features(posts, content):
    """Adds c, o (in millionths), the unison event of each window, the message, what it repeats, the voice class and the kind of words
    of employees, and whether they say for whom they work."""
    offered = content[[bool(words_of(t)) for t in content.suggested_text]]
    offers = [(r.content_id, r.published_at, Text(r.suggested_text), Text(getattr(r, "title", "")).grams)
              for r in offered.itertuples()]
    posts["read"] = [Text(t) for t in without_sign_offs(posts, set(offered.suggested_text))]
    posts["c"], posts["o"], posts["verbatim"] = zip(*[likeness(p, offers) for p in posts.itertuples()])
    posts["text_offered"] = bool((posts.c.notna() & (posts.voice == "employee")).any())
    whole = [words_of(t) for t in posts.text]
    posts["title"] = [is_title(words, link) for words, link in zip(whole, posts.get("link", [""] * len(posts)))]
    phrases, wordings = formulae(), {tuple(text.words) for _, _, text, _ in offers}
    common = [is_common(text, words, phrases) for text, words in zip(posts.text, whole)]
    own = ~(posts.title | pd.Series(common, posts.index, dtype=bool)) | posts.read.map(lambda t: tuple(t.words) in wordings)
    employee = posts[(posts.voice == "employee") & ~posts.repost & own & posts.read.map(lambda t: not t.short)]
    for name, window in WINDOWS.items():
        timed = employee[employee.seconds_known] if name == "60s" else employee
        posts[f"unison_{name}"] = posts.index.map(stars(timed, window, EVENT_PEOPLE))
    shared = posts[posts.content_id != ""].groupby(["voice", "content_id"])
    messages = {i: hub for _, item in shared for i, hub in stars(item, None, 1, author="post_id").items()}
    posts["message"] = posts.index.map(messages)
    posts["repeat_of"] = first_of_repeated(posts)
    posts["voice_class"] = [voice_class(p) if p.voice == "employee" else "" for p in posts.itertuples()]
    posts.loc[posts.voice_class == "repost", ["c", "o"]] = np.nan
    patterns = signs()
    posts["disclosed"] = ["" if c in ("", "repost") else disclosed(text, patterns)
                          for c, text in zip(posts.voice_class, posts.text)]
    kind = {voice_class: kind for kind, classes in WORDS.items() for voice_class in classes}
    posts["words"] = posts.voice_class.map(kind).fillna("")
