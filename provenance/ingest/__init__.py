"""Outside formats coming in: parse() is pure, apply() goes through actions."""
