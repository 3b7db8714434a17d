import re
import sqlite3
from pathlib import Path

import pytest

from sayso.errors import StoreError
from sayso.records import Located, Place, Span
from sayso.resolve.places import Gazetteer, locate
from sayso.resolve.places.beside import holds
from sayso.resolve.places.fold import fold, looser


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def located(text: str, *names: str, outlet: Place | None = None) -> list[Located]:
    """The names where they first stand, in the order given."""
    spans = []
    for name in names:
        found = re.search(re.escape(name), text)
        assert found, f"{name!r} is not in the text"
        spans.append(Span(*found.span()))
    return locate(spans, text, outlet)


def only(places: list[Place], **wanted: str) -> Place:
    """The one place that is so."""
    (found,) = (p for p in places if all(getattr(p, k) == v for k, v in wanted.items()))
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ar-Raqqah", "Raqqah"),
        ("the Golan", "Golan"),
        ("St. Paul", "Saint Paul"),
        ("Mt. Hood", "MOUNT HOOD"),
        ("Za'atari", "Zaatari"),
        ("Malmö", "Malmo"),
        ("W.Va.", "WVa"),
        ("Port-au-Prince", "Port au Prince"),
        ("Platte Co.", "Platte County"),
        ("Łódź", "Lodz"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    """Case, diacritics, hyphens, articles and usual abbreviations make no difference."""
    assert fold(one) == fold(other)


def test_an_article_alone_is_a_name() -> None:
    """A name of one word is never folded away."""
    assert fold("The") == "the"
    assert fold("Al") == "al"


def test_looser_takes_off_what_stands_around_a_name() -> None:
    """What is left of a name gets shorter and ends with its core."""
    assert list(looser("northern homs province"))[:2] == ["homs province", "homs"]


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Hmeimim", "SY", "air base"),
        ("Calif.", "US", "state"),
        ("Ukrainians", "UA", "country"),
        ("D.C.", "US", "state"),
        ("Zaatari", "JO", "camp"),
        ("Tishrin Dam", "SY", "dam"),
        ("Golan Heights", "SY", "region"),
        ("Laurel County", "US", "county"),
        ("Bulacan", "PH", "county"),
    ],
)
def test_the_gazetteer_knows_more_than_cities(
    name: str, country: str, kind: str, gazetteer: Gazetteer
) -> None:
    """Abbreviations, peoples, counties and the places that conflicts are about are found."""
    assert (country, kind) in {(p.country, p.kind) for p in gazetteer.candidates(name)}


def test_candidates_hold_every_place_of_a_name(gazetteer: Gazetteer) -> None:
    """Both cities called Tripoli are there, each where it is."""
    candidates = gazetteer.candidates("Tripoli")
    lebanese = only(candidates, country="LB", kind="city")
    libyan = only(candidates, country="LY", kind="capital")
    assert lebanese.lat == pytest.approx(34.43, abs=0.1)
    assert libyan.lon == pytest.approx(13.19, abs=0.1)
    assert 1500 < lebanese.far(libyan) < 2500


def test_a_part_of_a_name_serves_where_nobody_has_the_whole(gazetteer: Gazetteer) -> None:
    """The core of a longer name is looked up, and nothing is found for what has none."""
    assert any(p.country == "SY" for p in gazetteer.candidates("rural Homs countryside"))
    assert gazetteer.candidates("Xyzzyville Gulch") == []


def test_a_missing_gazetteer_is_an_error_that_names_it(tmp_path: Path) -> None:
    """Opening what is not there says which file and what to do."""
    with pytest.raises(StoreError, match=r"none\.sqlite.*install"):
        Gazetteer(tmp_path / "none.sqlite")


def test_a_gazetteer_of_another_version_is_refused(tmp_path: Path) -> None:
    """The version of the file is looked at before it is read."""
    path = tmp_path / "old.sqlite"
    file = sqlite3.connect(path)
    file.execute("PRAGMA user_version = 99")
    file.close()
    with pytest.raises(StoreError, match="version 99"):
        Gazetteer(path)


def test_the_state_said_beside_a_name_decides() -> None:
    """Paris, Texas is in Texas though another Paris is larger, and the reason says so."""
    (paris,) = located("Firemen from Paris, Texas, came to help.", "Paris")
    assert paris.place is not None
    assert (paris.place.admin, paris.place.country) == ("Texas", "US")
    assert paris.reason == "Texas is said beside it"


def test_a_name_with_its_state_is_one_name() -> None:
    """A span that takes in what is behind the comma is read as the name before it."""
    (paris,) = located("Firemen from Paris, Texas, came to help.", "Paris, Texas")
    assert paris.place is not None
    assert (paris.place.name, paris.place.admin) == ("Paris", "Texas")


def test_the_same_name_elsewhere_means_the_same_place() -> None:
    """What is said beside a name once holds for it through the article."""
    text = "A storm hit Paris, Texas. Schools there were closed. Paris has no shelter."
    begin = text.rindex("Paris")
    (paris,) = locate([Span(begin, begin + 5)], text)
    first, last = locate([Span(12, 17), Span(begin, begin + 5)], text)
    assert paris.place is not None and paris.place.country == "FR"
    assert last.place is not None and first.place == last.place
    assert last.place.admin == "Texas"


def test_the_other_places_of_the_article_decide() -> None:
    """Tripoli is in Lebanon beside Beirut and Sidon, in Libya beside Benghazi and Misrata."""
    north = (
        "Shots were heard in Tripoli after clashes in Beirut and Sidon, an officer in Zahle said."
    )
    south = "Shots were heard in Tripoli after clashes in Benghazi and Sirte, said one in Misrata."
    lebanon = located(north, "Tripoli", "Beirut", "Sidon", "Zahle")[0]
    libya = located(south, "Tripoli", "Benghazi", "Sirte", "Misrata")[0]
    assert lebanon.place is not None and lebanon.place.country == "LB"
    assert libya.place is not None and libya.place.country == "LY"


def test_a_country_in_a_list_of_countries_is_no_city() -> None:
    """Georgia among countries is the country, among states of the USA the state."""
    abroad = "Envoys of Georgia, Armenia and Azerbaijan met."
    home = "Polls open in Georgia, Alabama and Tennessee."
    country = located(abroad, "Georgia", "Armenia", "Azerbaijan")[0].place
    state = located(home, "Georgia", "Alabama", "Tennessee")[0].place
    assert country is not None and country.kind == "country"
    assert state is not None and state.kind == "state"


def test_the_outlet_decides_where_nothing_else_does(gazetteer: Gazetteer) -> None:
    """A paper of Athens, Ohio means its own town."""
    home = only(gazetteer.candidates("Athens"), country="US", admin="Ohio", kind="city")
    text = "The council of Athens met."
    (abroad,) = located(text, "Athens")
    (here,) = located(text, "Athens", outlet=home)
    assert abroad.place is not None and abroad.place.country == "GR"
    assert here.place == home


def test_what_is_not_in_the_gazetteer_stays_unknown() -> None:
    """A name that nobody has gets no place, no chance, and the reason."""
    (nowhere,) = located("They met at Xyzzyville Gulch.", "Xyzzyville Gulch")
    assert nowhere == Located(nowhere.span, None, 0.0, "not in the gazetteer", ())


def test_all_candidates_are_kept_the_likeliest_first() -> None:
    """A reader can see what else a name may mean, and take another."""
    (springfield,) = located("A man of Springfield, Ohio, was held.", "Springfield")
    assert springfield.place == springfield.candidates[0]
    assert len({place.admin for place in springfield.candidates}) > 10
    assert 0 < springfield.score <= 1


def test_answers_come_in_the_order_asked() -> None:
    """The spans of the answers are those of the question, repeated ones too."""
    text = "Kyiv, Lviv and Kyiv again."
    spans = [Span(15, 19), Span(6, 10), Span(0, 4)]
    assert [found.span for found in locate(spans, text)] == spans
    assert locate([], text) == []


def test_what_holds_what() -> None:
    """A country holds its states and cities, a state its cities alone, and nothing itself."""
    texas = Place("1", "Texas", "state", 31.2, -99.2, "US")
    usa = Place("2", "United States", "country", 39.8, -98.5, "US")
    paris = Place("3", "Paris", "city", 33.7, -95.6, "US", "Texas")
    lyon = Place("4", "Lyon", "city", 45.8, 4.8, "FR", "Auvergne-Rhône-Alpes")
    assert holds(usa, texas) and holds(usa, paris) and holds(texas, paris)
    assert not holds(texas, texas) and not holds(texas, lyon) and not holds(usa, lyon)


def test_a_small_country_says_more_than_a_large_one(gazetteer: Gazetteer) -> None:
    """That a place lies in Lebanon tells more than that it lies in the USA."""
    assert 0 < gazetteer.surprise("US") < gazetteer.surprise("LB") < 1
