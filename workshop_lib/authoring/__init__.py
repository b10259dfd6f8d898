"""From `lessons/` to `notebooks/`, `exercises/` and `solutions/`: one source, one way, the same bytes everywhere."""
