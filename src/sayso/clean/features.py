"""Features of a line: what its look, its wording and its place among the others tell.

Each takes a line, its number and what is known of the page, and answers yes or no; what an answer
is worth stands in `evidence`.
"""
# ruff: noqa: ARG001  one signature for all; the marks of real text

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.clean import looks, words
from sayso.clean.lines import Line
from sayso.records import BlockKind

LISTED = 12  # most headlines of a list of other stories
BOXED = 4  # most lines of a box
NEAR_TITLE = 6  # lines under a title among which it says who wrote it, and when


@dataclass(frozen=True, slots=True)
class Context:
    """The lines of a page and what is known of them together."""

    lines: Sequence[Line]
    prose: frozenset[int]  # numbers of the lines that are surely running text
    counts: Counter[str]  # how often each line's words occur as a line
    vocabulary: Counter[str]  # stems of the running text
    script: str | None  # of the running text
    usual_gap: int  # blank lines between paragraphs, mostly
    english: bool  # as its function words tell
    title: int | None = None
    begin: int = 0  # the article's first line
    end: int = 0  # and one past its last
    closed: int = 0  # first line after something that only stands after an article
    pictured: bool = False
    authors: tuple[str, ...] = ()  # as bylines name them
    speakers: frozenset[str] = frozenset()  # who have more than one turn
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)  # of the first judgement

    def near(self, number: int, step: int) -> Line | None:
        """The line `step` after line `number`, None beyond the page."""
        place = number + step
        return self.lines[place] if 0 <= place < len(self.lines) else None


Feature = Callable[[Line, int, Context], bool]


def prose(line: Line, _: int, __: Context) -> bool:
    return looks.is_prose(line)


def sentence(line: Line, _: int, __: Context) -> bool:
    return line.finished and len(line.words) >= 4 and line.title_share < 0.8


def speech(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 4 and (
        line.text[0] in "\"“«‘'`" or line.text.endswith((":", ",", "-"))
    )


def unfinished(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) >= 16


def wordy(line: Line, _: int, __: Context) -> bool:
    return line.function_share >= 0.33 and len(line.words) >= 5


def short(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 12 and not line.text.endswith(":")


def brief(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 6 and len(line.text) <= 45


def single(line: Line, _: int, __: Context) -> bool:
    return not line.finished and len(line.words) <= 2 and len(line.text) <= 25


def headline(line: Line, _: int, __: Context) -> bool:
    return looks.is_headline(line)


def capitals(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 2 and line.title_share >= 0.7 and not line.text.endswith(".")


def plain_case(line: Line, _: int, __: Context) -> bool:
    return len(line.words) >= 7 and line.title_share < 0.4


def verb(line: Line, _: int, __: Context) -> bool:
    later = (word.lower().replace("’", "'") for word in line.words[1:])
    return looks.is_headline(line) and any(word in words.HEADLINE_VERBS for word in later)


def attributed(line: Line, _: int, __: Context) -> bool:
    """A headline such as "X Did Y - Minister" or "Minister: X Did Y"."""
    marked = re.search(r" [-–—] [A-Z][\w .']{2,40}$|^[A-Z][\w .]{2,24}: [‘'\"“]?[A-Z]", line.text)
    return looks.is_headline(line) and marked is not None and line.title_share >= 0.5


def after_gap(line: Line, number: int, page: Context) -> bool:
    return number > 0 and line.gap >= page.usual_gap + 2


def after_credit(_: Line, number: int, page: Context) -> bool:
    before = page.near(number, -1)
    return before is not None and page.kinds.get(number - 1) == "credit"


def before_prose(_: Line, number: int, page: Context) -> bool:
    return number + 1 in page.prose


def beside_headline(line: Line, number: int, page: Context) -> bool:
    """One of several headlines; items of a list that are not capitalised may be the text's own."""
    beside = (page.near(number, -1), page.near(number, 1))
    several = any(
        other is not None and looks.is_headline(other) and len(other.words) >= 5 for other in beside
    )
    return several and looks.is_headline(line) and not plain_case(line, number, page)


def known(line: Line, _: int, page: Context) -> bool:
    return novelty(line, page) <= 0.34


def novel(line: Line, _: int, page: Context) -> bool:
    return len(line.content) >= 4 and novelty(line, page) >= 0.45


def of_title(line: Line, number: int, page: Context) -> bool:
    if page.title is None or number == page.title or len(line.words) < 3:
        return False
    return overlap(line, page.lines[page.title]) >= 0.5


def doubled(line: Line, number: int, page: Context) -> bool:
    beside = (page.near(number, -1), page.near(number, 1))
    doubled = any(other is not None and other.text == line.text for other in beside)
    return doubled and len(line.words) >= 4


def repeated(line: Line, number: int, page: Context) -> bool:
    return page.counts[line.text] > 1 and not doubled(line, number, page)


def control(line: Line, _: int, __: Context) -> bool:
    return looks.control(line) not in (None, looks.OTHER_STORIES)


def other_stories(line: Line, _: int, __: Context) -> bool:
    return looks.control(line) == looks.OTHER_STORIES


def turn(line: Line, _: int, page: Context) -> bool:
    """What one of those says who speak in turns."""
    return line.finished and looks.speaker(line) in page.speakers


def hands_over(line: Line, _: int, __: Context) -> bool:
    return words.HANDS_OVER.search(line.text) is not None and len(line.words) >= 3


def dateline(line: Line, _: int, __: Context) -> bool:
    return words.DATELINE.match(line.text) is not None and len(line.words) >= 8


def runs_on(line: Line, number: int, page: Context) -> bool:
    """Part of a sentence that was broken over lines."""
    before, after = page.near(number, -1), page.near(number, 1)
    return (after is not None and _continues(line, after)) or (
        before is not None and _continues(before, line)
    )


def _continues(line: Line, after: Line) -> bool:
    broken = len(line.words) >= 5 and not line.finished and not line.columns
    on = not after.gap and after.text[0].islower() and not looks.is_byline(after)
    return broken and on and not looks.wording(after)


def question(line: Line, number: int, page: Context) -> bool:
    """A short question on its own between paragraphs."""
    between = page.kinds.get(number - 1) == page.kinds.get(number + 1) == "body"
    short = 2 <= len(line.words) <= 6 and line.text.endswith("?") and line.text[0].isupper()
    return short and between and _stands_alone(number, page)


def menu(line: Line, _: int, __: Context) -> bool:
    tokens = line.text.lower().split()
    share = sum(token.strip(".,:|/·•›»") in words.MENU for token in tokens) / len(tokens)
    return len(tokens) > 1 and not line.finished and share >= words.MENU_SHARE


def menu_word(line: Line, _: int, __: Context) -> bool:
    return line.text.lower() in words.MENU


def columns(line: Line, _: int, __: Context) -> bool:
    return looks.is_menu(line)


def legal(line: Line, _: int, __: Context) -> bool:
    return words.match(words.LEGAL, line.text) is not None


def legal_terms(line: Line, _: int, __: Context) -> bool:
    return words.match(words.LEGAL_TERMS, line.text) is not None


def notice(line: Line, _: int, __: Context) -> bool:
    return words.match(words.NOTICE, line.text) is not None and line.text[0] not in "\"“«'‘"


def credit(line: Line, _: int, __: Context) -> bool:
    return looks.is_credit(line)


def caption(line: Line, _: int, __: Context) -> bool:
    return words.match(words.CAPTIONS, line.text) is not None and len(line.words) <= 60


def strong_caption(line: Line, _: int, __: Context) -> bool:
    ends = words.CAPTIONS[0].pattern.search(line.text)
    begins = words.CAPTION_LEAD.match(line.text)
    return (ends or begins) is not None and len(line.words) >= 4 and not looks.is_credit(line)


def pictured(line: Line, _: int, __: Context) -> bool:
    one = len(re.findall(r"[.!?](?=\s+[A-Z])", line.text)) == 0
    return one and len(line.words) <= 30 and words.PICTURED.search(line.text) is not None


def apart(line: Line, number: int, page: Context) -> bool:
    """Set off from its neighbours by more than a paragraph is, on a page with pictures."""
    return page.pictured and number > 0 and line.gap > page.usual_gap


def unfinished_caption(line: Line, number: int, page: Context) -> bool:
    """Where all running text ends as sentences do, a long line that does not stood by a picture."""
    long = len(line.words) >= 9 and not line.text.endswith((":", ",", ";", "-", "—"))
    inside = page.begin < number < page.end and line.title_share < 0.6 and line.text[0].isalnum()
    return page.pictured and long and inside and not line.finished and _stands_alone(number, page)


def _stands_alone(number: int, page: Context) -> bool:
    after = page.near(number, 1)
    return page.lines[number].gap > 0 and (after is None or after.gap > 0)


def before_credit(line: Line, number: int, page: Context) -> bool:
    """Right above a picture's credit, closer than paragraphs are."""
    close = page.kinds.get(number + 1) == "credit" and not page.lines[number + 1].gap
    own = not line.finished or page.usual_gap > 0
    return close and own and 4 <= len(line.words) <= 40 and not looks.wording(line)


def no_sentence(line: Line, _: int, __: Context) -> bool:
    return looks.is_noun_phrase(line)


def bracketed(line: Line, _: int, __: Context) -> bool:
    closed = line.text[0] == "[" and line.text[-1] == "]" and not looks.is_credit(line)
    return closed and not line.finished and 3 <= len(line.words) <= 12


def under_caption(line: Line, number: int, page: Context) -> bool:
    """A line of names right under a caption."""
    under = page.kinds.get(number - 1) == "caption" and not line.gap
    return under and brief(line, number, page) and line.title_share >= 0.7


def byline(line: Line, _: int, __: Context) -> bool:
    return looks.is_byline(line)


def reporters(line: Line, _: int, __: Context) -> bool:
    return words.REPORTERS.search(line.text) is not None and len(line.words) <= 45


def name(line: Line, number: int, page: Context) -> bool:
    """A name alone on its line that the next line goes on about."""
    after = page.near(number, 1)
    named = after is not None and after.text.startswith(line.text + " ")
    return named and words.PERSON.match(line.text) is not None


def name_under_title(line: Line, number: int, page: Context) -> bool:
    under = page.title is not None and page.title < number <= page.title + 3
    return under and words.PERSON.match(line.text) is not None and not menu(line, number, page)


def signed(line: Line, number: int, page: Context) -> bool:
    """Names, or whose staff, between the title and the text; a picture's are right under it."""
    if page.kinds.get(number - 1) == "caption" and not line.gap:
        return False
    return beside_title(number, page) and looks.is_signed(line) and not looks.wording(line)


def date_by_title(line: Line, number: int, page: Context) -> bool:
    """A date alone by the title, or one with where and whose between it and the text."""
    if beside_title(number, page):
        return looks.is_date(line) or dated(line, number, page)
    return beside_title(number, page, before=2) and looks.is_date(line)


def beside_title(number: int, page: Context, before: int = 0) -> bool:
    """Whether a line stands between the title and the text, or up to `before` lines above."""
    if page.title is None or not page.title - before <= number < page.title + NEAR_TITLE:
        return False
    return not any(prose in page.prose for prose in range(page.title + 1, number + 1))


def biography(line: Line, _: int, __: Context) -> bool:
    return words.BIOGRAPHY.search(line.text) is not None


def named_biography(line: Line, number: int, page: Context) -> bool:
    before = page.near(number, -1)
    return before is not None and name(before, number - 1, page)


def author_biography(line: Line, _: int, page: Context) -> bool:
    """About one whom a byline of the page names."""
    return any(looks.is_about(line, author) for author in page.authors)


def listed(line: Line, number: int, page: Context) -> bool:
    """A headline in a list whose own heading says it is of other stories."""
    for _ in range(LISTED):
        if not number or not _is_item(page.lines[number]):
            return False
        number -= 1
        if looks.control(page.lines[number]) == looks.OTHER_STORIES:
            return True
        if page.lines[number].gap > 1:
            return False
    return False


def _is_item(line: Line) -> bool:
    return looks.is_headline(line) and line.columns < 2 and not looks.wording(line)


def box(line: Line, number: int, page: Context) -> bool:
    """The heading of a box inside the text, with lines of no sentence right under it."""
    after = page.near(number, 1)
    inside = page.title is not None and page.title < number < page.end
    headed = after is not None and not after.gap and not after.finished
    return inside and headed and line.gap > 0 and line.text.lower() in words.BOXES


def boxed(line: Line, number: int, page: Context) -> bool:
    """One of the lines of such a box."""
    for place in range(number, max(0, number - BOXED), -1):
        if page.lines[place].gap or page.lines[place].finished:
            return False
        if box(page.lines[place - 1], place - 1, page):
            return True
    return False


def lead_in_capitals(line: Line, _: int, __: Context) -> bool:
    return re.match(r"[A-Z][A-Z '’-]{3,30}: \S", line.text) is not None and not line.finished


def heads_notice(line: Line, number: int, page: Context) -> bool:
    """Short, right above what is of the page."""
    after = page.near(number, 1)
    close = after is not None and after.gap == 0 and page.kinds.get(number + 1) == "boilerplate"
    return close and brief(line, number, page)


def heads_nothing(line: Line, number: int, page: Context) -> bool:
    """Short, with none of the article's running text under it."""
    below = range(number + 1, page.end)
    inside = min(page.prose, default=number) < number < page.end
    if not inside or len(below) >= LISTED or not short(line, number, page):
        return False
    return all(
        page.kinds.get(place) not in ("body", "heading") or short(page.lines[place], place, page)
        for place in below
    )


def dated(line: Line, _: int, __: Context) -> bool:
    """A date with a word or two beside it."""
    short = len(line.words) <= 14 and not line.finished
    return short and words.DATE.search(line.text) is not None and line.function_share < 0.2


def teaser_lead(line: Line, _: int, __: Context) -> bool:
    led = words.TEASER_LEAD.search(line.text) is not None and len(line.words) <= 30
    return led and line.columns < 2 and not control(line, _, __)


def date(line: Line, _: int, __: Context) -> bool:
    return looks.is_date(line)


def other_script(line: Line, _: int, page: Context) -> bool:
    own = looks.script_of(line.text)
    return own is not None and page.script is not None and own != page.script


def other_language(line: Line, _: int, page: Context) -> bool:
    foreign = line.function_share < 0.04 and line.title_share < 0.5
    return page.english and len(line.words) >= 14 and foreign


def title(_: Line, number: int, page: Context) -> bool:
    return number == page.title


def same_as_title(line: Line, number: int, page: Context) -> bool:
    return (
        page.title is not None and number != page.title and line.text == page.lines[page.title].text
    )


def headline_of_it(line: Line, number: int, page: Context) -> bool:
    """A second headline right under the first, of the same words."""
    under = page.title is not None and page.title < number <= page.title + 2
    begun = dateline(line, number, page) or runs_on(line, number, page)
    return under and not begun and looks.is_headline(line) and of_title(line, number, page)


def deck(line: Line, number: int, page: Context) -> bool:
    under = page.title is not None and page.title < number <= page.title + 2
    signs = looks.is_signed(line) or dated(line, number, page) or before_credit(line, number, page)
    sized = 5 <= len(line.words) <= 40 and not line.finished
    return under and number < page.end and sized and not signs


def above(_: Line, number: int, page: Context) -> bool:
    return number < page.begin and number != page.title


def below(_: Line, number: int, page: Context) -> bool:
    return number >= page.end


def closed(_: Line, number: int, page: Context) -> bool:
    return number >= page.closed and number >= page.end


def headline_below(line: Line, number: int, page: Context) -> bool:
    below = number >= page.end and looks.is_headline(line) and len(line.words) >= 5
    own = looks.wording(line) or notice(line, number, page) or legal_terms(line, number, page)
    return below and not line.columns and not own


def novelty(line: Line, page: Context) -> float:
    """The share of its content words that the article's running text does not use."""
    own = line.content
    return sum(not page.vocabulary[word] for word in own) / len(own) if own else 1.0


def overlap(one: Line, other: Line) -> float:
    smaller = min(len(one.content), len(other.content))
    return len(one.content & other.content) / smaller if smaller else 0.0
