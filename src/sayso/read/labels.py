"""The labels that the reader gives to words: the one place that training and decoding share."""

from typing import get_args

from sayso.plover import MODES, TYPES
from sayso.records import EventType, NameKind, Status

ROLES = ("source", "cue", "content")

# "O", then begin and inside of each role: the order of the model's output columns.
LABELS = ("O", *(f"{position}-{role}" for role in ROLES for position in "BI"))

OUTSIDE = 0
BEGIN = {role: 1 + 2 * i for i, role in enumerate(ROLES)}
INSIDE = {role: 2 + 2 * i for i, role in enumerate(ROLES)}


def begins(label: int) -> int:
    """The begin label of the kind that a label is of, which comes just before the inside label."""
    return label - 1 + label % 2


NAMES: tuple[NameKind, ...] = get_args(NameKind)
NAME_LABELS = ("O", *(f"{position}-{kind}" for kind in NAMES for position in "BI"))

# Universal Dependencies: parts of speech, and relations. Those kept with their subtype tell who
# does what to whom and have hundreds of examples: in "was killed by rebels" plain nsubj and obl
# would show the killed as killer. UD's labelled attachment score counts what stands before the
# colon.
# The last relation is ours: a word that goes on with the one it hangs on ("U" ".").
TAGS = tuple(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)
SUBTYPES = ("acl:relcl", "aux:pass", "compound:prt", "nmod:poss", "nsubj:pass", "obl:agent")
SAME_WORD = "same"
RELATIONS = (
    *"""acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse
    dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis
    punct reparandum root vocative xcomp""".split(),
    *SUBTYPES,
    SAME_WORD,
)

# Words that tell of an event: its type, its mode beside that ("None" first), how it is told.
EVENTS = ("O", *TYPES)
EVENT_MODES: tuple[tuple[EventType, str | None], ...] = tuple(
    (kind, mode) for kind in TYPES for mode in (None, *MODES[kind])
)
STATUSES: tuple[Status, ...] = get_args(Status)
# The words that have a part in it, by the names of a happening's fields.
PARTS = ("actors", "recipients", "places", "dates", "numbers")
