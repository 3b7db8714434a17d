"""The gold data and news without labels, each set read to plain documents with exact offsets."""

IGNORED = -100  # the target of a word of which nothing is known: losses pass over it
