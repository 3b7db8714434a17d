"""What one line tells by itself, whatever stands around it."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from sayso.clean import words
from sayso.clean.lines import Line

PROSE_LETTERS = 80  # a line this long that ends as a sentence is prose
HEADLINE = 3, 22  # words of a headline
CONTROL_LETTERS = 200  # a control or label is no longer
DISCUSSED = 3  # controls of comments, for comments to be there
OTHER_STORIES = "list of other stories"  # the reason of the heading of such a list


def is_prose(line: Line) -> bool:
    """Whether the line is surely running text."""
    return line.finished and (len(line.text) >= PROSE_LETTERS or len(line.words) >= 14)


def is_headline(line: Line) -> bool:
    """Whether the line is sized and closed as a headline is."""
    sized = HEADLINE[0] <= len(line.words) <= HEADLINE[1] and len(line.text) <= 150
    stopped = line.finished and not line.text.endswith(("?", "!", "'", "’", "”", '"'))
    return (
        sized
        and not stopped
        and not line.text.endswith((":", ",", ";"))
        and (line.title_share >= 0.4 or not line.finished)
    )


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
    return (
        len(line.words) <= 16
        and not line.text.endswith(".")
        and bool(words.BYLINE.match(line.text))
    )


def is_signed(line: Line) -> bool:
    """Whether the line is names or an office, as who wrote an article may be given."""
    if line.columns or line.text.isupper():
        return False
    written = len(line.words) <= 12 and not line.finished
    return written and words.SIGNED.match(line.text) is not None


def is_noun_phrase(line: Line) -> bool:
    """Whether the line names a thing and tells of it, without the verb of a sentence."""
    found = words.NO_SENTENCE.match(line.text)
    if not found or len(line.words) > 20:
        return False
    thing = found["thing"].lower().split()
    return not any(word in words.HEADLINE_VERBS or word.endswith("ed") for word in thing)


def speaker(line: Line) -> str | None:
    """Who speaks, where the line is a turn of a conversation written down."""
    found = words.SPEAKER.match(line.text)
    if not found or words.TEASER_LEAD.search(line.text) or is_credit(line) or wording(line):
        return None
    who = found["who"]
    return who if who.isupper() or words.PERSON.match(who) else None


def is_date(line: Line) -> bool:
    """Whether the line is a date and nothing else."""
    if len(line.words) > 16 or not words.DATE.search(line.text):
        return False
    return not words.DATE_REST.sub("", words.DATE.sub("", line.text)).strip()


def is_about(line: Line, author: str | None) -> bool:
    """Whether the line is the biography of `author`."""
    about = words.BIOGRAPHY.match(line.text)
    return bool(author and about and about["name"] and about["name"] in author)


def wording(line: Line) -> str | None:
    """What the line's words alone tell it to be, of the page and not of the article."""
    legal = words.match(words.LEGAL, line.text)
    return legal or ("a date alone" if is_date(line) else control(line))


def control(line: Line) -> str | None:
    """What control or label of a page the line is, None where it is none."""
    if len(line.words) > words.CONTROL_WORDS or len(line.text) > CONTROL_LETTERS:
        return None
    if line.finished and len(line.words) > 10:
        return None
    return words.match(words.CONTROLS, line.text)


def is_discussed(lines: Sequence[Line]) -> bool:
    """Whether readers answer each other in the lines."""
    return sum(control(line) == "comment control" for line in lines) >= DISCUSSED


def script_of(text: str) -> str | None:
    """The script that most letters are of: the first word of their Unicode names."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 4:
        return None
    names = Counter(unicodedata.name(char, "?").split()[0] for char in letters)
    return names.most_common(1)[0][0]
