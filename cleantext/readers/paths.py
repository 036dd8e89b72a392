"""What a path says: the name for errors, the ending for the kind of file."""

ARCHIVES = (".gz", ".zst")


def name_of(path: str) -> str:
    """What errors call a path; always one line that can be printed.

    >>> name_of("-"), name_of("page.html"), name_of("a\\nb")
    ('standard input', 'page.html', "'a\\\\nb'")
    """
    if path == "-":
        return "standard input"
    return path if path.isprintable() else repr(path)


def bare(path: str) -> str:
    """A path without the ending of its archive, in lower case.

    >>> bare("Dump.JSONL.zst")
    'dump.jsonl'
    """
    path = path.lower()
    return next((path.removesuffix(each) for each in ARCHIVES if path.endswith(each)), path)
