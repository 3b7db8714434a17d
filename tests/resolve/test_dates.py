import pytest

from sayso.records import Date, Shift
from sayso.resolve.dates import dates
from sayso.resolve.dates.tense import tense

DAY = "2016-03-16"  # a Wednesday


def read(text: str, published: str | None = DAY) -> list[Date]:
    """The dates of a text of one paragraph."""
    return dates(text, [(0, len(text))], published)


def values(text: str, published: str | None = DAY) -> list[tuple[str, str | None]]:
    """The words and values of the dates of a text."""
    return [(d.span.of(text), d.value) for d in read(text, published)]


def only(text: str, published: str | None = DAY) -> Date:
    """The one date of a text."""
    (date,) = read(text, published)
    return date


def days(text: str) -> tuple[str | None, str | None]:
    """The first and last day of the one date of a text."""
    return only(text).earliest, only(text).latest


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The dam broke on March 14, 2016.", "March 14, 2016", "2016-03-14"),
        ("It opened 14 March 2016.", "14 March 2016", "2016-03-14"),
        ("Filed on 3/14/16.", "3/14/16", "2016-03-14"),
        ("Filed on 14/3/2016.", "14/3/2016", "2016-03-14"),
        ("Filed on 14.03.2016.", "14.03.2016", "2016-03-14"),
        ("Filed on 2016-03-14.", "2016-03-14", "2016-03-14"),
        ("It rained in the fall of 2015.", "the fall of 2015", "2015-FA"),
        ("It rained in Sept. 2015.", "Sept. 2015", "2015-09"),
        ("Sales fell in the second quarter of 2015.", "the second quarter of 2015", "2015-Q2"),
        ("Sales fell in the first half of 2015.", "the first half of 2015", "2015-H1"),
        ("It grew in fiscal 1998.", "fiscal 1998", "1998"),
        ("It began in late 2014.", "late 2014", "2014"),
        ("It began in the 1990s.", "the 1990s", "199"),
        ("It began in the '80s.", "the '80s", "198"),
        ("It began in the seventies.", "the seventies", "197"),
        ("They came in the 19th century.", "the 19th century", "18"),
        ("That was in nineteen ninety-four.", "nineteen ninety-four", "1994"),
        ("By the year two thousand all had gone.", "the year two thousand", "2000"),
        ("They met on Christmas Day 2014.", "Christmas Day 2014", "2014-12-25"),
    ],
)
def test_what_stands_whole(text: str, words: str, value: str) -> None:
    """A date that needs no other has the same value with and without the article's date."""
    assert values(text) == [(words, value)]
    assert values(text, None) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The strike hit the town on Wednesday.", "2016-03-16"),
        ("The strike hit the town on Thursday.", "2016-03-10"),
        ("They will meet on Friday.", "2016-03-18"),
        ("Talks are expected to resume Monday.", "2016-03-21"),
        ("The minister said on Monday that she will resign.", "2016-03-14"),
        ("Envoys would gather for Monday's vigil.", "2016-03-14"),
        ("They left last Wednesday.", "2016-03-09"),
        ("They return next Wednesday.", "2016-03-23"),
        ("It happened on Monday of last week.", "2016-03-07"),
        ("It burned on Sunday night.", "2016-03-13TNI"),
    ],
)
def test_weekdays(text: str, value: str) -> None:
    """The nearest past one, the day itself included; the next one where the verb looks ahead."""
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left yesterday.", "2016-03-15"),
        ("He comes tomorrow.", "2016-03-17"),
        ("She speaks tonight.", "2016-03-16TNI"),
        ("It was quiet this morning.", "2016-03-16TMO"),
        ("It fell last night.", "2016-03-15TNI"),
        ("He left the day before yesterday.", "2016-03-14"),
        ("They met last week.", "2016-W10"),
        ("They met over the weekend.", "2016-W10-WE"),
        ("It fell last month.", "2016-02"),
        ("It fell two months ago.", "2016-01"),
        ("It fell 10 days ago.", "2016-03-06"),
        ("It fell twenty-five years ago.", "1991"),
        ("It will be over in two weeks.", "2016-W13"),
        ("It ends next year.", "2017"),
        ("It fell last summer.", "2015-SU"),
        ("It fell last March.", "2015-03"),
        ("It was built in June last year.", "2015-06"),
        ("Sales rose in last year's third quarter.", "2015-Q3"),
    ],
)
def test_counted_from_the_article(text: str, value: str) -> None:
    """What is told by how far off it is."""
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge fell on March 3.", "2016-03-03"),
        ("The bridge fell on Oct. 30.", "2015-10-30"),
        ("The bridge will open on May 5.", "2016-05-05"),
        ("It was decided in September.", "2015-09"),
        ("It will be decided in September.", "2016-09"),
        ("It was lost in the fourth quarter.", "2015-Q4"),
        ("They met at Thanksgiving.", "2015-11-26"),
    ],
)
def test_the_year_is_left_out(text: str, value: str) -> None:
    """The nearest is meant, in the tense of the words around."""
    assert only(text).value == value


def test_counted_from_what_was_told_before() -> None:
    """Days later, the following day and that month go on from the last date, also undated."""
    text = (
        "On March 3, 2011 he fled. Two days later he was caught. He died the following day. "
        "That month the rebels won, and that year the war ended."
    )
    told = ["2011-03-03", "2011-03-05", "2011-03-06", "2011-03", "2011"]
    assert [d.value for d in read(text)] == told
    assert [d.value for d in read(text, None)] == told


def test_a_step_needs_a_date_as_exact() -> None:
    """No day is counted from a year: the words are then a length of time."""
    assert values("He came in 2011. Two days later he left.")[1] == ("Two days later", "P2D")


def test_figures_are_compared_with_their_own_period() -> None:
    """In a report of a quarter "a year earlier" is that quarter of the year before."""
    text = (
        "Profit fell in the fourth quarter to $2 million from $3 million a year earlier. "
        "Sales in the latest quarter rose; in the year-ago period they fell. "
        "For the nine months, profit was $9 million, up from $8 million a year earlier."
    )
    found = [value for _, value in values(text)]
    assert found == ["2015-Q4", "2014-Q4", "2015-Q4", "2014-Q4", "P9M", "2015"]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It lasted for three years.", "duration", "P3Y"),
        ("It lasted two and a half years.", "duration", "P2.5Y"),
        ("It lasted for two decades.", "duration", "P20Y"),
        ("It lasted for weeks.", "duration", "PXW"),
        ("A 16-hour flight.", "duration", "PT16H"),
        ("A day-long meeting.", "duration", "P1D"),
        ("Every Tuesday they pray.", "set", "XXXX-WXX-2"),
        ("They march each July.", "set", "XXXX-07"),
        ("They march every day.", "set", "P1D"),
        ("It costs $3 million a year.", "set", "P1Y"),
        ("It is now closed.", "date", "PRESENT_REF"),
        ("He recently left.", "date", "PAST_REF"),
        ("That is for the future.", "date", "FUTURE_REF"),
    ],
)
def test_lengths_sets_and_vague_words(text: str, kind: str, value: str) -> None:
    """What is no day of the calendar has its TIMEX3 value all the same."""
    date = only(text)
    assert (date.kind, date.value, date.precision) == (kind, value, "none")


def test_times_of_day_join_their_day() -> None:
    """A time stands with the day beside it, or is on the last day told."""
    text = "At 3 p.m. Friday the siren wailed. It stopped at 4:15 p.m. The morning was calm."
    found = [(d.kind, d.value) for d in read(text)]
    assert found == [("time", "2016-03-11T15:00"), ("time", "2016-03-11T16:15")]


@pytest.mark.parametrize(
    "text",
    [
        "The 45-year-old is 45 years old.",
        "He may march with the second man in the sun.",
        "May is a minister, and April Jones a friend.",
        "It has 2000 people, costs $1998 and is on Route 1990.",
        "They won 3:10 at home.",
        "The Sunday Times and USA Today wrote of Bloody Sunday.",
        "The fall of the town was a blow.",
        "Three-quarters of it is lost.",
        "On 13/45/2016 nothing happens.",
    ],
)
def test_no_dates(text: str) -> None:
    """Ages, money, names, numbers and words that look alike are none."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It rained in mid-March.", "2016-03-11", "2016-03-20"),
        ("It rained in late 2014.", "2014-09-01", "2014-12-31"),
        ("They met earlier this week.", "2016-03-14", "2016-03-16"),
        ("They will meet later this month.", "2016-03-16", "2016-03-31"),
        ("They have met since September.", "2015-09-01", None),
        ("It must be done by Friday.", None, "2016-03-18"),
        ("He died before Monday.", None, "2016-03-13"),
        ("It was over before noon on Monday.", None, "2016-03-14"),
        ("It began after 3 p.m. on Monday.", "2016-03-14", None),
        ("They met after 2014.", "2015-01-01", None),
        ("It grew over the past two years.", "2014-03-16", "2016-03-16"),
        ("It will grow in the next six months.", "2016-03-16", "2016-09-16"),
        ("It grew for two years.", None, None),
        ("It grew in the winter of 1994.", "1994-12-01", "1995-02-28"),
        ("It grew over the weekend.", "2016-03-12", "2016-03-13"),
        ("It grew in the week of March 7.", "2016-03-07", "2016-03-13"),
    ],
)
def test_the_days_meant(text: str, earliest: str | None, latest: str | None) -> None:
    """Words like late, since and by narrow or open the days of the value."""
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("On March 3, 2011.", "day"),
        ("They met last week.", "week"),
        ("In March 2011.", "month"),
        ("In the first quarter of 2011.", "quarter"),
        ("In the fall of 2011.", "season"),
        ("In the first half of 2011.", "half"),
        ("In 2011.", "year"),
        ("In the 1990s.", "decade"),
        ("In the 19th century.", "century"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    """The unit that the words name is kept."""
    assert only(text).precision == precision


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("They met last week.", Shift("week", -1)),
        ("They met yesterday.", Shift("day", -1)),
        ("It fell two months ago.", Shift("month", -2)),
        ("It ends next year.", Shift("year", 1)),
        ("They met on Friday.", None),
        ("They met on March 3.", None),
    ],
)
def test_an_article_without_a_date(text: str, shift: Shift | None) -> None:
    """No day is made up: how far off it is is kept, and the reason says what is missing."""
    date = only(text, None)
    assert (date.value, date.earliest, date.latest) == (None, None, None)
    assert date.shift == shift
    assert "no date" in date.reason


def test_a_time_of_no_day() -> None:
    """Of an article without a date the hour is found, but on no day; a part of a day is not."""
    date = only("The siren wailed at 4:15 p.m. and all was quiet in the morning.", None)
    assert (date.kind, date.value, date.earliest) == ("time", None, None)


def test_the_reason_names_what_was_counted_from() -> None:
    """It tells rule and day, so that a reader can check it."""
    text = "It fell two weeks ago. On March 3 he fled. Two days later he was caught. In 2011 too."
    assert [d.reason for d in read(text)] == [
        "2 weeks before 2016-03-16",
        "the nearest to 2016-03-16 (past tense)",
        "2 days after 2016-03-03, told before",
        "stands whole",
    ]


def test_only_the_paragraphs_given_are_read() -> None:
    """Spans are places in the whole text, and what was told goes on from one to the next."""
    text = "Monday 1999\nHe came on June 2, 2011.\nIn 1998\nThe following day he left."
    bounds = [(text.index("He"), text.index("\nIn")), (text.index("The"), len(text))]
    found = dates(text, bounds, None)
    assert [(d.span.of(text), d.value) for d in found] == [
        ("June 2, 2011", "2011-06-02"),
        ("The following day", "2011-06-03"),
    ]


def test_a_time_behind_the_day_of_the_article_is_not_looked_at() -> None:
    """A full ISO time serves as well as a day."""
    assert only("He left yesterday.", "2016-03-16T23:30:00Z").value == "2016-03-15"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(day: str) -> None:
    """What would be outside of it has no date, and nothing breaks."""
    text = "Last year, in two months, 90,000 years ago, on March 3, next Friday, after Friday."
    assert all(d.span.of(text) for d in read(text, day))


def test_no_day_of_the_calendar() -> None:
    """An article's day that is none is an error."""
    with pytest.raises(ValueError, match="month"):
        read("Today.", "2016-13-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on X.", "past"),
        ("They will meet on X.", "future"),
        ("They did not say on X.", "past"),
        ("The offer expires on X.", "future"),
        ("On X they met.", "past"),
        ("On X they will meet.", "future"),
        ("He will go, he said on X.", "past"),
        ("It had been scheduled to end on X.", "past"),
        ("Peace on X.", None),
        ("They will meet. A walk on X.", None),
    ],
)
def test_tense(text: str, expected: str | None) -> None:
    """The last verb of the sentence before the place counts, else the first after it."""
    place = text.index("X")
    assert tense(text, place, place + 1, (0, len(text))) == expected
