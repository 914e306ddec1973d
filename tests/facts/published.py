"""Published figures as the CSV tables hold them, with what is said of them worked out anew."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from gradeline.paths import DATA
from tests.conftest import read_figures, read_rows
from tests.facts import change_apart
from tests.released import released

_DOMAINS = read_rows(DATA / "indicator_domain.csv")
DOMAINS = {row["domain_id"]: row["label"] for row in _DOMAINS}
CONTEXT = {row["domain_id"] for row in _DOMAINS if row["is_context"] == "true"}
FEWEST, FEWEST_FOR_QUARTERS = 30, 8
Value = tuple[str, str, int]


def labels() -> dict[str, str]:
    return {row["indicator_id"]: row["label"] for row in read_rows(DATA / "indicator.csv")}


@dataclass(frozen=True)
class Facts:
    """What is held up to a day: values by indicator, area and year."""

    day: date
    indicators: dict[str, dict[str, str]]
    values: dict[str, dict[int, dict[str, float]]]
    authorities: dict[str, dict[str, str]]
    neighbours: dict[tuple[str, int], frozenset[str]]
    kinds: dict[str, dict[str, str]]
    breaks: frozenset[tuple[str, int]]

    def held(self, domain: str) -> list[str]:
        """Return the indicators of a domain with a figure of an authority."""
        return [
            key
            for key, row in self.indicators.items()
            if row["domain_id"] == domain and self.latest(key) is not None
        ]

    def latest(self, key: str) -> int | None:
        years = [
            year
            for year, areas in self.values.get(key, {}).items()
            if any(self.authorities[area]["kind"] == "authority" for area in areas)
        ]
        return max(years, default=None)

    def polarity(self, key: str) -> str:
        return self.indicators[key]["polarity"]

    def is_total(self, key: str) -> bool:
        row = self.indicators[key]
        totals = ("pounds", "full-time equivalents", "incidents")
        return row["base"] == "itself" or row["unit"] in totals

    def slack(self, key: str) -> float:
        return float(10 ** -int(self.indicators[key]["decimals"]) * 1.000001)

    def shown(self, key: str, value: float) -> int:
        """Return a figure as it is shown, halves up, in parts."""
        unit: int = change_apart.PARTS // 10 ** int(self.indicators[key]["decimals"])
        parts = change_apart.exact(value)
        size = (2 * abs(parts) + unit) // (2 * unit) * unit
        return size if parts > 0 else -size

    def members(self, region: str | None, neighbours_of: str | None, model: int) -> frozenset[str]:
        own = {key for key, row in self.authorities.items() if row["kind"] == "authority"}
        if region is not None:
            own = {key for key in own if self.authorities[key]["region"] == region}
        if neighbours_of is not None:
            own &= self.neighbours[neighbours_of, model] | {neighbours_of}
        return frozenset(own)

    def existed(self, key: str, area: str, year: int) -> bool:
        row = self.authorities[area]
        kind = self.kinds[self.indicators[key]["period_kind_id"]]
        end = date(year, int(kind["end_month"]), int(kind["end_day"]))
        begin = end
        if int(kind["months"]):
            after = end + timedelta(days=1)
            years, month = divmod(after.year * 12 + after.month - 1 - int(kind["months"]), 12)
            begin = date(years, month + 1, after.day)
        return not (row["created"] and date.fromisoformat(row["created"]) > end) and not (
            row["abolished"] and date.fromisoformat(row["abolished"]) <= begin
        )

    def rests_on_few(self, key: str, area: str, year: int) -> bool:
        """Say whether a figure rests on few children, or on an unknown number."""
        row = self.indicators[key]
        if row["base"] == "small":
            return True
        if row["base"] == "itself":
            return self.values[key][year][area] < FEWEST
        if row["base"] != "held":
            return False
        base = self.values.get(row["base_indicator_id"], {}).get(year, {}).get(area)
        return base is None or base < FEWEST

    def standing(
        self, domain: str, own: tuple[str, ...], members: frozenset[str]
    ) -> dict[str, dict[str, int]]:
        """Return the quarter, from 0 for the best, of each area on each indicator ranked."""
        found: dict[str, dict[str, int]] = {}
        for key in self.held(domain):
            year = self.latest(key)
            if self.polarity(key) == "none" or year is None or year < self.day.year - 3:
                continue
            everyone = {
                area: value
                for area, value in self.values[key][year].items()
                if self.authorities[area]["kind"] == "authority" and self.existed(key, area, year)
            }
            if self.is_total(key) or len(everyone) <= 3:
                continue
            placed = {
                area: self.shown(key, value) for area, value in everyone.items() if area in members
            }
            for area in own:
                if area in placed and len(placed) >= FEWEST_FOR_QUARTERS:
                    if self.rests_on_few(key, area, year):
                        continue
                    ahead = sum(
                        other < placed[area]
                        if self.polarity(key) == "low"
                        else other > placed[area]
                        for other in placed.values()
                    )
                    found.setdefault(key, {})[area] = ahead * 4 // len(placed)
        return found

    def in_quarter(self, standing: dict[str, dict[str, int]], key: str, quarter: int) -> list[str]:
        return sorted(area for area, own in standing[key].items() if own == quarter)

    def all_beside_england(
        self, standing: dict[str, dict[str, int]], own: tuple[str, ...], side: str
    ) -> list[str]:
        """Return the indicators on which all are worse, or better, than England."""
        found = []
        for key, places in standing.items():
            year = self.latest(key)
            assert year is not None
            country = self.values[key][year].get("england")
            if country is None or len(places) < len(own):
                continue
            sign = 1 if self.polarity(key) == "high" else -1
            ahead = [sign * (self.values[key][year][area] - country) for area in own]
            slack = self.slack(key)
            if all(each < -slack if side == "worse" else each > slack for each in ahead):
                found.append(key)
        return found

    def moved(self, domain: str, own: tuple[str, ...]) -> dict[str, list[str]]:
        """Return the verdicts of each area over three years, on what has not ended."""
        found: dict[str, list[str]] = {}
        for key in self.indicators:
            if self.indicators[key]["domain_id"] != domain or self.polarity(key) == "none":
                continue
            areas = (*own, *(() if self.is_total(key) else ("england",)))
            years = [
                year
                for year, values in self.values.get(key, {}).items()
                if any(area in values for area in areas)
            ]
            year = max(years, default=0)
            if year < self.day.year - 3:
                continue
            for area in own:
                if area in self.values[key][year] and not self.rests_on_few(key, area, year):
                    verdict = self.verdict(key, area, year)
                    if verdict:
                        found.setdefault(area, []).append(verdict)
        return found

    def verdict(self, key: str, area: str, year: int) -> str | None:
        """Say whether a figure got better or worse over three years; None without a trend."""
        values = {one: areas[area] for one, areas in self.values[key].items() if area in areas}
        breaks = frozenset(one for name, one in self.breaks if name == key)
        slack = change_apart.slack_of(self.indicators[key])
        trend = change_apart.trend(change_apart.in_a_row(values, year, breaks), slack)
        if trend in ("rising", "falling"):
            return "better" if (trend == "rising") == (self.polarity(key) == "high") else "worse"
        return trend and {"level": "same", "up and down": "no trend"}[trend]


@cache
def facts(day: date) -> Facts:
    """Return what is held of what had come out by a day; figures in doubt are left out."""
    kinds = {row["period_kind_id"]: row for row in read_rows(DATA / "period_kind.csv")}
    indicators = {row["indicator_id"]: row for row in read_rows(DATA / "indicator.csv")}
    doubt = {
        (row["indicator_id"], row["authority_id"], row["year"])
        for row in read_rows(DATA / "figure_in_doubt.csv")
    }
    values: dict[str, dict[int, dict[str, float]]] = {}
    known_from = released(DATA)
    for row in read_figures(DATA):
        year = int(row["year"])
        if not row["value"] or known_from(row["indicator_id"], year) > day:
            continue
        if (row["indicator_id"], row["authority_id"], row["year"]) in doubt:
            continue
        own = values.setdefault(row["indicator_id"], {}).setdefault(year, {})
        own[row["authority_id"]] = float(row["value"])
    paired = sorted(
        ((row["authority_id"], int(row["model"])), row["neighbour_id"])
        for row in read_rows(DATA / "neighbour.csv")
    )
    return Facts(
        day,
        indicators,
        values,
        {row["authority_id"]: row for row in read_rows(DATA / "authority.csv")},
        {
            key: frozenset(other for _, other in own)
            for key, own in groupby(paired, key=lambda pair: pair[0])
        },
        kinds,
        frozenset(
            (row["indicator_id"], int(row["year"]))
            for row in read_rows(DATA / "series_remark.csv")
            if row["kind"] == "break"
        ),
    )
