"""The stories of a store, and how many independent origins stand behind each."""

from collections.abc import Sequence

from sayso.records import Article, Relation, Story
from sayso.relate.credits import Outlets
from sayso.relate.origins import circles, origins
from sayso.relate.stories import stories
from sayso.relate.view import View
from sayso.resolve import Roster, load_roster
from sayso.store import Store


def tell(store: Store, roster: Roster | None = None) -> tuple[Story, ...]:
    """The stories of the latest versions, those of most reports first.

    `roster` has the outlets that are known; without, it is that of the package.
    """
    outlets = Outlets((roster or load_roster()).joined(*store.imported()).outlets)
    articles = {article.id: article for article in store.articles() if not article.note}
    relations = [r for r in store.relations() if r.a in articles and r.b in articles]
    likeness = {(one.a, one.b): one.likeness for one in relations}
    return tuple(
        _story([articles[one] for one in group], relations, store, outlets)
        for group in stories(articles, likeness)
    )


def _story(
    group: Sequence[Article], relations: Sequence[Relation], store: Store, outlets: Outlets
) -> Story:
    found = sorted(group, key=lambda a: (a.published or "9999", a.uri))
    inside = {article.id for article in found}
    own = tuple(one for one in relations if one.a in inside and one.b in inside)
    views = [_view(article, store, outlets) for article in found]
    return Story(
        tuple(found),
        origins(views, own),
        origins(views, own, "final source"),
        circles(views),
        own,
        {v.article.id: tuple(c for c in v.credits if c.kind != "picture") for v in views},
    )


def _view(article: Article, store: Store, outlets: Outlets) -> View:
    statements = tuple(store.statements(article=article.id))
    own = outlets.of(article.outlet or "")
    return View(article, statements, store.credits(article.id), own)
