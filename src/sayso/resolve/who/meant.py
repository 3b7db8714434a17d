"""Who is meant by a source's words, and what a bare descriptor says of an unnamed one."""

import re
from dataclasses import dataclass

from sayso.records import SourceKind
from sayso.resolve.who.cast import Entity
from sayso.resolve.who.words import GROUPS, KIND_OF_NOUN, STATE_OF

ARTICLE = re.compile(
    r"^(?:(?:some of the|one of the|one of|the|an?|another|this|that|these|those|both|one|two|"
    r"three|four|five|six|several|unnamed|\d[\d,]*)\s+)+",
    re.IGNORECASE,
)
# What comes after these places, owns or describes the one that a phrase is about.
AFTER_CORE = re.compile(
    r"\s+(?:of|in|at|for|from|with|on|to|inside|within|near|close|familiar|among|outside|behind|"
    r"against|around|based|under|by|backing|supporting|fighting|representing|working|opposing|"
    r"opposed|loyal|led|run|like|such as)\b"
)
WORD = re.compile(r"[^\W_][\w.’'&/-]*")


@dataclass(frozen=True, slots=True)
class Who:
    """Who is meant. `entity` is None where the article gives no name."""

    name: str
    kind: SourceKind
    entity: Entity | None = None


NOBODY = Who("", "anonymous")


def named(entity: Entity) -> Who:
    """One of the cast as the one who is meant."""
    return Who(entity.name, entity.kind, entity)


def noun_of(core: str) -> str:
    """The noun of a phrase without what comes after it, in lower case."""
    words = WORD.findall(core)
    return words[-1].lower().removeprefix("co-") if words else ""


def described(head: str) -> Who:
    """An unnamed source by its bare descriptor, article aside."""
    bare = ARTICLE.sub("", head.strip())
    core = AFTER_CORE.split(bare, maxsplit=1)[0]
    parts = [ARTICLE.sub("", part) for part in re.split(r",\s|\sand\s", core)]
    if len(parts) > 1 and all(part in STATE_OF for part in parts):
        return Who(bare, "government")
    return Who(bare, kind_of(core))


def kind_of(core: str) -> SourceKind:
    """What an unnamed source is, by its noun and number."""
    words = [w.lower() for w in WORD.findall(core)]
    if not words:
        return "anonymous"
    last = words[-1]
    many = last.endswith("s") and words[0] in ("many", "most", "few", "several")
    if many or last in GROUPS:
        return "group"
    for noun in (last, last.removesuffix("s"), last.removesuffix("es")):
        if noun in KIND_OF_NOUN:
            return KIND_OF_NOUN[noun]
    if last.endswith("s") and core[:1].islower():
        return "group"
    return "organization" if core[:1].isupper() else "anonymous"
