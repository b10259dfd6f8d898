"""Exercises: what the right answer is, how an answer is read, and what is said about it."""
