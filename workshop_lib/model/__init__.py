"""Nouns of the workshop: frozen, typed, every field may still be empty."""
