"""What every store keeps to, whatever stands behind it."""

from dataclasses import replace

import pytest

from sayso.errors import UsageError
from sayso.records import Block, Hand, Resolution, Span
from sayso.store import Store
from tests.store import build


def test_what_is_added_comes_back_whole(store: Store) -> None:
    """Page, article, reading and statements come back as they went in."""
    page = build.page()
    article = build.article(page)
    reading, statements = build.reading(article), build.both(article)

    assert store.add(page, article, reading, Resolution(statements)) == "new"

    assert store.page(page.sha256) == page.body
    assert list(store.articles()) == [article]
    assert store.reading(article.id) == reading
    assert tuple(store.statements()) == statements
    assert tuple(store.statements(article=article.id)) == statements


def test_a_repeat_changes_nothing(store: Store) -> None:
    """The same page, read the same way, is unchanged and leaves the same records."""
    page = build.page()
    article = build.article(page)
    added = page, article, build.reading(article), build.found(article)
    store.add(*added)

    assert store.add(*added) == "unchanged"

    assert list(store.articles("all")) == [article]
    assert tuple(store.statements("all")) == build.found(article).statements


def test_a_changed_page_is_a_new_version(store: Store) -> None:
    """Other bytes at the same address count up the version, and both versions stay."""
    old, new = build.page(b"old"), build.page(b"new", fetched="2024-05-02T10:00:00Z")
    first, second = build.article(old), build.article(new)
    store.add(old, first, None, Resolution(build.both(first)))

    assert store.add(new, second, None, Resolution(build.both(second))) == "changed"

    assert list(store.articles()) == [replace(second, version=2)]
    assert [article.version for article in store.articles("all")] == [1, 2]
    assert tuple(store.statements()) == build.both(second)
    assert tuple(store.statements("all")) == build.both(first) + build.both(second)
    assert {hit.article.version for hit in store.said("bridges")} == {2}


def test_the_latest_version_is_the_one_met_last(store: Store) -> None:
    """A page that went back to what it was is again the latest; an old archive copy is not."""
    first = build.page(b"first", fetched="2024-05-01T10:00:00Z")
    second = build.page(b"second", fetched="2024-05-02T10:00:00Z")
    archived = build.page(b"archived", fetched="2019-01-01T10:00:00Z")
    for page in (first, second, archived):
        store.add(page, build.article(page), None, Resolution())
    assert [article.page for article in store.articles()] == [second.sha256]

    store.seen(replace(first, fetched="2024-05-03T10:00:00Z"))

    assert [article.page for article in store.articles()] == [first.sha256]


def test_a_sighting_never_goes_back_in_time(store: Store) -> None:
    """An older meeting with a page does not take the place of its last one."""
    first = build.page(b"first", fetched="2024-05-01T10:00:00Z")
    second = build.page(b"second", fetched="2024-05-02T10:00:00Z")
    for page in (first, second):
        store.add(page, build.article(page), None, Resolution())

    store.seen(replace(second, fetched="2020-01-01T10:00:00Z"))

    assert [article.page for article in store.articles()] == [second.sha256]


def test_the_same_bytes_at_two_addresses_are_two_reports(store: Store) -> None:
    """Bytes are kept once, reports by their address, in order of it."""
    pages = [build.page(uri=f"https://{name}.example/") for name in "ba"]
    for page in pages:
        assert store.add(page, build.article(page), None, Resolution()) == "new"

    assert [article.uri for article in store.articles()] == [
        "https://a.example/",
        "https://b.example/",
    ]


def test_a_newer_model_replaces_what_it_read(store: Store) -> None:
    """Reading again keeps the version, and drops the old statements from search as well."""
    page = build.page()
    article = build.article(page)
    bridges, leaving = build.both(article)
    store.add(page, article, build.reading(article, "reader-1"), Resolution((bridges, leaving)))

    newer = build.reading(article, "reader-2")
    kept = replace(leaving, chain=(Hand("Ana Kovač"),))
    assert store.add(page, article, newer, Resolution((kept,))) == "read again"

    assert list(store.articles("all")) == [article]
    assert store.reading(article.id) == newer
    assert list(store.statements()) == [kept]
    assert list(store.said("bridges")) == []
    assert [hit.statement for hit in store.said("leaving")] == [kept]
    assert list(store.said(by="Radio Nord")) == []


def test_a_better_cleaning_replaces_the_text(store: Store) -> None:
    """When the same bytes give another text, words are searched and found in the new one."""
    page = build.page()
    article = build.article(page)
    store.add(page, article, build.reading(article), Resolution(build.both(article)))

    text = "Menu\n\n" + build.TEXT.replace("bridges", "harbours")
    cleaned = replace(article, text=text, blocks=(Block("body", 0, len(text), "prose"),))
    moved = build.statement(cleaned, "the harbours were closing", by="The minister")
    assert store.add(page, cleaned, build.reading(cleaned), Resolution((moved,))) == "read again"

    assert list(store.articles()) == [cleaned]
    assert list(store.said("bridges")) == []
    assert [hit.matches for hit in store.said("harbours")] == [(build.span(text, "harbours"),)]


def test_a_page_is_known_by_address_bytes_and_model(store: Store) -> None:
    """Another address, other bytes or another model make it unknown."""
    page = build.page()
    article = build.article(page)
    assert not store.known(page, "reader-1")
    store.add(page, article, build.reading(article), Resolution())

    assert store.known(page, "reader-1")
    assert not store.known(page, "reader-2")
    assert not store.known(build.page(b"other"), "reader-1")
    assert not store.known(build.page(uri="https://other.example/"), "reader-1")


def test_a_page_is_unknown_when_told_something_else_of_it(store: Store) -> None:
    """A date or outlet that the record lacks is a reason to look at the page again."""
    page = build.page()
    article = build.article(page)
    store.add(page, article, build.reading(article), Resolution())

    assert store.known(page, "reader-1", published="2024-05-01", outlet="Example")
    assert not store.known(page, "reader-1", published="2024-05-09")
    assert not store.known(page, "reader-1", outlet="Elsewhere")


def test_what_was_inferred_is_not_what_the_user_tells(store: Store) -> None:
    """A page whose day was inferred is read again when the user tells that very day."""
    page = build.page()
    inferred = build.article(page, published_from="inferred: the address", outlet_from="page")
    store.add(page, inferred, build.reading(inferred), Resolution())

    assert list(store.articles()) == [inferred]
    assert not store.known(page, "reader-1", published="2024-05-01")
    assert store.known(page, "reader-1", outlet="Example")


def test_a_page_that_was_not_read_is_not_known(store: Store) -> None:
    """What is kept with a note costs no reading, and may be read by a later version."""
    page = build.page()
    store.add(page, build.article(page, note="written in French"), None, Resolution())

    assert not store.known(page, "reader-1")
    assert [article.note for article in store.articles()] == ["written in French"]


def test_a_page_is_written_whole_or_not_at_all(store: Store) -> None:
    """What fails half way leaves nothing behind, of a new page and of one read again."""
    page = build.page()
    article = build.article(page)
    bridges, leaving = build.both(article)
    broken = replace(leaving, score=None)  # type: ignore[arg-type]  # the last row to be written

    with pytest.raises(Exception, match="score"):
        store.add(page, article, build.reading(article), Resolution((bridges, broken)))
    assert list(store.articles()) == []
    with pytest.raises(UsageError):
        store.page(page.sha256)

    store.add(page, article, build.reading(article), Resolution((bridges, leaving)))
    with pytest.raises(Exception, match="score"):
        store.add(page, article, build.reading(article, "reader-2"), Resolution((bridges, broken)))
    assert store.known(page, "reader-1")
    assert tuple(store.statements()) == (bridges, leaving)
    assert len(list(store.said("bridges"))) == 1


def test_no_page_has_that_fingerprint(store: Store) -> None:
    """Asking for bytes that are not there is an error that names them."""
    with pytest.raises(UsageError, match=r"^0000: no page"):
        store.page("0000")


def test_readers_see_what_was_there_when_they_began(store: Store) -> None:
    """An iterator half way is not disturbed by a page added beside it."""
    for name in "ac":
        page = build.page(uri=f"https://{name}.example/")
        store.add(page, build.article(page), None, Resolution())
    reports = store.articles()
    next(reports)

    page = build.page(uri="https://b.example/")
    store.add(page, build.article(page), None, Resolution())

    assert [article.uri for article in reports] == ["https://c.example/"]
    assert len(list(store.articles())) == 3


def test_offsets_are_code_points(store: Store) -> None:
    """Characters outside the basic plane count one, in the record and in search."""
    text = "Storm 🌪🌪\n\n“🌊 water everywhere,” said Zoë 🙂."
    page = build.page(text.encode())
    article = build.article(page, text)
    flood = build.statement(article, "🌊 water everywhere,", by="Zoë")
    store.add(page, article, None, Resolution((flood,)))

    (hit,) = store.said("everywhere")

    assert hit.matches == (Span(text.index("everywhere"), text.index(",”")),)
