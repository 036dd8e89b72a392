from itertools import islice

import pytest

from cleantext import Cleaner, read
from cleantext.errors import CleantextError
from tests.fuzz.mutations import mutated, originals


@pytest.mark.parametrize("seed", range(1000, 1010))
def test_a_broken_page_is_read_and_cleaned_all_the_same(seed: int) -> None:
    cleaner = Cleaner()
    for page in islice(mutated(originals(), seed), 25):
        try:
            result = cleaner.clean(read(page, format="html"))
        except CleantextError:
            continue
        assert result.errors == ()
        assert result.document.text.isprintable() or "\0" not in result.document.text


def test_the_same_seed_breaks_alike() -> None:
    one, other = (list(islice(mutated(originals(), 5), 20)) for _ in range(2))
    assert one == other
    assert len(set(one)) > 15
