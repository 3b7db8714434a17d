"""What the first verb after those counted tells of them: a walk over the words of the clause."""

import re
from dataclasses import dataclass
from typing import Literal

from sayso.resolve.quantities.befallen import DOES, STATES, SURE
from sayso.resolve.quantities.patterns import by_name
from sayso.resolve.quantities.scene import Scene, Told, fate_of, plain

_STATE, _DO = by_name(STATES), by_name(DOES)
_FAR = 30  # words
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|,", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?:who\s+|that\s+)?([^\W\d_]+)")
_PARENT = re.compile(r"\b(?:mother|father|parent|mom|dad|mum)s?\s+of\s+$", re.IGNORECASE)

# What a word does to the clause. Those that do nothing are passed over.
Kind = Literal["auxiliary", "between", "negative", "relative", "other clause", "verb"]
_WORDS: dict[Kind, str] = {
    "auxiliary": """was were is are has have had been be being got get gets am remain remains
        remained will would can could may might should must""",
    # They may stand between an auxiliary and the word that tells.
    "between": """also still now later both all either then already believed feared confirmed
        reported presumed found left listed thought known said to so far again only just even of
        among them taken made the those ,""",
    "negative": "not never",
    "relative": "who that which whom",
    "other clause": """when after while because before but although though if until since as
        whereas where whether unless once""",
    "verb": """say says told tells went goes came comes took takes make makes gave gives held met
        saw sees began won sent sends brought became ran rose fell sold bought built spoke knew kept
        put led paid grew fled broke drew flew struck hit sought spent cut stood stole threw drove
        fought blew wants want did do does lay sat felt shoots live lives work works face faces
        chose rode swore wore hid dug laid lit shut woke rang need needs""",
}
_KINDS: dict[str, Kind] = {w: kind for kind, words in _WORDS.items() for w in words.split()}
# Of those between the ones that are verbs of their own where no auxiliary is before them.
_ALONE = frozenset("said found left made thought reported confirmed feared".split())
# Participles that describe those counted rather than tell what befell them.
_DESCRIBING = frozenset(
    """named identified aged armed suspected accused called based involved linked trapped charged
    married handcuffed unarmed unidentified alleged masked retired wanted associated affiliated
    mixed hundred naked sacred crowded convicted hooded uniformed related dressed located gathered
    hired employed described listed""".split()
)


def predicate(scene: Scene) -> Told | None:
    """As in "five, including two children, were killed"; a clause of "who" may stand between."""
    if scene.other or (scene.thing and not _verb_follows(scene)) or _PARENT.search(scene.before):
        return None
    walk = _Walk()
    for token in _words(scene):
        place = token.start(), scene.sentence[1]
        state = _STATE.match(scene.text, *place) if walk.auxiliary else None
        found = state or _DO.match(scene.text, *place)
        if found:
            if scene.thing and fate_of(found) not in SURE:
                return None
            told = Told(fate_of(found), f'"{plain(found[0])}" after')
            return None if walk.negative else told
        if not walk.goes_on_over(token[0].lower().replace("’", "'")):
            return None
    return None


@dataclass(slots=True)
class _Walk:
    """What was met so far of the clause of those counted."""

    auxiliary: bool = False
    relative: bool = False
    negative: bool = False

    def goes_on_over(self, word: str) -> bool:
        """Take in a word that tells no fate; whether what is told of those counted is to come."""
        kind = _kind(word)
        if kind == "other clause":
            return False
        if kind == "relative":
            self.relative, self.auxiliary = True, False
        elif kind == "auxiliary":
            self.auxiliary = True
            self.negative = self.negative or word.endswith("n't")
        elif kind == "negative":
            self.negative = True
        elif kind == "verb" or (kind != "between" if self.auxiliary else word in _ALONE):
            over = self.relative
            self.auxiliary = self.relative = self.negative = False
            return over
        return True


def _kind(word: str) -> Kind | None:
    kind = _KINDS.get(word)
    if kind:
        return kind
    if word.endswith("n't"):
        return "auxiliary"
    if word.endswith("ly"):
        return "between"
    past = len(word) > 4 and word.endswith("ed") and word not in _DESCRIBING
    return "verb" if past else None


def _words(scene: Scene) -> list[re.Match[str]]:
    tokens = _TOKEN.finditer(scene.text, scene.span.end, scene.sentence[1])
    return [token for token, _ in zip(tokens, range(_FAR), strict=False)]


def _verb_follows(scene: Scene) -> bool:
    """Whether a verb follows those counted at once."""
    word = _NEXT.match(scene.text, scene.span.end, scene.sentence[1])
    return bool(word and (_KINDS.get(word[1].lower()) == "auxiliary" or word[1] == "died"))
