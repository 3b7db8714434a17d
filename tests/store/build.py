"""Records made by hand for the tests of the rooms above the stages."""

from collections.abc import Mapping
from dataclasses import replace

from sayso.records import (
    Act,
    Article,
    Attribution,
    Block,
    Candidate,
    Date,
    Event,
    Hand,
    Happening,
    Link,
    Located,
    Mention,
    Name,
    Page,
    Party,
    Place,
    Quantity,
    Reading,
    Resolution,
    Shift,
    Source,
    Span,
    Statement,
    event_id,
    identify,
    statement_id,
)

URI = "https://example.org/storm"
TEXT = (
    "Ministers differ\n\n"
    "The minister said the bridges were closing. "
    "“We are leaving,” Ana Kovač told Radio Nord, “and not coming back.”"
)


def page(
    body: bytes = TEXT.encode(), uri: str = URI, fetched: str = "2024-05-01T10:00:00Z"
) -> Page:
    """A page as if it had been fetched."""
    return Page(uri, body, "text/plain", fetched, reached=uri, charset="utf-8")


def article(of: Page, text: str = TEXT, **known: str | None) -> Article:
    """What cleaning would make of a page: a title, and the rest its body."""
    cut = text.index("\n\n")
    blocks = (
        Block("title", 0, cut, "the first line"),
        Block("body", cut + 2, len(text), "prose", "/html/body/p[1]"),
    )
    told = {"title": text[:cut], "outlet": "Example", "published": "2024-05-01", "language": "en"}
    name = identify("article", of.uri, of.sha256)
    return Article(name, of.uri, of.sha256, text, blocks, **(told | known))


def span(text: str, words: str) -> Span:
    """Where `words` stand in `text` for the first time."""
    begin = text.index(words)
    return Span(begin, begin + len(words))


def statement(
    of: Article, *contents: str, by: str, act: Act = "says", through: tuple[str, ...] = ()
) -> Statement:
    """Somebody says `contents` in an article, by way of other hands."""
    content = tuple(span(of.text, words) for words in contents)
    mentioned = span(of.text, by) if by in of.text else None
    source = Source(by, "person", mentioned)
    chain = (*(Hand(name) for name in through), Hand(by, mentioned))
    name = statement_id(of.id, content, None, None)
    return Statement(name, of.id, content, source, None, chain, "direct", act, 0.75)


def reading(of: Article, model: str = "reader-1") -> Reading:
    """A reading with a name, a whole attribution, and one that lacks what it can."""
    whole = Attribution((Span(0, 4), Span(6, 9)), Span(1, 2), Span(3, 4), 0.5)
    bare = Attribution((Span(6, 9),), None, None, 0.25, parent=0)
    happening = Happening(
        "COERCE", "restrict", "asserted", Span(6, 9), 0.8, (Span(0, 4),), (), (Span(0, 4),)
    )
    return Reading(of.id, model, (whole, bare), (Name("person", Span(0, 4), 0.9),), (happening,))


def both(of: Article) -> tuple[Statement, ...]:
    """The two statements of TEXT."""
    return (
        statement(of, "the bridges were closing", by="The minister"),
        statement(
            of,
            "We are leaving,",
            "and not coming back.",
            by="Ana Kovač",
            act="promises",
            through=("Radio Nord",),
        ),
    )


def links(of: Article) -> tuple[Link, ...]:
    """Whom three names of an article mean: one on the list, one on none, and one of two."""
    either = (Candidate("ana-kovac", 0.4, ("surname",)), Candidate("ivo-kovac", 0.3, ("surname",)))
    return (
        Link(of.id, "Radio Nord", "outlet", "radio-nord", 0.9, "full name", (either[0],)),
        Link(of.id, "Ana Kovač", "person", "local-ana-kovac", 0.0, "on no list"),
        Link(of.id, "The minister", "person", None, 0.0, "several may be meant", either),
    )


def dates() -> tuple[Date, ...]:
    """A day that is known, and one that the article's own day would tell."""
    whole = Date(Span(0, 4), "date", "2024-05-01", "2024-05-01", "2024-05-01", "day", "told whole")
    nothing = (None, None, None)
    return (whole, Date(Span(6, 9), "date", *nothing, "none", "no date", Shift("day", -1)))


def places() -> tuple[Located, ...]:
    """A name that means one of two places, and one that means none."""
    tripoli = Place("2210247", "Tripoli", "capital", 32.9, 13.2, "LY", "Tripoli", 1_150_989)
    other = Place("266826", "Tripoli", "city", 34.4, 35.8, "LB", "Liban-Nord", 229_398)
    known = Located(Span(0, 4), tripoli, 0.9, "the largest", (tripoli, other))
    return (known, Located(Span(6, 9), None, 0.0, "not in the gazetteer"))


def event(of: Article, said: Statement) -> Event:
    """An event of two mentions, one the article's own and one that a statement vouches for."""
    first, second = span(of.text, "differ"), span(of.text, "closing")
    mentions = (
        Mention(first, first, "asserted", None, 0.7),
        Mention(second, span(of.text, "bridges were closing"), "planned", said.id, 0.6),
    )
    return Event(
        event_id(of.id, mentions),
        of.id,
        "COERCE",
        "restrict",
        (Party("The minister", "person", span(of.text, "The minister")),),
        (Party("Ana Kovač", "person", span(of.text, "Ana Kovač"), "local-ana-kovac"),),
        places()[0],
        dates()[0],
        mentions,
        0,
        ("military",),
    )


def quantities(happened: Event) -> tuple[Quantity, ...]:
    """A number that belongs to an event, and one that belongs to none."""
    number = Quantity(
        Span(0, 4), Span(0, 2), 12.0, None, False, "person", Span(3, 4), "killed", False, "at least"
    )
    other = replace(number, span=Span(6, 9), what=None, unit=None, fate=None)
    return (replace(number, event=happened.id), other)


def found(of: Article) -> Resolution:
    """The two statements of TEXT, with the actors of `links`, dates, places, and an event."""
    named = {link.name: link.actor for link in links(of)}
    said = tuple(linked(one, named) for one in both(of))
    happened = event(of, said[0])
    return Resolution(said, links(of), dates(), places(), quantities(happened), (happened,))


def linked(one: Statement, named: Mapping[str, str | None]) -> Statement:
    """A statement with the actors of its names."""
    chain = tuple(replace(hand, actor=named.get(hand.name)) for hand in one.chain)
    source = replace(one.source, actor=named.get(one.source.name))
    return replace(one, source=source, chain=chain)
