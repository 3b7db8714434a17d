"""A page that means harm: markup, an escape sequence and lost characters wherever words go."""

from dataclasses import replace

from sayso.records import Article, Block, Hand, Source, Span, Statement, identify

SCRIPT = "</script><script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1)>"
LINK = "[click](javascript:alert(1)) `code` **bold** | # &amp; {{ 7 * 7 }}"
ESCAPE = "\x1b]0;owned\x07\x1b[31mred\u202etxt.exe"
QUOTE = f"\r\n🚢 \x00 \ud83d {SCRIPT} {IMAGE} \r {LINK} {ESCAPE} --> ]]> \u2028 '\"><b>"
TEXT = f"{IMAGE}\r\n\r\n# 🎏 They\r\nall\r\nsaid: {QUOTE} and that was all.\r\nteaser {SCRIPT}"

_end = TEXT.index("\r\n\r\n")
_last = TEXT.rindex("\r\n")

ARTICLE = Article(
    id='"><script>id</script>',
    uri=f"javascript:alert(1)//{IMAGE}",
    page="0" * 64,
    text=TEXT,
    blocks=(
        Block("title", 0, _end, IMAGE),
        Block("body", _end + 4, _last, "by hand"),
        Block("teaser", _last + 2, len(TEXT), f"'\"{IMAGE}"),
    ),
    outlet=f"{SCRIPT}{ESCAPE}",
    byline=IMAGE,
    title=f"{IMAGE}{LINK}",
    published=IMAGE,
    language=f'en"{IMAGE}',
    note=f"{SCRIPT}{LINK}",
)
_begin = TEXT.index(QUOTE)
STATEMENT = Statement(
    id=identify("hostile"),
    article=ARTICLE.id,
    content=(Span(_begin, _begin + len(QUOTE)),),
    source=Source(f"{SCRIPT}{LINK}{ESCAPE}", "person", Span(_begin - 11, _begin - 7)),
    cue=Span(_begin - 6, _begin - 2),
    chain=(Hand(f"{IMAGE}{ESCAPE}"), Hand(SCRIPT)),
    mode="direct",
    act="says",
    score=0.5,
)
NESTED = replace(
    STATEMENT, id="nested", parent=STATEMENT.id, source=Source(IMAGE, "anonymous"), cue=None
)
