"""sayso: who says what in the news, through whose hands, and what is said to have happened."""
