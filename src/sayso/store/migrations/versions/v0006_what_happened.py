"""What is said to have happened, and the numbers that articles give."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("readings") as readings:
        readings.add_column(
            sa.Column("happenings", sa.JSON, nullable=False, server_default=sa.text("'[]'"))
        )
    op.create_table(
        "events",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("mode", sa.Text),
        sa.Column("best", sa.Integer, nullable=False),
        sa.Column("date", sa.Integer),
        sa.Column("place", sa.Integer),
        sa.Column("contexts", sa.JSON, nullable=False),
    )
    op.create_index("ix_events_article", "events", ["article"])
    op.create_index("ix_events_type", "events", ["type"])
    op.create_table(
        "mentions",
        sa.Column("event", sa.String(16), sa.ForeignKey("events.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("trigger_begin", sa.Integer, nullable=False),
        sa.Column("trigger_end", sa.Integer, nullable=False),
        sa.Column("begin", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("statement", sa.String(16)),
        sa.Column("score", sa.Float, nullable=False),
    )
    op.create_table(
        "parties",
        sa.Column("event", sa.String(16), sa.ForeignKey("events.id"), primary_key=True),
        sa.Column("role", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("begin", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
    )
    op.create_table(
        "quantities",
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("begin", sa.Integer, primary_key=True),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("number_begin", sa.Integer, nullable=False),
        sa.Column("number_end", sa.Integer, nullable=False),
        sa.Column("what_begin", sa.Integer),
        sa.Column("what_end", sa.Integer),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("approximate", sa.Boolean, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("fate", sa.Text),
        sa.Column("negated", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("event", sa.String(16)),
        sa.Column("statement", sa.String(16)),
    )
