"""Reads a calendar from standard input with Python's icalendar and prints what a subscriber would see: a line an event,
its start and end in UTC.

It reads the calendar twice. The second time every zone has a name that no tz database knows, so that the times can come
only from the calendar's own VTIMEZONE.
"""

import re
import sys
from datetime import timezone

from icalendar import Calendar


def seen(text):
    calendar = Calendar.from_ical(text)
    for event in calendar.walk("VEVENT"):
        start, end = (event.decoded(name).astimezone(timezone.utc) for name in ("DTSTART", "DTEND"))
        fields = (event["UID"], start.isoformat(), end.isoformat(), event["SEQUENCE"], event["STATUS"], event["SUMMARY"])
        yield "\t".join(str(field) for field in fields)


text = sys.stdin.buffer.read().decode("utf-8")
assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n")), "a line is longer than 75 octets"
known = list(seen(text))
own = list(seen(re.sub(r"TZID([:=])", r"TZID\1/filiera.example/", text)))
assert known == own, f"the calendar's own zones tell other times: {known} {own}"
print("\n".join(known))
