"""A page as plain text: which of its lines are the article, told by how they look.

Each line is judged by the rows of `EVIDENCE`: a feature, why it tells, and what it adds to the
score of each kind. The kind with the most wins and the weightiest row is its reason. First the
lines are judged alone, which shows where the article begins and ends; then once more, with their
place to it. Body is what a line is while nothing speaks against it: to lose a line of the article
is worse than to keep one of the page.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from sayso.clean import features as has
from sayso.clean import looks, words
from sayso.clean.evidence import EVIDENCE, START
from sayso.clean.features import Context, Feature
from sayso.clean.lines import Line, lines
from sayso.records import Block, BlockKind

HEAD_LINES = 60  # lines among which the article must begin, where a page has a menu
MAX_LINES = 4000  # of a page that are judged; no article has as many
LOCAL_FLOOR, LOCAL_CEILING = -6.0, 4.0  # one line's say in where the article begins and ends
HARD = 8.0  # that of a line which stands outside articles alone
TITLE_MARGIN = 0.3  # of two headlines, the first is the title unless the other is better by this


Feature = Callable[[Line, int, Context], bool]


EVIDENCE: tuple[Evidence, ...] = (
    # what prose looks like
    Evidence(has.prose, "running text", {"body": 4.0}),
    Evidence(has.sentence, "a sentence", {"body": 2.0, "heading": -1.5, "teaser": -1.0, "title": -1.0}),
    Evidence(has.speech, "runs on or quotes", {"body": 1.5}),
    Evidence(has.unfinished, "long as running text", {"body": 2.0}),
    Evidence(has.wordy, "worded as running text", {"body": 1.5}),
    # what lines set apart look like
    Evidence(has.short, "short, no sentence", {"body": -2.0, "heading": 1.0, "teaser": 0.5, "boilerplate": 0.5}),
    Evidence(has.brief, "a few words", {"heading": 1.5, "teaser": -1.0}),
    Evidence(has.single, "a word or two", {"boilerplate": 0.5}),
    Evidence(has.headline, "worded as a headline", {"heading": 0.5, "teaser": 1.0, "body": -1.0}),
    Evidence(has.capitals, "capitalised as a headline", {"heading": 1.0, "teaser": 1.0, "body": -1.0}),
    Evidence(has.plain_case, "not capitalised as a headline", {"teaser": -1.5, "body": 1.0}),
    Evidence(has.verb, "tells news of its own", {"teaser": 1.0}),
    Evidence(has.attributed, "a headline that names its source", {"teaser": 1.5}),
    Evidence(has.after_gap, "set apart by a wide gap", {"teaser": 1.5, "caption": 0.5}),
    Evidence(has.after_credit, "stands by a picture's credit", {"teaser": 2.0, "caption": 1.0}),
    Evidence(has.before_prose, "stands above running text", {"heading": 1.0}),
    Evidence(has.beside_headline, "one of several headlines", {"teaser": 1.5}),
    Evidence(has.known, "of the article's own words", {"heading": 1.0}),
    Evidence(has.novel, "of words that the article does not use", {"teaser": 1.5}),
    Evidence(has.of_title, "of the title's own words", {"heading": 1.5, "teaser": -1.0}),
    # what wording tells
    Evidence(has.control, None, {"boilerplate": 6.0}),
    Evidence(has.menu, "words of a menu", {"boilerplate": 5.0}),
    Evidence(has.columns, "items side by side", {"boilerplate": 4.0}),
    Evidence(has.menu_word, "a word of menus", {"boilerplate": 2.0}),
    Evidence(has.legal, None, {"boilerplate": 10.0}),
    Evidence(has.legal_terms, None, {"boilerplate": 3.0}),
    Evidence(has.notice, None, {"boilerplate": 1.5}),
    Evidence(has.credit, "a picture's credit", {"credit": 8.0}),
    Evidence(has.caption, None, {"caption": 4.0}),
    Evidence(has.strong_caption, "marked as a picture's", {"caption": 6.0}),
    Evidence(has.pictured, "tells what a picture shows", {"caption": 1.5}),
    Evidence(has.apart, "set apart on a page with pictures", {"caption": 1.0}),
    Evidence(has.unfinished_caption, "long, but no sentence", {"caption": 4.0}),
    Evidence(has.under_caption, "under a caption", {"credit": 6.0}),
    Evidence(has.doubled, "twice in a row, as captions are", {"caption": 12.0}),
    Evidence(has.repeated, "repeated on the page", {"boilerplate": 1.0}),
    Evidence(has.byline, "says who wrote it", {"byline": 8.0}),
    Evidence(has.reporters, "says who reported it", {"byline": 12.0}),
    Evidence(has.name, "a name that the next line is about", {"byline": 6.0}),
    Evidence(has.name_under_title, "a name under the title", {"byline": 6.0}),
    Evidence(has.biography, "about the author", {"boilerplate": 5.0}),
    Evidence(has.named_biography, "about the author named above", {"boilerplate": 8.0}),
    Evidence(has.teaser_lead, "points to another story", {"teaser": 9.0}),
    Evidence(has.author_biography, "about the author", {"boilerplate": 8.0}),
    Evidence(has.listed, "listed as another story", {"teaser": 8.0}),
    Evidence(has.lead_in_capitals, "a label before a headline", {"teaser": 4.0}),
    Evidence(has.heads_notice, "heads what is of the page", {"boilerplate": 4.0}),
    Evidence(has.dated, "a date and little else", {"boilerplate": 6.0}),
    Evidence(has.date, "a date alone", {"boilerplate": 8.0}),
    Evidence(has.other_script, "in another script", {"boilerplate": 12.0}),
    Evidence(has.other_language, "in another language", {"boilerplate": 9.0}),
    # what its place tells
    Evidence(has.title, "the headline above the text", {"title": 20.0}),
    Evidence(has.same_as_title, "the title again", {"title": 10.0}),
    Evidence(has.headline_of_it, "a second headline of the same story", {"title": 7.0}),
    Evidence(has.deck, "under the title", {"heading": 4.0}),
    Evidence(has.above, "above the article", {"boilerplate": 3.0, "body": -1.0, "heading": -3.0}),
    Evidence(has.below, "below the article", {"boilerplate": 3.0, "heading": -4.0}),
    Evidence(has.closed, "after the article's end", {"boilerplate": 7.0, "body": -1.0}),
    Evidence(has.headline_below, "a headline below the article", {"teaser": 8.0}),
)  # fmt: skip
START: Mapping[BlockKind, float] = {"body": 1.5}
PLACED = frozenset({has.above, has.below, has.closed, has.headline_below})


def label(text: str) -> tuple[Block, ...]:
    """The lines of `text` as blocks, each with its kind and why."""
    found = lines(text)
    return tuple(
        Block(kind, line.begin, line.end, reason)
        for line, (kind, reason) in zip(found, judge(found), strict=True)
    )


def judge(found: Sequence[Line]) -> list[tuple[BlockKind, str]]:
    """What each of the lines of a page is, and why."""
    if not found:
        return []
    if len(found) > MAX_LINES:
        return judge(found[:MAX_LINES]) + [_unjudged(line) for line in found[MAX_LINES:]]
    page = _context(found)
    first = [_scores(line, number, page) for number, line in enumerate(found)]
    page = _placed(page, first)
    kinds = [_best(_scores(line, number, page)) for number, line in enumerate(found)]
    return [
        (kind, _reason(kind, line, number, page))
        for number, (line, kind) in enumerate(zip(found, kinds, strict=True))
    ]


def _unjudged(line: Line) -> tuple[BlockKind, str]:
    kind: BlockKind = "body" if looks.is_prose(line) else "boilerplate"
    return kind, "beyond the lines that are looked at together"


def _context(found: Sequence[Line]) -> Context:
    blank = Context(found, frozenset(), Counter(), Counter(), None, 1)
    prose = frozenset(
        number
        for number, line in enumerate(found)
        if has.prose(line, number, blank)
        and not (has.legal(line, number, blank) or has.control(line, number, blank))
    )
    text = [found[number] for number in sorted(prose)] or list(found)
    vocabulary = Counter(word for line in text for word in line.content)
    gaps = Counter(min(found[number].gap, 2) for number in prose if number)
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 1
    script = looks.script_of(" ".join(line.text for line in text)[:20_000])
    page = Context(found, prose, Counter(line.text for line in found), vocabulary, script, usual)
    authors = tuple(
        name["names"]
        for line in found
        if looks.is_byline(line) and (name := words.BYLINE.match(line.text))
    )
    kinds = {number: "credit" for number, line in enumerate(found) if looks.is_credit(line)}
    pictured = any(
        looks.is_credit(line) or has.strong_caption(line, number, page) or has.doubled(line, number, page)
        or re.match(r"scroll down for|\W*image$", line.text, re.IGNORECASE)
        for number, line in enumerate(found)
    )  # fmt: skip
    return replace(page, kinds=kinds, pictured=pictured, authors=authors, end=len(found))


def _placed(page: Context, first: Sequence[Counter[BlockKind]]) -> Context:
    """The page with its article's beginning, end and title found."""
    chrome = [
        HARD if _closes(line, number, page) else _chrome(scores)
        for number, (line, scores) in enumerate(zip(page.lines, first, strict=True))
    ]
    begin = _peak(list(accumulate(chrome[:HEAD_LINES])))
    rest = chrome[begin:]
    end = len(chrome) - _peak(list(accumulate(reversed(rest))))
    closed = next(
        (
            number + 1
            for number in range(end, len(chrome))
            if _closes(page.lines[number], number, page)
        ),
        len(chrome),
    )
    title = _find_title(page, begin, first)
    if title is not None and title >= end:
        title = None
    kinds = {number: _best(scores) for number, scores in enumerate(first)}
    return replace(page, begin=begin, end=end, closed=closed, title=title, kinds=kinds)


def _chrome(scores: Mapping[BlockKind, float]) -> float:
    """How much more a line seems of the page than of the article."""
    page = max(scores[kind] for kind in ("boilerplate", "teaser", "byline", "credit", "caption"))
    text = max(scores[kind] for kind in ("body", "heading"))
    return min(max(page - text, LOCAL_FLOOR), LOCAL_CEILING)


def _peak(sums: Sequence[float]) -> int:
    """How many of the lines summed up make the greatest sum; none where none is above nought."""
    best = max(sums, default=0.0)
    return sums.index(best) + 1 if best > 0 else 0


def _closes(line: Line, number: int, page: Context) -> bool:
    tests = (has.legal, has.named_biography, has.author_biography, has.other_script)
    return any(test(line, number, page) for test in tests)


def _find_title(
    page: Context, begin: int, first: Sequence[Mapping[BlockKind, float]]
) -> int | None:
    """The line that is most like the headline of the text under it."""
    text = min((number for number in page.prose if number >= begin), default=len(page.lines))
    above = range(min(text + 1, HEAD_LINES, len(page.lines)))
    scores = {number: _title_score(page, number, begin, first[number]) for number in above}
    best = max(scores.values(), default=0.0)
    good = (number for number in above if 0 < scores[number] >= best - TITLE_MARGIN)
    return next(good, None)


def _title_score(
    page: Context, number: int, begin: int, scores: Mapping[BlockKind, float]
) -> float:
    line = page.lines[number]
    other = max(scores[kind] for kind in ("boilerplate", "byline", "credit", "caption"))
    if (
        other >= 5
        or not looks.HEADLINE[0] <= len(line.words) <= looks.HEADLINE[1]
        or not line.content
    ):
        return 0.0
    if line.finished and not (looks.is_headline(line) or _is_stopped_title(page, number)):
        return 0.0
    if line.text.endswith((":", ",")) or words.PERSON.match(line.text):
        return 0.0
    near = 0.5 if number >= begin - 2 else 0.0
    return 1.0 - has.novelty(line, page) + near + 0.25 * line.title_share - 0.01 * number


def _is_stopped_title(page: Context, number: int) -> bool:
    """A title that a database closed with a full stop: first of all, few function words."""
    line, after = page.lines[number], page.near(number, 1)
    longer = after is not None and after.gap > 0
    return number == 0 and longer and len(line.words) <= 18 and line.function_share <= 0.34


def _scores(line: Line, number: int, page: Context) -> Counter[BlockKind]:
    scores: Counter[BlockKind] = Counter(START)
    for row in EVIDENCE:
        if row.feature(line, number, page):
            for kind, weight in row.weights.items():
                scores[kind] += weight
    return scores


def _best(scores: Counter[BlockKind]) -> BlockKind:
    return max(scores, key=lambda kind: (scores[kind], kind == "body"))


def _reason(kind: BlockKind, line: Line, number: int, page: Context) -> str:
    """Why: the weightiest row for this kind."""
    rows = [
        row for row in EVIDENCE if row.weights.get(kind, 0) > 0 and row.feature(line, number, page)
    ]
    if not rows:
        return "among the article's lines"
    row = max(rows, key=lambda row: row.weights[kind])
    return row.reason or _wording(row.feature, line)


def _wording(feature: Feature, line: Line) -> str:
    if feature is has.control:
        return looks.control(line) or "page control"
    tables = {
        has.legal: words.LEGAL,
        has.legal_terms: words.LEGAL_TERMS,
        has.notice: words.NOTICE,
        has.caption: words.CAPTIONS,
    }
    return words.match(tables[feature], line.text) or "page wording"
