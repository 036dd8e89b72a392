"""Writers show a result: one module per format, each with `write(result) -> str`; none adds or changes a word."""

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def encoded(text: str) -> bytes:
    """`text` as UTF-8, a lone surrogate as U+FFFD.

    >>> encoded("a\\ud800").decode()
    'a\ufffd'
    """
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()
