"""What is doubtful about a bank that loads: rules on a bank's values, without words or files."""
