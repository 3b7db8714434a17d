"""The gold data and news without labels, each set read to plain documents with exact offsets."""
