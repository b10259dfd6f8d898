"""What each of the eight parts needs to be complete: one module per part, one function each."""
