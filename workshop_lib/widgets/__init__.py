"""Forms: a value in, a new value out through a callback. Never disk, pandas or matplotlib."""
