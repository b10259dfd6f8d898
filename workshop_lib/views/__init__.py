"""Pictures: model and results in, a `Picture` or `Panel` out. Never disk, never widgets."""
