"""Settings that all tests share."""

from hypothesis import settings

# No test is timed: these machines are shared, and speed lives in benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
