"""Readers make documents out of texts, bytes, files and records; they know no detector."""

from cleantext.readers.whole import read

__all__ = ["read"]
