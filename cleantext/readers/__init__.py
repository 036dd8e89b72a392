"""Readers make documents: one module per format."""
