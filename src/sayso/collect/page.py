"""The last step of every way of collecting: bytes become a page, or it is said why not."""

from datetime import UTC, datetime

from sayso.collect import kinds
from sayso.errors import CollectError
from sayso.records import Page


def to_page(  # noqa: PLR0913 - the fields of a page
    place: str,
    *,
    uri: str,
    body: bytes,
    media_type: str | None,
    reached: str | None = None,
    charset: str | None = None,
) -> Page:
    """The page of `body`, had just now; without a `media_type` the bytes are looked at.

    Raises CollectError, about `place`, where the bytes are empty or not text.
    """
    reason = kinds.objection(body, charset)
    if reason:
        raise CollectError(place, reason)
    return Page(
        uri=uri,
        body=body,
        media_type=media_type or kinds.sniffed(body),
        fetched=datetime.now(UTC).isoformat(timespec="seconds"),
        reached=reached,
        charset=charset,
    )


def too_large(place: str, limit: int) -> CollectError:
    """The error about something of more than `limit` bytes."""
    size = f"{limit / 1e6:g} MB"
    return CollectError(place, f"this is larger than {size}: raise the size limit or cut it")
