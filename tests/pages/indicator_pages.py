"""The facts about figures as plain rows, and what pages about indicators hold, for their tests."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from streamlit.testing.v1 import AppTest

from gradeline.navigation import register
from tests.conftest import read_figures, read_rows
from tests.pages.test_pages import cells, html, opened
from tests.released import released
from tests.small_facts import SMALL
from tests.words.test_side_by_side import NAMES

PAGE = register.ONE_INDICATOR.script
DAY = "31 October 2026"
AS_AT = date(2026, 10, 31)
SHOWN = {**NAMES, "england": "England", "north-west": "North West"}
EVERY_DOMAIN = "All domains"
FEWEST = 30
Table = list[dict[str, str]]


@dataclass(frozen=True)
class Known:
    """The facts as plain rows: what the page has to agree with."""

    indicators: dict[str, dict[str, str]]
    kinds: dict[str, dict[str, str]]
    authorities: dict[str, dict[str, str]]
    rows: dict[tuple[str, str, int], dict[str, str]]
    breaks: set[tuple[str, int]]
    neighbours: dict[tuple[str, str], list[str]]

    def value(self, indicator_id: str, authority_id: str, year: int) -> Decimal | None:
        row = self.rows.get((indicator_id, authority_id, year))
        return Decimal(row["value"]) if row and row["value"] else None

    def years(self, indicator_id: str) -> list[int]:
        return sorted({year for name, _, year in self.rows if name == indicator_id})

    def ends(self, indicator_id: str, year: int) -> date:
        kind = self.kinds[self.indicators[indicator_id]["period_kind_id"]]
        return date(year, int(kind["end_month"]), int(kind["end_day"]))

    def known_from(self, indicator_id: str, year: int) -> date:
        return released(SMALL)(indicator_id, year)

    def few_of(self, indicator_id: str, authority_id: str, year: int) -> str | None:
        """Return the few whom a figure rests on, None of more or where that is not held."""
        about = self.indicators[indicator_id]
        if about["base"] == "small":
            return "children" if self.authorities[authority_id]["kind"] == "authority" else None
        if about["base"] != "held":
            return None
        base = self.value(about["base_indicator_id"], authority_id, year)
        if base is None or base >= FEWEST:
            return None
        counted = self.indicators[about["base_indicator_id"]]["unit"]
        return "social workers" if counted == "full-time equivalents" else "children"

    def said(self, indicator_id: str, authority_id: str, year: int) -> str:
        """Return what stands in a cell: the figure, and below it that it rests on few."""
        value = self.value(indicator_id, authority_id, year)
        assert value is not None
        few_of = self.few_of(indicator_id, authority_id, year)
        return self.written(indicator_id, value) + (f"based on few {few_of}" if few_of else "")

    def begins(self, indicator_id: str, year: int) -> date:
        end = self.ends(indicator_id, year)
        months = int(self.kinds[self.indicators[indicator_id]["period_kind_id"]]["months"])
        if months == 0:
            return end
        after = end + timedelta(days=1)
        years, month = divmod(after.year * 12 + after.month - 1 - months, 12)
        return date(years, month + 1, after.day)

    def existed(self, indicator_id: str, authority_id: str, year: int) -> bool:
        row = self.authorities[authority_id]
        end, begin = self.ends(indicator_id, year), self.begins(indicator_id, year)
        return not (row["created"] and date.fromisoformat(row["created"]) > end) and not (
            row["abolished"] and date.fromisoformat(row["abolished"]) <= begin
        )

    def words(self, indicator_id: str, year: int) -> str:
        wording = self.kinds[self.indicators[indicator_id]["period_kind_id"]]["wording"]
        return wording.format(year=year, previous=year - 1, short=f"{year % 100:02}")

    def written(self, indicator_id: str, value: float | Decimal) -> str:
        about = self.indicators[indicator_id]
        if about["unit"] == "pounds":
            return f"£{halves_up(Decimal(str(value)) / 1_000_000, 1)} million"
        shown = halves_up(Decimal(str(value)), int(about["decimals"]))
        pound = "£" if about["unit"].startswith("pounds") else ""
        return pound + shown + ("%" if about["unit"] == "%" else "")


def halves_up(value: Decimal, decimals: int) -> str:
    """Write a number as every page is to show it; what binary sums leave behind is cut off."""
    return f"{round(value, 9).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"


@cache
def known() -> Known:
    """Return the facts, read once; figures in doubt are left without a value."""
    rows = {
        (row["indicator_id"], row["authority_id"], int(row["year"])): row
        for row in read_figures(SMALL)
    }
    for row in read_rows(SMALL / "figure_in_doubt.csv"):
        rows[row["indicator_id"], row["authority_id"], int(row["year"])].update(
            value="", missing_reason="withheld as wrong"
        )
    neighbours: dict[tuple[str, str], list[str]] = {}
    for row in read_rows(SMALL / "neighbour.csv"):
        neighbours.setdefault((row["authority_id"], row["model"]), []).append(row["neighbour_id"])
    return Known(
        indicators={row["indicator_id"]: row for row in read_rows(SMALL / "indicator.csv")},
        kinds={row["period_kind_id"]: row for row in read_rows(SMALL / "period_kind.csv")},
        authorities={row["authority_id"]: row for row in read_rows(SMALL / "authority.csv")},
        rows=rows,
        breaks={
            (row["indicator_id"], int(row["year"]))
            for row in read_rows(SMALL / "series_remark.csv")
            if row["kind"] == "break"
        },
        neighbours=neighbours,
    )


def domain_of(indicator_id: str) -> str:
    (label,) = [
        row["label"]
        for row in read_rows(SMALL / "indicator_domain.csv")
        if row["domain_id"] == known().indicators[indicator_id]["domain_id"]
    ]
    return label


def at(indicator_id: str, **query: str) -> AppTest:
    label = known().indicators[indicator_id]["label"]
    return opened(PAGE, domain=domain_of(indicator_id), indicator=label, **query)


def tables(app: AppTest) -> dict[str, Table]:
    """Return each table by its caption, as rows of texts by the names of the columns.

    Rows that narrow pages fold away are in the table that they stand under.
    """
    found: dict[str, Table] = {}
    caption: str = ""
    header: list[str] = []
    folds = r'(<details class="gl-folds"><summary>[^<]*</summary>.{,200}?)?(<table.*?</table>)'
    for is_folded, markup in re.findall(folds, html(app)):
        if not is_folded:
            (caption,) = re.findall(r"<caption[^>]*>(.*?)</caption>", markup)
            header = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', markup)
        found[caption] = found.get(caption, []) * bool(is_folded) + [
            dict(zip(header, row, strict=True)) for row in cells(markup) if len(row) == len(header)
        ]
    return found


def table(app: AppTest, start: str) -> Table:
    (only,) = [rows for caption, rows in tables(app).items() if caption.startswith(start)]
    return only


def by_area(app: AppTest) -> dict[str, dict[str, str]]:
    return {row["Area"]: row for row in table(app, "Latest figures: ")}


def alt(app: AppTest) -> str:
    (chart,) = app.get("plotly_chart")
    text: str = chart.proto.alt
    return text


def warnings(app: AppTest) -> list[str]:
    """Return what the reader is warned of, but for visits that have no publication date."""
    return [each.value for each in app.warning if "publication date" not in each.value]


def neighbour_values(indicator_id: str, area: str, model: str, year: int) -> list[float]:
    values = [
        known().value(indicator_id, neighbour, year)
        for neighbour in known().neighbours[area, model]
    ]
    return [float(value) for value in values if value is not None]
