"""How people want to see the record: briefs and exports, each line with its evidence."""
