"""Those whom an article speaks of without a name: "two boys", "the team", "protesters"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Block, SourceKind, Span
from sayso.resolve.who.cast import Cast, Entity
from sayso.resolve.who.meant import described
from sayso.resolve.who.words import COMMON, GROUPS, KIND_OF_NOUN

# Nouns for people beside those of sources, by the gender that they tell.
PERSONS = {
    "m": """man boy father dad son brother husband uncle grandfather nephew king prince gentleman
        businessman policeman spokesman chairman congressman cameraman fisherman gunman fireman
        serviceman sportsman guy widower bridegroom stepfather""",
    "f": """woman girl mother mum mom daughter sister wife aunt grandmother niece queen princess
        actress businesswoman policewoman spokeswoman chairwoman congresswoman widow nun lady
        girlfriend bride stepmother""",
    "": """child baby infant toddler teenager teen youngster youth adult parent cousin grandchild
        twin neighbour neighbor guest partner fan player coach captain referee goalkeeper striker
        teammate athlete champion winner runner swimmer driver passenger pilot owner customer client
        buyer seller shopper visitor tourist traveller traveler bystander pedestrian cyclist
        commuter farmer builder miner nurse patient surgeon physician paramedic firefighter cop
        detective sheriff inspector suspect defendant plaintiff victim killer murderer attacker
        bomber thief robber burglar dealer smuggler prisoner inmate detainee hostage captive migrant
        immigrant singer musician artist painter actor producer dancer photographer filmmaker
        designer architect engineer programmer developer founder executive manager boss employer
        entrepreneur investor banker trader shareholder billionaire landlord tenant priest pastor
        monk bishop worshipper believer biologist physicist astronomer psychologist philosopher
        pupil graduate user gamer reader listener viewer participant contestant competitor speaker
        host presenter veteran sailor marine guard bodyguard mercenary civilian citizen foreigner
        stranger individual defector whistleblower volunteer organiser donor consumer taxpayer
        juror translator guide rider climber crewman astronaut academic spectator enthusiast
        demonstrator rioter looter marcher striker vendor shopkeeper resident""",
}
BODIES = """team club school college museum hospital church mosque department office board panel
    band orchestra choir squad crowd community couple municipality charity business corporation
    startup retailer airline publisher studio laboratory society movement gang tribe troupe"""
# Of several without looking so.
SEVERAL = """police people public personnel media press folk staff authorities youths clergy
    elderly parents men women children everyone others"""

ALWAYS = frozenset("police media press authorities public".split())

_DEFINITE = frozenset("the this that these those both".split())
_OWNED = frozenset("his her its their my our your whose".split())
_COUNTED = frozenset(
    """a an another one every each any no some many most several few all two three four five six
    seven eight nine ten dozens hundreds thousands more other""".split()
)
_CLAUSE = re.compile(r"[ \xa0](?:who|whose|that|which|where)\b")
_NUMBER = re.compile(r"\d|.*(?:million|billion|thousand|hundred|dozen)s?$")
_WORD = re.compile(r"[^\W_][\w-]*(?:[’'][a-z]+)?")
_BACK = 4  # words from a determiner to its noun


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun says of whom it is used for."""

    kind: SourceKind
    many: bool
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """A noun where it stands, with the words before it from its determiner on."""

    word: str
    noun: Noun
    span: Span  # of the noun
    begin: int  # of the determiner, else of the first modifier
    article: str  # the determiner in lower case, or nothing
    modifiers: frozenset[str]
    specified: bool  # a clause says which: "the boys who ran"

    @property
    def definite(self) -> bool:
        """Whether it should mean someone spoken of before."""
        return self.article in _DEFINITE and not self.specified

    @property
    def owned(self) -> bool:
        """Whether it is somebody's: "his wife"."""
        return self.article in _OWNED or self.article == "’s"

    @property
    def always(self) -> bool:
        """Whether it means the same with an article as without: "police"."""
        return self.word in ALWAYS and (self.definite or not self.article)

    @property
    def repeats(self) -> bool:
        """Whether it means again those whom the same words meant: "protesters"."""
        return self.noun.many and not self.article and not self.specified


def _plural(noun: str) -> str:
    if noun.endswith(("man", "child")):
        return noun[:-2] + "en" if noun.endswith("man") else noun + "ren"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _nouns() -> dict[str, Noun]:
    single = {word: Noun(kind, many=False) for word, kind in KIND_OF_NOUN.items()}
    single |= dict.fromkeys(BODIES.split(), Noun("organization", many=False))
    for gender, words in PERSONS.items():
        single |= dict.fromkeys(words.split(), Noun("anonymous", many=False, gender=gender))
    single = {word: noun for word, noun in single.items() if noun.kind != "document"}
    plural = {
        _plural(word): Noun("group", many=True) for word in single if not word.endswith("ies")
    }
    several = dict.fromkeys((*GROUPS, *SEVERAL.split()), Noun("group", many=True))
    return single | plural | several


NOUNS = _nouns()


def descriptions(cast: Cast, blocks: Sequence[Block]) -> list[tuple[Span, Entity]]:
    """Every noun for somebody, and who that is: one of the cast, else one without a name."""
    found: list[tuple[Span, Entity]] = []
    last: dict[str, list[tuple[Description, Entity]]] = {}  # by noun
    for one in (one for block in blocks for one in _descriptions(cast, block)):
        before = last.setdefault(one.word, [])
        entity = _named(one, cast) or _again(one, before) or _made(one, cast.text)
        if not entity.named:
            entity.mentions.append(one.span)
            before.append((one, entity))
        found.append((one.span, entity))
    return found


def _named(one: Description, cast: Cast) -> Entity | None:
    """One of the cast who has a name beside the description, or the role."""
    if one.noun.many:
        return None
    beside = cast.beside(Span(one.begin, one.span.end), person=one.noun.kind == "anonymous")
    known = one.definite and one.noun.kind == "anonymous"
    return beside or (cast.described(one.word, one.modifiers, one.begin) if known else None)


def _descriptions(cast: Cast, block: Block) -> Iterator[Description]:
    words = list(_WORD.finditer(cast.text, block.begin, block.end))
    for at, match in enumerate(words):
        word = _bare(match[0])
        noun = NOUNS.get(word.lower())
        if not noun or cast.naming(match.start()) or _is_said_of_next(words, at, cast.text):
            continue
        article, first = _determiner(words, at, cast.text)
        between = (_bare(w[0]).lower() for w in words[first:at])
        yield Description(
            word.lower(),
            noun,
            Span(match.start(), match.start() + len(word)),
            words[first].start(),
            article,
            frozenset(w for w in between if w != article),
            bool(_CLAUSE.match(cast.text, match.end())),
        )


def _bare(word: str) -> str:
    return re.split("[’']", word)[0]


def _is_said_of_next(words: Sequence[re.Match[str]], at: int, text: str) -> bool:
    """Whether a name or another noun comes next: "team captain", "columnist Edda Holm"."""
    if at + 1 == len(words) or _bare(words[at][0]) != words[at][0]:
        return False
    after = words[at + 1][0]
    beside = text[words[at].end() : words[at + 1].start()] == " "
    return beside and (after[:1].isupper() or after.lower() in NOUNS)


def _determiner(words: Sequence[re.Match[str]], at: int, text: str) -> tuple[str, int]:
    """The determiner of a noun and the place of the first word of its phrase."""
    for back in range(1, _BACK + 1):
        place = at - back
        if place < 0 or text[words[place].end() : words[place + 1].start()].strip(" \xa0-"):
            break
        word = words[place][0].lower()
        if word in _DEFINITE | _OWNED | _COUNTED or _NUMBER.match(word):
            return word, place
        if re.search("[’']s?$", word):
            return "’s", place
        if word in COMMON:
            break
    adjective = (
        at > 0
        and text[words[at - 1].end() : words[at].start()] == " "
        and words[at - 1][0].lower() not in COMMON
    )
    return "", at - 1 if adjective else at


def _again(one: Description, before: Sequence[tuple[Description, Entity]]) -> Entity | None:
    """Whoever was spoken of by the same noun, where that should mean someone known."""
    for other, entity in reversed(before):
        known = one.definite or (one.owned and other.owned) or (one.always and other.always)
        if known and one.modifiers <= other.modifiers:
            return entity
        if one.repeats and other.repeats and one.modifiers == other.modifiers:
            return entity
    return None


def _made(one: Description, text: str) -> Entity:
    name = described(text[one.begin : one.span.end]).name
    return Entity(name, one.noun.kind, one.noun.gender, {one.word}, named=False)
