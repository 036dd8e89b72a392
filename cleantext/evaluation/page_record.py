"""What the records of both kinds have in common: a name, a place, a site, a fold, tags."""

import zlib
from dataclasses import dataclass
from typing import Any

NOT_TAGS = ("text", "lines", "html", "html_b64", "gold", "with", "without")


@dataclass(frozen=True)
class PageRecord:
    """A page of a file.

    fields  the record, its tags included
    where   what errors call it: `labelled.jsonl:17`
    """

    fields: dict[str, Any]
    where: str

    @property
    def id(self) -> str:
        """Its name, or where it stands."""
        return str(self.fields.get("id") or self.where)

    @property
    def url(self) -> str | None:
        """Where it came from, if known."""
        url = self.fields.get("url")
        return url if isinstance(url, str) else None

    @property
    def host(self) -> str:
        """The site; a page that names none is a site of its own."""
        return str(self.fields.get("host") or self.id)

    @property
    def host_hash(self) -> int:
        """CRC-32 of the host: its remainder says in which fold the page is."""
        return zlib.crc32(self.host.encode("utf-8", "replace"))

    def tags(self, key: str) -> list[str]:
        """The values of a field that holds one or, with commas between, several; none where it is absent."""
        value = self.host if key == "host" else self.fields.get(key)
        if value is None:
            return []
        return str(value).split(",") if key == "page_kind" else [str(value)]

    def tag_names(self) -> list[str]:
        """The fields whose values may make groups of pages."""
        return [name for name in self.fields if name not in NOT_TAGS]
