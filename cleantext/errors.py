"""Everything that `cleantext` raises on purpose; each message is one line: where, what, and what would be right."""


class CleantextError(Exception):
    """Base of all errors of this package."""


class OptionError(CleantextError):
    """An option names something that does not exist or has a value that makes no sense."""


class ReadError(CleantextError):
    """An input that cannot be read: no such file, bytes that are no text, a record without its field."""


class DocumentError(CleantextError, TypeError):
    """Something else was given where a document is cleaned."""


class DetectorError(CleantextError):
    """A detector that raised; the other detectors of the same page went on."""

    def __init__(self, detector: str, document: str, cause: str) -> None:
        self.detector = detector
        self.document = document
        self.cause = cause
        super().__init__(f"{document or 'document'}: {self.what}")

    @property
    def what(self) -> str:
        """What happened, without where."""
        return f"the detector {self.detector!r} failed: {self.cause}"

    def __reduce__(self) -> tuple[type["DetectorError"], tuple[str, ...]]:
        return DetectorError, (self.detector, self.document, self.cause)


class DeadProcessError(DetectorError):
    """A page that ended the process that cleaned it, twice; it is left as it was, the other pages went on."""

    def __init__(self, document: str, cause: str) -> None:
        super().__init__("", document, cause)

    @property
    def what(self) -> str:
        """What happened, without where."""
        return f"the process that cleaned it died twice ({self.cause}); it is left as it was"

    def __reduce__(self) -> tuple[type["DeadProcessError"], tuple[str, ...]]:
        return DeadProcessError, (self.document, self.cause)
