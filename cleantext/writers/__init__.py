"""Writers show a result: one module per format, each with `write(result)`."""
