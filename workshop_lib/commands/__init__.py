"""What the command line does, one module per group of commands; words are in `text/command_words.py`."""
