"""A date as a page states it, in ISO 8601 where it can mean only one day.

`2024-03-05T10:00:00+01:00` stays as it is; `5 March 2024`, `2024/03/05`, `2024年3月5日`, `05.03.2024`, seconds since
1970 and what mail and JavaScript write are brought into its form; `05/03/2024`, which may be two days, and the words
of other languages stay as they are. Absurd ones (month 13, year 0, the first second of 1970, which is what programs
write that know of no date) are left out.
"""

import re
from datetime import UTC, datetime
from typing import Any

from cleantext.readers.facts.things import plain

EARLIEST_YEAR = 1605  # of the first newspaper
LATEST_YEAR = 2100
LONGEST_DATE = 60  # characters: "Wednesday, 11 September 2024 at 10:00:00 Central European Time"
NO_DATES = frozenset(("1970-01-01", "1969-12-31"))  # second 0, here and west of here
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name: number for number, month in enumerate(_MONTHS.split(), 1) for name in (month, month[:3])} | {"sept": 9}
_LABEL = re.compile(r"^(?:(?:first |originally )?(?:published|posted|updated|date|on)\b:?\s)+", re.IGNORECASE)
_TIME = r"(?P<hour>\d\d?):(?P<minute>\d\d)(?P<second>:\d\d(?:\.\d{1,9})?)?(?:\s?(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?:\s?(?:(?:GMT|UTC)?(?P<offset>[+-]\d\d:?\d\d)|(?P<zero>Z|GMT|UTC)))?(?:\s\([A-Za-z ]{1,40}\))?"
_REST = rf"(?:(?:T|,?\s|\s[-|]\s|,?\sat\s){_TIME}{_ZONE})?$"
_FORMS = tuple(
    re.compile(form + _REST, re.IGNORECASE | re.ASCII)
    for form in (
        r"^(?P<year>\d{4})(?P<between>[-/. ])(?P<month>\d\d?)(?P=between)(?P<day>\d\d?)",
        r"^(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        r"^(?P<year>\d{4}) ?[年년] ?(?P<month>\d\d?) ?[月월] ?(?P<day>\d\d?) ?[日일]?",
        r"^(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})",
        r"^(?P<day>1[3-9]|2\d|3[01])(?P<between>[-/])(?P<month>\d\d?)(?P=between)(?P<year>\d{4})",
        r"^(?P<month>\d\d?)(?P<between>[-/])(?P<day>1[3-9]|2\d|3[01])(?P=between)(?P<year>\d{4})",
        r"^(?:[a-z]{3,9},?\s)?(?P<day>\d\d?)(?:st|nd|rd|th)?[ -](?P<name>[a-z]{3,9})\.?,?[ -](?P<year>\d{4})",
        r"^(?:[a-z]{3,9},?\s)?(?P<name>[a-z]{3,9})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{4})",
    )
)
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?", re.ASCII)
_STARTS_AS_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?", re.ASCII)  # or milliseconds, 2001 to 2033
_NUMBERS = re.compile(r"(?<!\d)\d{1,4}(?!\d)", re.ASCII)
_TWO_WAYS = re.compile(r"(\d\d?)[-/](\d\d?)[-/]\d{4}\b", re.ASCII)


def stated_date(value: Any) -> str:
    """The date that a text states; "" where it states none.

    >>> stated_date("5 March 2024 10:30 pm"), stated_date("05/03/2024"), stated_date("2024-02-31")
    ('2024-03-05T22:30', '05/03/2024', '')
    """
    text = str(value) if type(value) is int and 0 < value < 10**13 else plain(value)
    text = _LABEL.sub("", text)
    if not text or len(text) > LONGEST_DATE:
        return ""
    date = _in_iso(text)
    return date if date[:10] not in NO_DATES else ""


def _in_iso(text: str) -> str:
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat().replace("+00:00", "Z")
    for form in _FORMS:
        if found := form.match(text):
            part = found.groupdict()
            if (part.get("name") or "may").lower() not in _MONTH:
                continue  # a month of another language
            date = _from_parts(part)
            return text if date and _ISO.fullmatch(text) else date
    if start := _STARTS_AS_DAY.match(text):
        return _in_iso(start.group())
    return text if _is_plausible(text) else ""


def _from_parts(part: dict[str, str | None]) -> str:
    try:
        name = part.get("name")
        month = _MONTH[name.lower()] if name else int(part["month"] or 0)
        day = datetime(int(part["year"] or 0), month, int(part["day"] or 0))
        hour, minute = int(part["hour"] or 0), int(part["minute"] or 0)
        if part["half"]:
            hour = hour % 12 + 12 * (part["half"].lower() == "p")
        moment = day.replace(hour=hour, minute=minute)
    except ValueError:
        return ""
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        return ""
    if part["hour"] is None:
        return moment.date().isoformat()
    return f"{moment:%Y-%m-%dT%H:%M}{part['second'] or ''}{_zone(part)}"


def _zone(part: dict[str, str | None]) -> str:
    if part["offset"]:
        return f"{part['offset'][:3]}:{part['offset'][-2:]}"
    return "Z" if part["zero"] else ""


def _is_plausible(text: str) -> bool:
    """Whether a date that is left as it stands has a year, and no day or month that cannot be."""
    if both := _TWO_WAYS.match(text):
        return all(1 <= int(number) <= 12 for number in both.groups())
    numbers = [int(number) for number in _NUMBERS.findall(text)]
    has_year = any(EARLIEST_YEAR <= number <= LATEST_YEAR for number in numbers)
    return has_year and (len(numbers) > 1 or bool(_ISO.fullmatch(text)))
