import pytest

from sayso.records import Quantity
from sayso.resolve.quantities import quantities, toll

Row = tuple[str, str, float | None, float | None, bool]


def read(text: str) -> list[Quantity]:
    """The quantities of a text of one paragraph."""
    return quantities(text, [(0, len(text))])


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    (quantity,) = read(text)
    return quantity


def fates(text: str) -> list[tuple[str, str | None]]:
    """The words and fates of the quantities of a text."""
    return [(q.span.of(text), q.fate) for q in read(text)]


NUMBERS: list[Row] = [
    ("It has 12 offices.", "12", 12, 12, False),
    ("It has 1,700 offices.", "1,700", 1700, 1700, False),
    ("It has twenty-five offices.", "twenty-five", 25, 25, False),
    ("It has one hundred and fifty offices.", "one hundred and fifty", 150, 150, False),
    ("It has two dozen offices.", "two dozen", 24, 24, False),
    ("It has half a million readers.", "half a million", 500_000, 500_000, False),
    ("It has two and a half million readers.", "two and a half million", 2.5e6, 2.5e6, False),
    ("It has 1.2 million readers.", "1.2 million", 1.2e6, 1.2e6, False),
    ("Some 3m people were affected.", "Some 3m", 3e6, 3e6, True),
    ("It has over a hundred offices.", "over a hundred", 101, None, True),
    ("It has more than 40 offices.", "more than 40", 41, None, True),
    ("Some 1,700 readers wrote.", "Some 1,700", 1700, 1700, True),
    ("It has about 1,000 offices.", "about 1,000", 1000, 1000, True),
    ("It has nearly 300 offices.", "nearly 300", 300, 300, True),
    ("It has fewer than 20 offices.", "fewer than 20", None, 19, True),
    ("It has up to 5 offices.", "up to 5", None, 5, False),
    ("It has no more than 5 offices.", "no more than 5", None, 5, False),
    ("It has at least 12 offices.", "at least 12", 12, None, False),
    ("It has at least about 12 offices.", "at least about 12", 12, None, True),
    ("It has 12 or more offices.", "12 or more", 12, None, False),
    ("It has 100+ offices.", "100+", 100, None, False),
    ("It has between 40 and 50 offices.", "between 40 and 50", 40, 50, False),
    ("It has 40 to 50 offices.", "40 to 50", 40, 50, False),
    ("It has 40-50 offices.", "40-50", 40, 50, False),
    ("It has two or three offices.", "two or three", 2, 3, True),
    ("It has two to three million readers.", "two to three million", 2e6, 3e6, False),
    ("It has 9-10,000 readers.", "9-10,000", 9000, 10_000, False),
    ("It has dozens of offices.", "dozens", 24, 99, True),
    ("It has scores of offices.", "scores", 40, 99, True),
    ("It has hundreds of offices.", "hundreds", 200, 999, True),
    ("It has tens of thousands of readers.", "tens of thousands", 20_000, 99_999, True),
    ("It has several hundred readers.", "several hundred", 300, 900, True),
    ("It has a few thousand readers.", "a few thousand", 3000, 9000, True),
    ("It has a couple of offices.", "a couple of", 2, 2, True),
    ("It has a pair of offices.", "a pair of", 2, 2, False),
    ("Both offices are closed.", "Both", 2, 2, False),
    ("Half of the offices are closed.", "Half", 0.5, 0.5, False),
    ("More than half of the offices are closed.", "More than half", 0.5, None, True),
    ("A quarter of offices are closed.", "A quarter", 0.25, 0.25, False),
    ("Three-quarters of the offices are closed.", "Three-quarters", 0.75, 0.75, False),
    ("One in five offices is closed.", "One in five", 0.2, 0.2, False),
    ("Eight out of 10 offices are closed.", "Eight out of 10", 0.8, 0.8, False),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "approximate"), NUMBERS)
def test_numbers(
    text: str, words: str, low: float | None, high: float | None, *, approximate: bool
) -> None:
    """The words of a number with its hedge, and the bounds that they give."""
    quantity = only(text)
    assert quantity.number.of(text) == words
    assert (quantity.low, quantity.high) == (low, high)
    assert quantity.approximate is approximate


@pytest.mark.parametrize(
    ("words", "share"), [("A third of voters agreed.", 1 / 3), ("Two-thirds of it is gone.", 2 / 3)]
)
def test_parts(words: str, share: float) -> None:
    """A part of a whole is a share of it."""
    assert only(words).low == pytest.approx(share)
    assert only(words).unit == "share"


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("The fund gave $1.2 million.", "dollar", 1.2e6),
        ("The fund gave £5bn.", "pound", 5e9),
        ("The fund gave between $2 and $3 million.", "dollar", 2e6),
        ("The fund gave 300 euros.", "euro", 300),
        ("The fund gave millions of dollars.", "dollar", 2e6),
        ("Prices rose 3.5 percent.", "percent", 3.5),
        ("Prices rose 3.5%.", "percent", 3.5),
        ("Her lead fell by 2 percentage points.", "percentage point", 2),
        ("It is 40 kilometres away.", "kilometre", 40),
        ("It is 40km away.", "kilometre", 40),
        ("The hole is 12m wide.", "metre", 12),
        ("A 30-mile stretch is closed.", "mile", 30),
        ("They seized 5 tonnes of cocaine.", "tonne", 5),
        ("They seized 500 pounds of cocaine.", "pound of weight", 500),
        ("They paid 500 pounds.", "pound", 500),
        ("They fired 40 mortar shells.", None, 40),
        ("They sent 1,000 personnel.", "person", 1000),
        ("They sent 40 Syrian soldiers.", "person", 40),
    ],
)
def test_units(text: str, unit: str | None, low: float) -> None:
    """Money, shares, measures and persons have units; other things are counted plain."""
    quantity = only(text)
    assert (quantity.unit, quantity.low) == (unit, low)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("They met 40 Syrian soldiers in Homs.", "Syrian soldiers"),
        ("They fired 40 mortar shells at it.", "mortar shells"),
        ("Dozens of civilians left.", "civilians"),
        ("They met two of his former aides.", "former aides"),
        ("They freed three more people today.", "people"),
        ("They freed one Thai crew member in May.", "Thai crew member"),
        ("They met 36 military and police personnel.", "military and police personnel"),
        ("Only 3 percent of the voters agreed.", "voters"),
        ("They seized 5 tonnes of cocaine.", "cocaine"),
        ("The toll rose to 300.", None),
    ],
)
def test_what_is_counted(text: str, what: str | None) -> None:
    """The noun with the words that describe it, as it stands; none where none is beside."""
    quantity = only(text)
    assert (quantity.what.of(text) if quantity.what else None) == what


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old smiled at Ann Smith, 25, and at children under 12, aged 5 and 7.",
        "The 4th brigade left for the twenty-first time.",
        "It lasted three days, two more weeks and 40 minutes.",
        "It happened in 2016, on June 15, on 3 July and from May 4 to 7.",
        "It lasted from 2002 to 2010 and 1914-18.",
        "They met at 3 p.m. and at 14:30, by 8 o'clock.",
        "They won 3-2 and 21-14; the court ruled 5 to 4.",
        "Call 555-1234 or (203) 574-6920; in need dial 911.",
        "He lives at 1600 Pennsylvania Avenue, near the 500 block of Main Street.",
        "Flight 370 was a Boeing 777, and Resolution 242 is in chapter 7.",
        "COVID-19 and the F-16 made no difference.",
        "The five-member panel met the Seven Network.",
        "One can hope that no one knows one another.",
        "Both Ann and Ben smiled.",
        "It is one of the most beautiful cities.",
        "A spokesman told a reporter.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    """Ages, dates, times, lengths, scores, telephone numbers, addresses and names are none."""
    assert [q.span.of(text) for q in read(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The blast left at least 12 dead and 30 wounded.",
            [("at least 12 dead", "killed"), ("30 wounded", "injured")],
        ),
        ("It killed at least 12.", [("at least 12", "killed")]),
        (
            "Gunmen fled after killing two and wounding four policemen.",
            [("two", "killed"), ("four policemen", "injured")],
        ),
        ("They gave a death toll of 300.", [("300", "killed")]),
        ("The death toll rose from 11 to 14.", [("14", "killed")]),
        ("They found the bodies of 5 men.", [("5 men", "killed")]),
        ("It went off, leaving three injured.", [("three injured", "injured")]),
        ("A man was killed.", [("A man", "killed")]),
        ("One of them died.", [("One of them", "killed")]),
        ("Two people were taken to a local hospital.", [("Two people", "injured")]),
        (
            "Five, including two children, were killed.",
            [("Five", "killed"), ("two children", "killed")],
        ),
        (
            "It killed 12, including nine passengers.",
            [("12", "killed"), ("nine passengers", "killed")],
        ),
        (
            "It killed a policeman and two civilians.",
            [("a policeman", "killed"), ("two civilians", "killed")],
        ),
        ("It killed Ann Smith and two others.", [("two others", "killed")]),
        (
            "Two soldiers and three civilians were killed.",
            [("Two soldiers", "killed"), ("three civilians", "killed")],
        ),
        ("Two gunmen killed 12 people.", [("Two gunmen", None), ("12 people", "killed")]),
        ("Six people were shot by two men.", [("Six people", "injured"), ("two men", None)]),
        ("Six people were shot dead.", [("Six people", "killed")]),
        ("Six people who were asleep were killed.", [("Six people", "killed")]),
        ("Six people said the man was killed.", [("Six people", None)]),
        ("Two of the five men were killed.", [("Two", "killed"), ("five men", None)]),
        ("They treated 30 wounded soldiers.", [("30 wounded soldiers", "injured")]),
        ("The war claimed 500 lives.", [("500 lives", "killed")]),
        ("The flood brought 40 deaths.", [("40 deaths", "killed")]),
        ("Up to 5 people are missing.", [("Up to 5 people", "missing")]),
        ("Some 900 people fled their homes.", [("Some 900 people", "displaced")]),
        ("Police arrested both men.", [("both men", "arrested")]),
        ("About 50 peasants have been kidnapped.", [("About 50 peasants", "kidnapped")]),
        ("Hundreds of children fell ill.", [("Hundreds of children", "affected")]),
        ("The rebels suffered 15 casualties.", [("15 casualties", "casualty")]),
        ("They killed 12 cows.", [("12 cows", "killed")]),
        ("Some 30,000 emails are missing.", [("Some 30,000 emails", None)]),
        ("A mother of three was hurt.", [("A mother", "injured")]),
        ("TWO PEOPLE WERE KILLED.", [("TWO PEOPLE", "killed")]),
        ("Man killed in Hamburg shooting", [("Man", "killed")]),
        ("Police: 2 Dead, 3 Injured in Shooting", [("2 Dead", "killed"), ("3 Injured", "injured")]),
    ],
)
def test_fates(text: str, expected: list[tuple[str, str | None]]) -> None:
    """What befell those counted is told by the words around; who did it to them has no fate."""
    assert fates(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "fate"),
    [
        ("No one was killed.", "No one", "killed"),
        ("There were no casualties.", "no casualties", "casualty"),
        ("No injuries were reported.", "No injuries", "injured"),
        ("None of the 12 people was hurt.", "None of the 12 people", "injured"),
        ("No soldiers were wounded.", "No soldiers", "injured"),
    ],
)
def test_none(text: str, words: str, fate: str) -> None:
    """Where none is counted, low and high are 0."""
    quantity = only(text)
    assert (quantity.span.of(text), quantity.fate) == (words, fate)
    assert (quantity.low, quantity.high, quantity.negated) == (0, 0, True)


def test_who_was_not_hurt_has_no_fate() -> None:
    """A verb that is denied tells no fate, and the number stands."""
    assert fates("Six people were not hurt.") == [("Six people", None)]


def test_cows_are_no_persons() -> None:
    """Nouns in no table are taken for people where one is killed, animals are not."""
    assert only("They killed 12 cows.").unit is None
    assert only("They killed 12 jihadis.").unit == "person"


def test_reasons_name_the_rules() -> None:
    """A reason tells how the number was told, and by which words the fate."""
    assert only("It killed at least 12.").reason == 'figures, no fewer; killed: "killed" before'


def test_paragraphs() -> None:
    """Only what is in the bounds is read, and no fate is told across them."""
    text = "They killed\n12 men met\n\n40 left"
    found = quantities(text, [(0, 11), (12, 22)])
    assert [(q.span.of(text), q.fate) for q in found] == [("12 men", None)]


def test_the_toll_is_the_largest_of_the_lead() -> None:
    """Parts of a total are smaller, and numbers of other events come later."""
    text = "Two men died in the house. In all five were killed. In 2016 a flood killed 900 people."
    found = read(text)
    told = toll(found, "killed", 50)
    assert told and told.named == 5
    assert toll(found, "injured", 50) is None


def test_the_toll_is_the_first_after_the_lead() -> None:
    """Where the lead has none."""
    text = "It rained. Five were killed. In 2016 a flood killed 900 people."
    told = toll(read(text), "killed", 5)
    assert told and told.named == 5


def test_a_verb_is_no_part_of_the_noun() -> None:
    """A man who did something is still a man."""
    assert fates("A boy didn't survive.") == [("A boy", "killed")]
    assert fates("One man threw stones.") == [("One man", None)]


@pytest.mark.parametrize("text", ["it gave us$ 5 million.", "It gave U.S. $5 million."])
def test_currencies_in_any_case(text: str) -> None:
    """Texts in small letters have currencies too."""
    assert (only(text).unit, only(text).low) == ("dollar", 5e6)
