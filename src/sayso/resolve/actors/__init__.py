"""Who is meant beyond the article: the actor list, and what links a name of an article to it."""
