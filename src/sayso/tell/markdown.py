"""A brief as Markdown, for a note or a pull request; the pages' words cannot act as markup."""

import re
from urllib.parse import quote

from sayso.records import Article
from sayso.tell.shapes import Brief, Line, Mention, Speaker, facts
from sayso.tell.timeline import Entry
from sayso.tell.words import (
    HAPPENED,
    MODES,
    NO_DATE,
    NO_OUTLET,
    NO_TITLE,
    address,
    count,
    display,
    guesses,
    imprint,
    outlet,
    places,
    writable,
)

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
INLINE = re.compile(r"([\\`*_\[\]|~$])")
# What would make a heading, a list, a rule or an indented block of a line that begins with it.
OPENING = re.compile(r"^(\d{1,9}(?=[.)])|(?=[#+\-=:]))")


def markdown(b: Brief) -> str:
    """`b` as CommonMark: the opening, then a section for each speaker."""
    parts = ["# Who says what", _counts(b), _pages(b), _shared(b)]
    parts += [_speaker(speaker) for speaker in b.speakers]
    if b.timeline:
        parts += [f"## {HAPPENED}", *(_entry(entry) for entry in b.timeline)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(text: str) -> str:
    """`text` on one line, as Markdown that reads as just these characters."""
    text = INLINE.sub(r"\\\1", display(writable(text)).translate(ENTITIES))
    return OPENING.sub(r"\1\\", text)


def _counts(b: Brief) -> str:
    c = b.counts
    named, unnamed = count(c.named, "named source"), count(c.unnamed, "unnamed source")
    passed = f"{c.passed:,} ({c.share:.0%}) through another's hands"
    total = (
        f"{count(c.pages, 'page')}, {count(c.statements, 'statement')}, {count(c.events, 'event')}"
    )
    return f"{total}: {named}, {unnamed}; {passed}."


def _pages(b: Brief) -> str:
    return "\n".join(["## Pages", "", *(_page(article) for article in b.articles)])


def _page(article: Article) -> str:
    title = escape(article.title or NO_TITLE)
    uri = address(article)
    if uri:
        title = f"[{title}]({_target(uri)})"
    facts = [escape(article.published or NO_DATE)]
    if article.language:
        facts.append(escape(article.language))
    if article.version > 1:
        facts.append(f"version {article.version}")
    if guesses(article):
        facts.append(guesses(article))
    note = f". Kept, not read: {escape(article.note)}" if article.note else ""
    return f"- {escape(outlet(article) or NO_OUTLET)}: {title} ({', '.join(facts)}){note}"


def _target(uri: str) -> str:
    """`uri` as the target of a link: what would end it is percent-encoded."""
    return quote(uri, safe="-.~:/?#@!$&'*+,;=%", errors="replace")


def _shared(b: Brief) -> str:
    if not b.shared:
        return ""
    rows = [f"- {escape(one.name)}: {escape(', '.join(one.outlets))}" for one in b.shared]
    return "\n".join(["## Quoted by more than one outlet", "", *rows])


def _speaker(speaker: Speaker) -> str:
    name = escape(speaker.name) if speaker.named else f"Unnamed: {escape(speaker.name)}"
    about = escape("; ".join(facts(speaker)))
    return "\n\n".join([f"## {name}", about, *(_line(line) for line in speaker.lines)])


def _line(line: Line) -> str:
    indent = "  " * line.depth
    statement, article = line.statement, line.article
    head = f"- **{statement.act}** ({MODES[statement.mode]})"
    if line.hands:
        head += f", through {' → '.join(escape(name) for name in line.chain)}"
    title = escape(article.title or NO_TITLE)
    anchor = f"`{article.id}` {places(statement.content)}, score {statement.score:.2f}"
    where = escape(imprint(article))
    rows = [head, f"  > {escape(line.words)}", "", f"  {where}: {title} · {anchor}"]
    if line.within and not line.depth:
        rows += ["", f"  within: {_mention(line.within)}"]
    return "\n".join(f"{indent}{row}".rstrip() for row in rows)


def _entry(entry: Entry) -> str:
    article, event = entry.report.article, entry.report.event
    head = f"- {escape(entry.when)}: **{escape(entry.what)}**"
    head += f", {entry.status}" if entry.status else ""
    head += f": {escape(entry.line)}" if entry.line else ""
    title = escape(article.title or NO_TITLE)
    spans = places(mention.span for mention in event.mentions)
    anchor = f"`{article.id}` {spans}, score {event.score:.2f}"
    rows = [head, f"  > {escape(entry.words)}", "", f"  vouched for by {escape(entry.voucher)}"]
    return "\n".join([*rows, "", f"  {escape(imprint(article))}: {title} · {anchor}"])


def _mention(mention: Mention) -> str:
    return f"{escape(mention.name)} {mention.act}: {escape(mention.words)}"
