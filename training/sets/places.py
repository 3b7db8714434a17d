"""LGL and GeoVirus: names of places in news, and where on earth they are.

LGL (Lieberman, Samet and Sankaranarayanan, 2010) is of local newspapers, most of the USA: 588
articles, points of GeoNames. GeoVirus (Gritta, Pilehvar and Collier, 2018) is of WikiNews about
diseases: 229 paragraphs, points of Wikipedia. In LGL some names have no point: streets, the dead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

FILES = {"LGL": "lgl.xml", "GeoVirus": "GeoVirus.xml"}

Point = tuple[float, float]  # latitude and longitude, degrees


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place in the text; `point` is None where nobody says where it is."""

    begin: int
    end: int
    point: Point | None


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its toponyms in the order of the text; `outlet` is its site, if known."""

    name: str
    text: str
    toponyms: list[Toponym]
    outlet: str | None = None


def load(folder: Path, name: str) -> list[Document]:
    """The articles of a set, LGL or GeoVirus, in the order of its file.

    Raises ValueError where a toponym is not where the file says.
    """
    tree = etree.parse(folder / FILES[name])
    read = _lgl if name == "LGL" else _geovirus
    return [read(article, f"{name}-{i:03}") for i, article in enumerate(tree.iter("article"))]


def _lgl(article: etree._Element, name: str) -> Document:
    text = article.findtext("text") or ""
    toponyms = []
    for row in article.iter("toponym"):
        known = row.find("gaztag")
        point = None if known is None else _point(known)
        begin, end = _place(text, row, "phrase", 0)
        toponyms.append(Toponym(begin, end, point))
    return Document(name, text, _sorted(toponyms), article.findtext("domain"))


def _geovirus(article: etree._Element, name: str) -> Document:
    text = article.findtext("text") or ""
    toponyms = []
    for row in article.iter("location"):
        begin, end = _place(text, row, "name", 1)  # counted from one
        toponyms.append(Toponym(begin, end, _point(row)))
    return Document(name, text, _sorted(toponyms))


def _place(text: str, row: etree._Element, of: str, first: int) -> tuple[int, int]:
    begin, end = (int(row.findtext(side) or 0) - first for side in ("start", "end"))
    if text[begin:end] != row.findtext(of):
        raise ValueError(f"{row.findtext(of)!r} is not at {begin} of its article")
    return begin, end


def _point(row: etree._Element) -> Point:
    return float(row.findtext("lat") or 0), float(row.findtext("lon") or 0)


def _sorted(toponyms: Sequence[Toponym]) -> list[Toponym]:
    return sorted(toponyms, key=lambda toponym: (toponym.begin, toponym.end))
