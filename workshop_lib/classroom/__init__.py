"""A class of teams: their work files read as data, compared, and shown on one page."""
