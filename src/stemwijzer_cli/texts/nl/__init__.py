"""What the interface says in Dutch, and how answers are spelled."""
