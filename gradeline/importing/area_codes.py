"""Find the authority, region or country that a code and a name of a file stand for."""

import re

from gradeline.facts.holdings import Holdings
from gradeline.importing.summary import Summary

UNKNOWN = "no area of that code is held in authority.csv or authority_former_code.csv"


class Areas:
    """The areas held, by their codes and names, those of before and those of others among them."""

    def __init__(self, holdings: Holdings) -> None:
        authorities = holdings.rows("authority")
        self._by_code = {
            row["code"]: row["authority_id"] for row in holdings.rows("authority_former_code")
        } | {
            row[column]: row["authority_id"]
            for row in authorities
            for column in ("dfe_code", "ons_code")
            if row[column]
        }
        self._names = {row["authority_id"]: row["name"] for row in authorities}
        self._by_name = {plain(name): area for area, name in self._names.items()}
        self._other_names = {
            (row["authority_id"], plain(row["other_name"]))
            for row in holdings.rows("authority_other_name")
        }

    def find(self, codes: list[str], name: str, summary: Summary) -> str | None:
        """Return the id of an area by the first of its codes that is known; None where none is.

        A known code under the name of another area is not trusted; one under an unknown name is,
        and the name is told until it is listed.
        """
        known = next((self._by_code[code] for code in codes if code in self._by_code), None)
        if known is not None and self._is_name_of(known, plain(name)):
            return known
        named = self._by_name.get(plain(name))
        shown = f"{', '.join(code for code in codes if code) or 'no code'} {name}"
        if known is None:
            summary.leave_out(UNKNOWN, shown)
            if named is not None:
                summary.miss(
                    f"{self._names[named]}: its rows have a code that is not held ({shown}), and "
                    "are left out. If its code has changed, put the new one in authority.csv and "
                    "the one before in authority_former_code.csv"
                )
            return None
        if named not in (None, known):
            summary.leave_out(
                "the code is of one area and the name of another",
                f"{shown} (the code is of {self._names[known]})",
            )
            return None
        if named is None:
            summary.remark(
                f"{shown} is held as {self._names[known]}: taken by its code; was it renamed? "
                "If so, add the name to authority_other_name.csv"
            )
        return known

    def _is_name_of(self, area: str, name: str) -> bool:
        own = ("", plain(without_end(self._names[area])))
        return name in own or (area, name) in self._other_names


def without_end(name: str) -> str:
    """Return the name of an authority without the year of its end: `Cumbria (to 2023)`."""
    return re.sub(r" \(to \d{4}\)$", "", name)


def plain(name: str) -> str:
    """Return a name without what its spellings differ in."""
    text = name.lower().replace("&", "and").replace("(pre lg)", "(to 2019)")
    return re.sub(r"[^a-z0-9]", "", text)
