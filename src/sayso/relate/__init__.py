"""What pages have to do with each other: passages in common, credits, and what follows of them."""
