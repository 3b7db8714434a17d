"""What articles have to do with each other, what they credit, and by what they are found."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "marks",
        sa.Column("key", sa.BigInteger, primary_key=True),
        sa.Column("article", sa.BigInteger, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_marks_article", "marks", ["article"])
    op.create_table(
        "credits",
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("begin", sa.Integer, primary_key=True),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("outlet", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
    )
    op.create_table(
        "relations",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("a", sa.String(16), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("b", sa.String(16), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("likeness", sa.Float, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
    )
    op.create_index("ix_relations_a", "relations", ["a"])
    op.create_index("ix_relations_b", "relations", ["b"])
