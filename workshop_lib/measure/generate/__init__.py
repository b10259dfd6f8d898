"""The seeded generator of the case tables: first the counts, then the order. Same seed, same bytes."""
