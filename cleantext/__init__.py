"""Repairs dumped web pages: takes out injected keywords, breadcrumbs, menus and second copies, and says why."""

__version__ = "0.1.0"
