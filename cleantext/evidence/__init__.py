"""What can be said of every line, as columns over a batch: each module one kind of evidence, each column one function of a table."""
