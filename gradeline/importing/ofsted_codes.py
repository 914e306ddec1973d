"""Find the code that an authority of Ofsted's list is held under."""

import re

from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import plain, without_end
from gradeline.importing.summary import Summary


class Codes:
    """The codes held, by the code and the name that a row prints."""

    def __init__(self, holdings: Holdings) -> None:
        areas = [row for row in holdings.rows("authority") if row["ons_code"]]
        self._names = {row["ons_code"]: row["name"] for row in areas}
        self._codes = {plain(name): code for code, name in self._names.items()}
        self._held = {(code, plain(without_end(name))) for code, name in self._names.items()}
        ids = {row["authority_id"]: row["ons_code"] for row in areas}
        self._former = {
            row["code"]: ids[row["authority_id"]]
            for row in holdings.rows("authority_former_code")
            if row["authority_id"] in ids
        }
        for row in holdings.rows("authority_other_name"):
            if row["authority_id"] in ids:
                self._held.add((ids[row["authority_id"]], plain(row["other_name"])))
        for row in holdings.rows("national_inspection"):
            self._held.add((row["ons_code"], plain(row["authority_name"])))

    def find(self, where: str, code: str, name: str, is_current: str, summary: Summary) -> str:
        """Return the code, empty where the row cannot be told to be of one authority.

        A former code stands for the one held, as of Barnsley and Sheffield, whose codes changed in
        2025; so does an unknown code under the name of an authority that exists, and is told. Under
        an unknown name it is taken as printed, as of authorities that no longer exist.
        """
        if not re.fullmatch(r"E\d{8}", code) or not name:
            what = f"{where}: code {code!r}, name {name!r}"
            summary.leave_out("rows without a usable code or name of an authority", what)
            return ""
        named = self._codes.get(plain(name), "")
        if (code, plain(name)) in self._held:
            return code
        if named and named == self._former.get(code):
            return named
        if code in self._names and named:
            reason = "rows with the code of one area and the name of another"
            summary.leave_out(reason, f"{where}: {code} {name}")
            return ""
        if code in self._names:
            held = self._names[code]
            summary.remark(
                f"{code} {name} is held as {held}: taken by its code; was it renamed? "
                "If so, add the name to authority_other_name.csv"
            )
            return code
        if named and is_current != "false":
            summary.remark(
                f"{code} is printed for {name}, held as {named}: taken by its name; if it is a "
                "former code, add it to authority_former_code.csv"
            )
            return named
        summary.remark(f"{code} {name} is not in authority.csv: its code was taken as printed")
        return code
