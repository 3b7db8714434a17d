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
    query = select(marks.c.article).where(marks.c.key.in_(telling))
    query = query.where(marks.c.article != _number(article))
    query = query.group_by(marks.c.article).having(func.count() >= SHARED)
    return tuple(sorted(_name(number) for number in connection.execute(query).scalars()))


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
        (marks, [{"key": key, "article": _number(article)} for key in keys]),
        (credits_given, [rows.credit_row(credit, article) for credit in given]),
        (relations, [rows.relation_row(relation) for relation in found]),
    ):
        if made:
            connection.execute(insert(table), made)


def forget(connection: Connection, article: str) -> None:
    """Take away all that was derived of an article beside others."""
    connection.execute(delete(marks).where(marks.c.article == _number(article)))
    connection.execute(delete(credits_given).where(credits_given.c.article == article))
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


def _number(article: str) -> int:
    """An article's id, sixteen hexadecimal digits, as a signed number of 64 bits."""
    return int(article, 16) - 2**63


def _name(number: int) -> str:
    return f"{number + 2**63:016x}"
