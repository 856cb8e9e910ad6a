"""Finished values as JSON and CSV."""
