"""The conversation: statements one at a time, a review, and the result."""
