"""The tables. What is kept: pages, sightings, articles, decisions, and actors and offices that were
imported. What is derived: readings, statements, links, dates, places, events, quantities, credits,
and what articles have to do with each other.

A sighting and an article stand for the same pair of address and bytes: the sighting says when and
how it was met, the article what was made of it. No words are stored but the articles' texts.

A change of a table is a file in migrations/versions and its number in REVISION. Stores only go
forward: there is no way down.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

# The newest migration, stated here so that opening a store at hand need not load alembic.
REVISION = "0007"
VERSION_TABLE = "sayso_schema"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

pages = Table(
    "pages",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),  # compressed with zlib
    Column("media_type", Text, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("uri", Text, primary_key=True),
    Column("page", ForeignKey(pages.c.sha256), primary_key=True),
    Column("first_fetched", Text, nullable=False),  # ISO 8601, UTC
    Column("last_fetched", Text, nullable=False),
    Column("reached", Text),
    Column("charset", Text),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("uri", Text, nullable=False),
    Column("page", ForeignKey(pages.c.sha256), nullable=False),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", JSON, nullable=False),
    Column("outlet", Text),
    Column("byline", Text),
    Column("title", Text),
    Column("published", Text),  # ISO 8601 date
    Column("language", Text),
    Column("note", Text),
    Column("published_from", Text),
    Column("outlet_from", Text),
    UniqueConstraint("uri", "version"),
    UniqueConstraint("uri", "page"),
)

readings = Table(
    "readings",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("model", Text, nullable=False),
    Column("attributions", JSON, nullable=False),
    Column("names", JSON, nullable=False, server_default="[]"),
    Column("happenings", JSON, nullable=False, server_default="[]"),
)

statements = Table(
    "statements",
    metadata,
    Column("number", Integer, primary_key=True),  # of the search index; means nothing outside
    Column("id", String(16), nullable=False, unique=True),
    Column("article", ForeignKey(articles.c.id), nullable=False, index=True),
    Column("place", Integer, nullable=False),  # among the article's statements
    Column("source_name", Text, nullable=False),
    Column("source_folded", Text, nullable=False),
    Column("source_kind", Text, nullable=False),
    Column("source_actor", Text),
    Column("source_begin", Integer),
    Column("source_end", Integer),
    Column("cue_begin", Integer),
    Column("cue_end", Integer),
    Column("mode", Text, nullable=False),
    Column("act", Text, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("parent", String(16)),
)

content = Table(
    "content",
    metadata,
    Column("statement", ForeignKey(statements.c.number), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

hands = Table(
    "hands",
    metadata,
    Column("statement", ForeignKey(statements.c.number), primary_key=True),
    Column("place", Integer, primary_key=True),  # outermost hand first
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("actor", Text),
    Column("begin", Integer),
    Column("end", Integer),
)

links = Table(
    "links",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("place", Integer, nullable=False),  # among the article's links
    Column("kind", Text, nullable=False),
    Column("actor", Text),  # as it was found; decisions act when it is loaded
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("candidates", JSON, nullable=False),
)

dates = Table(
    "dates",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("begin", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", Text),  # of TIMEX3
    Column("earliest", Text),  # ISO 8601 day
    Column("latest", Text),
    Column("precision", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("unit", Text),  # of the shift from the article's day
    Column("count", Integer),
)

places = Table(
    "places",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("begin", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    # null where no place is likely enough
    Column("id", Text),
    Column("name", Text),
    Column("kind", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("country", Text),
    Column("admin", Text),
    Column("population", Integer),
    Column("candidates", JSON, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("article", ForeignKey(articles.c.id), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # among the article's events
    Column("type", Text, nullable=False, index=True),
    Column("mode", Text),
    Column("best", Integer, nullable=False),  # among its mentions
    # where the article's date and place of it begin
    Column("date", Integer),
    Column("place", Integer),
    Column("contexts", JSON, nullable=False),
)

mentions = Table(
    "mentions",
    metadata,
    Column("event", ForeignKey(events.c.id), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("trigger_begin", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("statement", String(16)),
    Column("score", Float, nullable=False),
)

parties = Table(
    "parties",
    metadata,
    Column("event", ForeignKey(events.c.id), primary_key=True),
    Column("role", Text, primary_key=True),  # actor or recipient
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("actor", Text),
    Column("begin", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)

quantities = Table(
    "quantities",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("begin", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("number_begin", Integer, nullable=False),
    Column("number_end", Integer, nullable=False),
    Column("what_begin", Integer),
    Column("what_end", Integer),
    Column("low", Float),
    Column("high", Float),
    Column("approximate", Boolean, nullable=False),
    Column("unit", Text),
    Column("fate", Text),
    Column("negated", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("event", String(16)),
    Column("statement", String(16)),
)

# By which numbers an article is found among others (see relate/view.py). There are some sixty of an
# article, so that its id stands here as a number as well (see related.py).
marks = Table(
    "marks",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("article", BigInteger, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

credits_given = Table(
    "credits",
    metadata,
    Column("article", ForeignKey(articles.c.id), primary_key=True),
    Column("begin", Integer, primary_key=True),
    Column("end", Integer, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("kind", Text, nullable=False),
)

relations = Table(
    "relations",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("a", ForeignKey(articles.c.id), nullable=False, index=True),
    Column("b", ForeignKey(articles.c.id), nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("likeness", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("other", Text),
    Column("name", Text),
    Column("article", String(16)),  # no key: it holds again should the article come back
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),  # ISO 8601, UTC
    Column("undone", Text),
    Column("undone_by", Text),
)

actors = Table(
    "actors",
    metadata,
    Column("file", Text, primary_key=True),  # from which they came
    Column("place", Integer, primary_key=True),  # in it
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("of", Text),
    Column("also", JSON, nullable=False),
    Column("wikidata", Text),
    Column("sex", Text, nullable=False),
)

offices = Table(
    "offices",
    metadata,
    Column("file", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("person", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("office", Text, nullable=False),
    Column("of", Text, nullable=False),
    Column("begin", Text, nullable=False),
    Column("end", Text),
)

Index(None, sightings.c.uri, sightings.c.last_fetched)
