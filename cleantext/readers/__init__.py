"""Readers make documents: bytes, files and records to text."""
