"""Which days a year of an indicator stands for, and which authorities existed then."""

from datetime import date

Rows = list[dict[str, str]]


class Existence:
    """Says whether an authority existed in the period that a year of an indicator stands for."""

    def __init__(self, authorities: Rows, indicators: Rows, period_kinds: Rows) -> None:
        self._created = {row["authority_id"]: row["created"] for row in authorities}
        self._abolished = {row["authority_id"]: row["abolished"] for row in authorities}
        kinds = {row["period_kind_id"]: row for row in period_kinds}
        self._kind = {row["indicator_id"]: kinds[row["period_kind_id"]] for row in indicators}

    def period(self, indicator_id: str, year: int) -> tuple[date, date]:
        """Return the first and the last day of the period; of a count both are its day."""
        kind = self._kind[indicator_id]
        end = date(year, int(kind["end_month"]), int(kind["end_day"]))
        months = int(kind["months"])
        before = end.year * 12 + end.month - months
        start = end if not months else date(before // 12, before % 12 + 1, 1)
        return start, end

    def covers(self, indicator_id: str, authority_id: str, year: int) -> bool:
        """Say whether the authority existed on a day of the period."""
        start, end = self.period(indicator_id, year)
        created, abolished = self._created[authority_id], self._abolished[authority_id]
        if created and date.fromisoformat(created) > end:
            return False
        return not (abolished and date.fromisoformat(abolished) <= start)
