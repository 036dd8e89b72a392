"""What can be said of every line: a module per kind of evidence, a function of the table per column."""
