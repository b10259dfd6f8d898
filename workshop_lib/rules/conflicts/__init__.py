"""What contradicts itself, one family of rules per module."""
