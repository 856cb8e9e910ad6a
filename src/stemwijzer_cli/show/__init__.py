"""Finished values to tables, sentences, JSON and CSV; nothing is computed here."""
