"""Who is meant in an article: its cast, and whom a name, a pronoun or a description stands for."""
