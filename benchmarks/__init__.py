"""Measurements of speed and quality; each module prints its figures: `python -m benchmarks.NAME`."""
