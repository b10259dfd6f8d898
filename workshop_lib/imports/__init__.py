"""Journeys that were made elsewhere come in: a whole work and a report, or a known mistake; never half a work."""
