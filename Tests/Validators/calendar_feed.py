"""Holds a calendar that fraga made to three libraries that read calendars, and to its JSON.

    python calendar_feed.py FEED.ics DEADLINES.jsonl

icalendar, vobject and ics must each read the feed, see the same events at the same moments, and those
must be the deadlines of the JSON, or the days announced. What no library minds is looked at here:
lines of at most 75 octets that cut no character, CRLF, and identities that come once.
"""

import json
import sys
from datetime import date, datetime, timezone
from zoneinfo import ZoneInfo

import icalendar
import ics
import vobject

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def moment(value):
    """Days as they are, times in UTC."""
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc)
    return value


def check_lines(feed):
    if not feed.endswith(b"\r\n"):
        return ["the feed does not end with CRLF"]
    faults = []
    for line in feed[:-2].split(b"\r\n"):
        if len(line) > 75 or b"\n" in line or b"\r" in line:
            faults.append(f"a line that is too long or has another line end: {line!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            faults.append(f"a line that cuts a character: {line!r}")
    return faults


def by_icalendar(feed):
    calendar = icalendar.Calendar.from_ical(feed)
    errors = [error for part in calendar.walk() for error in part.errors]
    if errors:
        raise ValueError(errors)
    return {
        str(event["UID"]): (moment(event.decoded("DTSTART")), str(event["SUMMARY"]),
                            len(list(event.walk("VALARM"))))
        for event in calendar.walk("VEVENT")
    }


def by_vobject(feed):
    calendar = vobject.readOne(feed.decode())
    calendar.validate()
    return {
        event.uid.value: (moment(event.dtstart.value), event.summary.value,
                          len(getattr(event, "valarm_list", [])))
        for event in getattr(calendar, "vevent_list", [])
    }


def by_ics(feed):
    events = {}
    for event in ics.Calendar(feed.decode()).events:
        begin = event.begin.datetime
        value = begin.date() if event.all_day else begin.astimezone(timezone.utc)
        events[event.uid] = (value, event.name, len(event.alarms))
    return events


def expected(row):
    if row["announced"]:
        return date.fromisoformat(row["announced"])
    day, time = row["deadline"]["date"], row["deadline"]["time"]
    if time is None:
        return date.fromisoformat(day)
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=STOCKHOLM).astimezone(timezone.utc)


def main():
    with open(sys.argv[1], "rb") as file:
        feed = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    faults = check_lines(feed)
    reference = by_icalendar(feed)
    for name, events in (("vobject", by_vobject(feed)), ("ics", by_ics(feed))):
        for uid in reference.keys() | events.keys():
            if reference.get(uid) != events.get(uid):
                faults.append(f"{uid}: icalendar {reference.get(uid)}, {name} {events.get(uid)}")
    if feed.count(b"BEGIN:VEVENT") != len(reference):
        faults.append("an identity that comes twice")
    dated = [row for row in rows if row["designation"] and (row["announced"] or row["deadline"])]
    for row in dated:
        number = row["designation"].replace("/", "-").replace(":", "-")
        uid = f"{row['kind']}-{number}@fraga"
        found = reference.get(uid)
        if found is None or found[0] != expected(row):
            faults.append(f"{uid}: {found}, by the JSON {expected(row)}")
    if len(dated) != len(reference) or not dated:
        faults.append(f"{len(reference)} events for {len(dated)} questions with a day")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(f"{len(faults)} faults")
    print(f"{len(reference)} events, the same in icalendar, vobject, ics and the JSON")


if __name__ == "__main__":
    main()
