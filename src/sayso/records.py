"""The records that pass between the stages: plain, frozen, and free of any stage's knowledge.

Offsets are Unicode code points into an article's stored text, half-open. Words are looked up
there and never stored a second time. An id is a hash of what makes a record that record, so the
same input gives the same id on any machine, in any order.
"""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal[
    "title", "heading", "body", "quote", "byline", "caption", "credit", "teaser", "boilerplate"
]
SourceKind = Literal[
    "person",
    "government",
    "armed group",
    "organization",
    "outlet",
    "document",
    "group",
    "anonymous",
]
NameKind = Literal[
    "person",
    "organisation",
    "armed_group",
    "government",
    "outlet",
    "place",
    "nationality",
    "weapon",
]
ActorKind = Literal["state"] | SourceKind
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "says",
    "denies",
    "accuses",
    "promises",
    "threatens",
    "asks",
    "orders",
    "believes",
    "estimates",
    "warns",
    "agrees",
    "other",
]

# PLOVER's types of events.
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
# How the words around it have an event: "asserted" as one that happened.
Status = Literal["asserted", "denied", "planned", "ordered", "possible", "conditional"]
# What befell those counted. A casualty is killed or injured: the words leave open which.
Fate = Literal[
    "killed",
    "injured",
    "casualty",
    "missing",
    "displaced",
    "arrested",
    "kidnapped",
    "affected",
]

# How an article leans on an outlet: by an agency's dateline, by what somebody told it, ...
CreditKind = Literal["agency", "told", "reported", "published", "source", "picture"]
# What one article has to do with another, the closest first.
RelationKind = Literal["same text", "derived", "shares source", "same subject"]
# How far back origins are counted: to who reported, or to whose words and documents that rests on.
Level = Literal["reporting", "final source"]

DecisionKind = Literal["merge", "split", "rename"]

DateKind = Literal["date", "time", "duration", "set"]
Precision = Literal[
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "none"
]
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
EARTH = 6371.0  # km, mean radius
# How `published_from` and `outlet_from` of an article begin where it was told by signs.
INFERRED = "inferred"

# The blocks that are the article's own words, which the reader reads.
READ: frozenset[BlockKind] = frozenset({"title", "heading", "body", "quote"})


def identify(*parts: object) -> str:
    """A short id of `parts`: sixteen hexadecimal digits of the SHA-256 of their JSON list.

    A list is hashed rather than joined text, so that no two different lists look the same.
    """
    encoded = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(encoded.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.begin : self.end]


@dataclass(frozen=True, slots=True)
class Page:
    """What was found at an address: the bytes as they came, never altered.

    `uri` is the address asked for (`file://` for a file), `reached` where it led to.
    `media_type` and `charset` are what the server or the file's name said, not what is true.
    """

    uri: str
    body: bytes
    media_type: str
    fetched: str  # ISO 8601, UTC
    reached: str | None = None
    charset: str | None = None

    @property
    def sha256(self) -> str:
        """The fingerprint of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of a page and what it is; `reason` says how one could tell.

    `path` is the place of its element in an HTML page, None for a text file.
    """

    kind: BlockKind
    begin: int
    end: int
    reason: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A page read as text: every block kept and labelled; null where the page does not tell.

    `id` is of the address and the bytes: a page that changed is another article of the same
    report. `note` says why an article is kept but not read (another language, nothing to read).
    `published_from` and `outlet_from` say where the day and the outlet come from: "given" by the
    user, told by the "page", or "inferred: " and from what.
    """

    id: str
    uri: str
    page: str  # SHA-256 of the page's bytes
    text: str
    blocks: tuple[Block, ...]
    outlet: str | None = None
    byline: str | None = None
    title: str | None = None
    published: str | None = None  # ISO 8601 date
    language: str | None = None  # ISO 639-1
    note: str | None = None
    version: int = 1  # of the report; the store counts them
    published_from: str | None = None
    outlet_from: str | None = None

    @property
    def read(self) -> tuple[Block, ...]:
        """The blocks that are the article's own words."""
        return tuple(block for block in self.blocks if block.kind in READ)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words ascribed to somebody, as spans: `content` is in order and may be broken.

    `parent` is the place, in the same reading, of the attribution whose content holds this one.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    score: float
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, without article, title and description."""

    kind: NameKind
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Happening:
    """Words that tell of an event, as spans: `trigger` are those that say what happened.

    All stand in one paragraph. `mode` is one of its type, None where none fits; `numbers` are the
    words for those counted in it.
    """

    type: EventType
    mode: str | None
    status: Status
    trigger: Span
    score: float
    actors: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    numbers: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its words."""
        roles = (self.actors, self.recipients, self.places, self.dates, self.numbers)
        return (self.trigger, *(span for spans in roles for span in spans))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one version of the reader saw in one article."""

    article: str
    model: str
    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...] = ()
    happenings: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """One whom the words passed through: who that is, and where the text names it."""

    name: str
    span: Span | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words they are: where the text names it, and who is meant."""

    name: str
    kind: SourceKind
    span: Span | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something in an article, through a chain of hands.

    `chain` is outermost hand first and ends with the source; the article's own outlet and author
    are not in it. `parent` is the id of the statement whose content holds this one.
    """

    id: str
    article: str
    content: tuple[Span, ...]
    source: Source
    cue: Span | None
    chain: tuple[Hand, ...]
    mode: Mode
    act: Act
    score: float
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts or speaks. `of` is the actor that it belongs to, `also` are its other names."""

    id: str
    name: str
    kind: ActorKind
    of: str | None = None
    also: tuple[str, ...] = ()
    wikidata: str | None = None
    sex: str = ""  # of a person: "m" or "f"

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the usual one first."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Office:
    """A person held an office of a state or body for a time.

    Dates are ISO 8601, as far as they are known: "2004", "2004-03" or "2004-03-09"; `end` is None
    while the office is held. `title` is what news calls it, `office` what it is anywhere.
    """

    person: str
    title: str
    office: str
    of: str
    begin: str
    end: str | None = None

    def held(self, day: str) -> bool:
        """Whether it was held on a day; one of the first and last month or year counts in full."""
        return self.begin <= day[: len(self.begin)] and not self.over(day)

    def over(self, day: str) -> bool:
        """Whether it had ended before a day."""
        return self.end is not None and self.end < day[: len(self.end)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor whom a name may mean: how likely that is, and what speaks for it."""

    actor: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A name that an article uses for a source or a hand, and the actor whom it means.

    `actor` is None where nobody can be told; `candidates` are all who were weighed, the likeliest
    first.
    """

    article: str
    name: str
    kind: SourceKind
    actor: str | None
    score: float
    reason: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units after the one that holds the article's day; before it where negative."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Date:
    """A time expression at its place, as a TIMEX3 value and as the days that it covers.

    `value` is None where an article without a date leaves open which day is meant; `shift` then
    tells how far from its day that is, if that can be told. `earliest` and `latest` are ISO 8601
    days, inclusive, None where open or not known. `reason` says by which rule, counted from where.
    """

    span: Span
    kind: DateKind
    value: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    reason: str
    shift: Shift | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth, by one point.

    `id` is GeoNames' number; those of other sources begin with letters. `country` is its ISO
    3166-1 code of two letters, `admin` the name of the state or province that it lies in; both
    None where it lies in none, or in several. `population` is 0 where nobody counts.
    """

    id: str
    name: str
    kind: str  # city, county, state, country, continent, region, sea, river, air base, dam, ...
    lat: float  # degrees
    lon: float
    country: str | None = None
    admin: str | None = None
    population: int = 0

    def far(self, other: "Place") -> float:
        """Kilometres to another, along the great circle."""
        lat, other_lat = math.radians(self.lat), math.radians(other.lat)
        half = math.sin((lat - other_lat) / 2) ** 2
        around = math.sin(math.radians(self.lon - other.lon) / 2) ** 2
        return 2 * EARTH * math.asin(math.sqrt(half + math.cos(lat) * math.cos(other_lat) * around))


@dataclass(frozen=True, slots=True)
class Located:
    """What a name of a place means: None where no place is likely enough.

    `score` is the chance that it is right, as far as the weights know; `reason` what spoke for it
    most. `candidates` are places of that name, the likeliest first.
    """

    span: Span
    place: Place | None
    score: float
    reason: str
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of something: "at least 12 dead", "some 1,700 Syrian soldiers", "$1.2 million".

    `span` is the whole expression, `number` the words of the number with its hedge, `what` the
    words for what is counted, None where the text names none beside it. `low` and `high` are the
    bounds that the words give, inclusive, None where open; no margin is added to them. They are
    soft where `approximate`: "about 30" is 30 to 30, approximate.

    `unit` is in the singular ("person", "dollar", "percent", "kilometre"), "share" for a part of a
    whole (half is .5), None for a plain count of things. `negated` says that none is counted: low
    and high are 0. `reason` says by which rules number and fate were told. `event` and `statement`
    are the ids of the event that it belongs to and of the statement that it stands in.
    """

    span: Span
    number: Span
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    what: Span | None
    fate: Fate | None
    negated: bool
    reason: str
    event: str | None = None
    statement: str | None = None

    @property
    def named(self) -> float | None:
        """The one number that the words name: 12 for "at least 12", 5 for "up to 5"."""
        return self.high if self.low is None else self.low


@dataclass(frozen=True, slots=True)
class Party:
    """One who acts in an event, or on whom: where the text names it, and who is meant."""

    name: str
    kind: SourceKind
    span: Span
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of an article that tells of an event, and who vouches for it there.

    `span` is the sentence that tells of it. `statement` is the id of the
    innermost statement whose content it stands in, None where the article says so itself.
    """

    trigger: Span
    span: Span
    status: Status
    statement: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Event:
    """Something that an article says happened, or is denied, planned, ordered or may happen.

    `mentions` are all its places in the article, in the order of the words; `best` is the number of
    the one that vouches for it best: as a fact, by the article itself. `place` is where the text
    names one, `date` when; `contexts` are PLOVER's.
    """

    id: str
    article: str
    type: EventType
    mode: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Located | None
    date: Date | None
    mentions: tuple[Mention, ...]
    best: int = 0
    contexts: tuple[str, ...] = ()

    @property
    def lead(self) -> Mention:
        """The mention that vouches for it best."""
        return self.mentions[self.best]

    @property
    def status(self) -> Status:
        """How its best voucher has it."""
        return self.lead.status

    @property
    def statement(self) -> str | None:
        """The id of the statement that vouches for it best, None for the article itself."""
        return self.lead.statement

    @property
    def score(self) -> float:
        """How sure the reader was of its best mention."""
        return self.lead.score


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an article says, by whom, what is said to have happened, and who, when, where is meant.

    Each in the order of the words.
    """

    statements: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()
    dates: tuple[Date, ...] = ()
    places: tuple[Located, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """Words of an article that credit an outlet, by its id in the actor list."""

    outlet: str
    span: Span
    kind: CreditKind


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article that show something."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """What two articles have to do with each other, by their ids, `a` before `b`, and why.

    `likeness` is how much they are about the same, from 0 to 1.
    """

    id: str
    kind: RelationKind
    a: str
    b: str
    score: float
    likeness: float
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """Two reports that count as one, by their articles' ids, and why."""

    a: str
    b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports that count as one, by their articles' ids, and why they do."""

    articles: tuple[str, ...]
    folds: tuple[Fold, ...] = ()


@dataclass(frozen=True, slots=True)
class Circle:
    """Two reports that credit one another's outlets, by their articles' ids."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on the same happenings, in order of day, and their independent origins.

    `origins` are by reporting, `finals` by final source; `relations` are those between two of the
    articles, `credits` by article what each has from other outlets, pictures aside.
    """

    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    finals: tuple[Origin, ...]
    circles: tuple[Circle, ...]
    relations: tuple[Relation, ...]
    credits: Mapping[str, tuple[Credit, ...]]

    @property
    def title(self) -> str:
        """The title of the report that is most like the others, else its address."""
        weight = {article.id: 0.0 for article in self.articles}
        for one in self.relations:
            weight[one.a] += one.likeness
            weight[one.b] += one.likeness
        central = max(self.articles, key=lambda a: (weight[a.id], bool(a.title), a.uri))
        return central.title or central.uri

    def titled(self, words: Iterable[str]) -> bool:
        """Whether one of its titles holds all these words."""
        titles = [(article.title or "").casefold() for article in self.articles]
        return any(all(word.casefold() in title for word in words) for title in titles)


@dataclass(frozen=True, slots=True)
class Decision:
    """Somebody's correction of who is meant. It is never altered, but it can be undone.

    merge: `actor` is `other`. split: the name `name`, in `article` or everywhere, does not mean
    `actor` but `other`, or one who is on no list. rename: `actor` is shown as `name`.
    """

    id: int
    kind: DecisionKind
    actor: str
    other: str | None
    name: str | None
    article: str | None
    by: str
    at: str  # ISO 8601, UTC
    undone: str | None = None  # ISO 8601, UTC
    undone_by: str | None = None


def statement_id(
    article: str, content: Iterable[Span], cue: Span | None, source: Span | None
) -> str:
    """A statement is the same one while its content, cue and source stand at the same place."""
    places = [[span.begin, span.end] for span in content]
    ends = [[span.begin, span.end] if span else None for span in (cue, source)]
    return identify("statement", article, places, *ends)


def event_id(article: str, mentions: Iterable[Mention]) -> str:
    """An event of an article is the same one while the places that tell of it are the same."""
    return identify("event", article, [[m.trigger.begin, m.trigger.end] for m in mentions])
