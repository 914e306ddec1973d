"""Find the authority, region or country that a code and a name of a file stand for."""

import re

from gradeline.importing.summary import Summary

Rows = list[dict[str, str]]


class Areas:
    """The areas held, by their codes and names."""

    def __init__(self, authorities: Rows) -> None:
        self._by_code = {
            row[column]: row["authority_id"]
            for row in authorities
            for column in ("dfe_code", "ons_code")
            if row[column]
        }
        self._names = {row["authority_id"]: row["name"] for row in authorities}
        self._by_name = {plain(name): area for area, name in self._names.items()}

    def find(self, codes: list[str], name: str, summary: Summary) -> str | None:
        """Return the id of an area by the first of its codes that is known; None where none is.

        A known code under the name of another area is not trusted; one under an unknown name is,
        and the name is told.
        """
        known = next((self._by_code[code] for code in codes if code in self._by_code), None)
        if known is not None and plain(name) in ("", plain(without_end(self._names[known]))):
            return known
        named = self._by_name.get(plain(name))
        shown = f"{', '.join(code for code in codes if code) or 'no code'} {name}"
        if known is None:
            summary.leave_out("no area of that code is held in authority.csv", shown)
            return None
        if named not in (None, known):
            summary.leave_out(
                "the code is of one area and the name of another",
                f"{shown} (the code is of {self._names[known]})",
            )
            return None
        if named is None:
            summary.remark(
                f"{shown} is held as {self._names[known]}: taken by its code; was it renamed?"
            )
        return known


def without_end(name: str) -> str:
    """Return the name of an authority without the year of its end: `Cumbria (to 2023)`."""
    return re.sub(r" \(to \d{4}\)$", "", name)


def plain(name: str) -> str:
    """Return a name without what its spellings differ in."""
    text = name.lower().replace("&", "and").replace("(pre lg)", "(to 2019)")
    return re.sub(r"[^a-z0-9]", "", text)
