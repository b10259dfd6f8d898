"""Documents: a work in, a file out."""
