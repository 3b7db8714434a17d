"""Who says what in an article: who each source is, and the chain of hands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.quotes import unified
from sayso.records import (
    Article,
    Attribution,
    Hand,
    Reading,
    Source,
    Span,
    Statement,
    statement_id,
)
from sayso.resolve.acts import act, inner_mode, mode
from sayso.resolve.content import after_source, touches, trimmed
from sayso.resolve.hands import cited, outlet_of, outlets, relay
from sayso.resolve.who.cast import Cast
from sayso.resolve.who.meant import NOBODY, Who, named
from sayso.resolve.who.position import Position
from sayso.resolve.who.view import Speech, View
from sayso.resolve.who.who import who

_STOP = re.compile(r"[.!?…]['\"”’)]*\s+(?=[\"“‘'(]*[^\W\d_a-z])|\n")
# A cue of these without a source goes on with the speaker before it.
_GOES_ON = re.compile(
    r"^(?:(?:and|but|then|also|later)\s+)?(?:\w+ing|adds?|added|continued|went on)\b"
)
_OPENS = re.compile(r"\s*(?:[\"“„«]|``|'')")
_CITES = re.compile(r"(?:cit|quot|recall)(?:e[sd]?|ing|s|ed)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s(?P<who>[^,.;]{2,40}?)\s(?:recall|note|write|say|report|add|recount|remember|observe)s?\s*,\s"
)
FAR = 1500  # characters after which a quotation no longer goes on with an earlier speaker


@dataclass(slots=True)
class _Told:
    """What is known of an attribution once it is resolved."""

    statement: Statement
    who: Who
    lasting: tuple[Hand, ...]  # hands that hold for what the source says next
    written: bool  # they hold for all that it says after this


_Named = tuple[Who, Span | None]  # who says it, and where the text names that


@dataclass(frozen=True, slots=True)
class _Hands:
    """A source with the hands before it, beyond those of its parent; see _Told for the last."""

    source: _Named
    before: tuple[Hand, ...] = ()
    lasting: tuple[Hand, ...] = ()
    written: bool = False


@dataclass(slots=True)
class _Scene:
    """One article while its attributions are gone through in the order of their words."""

    article: Article
    reading: Reading
    cast: Cast
    view: View
    marks: str  # the text with its quotation marks in one style
    told: dict[int, _Told] = field(default_factory=dict)
    spoken: list[int] = field(default_factory=list)  # attributions not inside others, in order


def statements(article: Article, reading: Reading, cast: Cast, view: View) -> tuple[Statement, ...]:
    """The statements of an article, in the order of their words.

    A statement whose words stand in another's content has that one as parent, and its hands
    before its own. The view is told of each.
    """
    scene = _Scene(article, reading, cast, view, unified(article.text))
    given = reading.attributions
    for number in sorted(
        range(len(given)), key=lambda i: (_start(given[i]), given[i].parent is not None)
    ):
        told = _tell(number, scene)
        if told:
            scene.told[number] = told
            inner = given[number].parent is not None
            said = told.statement
            view.tell(
                Speech(told.who, _start(given[number]), said.source.span, said.content, inner)
            )
            if not inner:
                scene.spoken.append(number)
    made = {told.statement.id: told.statement for told in scene.told.values()}.values()
    return tuple(sorted(made, key=lambda s: (s.content[0].begin, -s.content[-1].end)))


def _start(attribution: Attribution) -> int:
    spans = [*attribution.content, attribution.cue, attribution.source]
    return min(span.begin for span in spans if span)


def _tell(number: int, scene: _Scene) -> _Told | None:
    attribution = scene.reading.attributions[number]
    parent = scene.told.get(attribution.parent) if attribution.parent is not None else None
    if attribution.parent is not None and parent is None:
        return None
    source = _source(attribution, scene, parent)
    if source is None:
        return None
    hands = _hands(attribution, source, scene, parent)
    spans = [after_source(span, hands.source[1], scene.marks) for span in attribution.content]
    content = trimmed([span for span in spans if span], scene.marks)
    again = parent and content == parent.statement.content and hands.source[0] == parent.who
    return None if again or not content else _told(attribution, content, hands, scene, parent)


def _told(
    attribution: Attribution,
    content: tuple[Span, ...],
    hands: _Hands,
    scene: _Scene,
    parent: _Told | None,
) -> _Told:
    meant, span = hands.source
    text = scene.article.text
    before = (*(parent.statement.chain if parent else ()), *hands.before)
    statement = Statement(
        id=statement_id(scene.article.id, content, attribution.cue, span),
        article=scene.article.id,
        content=content,
        source=Source(meant.name, meant.kind, span),
        cue=attribution.cue,
        chain=_chain((*before, Hand(meant.name, span))),
        mode=inner_mode(content, scene.marks) if parent else mode(content, scene.marks),
        act=act(attribution.cue.of(text) if attribution.cue else "", content[0].of(text)),
        score=attribution.score,
        parent=parent.statement.id if parent else None,
    )
    return _Told(statement, meant, hands.lasting, hands.written)


def _chain(hands: Sequence[Hand]) -> tuple[Hand, ...]:
    """Each hand once, the last one where it ends: whoever cites himself is one hand."""
    last = hands[-1]
    kept: list[Hand] = []
    for hand in hands[:-1]:
        if hand.name and hand.name != last.name and hand.name not in {h.name for h in kept}:
            kept.append(hand)
    return (*kept, last)


def _source(attribution: Attribution, scene: _Scene, parent: _Told | None) -> _Named | None:
    """Who says it, and where the text names that; None where nobody can be taken to say it."""
    if attribution.source:
        return who(_place(attribution.source, scene, parent)), attribution.source
    if parent:
        # What a quotation without a cue opens with ("described it as ...") its own speaker does.
        first = parent.statement.content[0]
        opens = (
            attribution.cue and not parent.statement.cue and attribution.cue.begin <= first.begin
        )
        return (parent.who if opens else NOBODY), None
    return _unsaid(attribution, scene) or ((NOBODY, None) if attribution.cue else None)


def _place(span: Span, scene: _Scene, parent: _Told | None) -> Position:
    before = (scene.told[n].who for n in reversed(scene.spoken))
    around = parent.who if parent else None
    return Position(span, scene.cast, scene.view, tuple(w for w in before if w.name), around)


def _unsaid(attribution: Attribution, scene: _Scene) -> _Named | None:
    """Who says words with no source of their own.

    A quotation in the middle of a sentence is of whom the sentence names first; one that opens a
    sentence, and a cue such as "adding", go on with the last speaker.
    """
    text, begin = scene.article.text, attribution.content[0].begin
    goes_on = attribution.cue and _GOES_ON.match(attribution.cue.of(text))
    quoted = bool(_OPENS.match(scene.marks, begin)) and not attribution.cue
    sentence = _sentence(attribution, text)
    if quoted and re.search(r"\w", text[sentence.begin : begin]):
        first = scene.cast.at(Span(sentence.begin, begin))
        if first:
            return named(first[0]), None
    if (goes_on or quoted) and scene.spoken:
        last = scene.told[scene.spoken[-1]]
        if begin - last.statement.content[-1].end < FAR:
            return last.who, None
    return None


def _sentence(attribution: Attribution, text: str) -> Span:
    """The sentence of the cue, or of the source, or the first one of the content."""
    at = attribution.cue or attribution.source or attribution.content[0]
    line = text.rfind("\n", 0, at.begin) + 1
    begin = max((m.end() for m in _STOP.finditer(text, line, at.begin)), default=line)
    end = _STOP.search(text, at.end)
    return Span(begin, end.start() + 1 if end else len(text))


def _hands(attribution: Attribution, source: _Named, scene: _Scene, parent: _Told | None) -> _Hands:
    """The source and the hands before it, as the sentence around the cue tells."""
    text, cast = scene.article.text, scene.cast
    sentence = _sentence(attribution, text)
    if parent:
        sentence = _clip(sentence, scene.reading.attributions[attribution.parent or 0].content)
    relayed = relay(sentence, cast)
    if relayed and (attribution.source is None or touches(attribution.source, relayed)):
        hand, first = relayed
        passing = who(_place(hand, scene, parent))
        return _Hands((who(_place(first, scene, parent)), first), (Hand(passing.name, hand),))
    through = [
        outlet
        for outlet in outlets(sentence, attribution.cue, attribution.content, cast)
        if outlet.name != source[0].name and not _own(outlet.name, scene.article)
    ]
    before = tuple(Hand(o.name, o.span) for o in through) or _standing(source[0], scene, parent)
    lasting = (
        tuple(Hand(o.name, o.span) for o in through if o.lasting != "not") if through else before
    )
    citing = _citing(attribution, source[1], scene)
    before, lasting = (*citing, *before), (*citing, *lasting)
    other = cited(sentence, cast)
    if other and not touches(source[1], (other,)):
        passing_on = Hand(source[0].name, source[1])
        return _Hands((who(_place(other, scene, parent)), other), (*before, passing_on))
    written = any(outlet.lasting == "page" for outlet in through)
    return _Hands(source, before, lasting, written)


def _citing(attribution: Attribution, source: Span | None, scene: _Scene) -> tuple[Hand, ...]:
    """The hands of whoever passes on what a source told another.

    "She cites Idrel, who told a paper"; "John Kerry, she recalls, told The New York Times".
    """
    text = scene.article.text
    aside = (
        source
        and attribution.cue
        and _ASIDE.fullmatch(text, source.end, max(attribution.cue.begin, source.end))
    )
    if aside:
        reporter = Span(*aside.span("who"))
        meant = who(_place(reporter, scene, None))
        return (*_standing(meant, scene, None), Hand(meant.name, reporter))
    if not source or source.of(text).lower() not in ("who", "which"):
        return ()
    for number in reversed(scene.spoken):
        statement = scene.told[number].statement
        cue = statement.cue.of(text) if statement.cue else ""
        apart = text[statement.content[-1].end : source.begin]
        if _CITES.match(cue) and apart.strip() == ",":
            return statement.chain
    return ()


def _standing(source: Who, scene: _Scene, parent: _Told | None) -> tuple[Hand, ...]:
    """Hands of what the same one said before that hold on, or the outlet that he writes for."""
    if parent is None and source.name:
        for back, number in enumerate(reversed(scene.spoken)):
            told = scene.told[number]
            if told.who.name == source.name and told.lasting and (told.written or not back):
                return told.lasting
    outlet = outlet_of(source.entity, scene.cast) if source.entity else None
    if outlet and not _own(outlet.name, scene.article):
        return (Hand(outlet.name, outlet.mentions[0]),)
    return ()


def _own(name: str, article: Article) -> bool:
    """The article's own outlet and author are no hands."""
    own = [n.lower() for n in (article.outlet, article.byline) if n]
    return any(name.lower() in o or o in name.lower() for o in own)


def _clip(sentence: Span, content: Sequence[Span]) -> Span:
    for span in content:
        if span.begin <= sentence.end and sentence.begin < span.end:
            return Span(max(span.begin, sentence.begin), min(span.end, sentence.end))
    return sentence
