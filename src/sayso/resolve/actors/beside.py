"""What a page says right beside a name: whose body it is, which office, or that it is a neighbour.

"Syria's foreign minister, Walid al-Mouallem"; "John Major, 61, who runs the bakery".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.resolve.actors.office import holders
from sayso.resolve.actors.roster import Roster

# What is said of people who are in the news for a day, and not of those on the list.
PRIVATE = frozenset(
    """teacher headteacher schoolteacher nurse midwife paramedic carer baker butcher grocer
    fishmonger cook chef waiter waitress barber hairdresser tailor shopkeeper stallholder vendor
    trader shopper farmer fisherman herder miner labourer laborer mechanic plumber electrician
    carpenter builder cleaner caretaker gardener clerk librarian postman driver trucker cabbie
    firefighter lifeguard constable sergeant inspector detective sheriff councillor councilman
    councilwoman alderman headmaster vicar villager neighbour neighbor resident tenant landlord
    homeowner pensioner housewife widow widower commuter passenger motorist cyclist tourist
    holidaymaker spectator bystander eyewitness survivor fan student pupil schoolboy schoolgirl
    goalkeeper striker midfielder defender quarterback coach referee jockey golfer""".split()
)
NEAR = 80  # characters on either side
_STOP = re.compile(r"[!?;:\n\"“”()—–]|(?<![A-Z])\.\s|,\s")
_AGE = re.compile(r",\s(?:now\s|aged\s)?[1-9]\d?(?=[,.;]|\sand\b)")
_APPOSITION = re.compile(r",\s(?:(?:the|an?|his|her|their|who)\s)?([^,;:()\n]{3,80})")
_OFF = re.compile(r"\s(?:who|whose|and|in|since|at|from|said|says|told)\s")
WORDS = 8  # of an office before a name


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the mentions of one name."""

    states: frozenset[str] = frozenset()  # whose it is, by their ids
    holders: frozenset[str] = frozenset()  # who held an office that is said of it
    private: bool = False  # a neighbour, a teacher
    aged: bool = False


def beside(mentions: Sequence[Span], text: str, day: str | None, roster: Roster) -> Beside:
    """What a page of a day says beside the places where it has a name."""
    states: set[str] = set()
    held: set[str] = set()
    private = aged = False
    for span in mentions:
        before = _before(text, span.begin)
        after = text[span.end : span.end + NEAR]
        age = _AGE.match(after)
        apart = _APPOSITION.match(after, age.end() if age else 0)
        said = _OFF.split(apart[1])[0] if apart else ""
        for words in _endings(before):
            held |= {candidate.actor for candidate in holders(words, day, roster)}
            states |= _states(words, roster)
        for words in _endings(said):
            held |= {candidate.actor for candidate in holders(words, day, roster)}
        nouns = {words.lower().rpartition(" ")[2] for words in (before, said)}
        private |= bool(nouns & PRIVATE and "former" not in said)
        aged |= age is not None
    return Beside(frozenset(states), frozenset(held), private, aged)


def _before(text: str, end: int) -> str:
    """The words before a place, as far as no mark parts them from it; a comma there is none."""
    words = text[max(0, end - NEAR) : end]
    return _STOP.split(words.rstrip(", "))[-1]


def _endings(words: str) -> Iterator[str]:
    """The last words, from each that has a capital on; all of them where they are few."""
    parts = words.split()[-WORDS:]
    for first, part in enumerate(parts):
        if first == 0 or part[:1].isupper():
            yield " ".join(parts[first:])


def _states(words: str, roster: Roster) -> set[str]:
    bare = re.sub(r"['’]s?$", "", words)
    return {actor for actor in roster.called(bare) if roster.actors[actor].kind == "state"}
