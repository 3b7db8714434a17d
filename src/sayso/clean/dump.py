"""A page as plain text: which of its lines are the article, told by how they look.

Each line is judged by the rows of `EVIDENCE`: a feature, why it tells, and what it adds to the
score of each kind. The kind with the most wins and the weightiest row is its reason. First the
lines are judged alone, which shows where the article begins and ends; then once more, with their
place to it. Body is what a line is while nothing speaks against it: to lose a line of the article
is worse than to keep one of the page.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import NamedTuple

from sayso.clean import words
from sayso.clean.lines import Line, lines
from sayso.records import Block, BlockKind

PROSE_LETTERS = 80  # a line this long that ends as a sentence is prose
HEADLINE = 3, 22  # words of a headline
HEAD_LINES = 60  # lines among which the article must begin, where a page has a menu
LISTED = 12  # most headlines of a list of other stories
MAX_LINES = 4000  # of a page that are judged; no article has as many
OTHER_STORIES = "list of other stories"  # the reason of the heading of such a list
LOCAL_FLOOR, LOCAL_CEILING = -6.0, 4.0  # one line's say in where the article begins and ends
HARD = 8.0  # that of a line which stands outside articles alone
TITLE_MARGIN = 0.3  # of two headlines, the first is the title unless the other is better by this


@dataclass(frozen=True, slots=True)
class Context:
    """The lines of a page and what is known of them together."""

    lines: Sequence[Line]
    prose: frozenset[int]  # numbers of the lines that are surely running text
    counts: Counter[str]  # how often each line's words occur as a line
    vocabulary: Counter[str]  # stems of the running text
    script: str | None  # of the running text
    usual_gap: int  # blank lines between paragraphs, mostly
    title: int | None = None
    begin: int = 0  # the article's first line
    end: int = 0  # and one past its last
    closed: int = 0  # first line after something that only stands after an article
    pictured: bool = False
    authors: tuple[str, ...] = ()  # as bylines name them
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)  # of the first judgement

    def near(self, number: int, step: int) -> Line | None:
        """The line `step` after line `number`, None beyond the page."""
        place = number + step
        return self.lines[place] if 0 <= place < len(self.lines) else None


Feature = Callable[[Line, int, Context], bool]


class Evidence(NamedTuple):
    """A feature of a line, why it tells, and what it adds to the score of each kind."""

    feature: Feature
    reason: str | None  # None where the wording's own table tells
    weights: Mapping[BlockKind, float]


def _prose(line: Line, _: int, __: Context) -> bool:
    return is_prose(line)


def _sentence(line: Line, _: int, __: Context) -> bool:
    return line.finished and len(line.words) >= 4 and line.title_share < 0.8


def _speech(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 4 and (line.text[0] in "\"“«‘'`" or line.text.endswith((":", ",", "-")))


def _unfinished(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) >= 16


def _wordy(line: Line, _: int, __: Context) -> bool:
    return line.function_share >= 0.33 and len(line.words) >= 5


def _short(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 12 and not line.text.endswith(":")


def _brief(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 6 and len(line.text) <= 45


def _single(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 2 and len(line.text) <= 25


def _headline(line: Line, _: int, __: Context) -> bool:
    return _is_headline(line)


def _capitals(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 2 and line.title_share >= 0.7 and not line.text.endswith(".")


def _plain_case(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 7 and line.title_share < 0.4


def _verb(line: Line, _: int, __: Context) -> bool:
    later = (word.lower().replace("’", "'") for word in line.words[1:])
    return _is_headline(line) and any(word in words.HEADLINE_VERBS for word in later)


def _attributed(line: Line, _: int, __: Context) -> bool:
    """A headline such as "X Did Y - Minister" or "Minister: X Did Y"."""
    marked = re.search(r" [-–—] [A-Z][\w .']{2,40}$|^[A-Z][\w .]{2,24}: [‘'\"“]?[A-Z]", line.text)
    return _is_headline(line) and marked is not None


def _after_gap(line: Line, number: int, page: Context) -> bool:
    return number > 0 and line.gap >= page.usual_gap + 2


def _after_credit(_: Line, number: int, page: Context) -> bool:
    before = page.near(number, -1)
    return before is not None and page.kinds.get(number - 1) in ("credit",)


def _before_prose(_: Line, number: int, page: Context) -> bool:
    return number + 1 in page.prose


def _beside_headline(line: Line, number: int, page: Context) -> bool:
    beside = (page.near(number, -1), page.near(number, 1))
    return _is_headline(line) and any(
        other is not None and _is_headline(other) and len(other.words) >= 5 for other in beside
    )


def _known(line: Line, _: int, page: Context) -> bool:
    return _novelty(line, page) <= 0.34


def _novel(line: Line, _: int, page: Context) -> bool:
    return len(line.content) >= 4 and _novelty(line, page) >= 0.45


def _of_title(line: Line, number: int, page: Context) -> bool:
    if page.title is None or number == page.title or len(line.words) < 3:
        return False
    return _overlap(line, page.lines[page.title]) >= 0.5


def _doubled(line: Line, number: int, page: Context) -> bool:
    beside = (page.near(number, -1), page.near(number, 1))
    doubled = any(other is not None and other.text == line.text for other in beside)
    return doubled and len(line.words) >= 4


def _repeated(line: Line, number: int, page: Context) -> bool:
    return page.counts[line.text] > 1 and not _doubled(line, number, page)


def _control(line: Line, _: int, __: Context) -> bool:
    return _control_reason(line) is not None


def _menu(line: Line, _: int, __: Context) -> bool:
    tokens = line.text.lower().split()
    share = sum(token.strip(".,:|/·•›»") in words.MENU for token in tokens) / len(tokens)
    return len(tokens) > 1 and not line.finished and share >= words.MENU_SHARE


def _menu_word(line: Line, _: int, __: Context) -> bool:
    return line.text.lower() in words.MENU


def _columns(line: Line, _: int, __: Context) -> bool:
    return is_menu(line)


def _legal(line: Line, _: int, __: Context) -> bool:
    return words.match(words.LEGAL, line.text) is not None


def _legal_terms(line: Line, _: int, __: Context) -> bool:
    return words.match(words.LEGAL_TERMS, line.text) is not None


def _notice(line: Line, _: int, __: Context) -> bool:
    return words.match(words.NOTICE, line.text) is not None and line.text[0] not in "\"“«'‘"


def _credit(line: Line, _: int, __: Context) -> bool:
    return is_credit(line)


def _caption(line: Line, _: int, __: Context) -> bool:
    return words.match(words.CAPTIONS, line.text) is not None and len(line.words) <= 60


def _strong_caption(line: Line, _: int, __: Context) -> bool:
    ends = words.CAPTIONS[0].pattern.search(line.text)
    begins = re.match(r"\W*(photo|image|picture|caption)\w*\s?:", line.text, re.IGNORECASE)
    return (ends or begins) is not None and len(line.words) >= 4 and not is_credit(line)


def _pictured(line: Line, _: int, __: Context) -> bool:
    one = len(re.findall(r"[.!?](?=\s+[A-Z])", line.text)) == 0
    return one and len(line.words) <= 30 and words.PICTURED.search(line.text) is not None


def _apart(line: Line, number: int, page: Context) -> bool:
    """Set off from its neighbours by more than a paragraph is, on a page with pictures."""
    return page.pictured and number > 0 and line.gap > page.usual_gap


def _unfinished_caption(line: Line, number: int, page: Context) -> bool:
    """Where all running text ends as sentences do, a long line that does not stood by a picture."""
    long = len(line.words) >= 9 and not line.text.endswith((":", ",", ";", "-", "—"))
    inside = page.begin < number < page.end and line.title_share < 0.6 and line.text[0].isalnum()
    return page.pictured and long and inside and not line.finished and _stands_alone(number, page)


def _stands_alone(number: int, page: Context) -> bool:
    after = page.near(number, 1)
    return page.lines[number].gap > 0 and (after is None or after.gap > 0)


def _under_caption(line: Line, number: int, page: Context) -> bool:
    """A line of names right under a caption."""
    under = page.kinds.get(number - 1) == "caption" and not line.gap
    return under and _brief(line, number, page) and line.title_share >= 0.7


def _byline(line: Line, _: int, __: Context) -> bool:
    return is_byline(line)


def _reporters(line: Line, _: int, __: Context) -> bool:
    return words.REPORTERS.search(line.text) is not None and len(line.words) <= 45


def _name(line: Line, number: int, page: Context) -> bool:
    """A name alone on its line that the next line goes on about."""
    after = page.near(number, 1)
    named = after is not None and after.text.startswith(line.text + " ")
    return named and words.PERSON.match(line.text) is not None


def _name_under_title(line: Line, number: int, page: Context) -> bool:
    under = page.title is not None and page.title < number <= page.title + 3
    return under and words.PERSON.match(line.text) is not None and not _menu(line, number, page)


def _biography(line: Line, _: int, __: Context) -> bool:
    return words.BIOGRAPHY.search(line.text) is not None


def _named_biography(line: Line, number: int, page: Context) -> bool:
    before = page.near(number, -1)
    return before is not None and _name(before, number - 1, page)


def _author_biography(line: Line, _: int, page: Context) -> bool:
    """About one whom a byline of the page names."""
    return any(is_about(line, author) for author in page.authors)


def _listed(line: Line, number: int, page: Context) -> bool:
    """A headline in a list whose own heading says it is of other stories."""
    for _ in range(LISTED):
        if not number or not _is_headline(page.lines[number]):
            return False
        number -= 1
        if _control_reason(page.lines[number]) == OTHER_STORIES:
            return True
        if page.lines[number].gap > 1:
            return False
    return False


def _lead_in_capitals(line: Line, _: int, __: Context) -> bool:
    return re.match(r"[A-Z][A-Z '’-]{3,30}: \S", line.text) is not None and not line.finished


def _heads_notice(line: Line, number: int, page: Context) -> bool:
    """Short, right above what is of the page."""
    after = page.near(number, 1)
    close = after is not None and after.gap == 0 and page.kinds.get(number + 1) == "boilerplate"
    return close and _brief(line, number, page)


def _dated(line: Line, _: int, __: Context) -> bool:
    """A date with a word or two beside it."""
    short = len(line.words) <= 14 and not line.finished
    return short and words.DATE.search(line.text) is not None and line.function_share < 0.2


def _teaser_lead(line: Line, _: int, __: Context) -> bool:
    return words.TEASER_LEAD.search(line.text) is not None and len(line.words) <= 30


def _date(line: Line, _: int, __: Context) -> bool:
    return is_date(line)


def _other_script(line: Line, _: int, page: Context) -> bool:
    own = _script(line.text)
    return own is not None and page.script is not None and own != page.script


def _other_language(line: Line, _: int, page: Context) -> bool:
    english = page.script == "LATIN" and page.vocabulary.total() > 0
    return english and len(line.words) >= 14 and line.function_share < 0.04 and line.title_share < 0.5


def _title(_: Line, number: int, page: Context) -> bool:
    return number == page.title


def _same_as_title(line: Line, number: int, page: Context) -> bool:
    return page.title is not None and number != page.title and line.text == page.lines[page.title].text


def _headline_of_it(line: Line, number: int, page: Context) -> bool:
    """A second headline right under the first, of the same words."""
    under = page.title is not None and page.title < number <= page.title + 2
    return under and _is_headline(line) and _of_title(line, number, page)


def _deck(line: Line, number: int, page: Context) -> bool:
    under = page.title is not None and page.title < number <= page.title + 2
    return under and number < page.end and 5 <= len(line.words) <= 40 and not line.finished


def _above(_: Line, number: int, page: Context) -> bool:
    return number < page.begin and number != page.title


def _below(_: Line, number: int, page: Context) -> bool:
    return number >= page.end


def _closed(_: Line, number: int, page: Context) -> bool:
    return number >= page.closed and number >= page.end


def _headline_below(line: Line, number: int, page: Context) -> bool:
    below = number >= page.end and _is_headline(line) and len(line.words) >= 5
    return below and not line.columns and not wording(line)


EVIDENCE: tuple[Evidence, ...] = (
    # what prose looks like
    Evidence(_prose, "running text", {"body": 4.0}),
    Evidence(_sentence, "a sentence", {"body": 2.0, "heading": -1.5, "teaser": -1.0, "title": -1.0}),
    Evidence(_speech, "runs on or quotes", {"body": 1.5}),
    Evidence(_unfinished, "long as running text", {"body": 2.0}),
    Evidence(_wordy, "worded as running text", {"body": 1.5}),
    # what lines set apart look like
    Evidence(_short, "short, no sentence", {"body": -2.0, "heading": 1.0, "teaser": 0.5, "boilerplate": 0.5}),
    Evidence(_brief, "a few words", {"heading": 1.5, "teaser": -1.0}),
    Evidence(_single, "a word or two", {"boilerplate": 0.5}),
    Evidence(_headline, "worded as a headline", {"heading": 0.5, "teaser": 1.0, "body": -1.0}),
    Evidence(_capitals, "capitalised as a headline", {"heading": 1.0, "teaser": 1.0, "body": -1.0}),
    Evidence(_plain_case, "not capitalised as a headline", {"teaser": -1.5, "body": 1.0}),
    Evidence(_verb, "tells news of its own", {"teaser": 1.0}),
    Evidence(_attributed, "a headline that names its source", {"teaser": 1.5}),
    Evidence(_after_gap, "set apart by a wide gap", {"teaser": 1.5, "caption": 0.5}),
    Evidence(_after_credit, "stands by a picture's credit", {"teaser": 2.0, "caption": 1.0}),
    Evidence(_before_prose, "stands above running text", {"heading": 1.0}),
    Evidence(_beside_headline, "one of several headlines", {"teaser": 1.5}),
    Evidence(_known, "of the article's own words", {"heading": 1.0}),
    Evidence(_novel, "of words that the article does not use", {"teaser": 1.5}),
    Evidence(_of_title, "of the title's own words", {"heading": 1.5, "teaser": -1.0}),
    # what wording tells
    Evidence(_control, None, {"boilerplate": 6.0}),
    Evidence(_menu, "words of a menu", {"boilerplate": 5.0}),
    Evidence(_columns, "items side by side", {"boilerplate": 4.0}),
    Evidence(_menu_word, "a word of menus", {"boilerplate": 2.0}),
    Evidence(_legal, None, {"boilerplate": 10.0}),
    Evidence(_legal_terms, None, {"boilerplate": 3.0}),
    Evidence(_notice, None, {"boilerplate": 1.5}),
    Evidence(_credit, "a picture's credit", {"credit": 8.0}),
    Evidence(_caption, None, {"caption": 4.0}),
    Evidence(_strong_caption, "marked as a picture's", {"caption": 6.0}),
    Evidence(_pictured, "tells what a picture shows", {"caption": 1.5}),
    Evidence(_apart, "set apart on a page with pictures", {"caption": 1.0}),
    Evidence(_unfinished_caption, "long, but no sentence", {"caption": 4.0}),
    Evidence(_under_caption, "under a caption", {"credit": 6.0}),
    Evidence(_doubled, "twice in a row, as captions are", {"caption": 12.0}),
    Evidence(_repeated, "repeated on the page", {"boilerplate": 1.0}),
    Evidence(_byline, "says who wrote it", {"byline": 8.0}),
    Evidence(_reporters, "says who reported it", {"byline": 12.0}),
    Evidence(_name, "a name that the next line is about", {"byline": 6.0}),
    Evidence(_name_under_title, "a name under the title", {"byline": 6.0}),
    Evidence(_biography, "about the author", {"boilerplate": 5.0}),
    Evidence(_named_biography, "about the author named above", {"boilerplate": 8.0}),
    Evidence(_teaser_lead, "points to another story", {"teaser": 9.0}),
    Evidence(_author_biography, "about the author", {"boilerplate": 8.0}),
    Evidence(_listed, "listed as another story", {"teaser": 8.0}),
    Evidence(_lead_in_capitals, "a label before a headline", {"teaser": 4.0}),
    Evidence(_heads_notice, "heads what is of the page", {"boilerplate": 4.0}),
    Evidence(_dated, "a date and little else", {"boilerplate": 6.0}),
    Evidence(_date, "a date alone", {"boilerplate": 8.0}),
    Evidence(_other_script, "in another script", {"boilerplate": 12.0}),
    Evidence(_other_language, "in another language", {"boilerplate": 9.0}),
    # what its place tells
    Evidence(_title, "the headline above the text", {"title": 20.0}),
    Evidence(_same_as_title, "the title again", {"title": 10.0}),
    Evidence(_headline_of_it, "a second headline of the same story", {"title": 7.0}),
    Evidence(_deck, "under the title", {"heading": 4.0}),
    Evidence(_above, "above the article", {"boilerplate": 3.0, "body": -1.0, "heading": -3.0}),
    Evidence(_below, "below the article", {"boilerplate": 3.0, "heading": -4.0}),
    Evidence(_closed, "after the article's end", {"boilerplate": 7.0, "body": -1.0}),
    Evidence(_headline_below, "a headline below the article", {"teaser": 8.0}),
)  # fmt: skip
START: Mapping[BlockKind, float] = {"body": 1.5}
PLACED = frozenset({_above, _below, _closed, _headline_below})


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
    kind: BlockKind = "body" if is_prose(line) else "boilerplate"
    return kind, "beyond the lines that are looked at together"


def is_credit(line: Line) -> bool:
    """Whether the line only says whose a picture is."""
    worded = len(line.words) > 7 and line.function_share > 0.15  # a caption, then
    short = len(line.words) <= words.CREDIT_WORDS and not worded
    return short and words.CREDIT.match(line.text) is not None


def is_menu(line: Line) -> bool:
    """Whether the line is items side by side, a few words each."""
    few = len(line.words) <= 5 * (line.columns + 1)
    return line.columns >= 2 and few and not line.finished


def is_byline(line: Line) -> bool:
    """Whether the line only says who wrote the article."""
    return len(line.words) <= 16 and not line.text.endswith(".") and bool(words.BYLINE.match(line.text))


def is_date(line: Line) -> bool:
    """Whether the line is a date and nothing else."""
    if len(line.words) > 16 or not words.DATE.search(line.text):
        return False
    return not words.DATE_REST.sub("", words.DATE.sub("", line.text)).strip()


def _context(found: Sequence[Line]) -> Context:
    blank = Context(found, frozenset(), Counter(), Counter(), None, 1)
    prose = frozenset(
        number
        for number, line in enumerate(found)
        if _prose(line, number, blank) and not (_legal(line, number, blank) or _control(line, number, blank))
    )
    text = [found[number] for number in sorted(prose)] or list(found)
    vocabulary = Counter(word for line in text for word in line.content)
    gaps = Counter(min(found[number].gap, 2) for number in prose if number)
    usual = max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 1
    script = _script(" ".join(line.text for line in text)[:20_000])
    page = Context(found, prose, Counter(line.text for line in found), vocabulary, script, usual)
    authors = tuple(
        name["names"] for line in found if is_byline(line) and (name := words.BYLINE.match(line.text))
    )
    kinds = {number: "credit" for number, line in enumerate(found) if is_credit(line)}
    pictured = any(
        is_credit(line) or _strong_caption(line, number, page) or _doubled(line, number, page)
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
        (number + 1 for number in range(end, len(chrome)) if _closes(page.lines[number], number, page)),
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
    tests = (_legal, _named_biography, _author_biography, _other_script)
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
    if other >= 5 or not HEADLINE[0] <= len(line.words) <= HEADLINE[1] or not line.content:
        return 0.0
    if line.finished and not (_is_headline(line) or _is_stopped_title(page, number)):
        return 0.0
    if line.text.endswith((":", ",")) or words.PERSON.match(line.text):
        return 0.0
    near = 0.5 if number >= begin - 2 else 0.0
    return 1.0 - _novelty(line, page) + near + 0.25 * line.title_share - 0.01 * number


def _is_stopped_title(page: Context, number: int) -> bool:
    """A title that a database closed with a full stop: first of all, few function words."""
    line, after = page.lines[number], page.near(number, 1)
    longer = after is not None and after.gap > 0
    return number == 0 and longer and len(line.words) <= 18 and line.function_share <= 0.34


def _is_headline(line: Line) -> bool:
    sized = HEADLINE[0] <= len(line.words) <= HEADLINE[1] and len(line.text) <= 150
    stopped = line.finished and not line.text.endswith(("?", "!", "'", "’", "”", '"'))
    return sized and not stopped and not line.text.endswith((":", ",", ";")) and (
        line.title_share >= 0.4 or not line.finished
    )


def _novelty(line: Line, page: Context) -> float:
    """The share of its content words that the article's running text does not use."""
    own = line.content
    return sum(not page.vocabulary[word] for word in own) / len(own) if own else 1.0


def _overlap(one: Line, other: Line) -> float:
    smaller = min(len(one.content), len(other.content))
    return len(one.content & other.content) / smaller if smaller else 0.0


def _script(text: str) -> str | None:
    """The script that most letters are of: the first word of their Unicode names."""
    import unicodedata

    letters = [char for char in text if char.isalpha()]
    if len(letters) < 4:
        return None
    names = Counter(unicodedata.name(char, "?").split()[0] for char in letters)
    return names.most_common(1)[0][0]


def wording(line: Line) -> str | None:
    """What the line's words alone tell it to be, of the page and not of the article."""
    legal = words.match(words.LEGAL, line.text)
    return legal or ("a date alone" if is_date(line) else _control_reason(line))


def is_about(line: Line, author: str | None) -> bool:
    """Whether the line is the biography of `author`."""
    about = words.BIOGRAPHY.match(line.text)
    return bool(author and about and about["name"] and about["name"] in author)


def is_prose(line: Line) -> bool:
    """Whether the line is surely running text."""
    return line.finished and (len(line.text) >= PROSE_LETTERS or len(line.words) >= 14)


def _control_reason(line: Line) -> str | None:
    if len(line.words) > words.CONTROL_WORDS or (line.finished and len(line.words) > 10):
        return None
    return words.match(words.CONTROLS, line.text)


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
    rows = [row for row in EVIDENCE if row.weights.get(kind, 0) > 0 and row.feature(line, number, page)]
    if not rows:
        return "among the article's lines"
    row = max(rows, key=lambda row: row.weights[kind])
    return row.reason or _wording(row.feature, line)


def _wording(feature: Feature, line: Line) -> str:
    if feature is _control:
        return _control_reason(line) or "page control"
    tables = {_legal: words.LEGAL, _legal_terms: words.LEGAL_TERMS, _notice: words.NOTICE, _caption: words.CAPTIONS}
    return words.match(tables[feature], line.text) or "page wording"
