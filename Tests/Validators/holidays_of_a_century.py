"""Compares the holidays that fraga knows with those of the library holidays, day by day.

    fraga deadline calendar 1971 2100 --format csv | python holidays_of_a_century.py

Every day from 1971 to 2100 is compared: which class it has, and that a holiday's name is one of the
library's. Public holidays are its category of that name with Sundays; the eves that the Act 1930:173
treats the same are its category "de facto". Two things the library does not have, and they are
working days to it or made up for here: Saturdays, which the Act treats the same as well, and the
half days, which are a custom of offices.
"""

import csv
import sys
from datetime import date, timedelta

import holidays

FIRST, LAST = date(1971, 1, 1), date(2100, 12, 31)

NAMES = {
    "New Year's Day": "New Year's Day", "Epiphany": "Epiphany", "Good Friday": "Good Friday",
    "Easter Day": "Easter Sunday", "Easter Monday": "Easter Monday", "May Day": "May Day",
    "Ascension Day": "Ascension Day", "Whit Sunday": "Pentecost", "Whit Monday": "Pentecost Monday",
    "the National Day": "National Day", "Midsummer Eve": "Midsummer Eve",
    "Midsummer Day": "Midsummer Day", "All Saints' Day": "All Saints' Day",
    "Christmas Eve": "Christmas Eve", "Christmas Day": "Christmas Day",
    "Boxing Day": "Second Day of Christmas", "New Year's Eve": "New Year's Eve",
}


def expected(day, public, eves):
    """The class and the names by the library."""
    names = set(public.get_list(day)) | set(eves.get_list(day))
    if day in public:
        return "publicHoliday", names
    if day.weekday() == 5 or day in eves:
        return "treatedAsHoliday", names
    return "working", names


def main():
    rows = {}
    for row in csv.DictReader(sys.stdin):
        if row["what"] in ("publicHoliday", "treatedAsHoliday", "halfDay"):
            rows[row["from"]] = (row["what"], row["name"])
    years = range(FIRST.year, LAST.year + 1)
    public = holidays.Sweden(years=years, include_sundays=True, language="en_US")
    eves = holidays.Sweden(years=years, categories=("de_facto",), language="en_US")
    faults, days, half_days, day = [], 0, 0, FIRST
    while day <= LAST:
        days += 1
        what, name = rows.get(day.isoformat(), ("working", ""))
        if what == "halfDay":
            # A custom, of which the library knows nothing: a working day to it.
            half_days += 1
            what, name = "working", ""
        should, names = expected(day, public, eves)
        if what != should:
            faults.append(f"{day}: {what} {name}, by the library {should} {sorted(names)}")
        elif name in NAMES and NAMES[name] not in names:
            faults.append(f"{day}: {name}, by the library {sorted(names)}")
        day += timedelta(days=1)
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    if half_days == 0:
        faults.append("no half days at all")
    if days != (LAST - FIRST).days + 1 or faults:
        sys.exit(f"{len(faults)} differences in {days} days")
    print(f"{days} days agree; {half_days} half days are working days to the library")


if __name__ == "__main__":
    main()
