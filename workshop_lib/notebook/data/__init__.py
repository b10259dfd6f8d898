"""Measured data in a notebook; the measuring layer loads only when something is asked."""
