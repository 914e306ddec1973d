"""What is known of a file beside its content: the day in its name, its address at the publisher."""

import csv
import re
from pathlib import Path, PurePath

from gradeline.importing.unusable import UnusableFile
from gradeline.words.dates import read_exact_day

_DAY = r"\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2}"


def day_in_name(file: str) -> str:
    """Return the publication day in the name of a file, an ISO date, if there is one."""
    words = re.findall(_DAY, PurePath(file).name, re.IGNORECASE)
    day = read_exact_day(words[-1]) if words else None
    return day.isoformat() if day else ""


def addresses_in(path: Path) -> dict[str, str]:
    """Return the address of each file that a CSV file names; raises UnusableFile."""
    expected = "a CSV file with the columns file and address"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        raise UnusableFile(path, found, expected) from None
    except (UnicodeDecodeError, csv.Error):
        found = "a file that cannot be read: it is no CSV, or not saved as UTF-8"
        raise UnusableFile(path, found, expected) from None
    if not rows or not {"file", "address"} <= rows[0].keys():
        raise UnusableFile(path, "no such columns", expected)
    return {row["file"]: row["address"] for row in rows}


def address_of(file: str, addresses: dict[str, str]) -> str:
    """Return the address of a file, known by its whole name, with its folder or without."""
    path = PurePath(file)
    names = (str(path), "/".join(path.parts[-2:]), path.name)
    return next((addresses[name] for name in names if name in addresses), "")
