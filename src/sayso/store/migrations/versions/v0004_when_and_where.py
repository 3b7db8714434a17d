"""When and where: the time expressions of articles, and the places that they name."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "dates",
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("begin", sa.Integer, primary_key=True),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
        sa.Column("earliest", sa.Text),
        sa.Column("latest", sa.Text),
        sa.Column("precision", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("count", sa.Integer),
    )
    op.create_table(
        "places",
        sa.Column("article", sa.String(16), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("begin", sa.Integer, primary_key=True),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("id", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("lat", sa.Float),
        sa.Column("lon", sa.Float),
        sa.Column("country", sa.Text),
        sa.Column("admin", sa.Text),
        sa.Column("population", sa.Integer),
        sa.Column("candidates", sa.JSON, nullable=False),
    )
