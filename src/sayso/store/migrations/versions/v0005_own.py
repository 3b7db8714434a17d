"""Where an article's day and outlet come from."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    with op.batch_alter_table("articles") as articles:
        articles.add_column(sa.Column("published_from", sa.Text))
        articles.add_column(sa.Column("outlet_from", sa.Text))
