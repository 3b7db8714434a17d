"""Places where a surname means another than the one of the page to whom it was given.

Where a page has Hillary Clinton in full, "President Clinton" is taken for her; the list knows who
of that surname was president on the day.
"""

import re
from collections.abc import Iterable, Iterator

from sayso.records import Link, Span
from sayso.resolve.actors.linking import Named, Page, link, titled
from sayso.resolve.actors.roster import Roster
from sayso.resolve.cast import Entity
from sayso.resolve.words import HONORIFICS, TITLES

_TITLE = re.compile(r"(?:\b[Ff]ormer )?(?:[A-Z][\w.-]*[ \xa0])+$")
NEAR = 40  # characters before a surname


def namesakes(
    entity: Entity, given: Link | None, text: str, page: Page, roster: Roster
) -> dict[int, Link]:
    """The links of others of its surname, by where the mentions of one of the cast begin.

    After "President Clinton" a bare "Clinton" is the president too, until the next full name.
    """
    if entity.kind != "person" or " " not in entity.name:
        return {}
    found: dict[int, Link] = {}
    current: Link | None = None
    for span, title in _titled(entity, text):
        surname = span.of(text)
        if " " in surname:
            current = None
        elif title and title[-1] in HONORIFICS:
            sex = HONORIFICS[title[-1]]
            current = _of_sex(sex, entity, current, found.values(), roster)
        elif title:
            current = _holder(surname, title, given, page, roster)
        if current:
            found[span.begin] = current
    return found


def _titled(entity: Entity, text: str) -> Iterator[tuple[Span, list[str]]]:
    """The mentions with the words of the title before each."""
    for span in entity.mentions:
        match = _TITLE.search(text, max(0, span.begin - NEAR), span.begin)
        words = match[0].split() if match else []
        yield span, words if words and words[-1] in {*TITLES, *HONORIFICS} else []


def _holder(
    surname: str, title: list[str], given: Link | None, page: Page, roster: Roster
) -> Link | None:
    """Another of a surname who has the title on the day, where the one given has not."""
    roles = frozenset(word.lower() for word in title)
    if given and titled(given.actor or "", roles, page.day, roster):
        return None
    other = link(Named(f"{' '.join(title)} {surname}", "person", "", roles), page, roster)
    return other if titled(other.actor or "", roles, page.day, roster) else None


def _of_sex(
    sex: str, entity: Entity, current: Link | None, found: Iterable[Link], roster: Roster
) -> Link | None:
    """Whom "Mr." means with a surname: the one named last, if it can be."""
    if not sex or (current and roster.actors[current.actor or ""].sex in ("", sex)):
        return current
    if entity.gender in ("", sex):
        return None
    return next((one for one in found if roster.actors[one.actor or ""].sex == sex), None)
