"""The words that dates are told with, as tables."""

from sayso.records import Unit

MONTH_NAMES = (
    "january february march april may june july august september october november december".split()
)
WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
# By the first three letters.
MONTHS = {name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)}
WEEKDAYS = {name[:3]: n for n, name in enumerate(WEEKDAY_NAMES)}
# Capitals matter: "may", "march" and "sun" are other words.
MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
# Months that are names or other words too: alone, they need a word before that says so.
DOUBTFUL = frozenset({"april", "may", "march", "june", "august"})
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\."
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PARTS = {
    "morning": "TMO",
    "midmorning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "midday": "T12:00",
    "noon": "T12:00",
    "midnight": "T24:00",
}
UNITS: dict[str, Unit] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "weekend": "weekend",
    "week": "week",
    "fortnight": "week",  # two of them
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
}
# How a length in each unit is written: before and after the number; a decade is ten years.
LENGTHS: dict[Unit, tuple[str, str]] = {
    "second": ("PT", "S"),
    "minute": ("PT", "M"),
    "hour": ("PT", "H"),
    "day": ("P", "D"),
    "weekend": ("P", "WE"),
    "week": ("P", "W"),
    "month": ("P", "M"),
    "quarter": ("P", "Q"),
    "half": ("P", "H"),
    "year": ("P", "Y"),
    "decade": ("P", "E"),
    "century": ("P", "C"),
}
NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
MULTIPLES = {"dozen": 12, "hundred": 100, "thousand": 1000}
VAGUE = "a few|few|several|many|a number of|(?:dozens|scores|hundreds|thousands) of"
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "last": -1,
    "final": -1,
}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# Which one, counted from the one that the article was written in.
WHICH = {
    "last": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}
# Which way from what was told before.
STEPS = {
    "following": 1,
    "later": 1,
    "after": 1,
    "on": 1,
    "previous": -1,
    "preceding": -1,
    "previously": -1,
    "earlier": -1,
    "before": -1,
}
TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
# Fixed feasts as month and day; moving ones as month, weekday and which of the month (-1: last).
HOLIDAYS: dict[str, tuple[int, int] | tuple[int, int, int]] = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
# What is meant without saying how far off.
REFERENCES = {
    "right now": "PRESENT_REF",
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "the present": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "just recently": "PAST_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "lately": "PAST_REF",
    "at the time": "PAST_REF",
    "at that time": "PAST_REF",
    "the past": "PAST_REF",
    "the recent past": "PAST_REF",
    "past years": "PAST_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
    "a later date": "FUTURE_REF",
}
SETS = {
    "hourly": "PT1H",
    "nightly": "P1D",
    "annually": "P1Y",
    "yearly": "P1Y",
}
# Which part of the days is meant: in sixths, from and to.
PORTIONS = {
    "early": (0, 2),
    "mid": (2, 4),
    "late": (4, 6),
    "start": (0, 1),
    "beginning": (0, 1),
    "middle": (2, 4),
    "end": (5, 6),
    "close": (5, 6),
}
# Words that may stand in a time expression before the one that sets off the search for it.
LEADING = frozenset(
    """
    the a an its their his her that same this these at in of on or and to than other every each per
    early mid late earlier later start beginning middle end close
    about around nearly almost roughly approximately some up just only more most less fewer least as
    first last past previous preceding following next coming upcoming latest recent current final
    remaining right now corresponding comparable day days year years half fiscal calendar trading
    business working consecutive straight full whole long entire school election couple few several
    many number dozens scores hundreds thousands before after foreseeable near quarter
    st nd rd th s sept
    """.split()
).union(NUMBERS, MULTIPLES, ORDINALS, SEASONS, MONTHS, MONTH_NAMES, WEEKDAYS, WEEKDAY_NAMES) - {
    "may"
}
