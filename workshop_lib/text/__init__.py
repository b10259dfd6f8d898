"""Words: every Dutch word a trainee can see. No HTML, no SVG, no widgets; only packaged tables are read."""
