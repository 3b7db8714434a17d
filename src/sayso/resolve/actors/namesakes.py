"""Places where a surname means another than the one of the page to whom it was given.

Where a page has Hillary Clinton in full, "President Clinton" is taken for her; the list knows who
of that surname was president on the day.
"""

import re
from collections.abc import Iterator

from sayso.records import Link, Span
from sayso.resolve.actors.linking import Named, Page, link, titled
from sayso.resolve.actors.roster import Roster
from sayso.resolve.who.cast import Entity
from sayso.resolve.who.words import HONORIFICS, TITLES

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
            current = _of_sex(f"{title[-1]} {surname}", current, given, page, roster)
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
    titled: str, current: Link | None, given: Link | None, page: Page, roster: Roster
) -> Link | None:
    """Whom "Mr. Clinton" means: the one named last, or else another than the one given."""
    sex = HONORIFICS[titled.partition(" ")[0]]
    if not sex or _sex(current, roster) == sex:
        return current
    if _sex(given, roster) in ("", sex):
        return None
    other = link(Named(titled, "person", sex), page, roster)
    return other if _sex(other, roster) == sex else None


def _sex(link: Link | None, roster: Roster) -> str:
    actor = roster.actors.get(link.actor) if link and link.actor else None
    return actor.sex if actor else ""
