"""Find the authority that a name in a list of Ofsted stands for."""

from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import plain, without_end
from gradeline.importing.summary import Summary


class ListingNames:
    """The names of authorities that exist and of those that do not, with their other names."""

    def __init__(self, holdings: Holdings) -> None:
        self._current: dict[str, str] = {}
        self._abolished: dict[str, str] = {}
        rows = [row for row in holdings.rows("authority") if row["kind"] == "authority"]
        for row in rows:
            names = self._abolished if row["abolished"] else self._current
            names[plain(without_end(row["name"]))] = row["authority_id"]
        owners: dict[str, set[str]] = {}
        for row in holdings.rows("authority_other_name"):
            owners.setdefault(plain(row["other_name"]), set()).add(row["authority_id"])
        for name, authorities in owners.items():
            if len(authorities) == 1 and name not in self._abolished:
                self._current.setdefault(name, next(iter(authorities)))

    def find(self, where: str, name: str, is_abolished: bool, summary: Summary) -> str | None:
        """Return the id of an authority; None where no one name stands for it, which is told.

        A table of authorities that no longer exist means those; any other means an authority that
        exists, or else one that did when the list was made.
        """
        first, second = self._current, self._abolished
        if is_abolished:
            first, second = second, first
        found = first.get(plain(name)) or second.get(plain(name))
        if found is None:
            summary.leave_out("rows of an authority that is not held", f"{where}: {name}")
        return found
