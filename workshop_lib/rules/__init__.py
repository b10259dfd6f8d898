"""Judgement: pure functions from the model to numbers or findings. No text, no files."""
