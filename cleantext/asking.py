"""Asking the detectors: what they point at, and which of them failed."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from cleantext.detectors import Detector
from cleantext.document import Document
from cleantext.errors import DetectorError
from cleantext.finding import Finding

NOT_WORTH_A_FINDING = 0.1

Pointed = tuple[Sequence[Finding], Sequence[DetectorError]]  # what detectors say of a document


def pointed(detectors: Iterable[Detector], document: Document) -> Pointed:
    """What the detectors point at, in document order, and the errors of those that fail."""
    findings: list[Finding] = []
    errors: list[DetectorError] = []
    for detector in detectors:
        try:
            findings += _checked(document, detector)
        except Exception as error:
            cause = f"{type(error).__name__}: {error}"
            errors.append(DetectorError(detector.name, document.id, cause))
    findings.sort(key=attrgetter("start", "end", "detector"))
    return findings, errors


def _checked(document: Document, detector: Detector) -> list[Finding]:
    """The detector's findings that are worth one; a span outside the text is the detector's fault."""
    found = [finding for finding in detector.detect(document) if finding.score >= NOT_WORTH_A_FINDING]
    for finding in found:
        if finding.end > len(document.text):
            raise ValueError(f"a finding ends at {finding.end}, the text at {len(document.text)}")
    return found
