"""Files: the work file with its history, and the library of cases. Nothing here draws or asks."""
