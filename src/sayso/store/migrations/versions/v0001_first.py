"""Pages, sightings, articles, readings, statements with their content and hands."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "pages",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
    )
    op.create_table(
        "sightings",
        sa.Column("uri", sa.Text, primary_key=True),
        sa.Column("page", sa.String(64), sa.ForeignKey("pages.sha256"), primary_key=True),
        sa.Column("first_fetched", sa.Text, nullable=False),
        sa.Column("last_fetched", sa.Text, nullable=False),
        sa.Column("reached", sa.Text),
        sa.Column("charset", sa.Text),
    )
    op.create_index("ix_sightings_uri_last_fetched", "sightings", ["uri", "last_fetched"])
    op.create_table(
        "articles",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("uri", sa.Text, nullable=False),
        sa.Column("page", sa.String(64), sa.ForeignKey("pages.sha256"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("blocks", sa.JSON, nullable=False),
        sa.Column("outlet", sa.Text),
        sa.Column("byline", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("note", sa.Text),
        sa.UniqueConstraint("uri", "version"),
        sa.UniqueConstraint("uri", "page"),
    )
    op.create_table(
        "readings",
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("attributions", sa.JSON, nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("source_name", sa.Text, nullable=False),
        sa.Column("source_folded", sa.Text, nullable=False),
        sa.Column("source_kind", sa.Text, nullable=False),
        sa.Column("source_actor", sa.Text),
        sa.Column("source_begin", sa.Integer),
        sa.Column("source_end", sa.Integer),
        sa.Column("cue_begin", sa.Integer),
        sa.Column("cue_end", sa.Integer),
        sa.Column("mode", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("parent", sa.String(16)),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_statements_article", "statements", ["article"])
    op.create_index("ix_statements_act", "statements", ["act"])
    op.create_table(
        "content",
        sa.Column("statement", sa.Integer, sa.ForeignKey("statements.number"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("begin", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    op.create_table(
        "hands",
        sa.Column("statement", sa.Integer, sa.ForeignKey("statements.number"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("begin", sa.Integer),
        sa.Column("end", sa.Integer),
    )
