"""What a line may be, as the judge tells lines apart: names and numbers of the classes."""

CLASSES = ("content", "spam", "breadcrumb", "boilerplate", "metadata")
CONTENT, SPAM, BREADCRUMB, BOILERPLATE, METADATA = range(len(CLASSES))
