"""The names that the reader found, with each reading."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("readings") as readings:
        readings.add_column(sa.Column("names", sa.JSON, nullable=False, server_default="[]"))
