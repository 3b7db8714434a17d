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
from typing import get_args

from sayso.clean import features as has
from sayso.clean import looks, words
from sayso.clean.evidence import EVIDENCE, START
from sayso.clean.features import Context, Feature
from sayso.clean.lines import Line, lines
from sayso.records import Block, BlockKind

Scores = dict[BlockKind, float]
KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
OF_PAGE: tuple[BlockKind, ...] = ("boilerplate", "teaser", "byline", "credit", "caption")
OF_TEXT: tuple[BlockKind, ...] = ("body", "heading")
HEAD_LINES = 60  # lines among which the article must begin, where a page has a menu
MAX_LINES = 4000  # of a page that are judged; no article has as many
LOCAL_FLOOR, LOCAL_CEILING = -6.0, 4.0  # one line's say in where the article begins and ends
ENGLISH = 0.2  # share of function words in English prose, at least
HARD = 8.0  # that of a line which stands outside articles alone
PICTURE_MARK = re.compile(r"scroll down for|\W*image$", re.IGNORECASE)
CLEARLY = 5.0  # the score of a line that is surely something else than a title
OPENING = 3  # paragraphs that a title tells of
DECK_MARGIN = 0.6  # the same, of a headline and the line right under it
DECK_UNDER = 3  # words that a headline with a deck has more than
SIGNED_WITHIN = 2  # lines under a title
NO_TITLE = (has.dated, has.dateline, has.columns, has.before_credit, has.no_sentence, has.runs_on)
NO_TITLE_ENDS = (":", ",", "-", "\u2013", "\u2014")
CAPITALISED = 0.7  # share of long words with a capital, in a line that is capitalised as a title
STOPPED_TITLE = 0.25  # most function words of a headline that ends in a full stop
TITLE_MARGIN = 0.3  # of two headlines, the first is the title unless the other is better by this


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
    blank = Context(found, frozenset(), Counter(), Counter(), None, 1, english=True)
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
    english = sum(line.function_share for line in text) >= ENGLISH * len(text)
    page = Context(
        found, prose, Counter(line.text for line in found), vocabulary, script, usual, english
    )
    authors = tuple(
        name["names"]
        for line in found
        if looks.is_byline(line) and (name := words.BYLINE.match(line.text))
    )
    kinds: dict[int, BlockKind] = {
        number: "credit" for number, line in enumerate(found) if looks.is_credit(line)
    }
    pictured = bool(kinds) or any(
        has.strong_caption(line, number, page)
        or has.doubled(line, number, page)
        or PICTURE_MARK.match(line.text)
        for number, line in enumerate(found)
    )
    turns = Counter(who for line in found if (who := looks.speaker(line)))
    return replace(
        page,
        kinds=kinds,
        pictured=pictured,
        authors=authors,
        end=len(found),
        speakers=frozenset(who for who, count in turns.items() if count > 1),
    )


def _placed(page: Context, first: Sequence[Scores]) -> Context:
    """The page with its article's beginning, end and title found."""
    chrome = [
        HARD if _closes(line, number, page) else _chrome(scores)
        for number, (line, scores) in enumerate(zip(page.lines, first, strict=True))
    ]
    begin = _peak(list(accumulate(chrome[:HEAD_LINES])))
    over = _over(page)
    end = min(len(chrome) - _peak(list(accumulate(reversed(chrome[begin:])))), over)
    below = range(end, len(chrome))
    closing = (number + 1 for number in below if _closes(page.lines[number], number, page))
    closed = min(next(closing, len(chrome)), over)
    title = _find_title(page, begin, first)
    if title is not None and title >= end:
        title = None
    if title is not None and title <= min(page.prose, default=title):
        begin = title
    kinds = {number: _best(scores) for number, scores in enumerate(first)}
    return replace(page, begin=begin, end=end, closed=closed, title=title, kinds=kinds)


def _over(page: Context) -> int:
    """The first line that says the article is over."""
    return next((number for number in range(len(page.lines)) if _is_over(page, number)),
                len(page.lines))  # fmt: skip


def _is_over(page: Context, number: int) -> bool:
    """Whether a line ends the article: most running text is above, or readers talk below."""
    line, after = page.lines[number], page.near(number, 1)
    noted = after is not None and words.NOTE.match(after.text) and words.NOTES.match(line.text)
    if not (noted or words.ENDS.match(line.text)):
        return False
    above = sum(prose < number for prose in page.prose)
    most = 2 * above >= len(page.prose)
    return above > 0 and (most or looks.is_discussed(page.lines[number:]))


def _chrome(scores: Scores) -> float:
    """How much more a line seems of the page than of the article."""
    page = max(scores[kind] for kind in OF_PAGE)
    text = max(scores[kind] for kind in OF_TEXT)
    return min(max(page - text, LOCAL_FLOOR), LOCAL_CEILING)


def _peak(sums: Sequence[float]) -> int:
    """How many of the lines summed up make the greatest sum; none where none is above nought."""
    best = max(sums, default=0.0)
    return sums.index(best) + 1 if best > 0 else 0


def _closes(line: Line, number: int, page: Context) -> bool:
    tests = (has.legal, has.named_biography, has.author_biography, has.other_script)
    return any(test(line, number, page) for test in tests)


def _find_title(page: Context, begin: int, first: Sequence[Scores]) -> int | None:
    """The line that is most like the headline of the text under it."""
    text = min((number for number in page.prose if number >= begin), default=len(page.lines))
    above = range(min(text + 1, HEAD_LINES, len(page.lines)))
    scores = {number: _title_score(page, number, begin, first[number]) for number in above}
    best = max(scores.values(), default=0.0)
    good = (number for number in above if 0 < scores[number] >= best - TITLE_MARGIN)
    title = next(good, None)
    return title if title is None or not _is_deck(page, title, scores) else title - 1


def _is_deck(page: Context, number: int, scores: Mapping[int, float]) -> bool:
    """Whether a line is like a headline because it goes on from the one right above it."""
    before = page.near(number, -1)
    if before is None or not scores[number - 1] >= scores[number] - DECK_MARGIN:
        return False
    return scores[number - 1] > 0 and len(before.words) > DECK_UNDER


def _title_score(page: Context, number: int, begin: int, scores: Scores) -> float:
    """How much a line is like the headline of the text, nought where it is none."""
    line = page.lines[number]
    other = max(scores[kind] for kind in OF_PAGE if kind != "teaser")
    fewest, most = looks.HEADLINE
    if other >= CLEARLY or not fewest <= len(line.words) <= most or not line.content:
        return 0.0
    if line.finished and not (looks.is_headline(line) or _is_stopped_title(page, number)):
        return 0.0
    if line.text.endswith(NO_TITLE_ENDS) or words.PERSON.match(line.text):
        return 0.0
    if any(test(line, number, page) for test in NO_TITLE):
        return 0.0
    opening = _opening(page, number)
    told = len(line.content & opening) / (len(line.content) + 1)
    near = 0.25 if number >= begin - 2 else 0.0
    signed = 0.4 if _is_signed(page, number) else 0.0
    above = 0.2 if number + 1 in page.prose else 0.0
    news = 0.2 if has.verb(line, number, page) else 0.0
    sized = 0.05 * min(len(line.words), 8)
    return told + near + signed + above + news + sized + 0.1 * line.title_share - 0.01 * number


def _opening(page: Context, number: int) -> frozenset[str]:
    """The stems of the first paragraphs under a line."""
    first = [place for place in sorted(page.prose) if place > number][:OPENING]
    return frozenset().union(*(page.lines[place].content for place in first))


def _is_signed(page: Context, number: int) -> bool:
    """Whether the lines right under a line, but for a deck, say who wrote it or when."""
    below = range(number + 1, min(number + 1 + SIGNED_WITHIN, len(page.lines)))
    return any(
        looks.is_byline(line) or looks.is_date(line) or looks.is_signed(line)
        for line in (page.lines[place] for place in below if place not in page.prose)
    )


def _is_stopped_title(page: Context, number: int) -> bool:
    """A title that a database closed with a full stop: first of all, and worded as one."""
    line, after = page.lines[number], page.near(number, 1)
    apart = number == 0 and after is not None and after.gap > 0
    worded = line.function_share <= STOPPED_TITLE or line.title_share >= CAPITALISED
    return page.english and apart and worded and len(line.words) <= 18


def _scores(line: Line, number: int, page: Context) -> Scores:
    scores: Scores = {kind: START.get(kind, 0.0) for kind in KINDS}
    for row in EVIDENCE:
        if row.feature(line, number, page):
            for kind, weight in row.weights.items():
                scores[kind] += weight
    return scores


def _best(scores: Scores) -> BlockKind:
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
    tables: dict[Feature, tuple[words.Wording, ...]] = {
        has.legal: words.LEGAL,
        has.legal_terms: words.LEGAL_TERMS,
        has.notice: words.NOTICE,
        has.caption: words.CAPTIONS,
    }
    return words.match(tables[feature], line.text) or "page wording"
