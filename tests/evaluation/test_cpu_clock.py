"""Time is charged to one name at a time."""

from collections.abc import Iterator

import pytest

from cleantext.evaluation.cpu_clock import CpuClock


def clock(*times: float) -> CpuClock:
    ticks: Iterator[float] = iter(times)
    return CpuClock(lambda: next(ticks))


def test_a_stretch_within_another_is_charged_to_the_inner_name_alone() -> None:
    made = clock(10, 11, 15, 17, 100, 101)
    with made.charged("us"), made.charged("peer"):
        pass
    with made.charged("us"):
        pass
    assert made.seconds == {"us": 1 + 2 + 1, "peer": 4}


def test_what_raises_is_charged_too() -> None:
    made = clock(0, 3, 5, 9)
    with pytest.raises(ValueError, match="out of order"), made.charged("peer"):
        raise ValueError("out of order")
    with made.charged("us"):
        pass
    assert made.seconds == {"peer": 3, "us": 4}
