"""CPU seconds of this process, by who used them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time


class CpuClock:
    """Charges every stretch to one name; one within another is charged to the inner name alone."""

    def __init__(self, now: Callable[[], float] = process_time) -> None:
        self._now, self._since = now, 0.0
        self._running: list[str] = []
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def charged(self, name: str) -> Iterator[None]:
        """A stretch that is charged to `name`."""
        self._charge()
        self._running.append(name)
        try:
            yield
        finally:
            self._charge()
            self._running.pop()

    def _charge(self) -> None:
        now = self._now()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now
