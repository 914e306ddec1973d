"""Find the code that an authority of Ofsted's list is held under."""

import re

from gradeline.importing.areas import Areas, plain
from gradeline.importing.holdings import Holdings
from gradeline.importing.summary import Summary


class Codes:
    """The codes held, by the code and the name that a row prints."""

    def __init__(self, holdings: Holdings) -> None:
        authorities = [row for row in holdings.rows("authority") if row["ons_code"]]
        self._areas = Areas(authorities)
        self._known = {row["ons_code"] for row in authorities}
        self._by_name = {
            plain(row["name"]): row["ons_code"]
            for row in authorities
            if row["kind"] == "authority" and not row["abolished"]
        }
        self._listed = {
            (row["ons_code"], plain(row["authority_name"]))
            for row in holdings.rows("national_inspection")
        }

    def find(
        self, where: str, code: str, name: str, is_current: str, summary: Summary
    ) -> str | None:
        """Return the code, or None where the row cannot be told to be of one authority.

        An unknown code under the name of an authority that exists is a former code of it, as of
        Barnsley and Sheffield, whose codes changed in 2025. Under an unknown name it is taken as
        printed, as of authorities that no longer exist.
        """
        if not re.fullmatch(r"E\d{8}", code) or not name:
            what = f"{where}: code {code!r}, name {name!r}"
            summary.leave_out("rows without a usable code or name of an authority", what)
            return None
        if (code, plain(name)) in self._listed:
            return code
        if code in self._known:
            told = Summary("")
            if self._areas.find([code], name, told) is None:
                reason = "rows with the code of one area and the name of another"
                summary.leave_out(reason, f"{where}: {code} {name}")
                return None
            for sentence in told.remarks:
                summary.remark(sentence)
            return code
        current = self._by_name.get(plain(name))
        if current is None or is_current == "false":
            summary.remark(f"{code} {name} is not in authority.csv: its code was taken as printed")
            return code
        summary.remark(f"{code} is printed for {name}, held as {current}: taken by its name")
        return current
