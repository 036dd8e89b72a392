"""The garbage collector, which rests while a batch is judged.

Judging makes objects by the ten thousand and hardly one that is part of a cycle: what the collector does meanwhile is
to look at all that lives, over and over, for a sixth of the time. What is no longer used goes by its count of
references, as ever.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_resting = 0  # blocks that have asked for rest and are not done, in all threads
_was_enabled = False


@contextmanager
def at_rest() -> Iterator[None]:
    """No collection while the block runs; afterwards all is as it was before."""
    global _resting, _was_enabled
    with _lock:
        if not _resting:
            _was_enabled = gc.isenabled()
            gc.disable()
        _resting += 1
    try:
        yield
    finally:
        with _lock:
            _resting -= 1
            if not _resting and _was_enabled:
                gc.enable()
