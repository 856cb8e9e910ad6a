"""What the interface says in English, and how answers are spelled."""
