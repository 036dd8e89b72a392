"""Pages that are broken on purpose; `python -m tests.fuzz` breaks many."""
