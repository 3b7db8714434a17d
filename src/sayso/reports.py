"""The stories of a store, and how many independent origins stand behind each."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Article, Relation
from sayso.relate.origins import Origin, origins
from sayso.relate.stories import stories
from sayso.relate.view import View
from sayso.store import Store


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on the same happenings, in order of day, and their independent origins.

    `relations` are those between two of them.
    """

    articles: tuple[Article, ...]
    origins: tuple[Origin, ...]
    relations: tuple[Relation, ...]

    @property
    def title(self) -> str:
        """The title of the report that is most like the others, else its address."""
        weight = {article.id: 0.0 for article in self.articles}
        for one in self.relations:
            weight[one.a] += one.likeness
            weight[one.b] += one.likeness
        central = max(self.articles, key=lambda a: (weight[a.id], bool(a.title), a.uri))
        return central.title or central.uri


def tell(store: Store) -> tuple[Story, ...]:
    """The stories of the latest versions, those of most reports first."""
    articles = {article.id: article for article in store.articles() if not article.note}
    relations = [r for r in store.relations() if r.a in articles and r.b in articles]
    likeness = {(one.a, one.b): one.likeness for one in relations}
    made = (_story(group, articles, relations, store) for group in stories(articles, likeness))
    return tuple(made)


def _story(
    group: Sequence[str],
    articles: dict[str, Article],
    relations: Sequence[Relation],
    store: Store,
) -> Story:
    inside = frozenset(group)
    own = tuple(one for one in relations if one.a in inside and one.b in inside)
    found = sorted((articles[one] for one in group), key=lambda a: (a.published or "9999", a.uri))
    views = [View(article, (), store.credits(article.id)) for article in found]
    return Story(tuple(found), origins(views, own), own)
