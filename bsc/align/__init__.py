"""What a review of the strategy shows: whether it holds together, why a number is off track, what is at stake."""
