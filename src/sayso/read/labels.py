"""The labels that the reader gives to words: the one list that training and decoding share."""

ROLES = ("source", "cue", "content")

# "O", then begin and inside of each role: the order of the model's output columns.
LABELS = ("O", *(f"{position}-{role}" for role in ROLES for position in "BI"))

OUTSIDE = 0
BEGIN = {role: 1 + 2 * i for i, role in enumerate(ROLES)}
INSIDE = {role: 2 + 2 * i for i, role in enumerate(ROLES)}
