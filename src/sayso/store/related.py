"""What articles have to do with each other, kept and found: inside their caller's transaction."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, delete, func, insert, or_, select

from sayso.records import Credit, Relation
from sayso.store import rows
from sayso.store.schema import credits_given, marks, relations

SHARED = 2  # numbers that two articles must have in common to be compared
MANY = 500  # articles that have a number, beyond which it tells nothing


def sharing(connection: Connection, article: str, keys: Collection[int]) -> tuple[str, ...]:
    """Other articles that have some of these numbers, by id."""
    telling = (
        select(marks.c.key)
        .where(marks.c.key.in_(keys))
        .group_by(marks.c.key)
        .having(func.count() <= MANY)
    )
    query = select(marks.c.article).where(marks.c.key.in_(telling), marks.c.article != article)
    query = query.group_by(marks.c.article).having(func.count() >= SHARED)
    return tuple(connection.execute(query.order_by(marks.c.article)).scalars())


def keep(
    connection: Connection,
    article: str,
    keys: Collection[int],
    given: Collection[Credit],
    found: Collection[Relation],
) -> None:
    """Write what is known of an article beside others, in place of what was known before."""
    forget(connection, article)
    for table, made in (
        (marks, [{"key": key, "article": article} for key in keys]),
        (credits_given, [rows.credit_row(credit, article) for credit in given]),
        (relations, [rows.relation_row(relation) for relation in found]),
    ):
        if made:
            connection.execute(insert(table), made)


def forget(connection: Connection, article: str) -> None:
    """Take away all that was derived of an article beside others."""
    for table in (marks, credits_given):
        connection.execute(delete(table).where(table.c.article == article))
    either = or_(relations.c.a == article, relations.c.b == article)
    connection.execute(delete(relations).where(either))


def credits_of(connection: Connection, article: str) -> tuple[Credit, ...]:
    """What an article credits, in the order of its words."""
    query = select(credits_given).where(credits_given.c.article == article)
    query = query.order_by(credits_given.c.begin)
    return tuple(rows.to_credit(row) for row in connection.execute(query).mappings())


def each_relation(connection: Connection) -> Iterator[Relation]:
    """All relations, in order of id."""
    for row in connection.execute(select(relations).order_by(relations.c.id)).mappings():
        yield rows.to_relation(row)
