"""The authority of a report is told by its title, else by its text, and never guessed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from gradeline.facts.faults import FaultyFacts
from gradeline.paths import DATA
from gradeline.reading.authorities import KnownAuthority, Recognised, known_authorities, recognise
from gradeline.reading.document import Document
from gradeline.reading.plain_text import read_text
from tests.conftest import read_rows, write_rows
from tests.reading import real_reports

KNOWN = known_authorities(DATA)
REPORTS = sorted(real_reports.REPORTS.glob("*.pdf"))
FIELDS = ("Inspection dates: 10 to 14 June 2024", "Lead inspector: Ada Kent, HMI")
NOTHING = "Leaders know their services well."


def document(*lines: str) -> Document:
    return read_text("\n".join(lines).encode())


def told(title: Sequence[str], *body: str, on: str = "2016-06-01") -> Recognised:
    front = document(*title)
    return recognise(front.lines, document(*title, *(body or (NOTHING,))), KNOWN, on)


def named(title: Sequence[str], *body: str, on: str = "2016-06-01") -> str | None:
    found = told(title, *body, on=on)
    assert (found.authority is None) == bool(found.problem)
    return found.authority.authority_id if found.authority else None


def day_within(authority: KnownAuthority) -> str:
    return authority.created or ("2018-06-01" if authority.abolished else "2025-06-01")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (["Warrington Borough Council"], "warrington"),
        (["WARRINGTON BOROUGH COUNCIL"], "warrington"),
        (["warrington's services"], "warrington"),
        (["WARRINGTON\u2019S SERVICES"], "warrington"),
        (
            [
                "Inspection of Cheshire West",
                "and Chester local authority",
                "children\u2019s services",
            ],
            "cheshire-west-and-chester",
        ),
        (
            ["Inspection of Cheshire", "West and", "Chester local authority children's services"],
            "cheshire-west-and-chester",
        ),
        (["Cheshire West & Chester Council"], "cheshire-west-and-chester"),
        (["Cheshire East Unitary Authority"], "cheshire-east"),
        (["London Borough of Barking and", "Dagenham"], "barking-and-dagenham"),
        (["Royal Borough of Kensington and Chelsea"], "kensington-and-chelsea"),
        (["Royal Borough of Kingston upon Thames"], "kingston-upon-thames"),
        (["St. Helens Metropolitan Borough", "Council"], "st-helens"),
        (["St Helens Council"], "st-helens"),
        (["ST. HELEN'S COUNCIL"], "st-helens"),
        (["St Helen\u2019s Council"], "st-helens"),
        (["Kingston upon Hull City Council"], "kingston-upon-hull-city-of"),
        (["Kingston-upon-Hull"], "kingston-upon-hull-city-of"),
        (["Hull City Council"], "kingston-upon-hull-city-of"),
        (["Bristol City Council"], "bristol-city-of"),
        (["City of Bristol"], "bristol-city-of"),
        (["Bedford Borough Council"], "bedford-borough"),
        (["Inspection of Bedford local authority"], "bedford-borough"),
        (["Central Bedfordshire Council"], "central-bedfordshire"),
        (["Council of the Isles of Scilly"], "isles-of-scilly"),
        (["City of London Corporation"], "city-of-london"),
        (["City of Westminster"], "westminster"),
        (["Stoke-on-Trent"], "stoke-on-trent"),
        (["Stoke-on-", "Trent City Council"], "stoke-on-trent"),
        (["Southend-on-Sea Borough Council"], "southend-on-sea"),
        (["Southend-", "on-Sea City Council"], "southend-on-sea"),
        (["Southend on Sea"], "southend-on-sea"),
        (["Stockton\u2010on\u2010Tees Borough Council"], "stockton-on-tees"),
        (["Newcastle City Council"], "newcastle-upon-tyne"),
        (["Brighton & Hove"], "brighton-and-hove"),
        (["North Yorkshire County Council"], "north-yorkshire"),
        (["City of York"], "york"),
        (["Telford & Wrekin"], "telford-and-wrekin"),
        (["Medway Council"], "medway"),
        (["Reading Borough Council"], "reading"),
        (["BURY METROPOLITAN BOROUGH COUNCIL"], "bury"),
        (["Durham County Council"], "durham"),
        (["County Durham"], "durham"),
        (["Blackburn with Darwen"], "blackburn-with-darwen"),
        (["Redcar and Cleveland"], "redcar-and-cleveland"),
        (["East Riding of Yorkshire"], "east-riding-of-yorkshire"),
        (["Bath and North East Somerset Council"], "bath-and-north-east-somerset"),
        (["North East Lincolnshire"], "north-east-lincolnshire"),
        (["West Sussex County Council"], "west-sussex"),
        (["Nottinghamshire County Council"], "nottinghamshire"),
        (["Nottingham City Council"], "nottingham"),
        (["Derbyshire"], "derbyshire"),
        (["London Borough of Richmond"], "richmond-upon-thames"),
        (["Herefordshire Council"], "herefordshire"),
        (["Slough Children's Services Trust"], "slough"),
        (["Worcestershire Children First"], "worcestershire"),
        (["Bradford Children and Families Trust"], "bradford"),
    ],
)
def test_title_names_the_authority(title: list[str], expected: str) -> None:
    found = told(title)
    assert found.problem == ""
    assert found.authority is not None
    assert found.authority.authority_id == expected
    assert found.page == 1
    assert found.words


@pytest.mark.parametrize("authority", KNOWN, ids=lambda each: each.authority_id)
def test_every_name_held_is_recognised_as_itself(authority: KnownAuthority) -> None:
    name = authority.name.partition(" (to ")[0]
    on = day_within(authority)
    assert named([f"{name} Council"], on=on) == authority.authority_id
    assert named([name.upper(), *FIELDS], on=on) == authority.authority_id
    assert named(name.replace("-", " ").split(), on=on) == authority.authority_id


@pytest.mark.parametrize("row", read_rows(DATA / "authority_other_name.csv"), ids=str)
def test_no_other_name_leads_to_another_authority(row: dict[str, str]) -> None:
    on = day_within(next(each for each in KNOWN if each.authority_id == row["authority_id"]))
    wanted = None if row["other_name"] == "Kingston" else row["authority_id"]
    assert named([f"{row['other_name']} Council"], on=on) == wanted


def test_words_are_the_printed_lines_that_hold_the_name() -> None:
    found = told(["Ofsted", "London Borough of Barking and", "Dagenham", "Inspection of services"])
    assert found.words == "London Borough of Barking and Dagenham"


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        (["Together for Children"], "Sunderland", "sunderland"),
        (["Achieving for Children"], "Richmond upon Thames", "richmond-upon-thames"),
        (
            ["Inspection of Kingston local authority"],
            "Kingston upon Thames",
            "kingston-upon-thames",
        ),
        (["Kingston Council"], "Kingston-upon-Hull", "kingston-upon-hull-city-of"),
        ([], "Warrington", "warrington"),
    ],
)
def test_title_without_an_authority_leaves_it_to_the_text(
    title: list[str], place: str, expected: str
) -> None:
    found = told([*title, *FIELDS], *[f"Children in {place} are safe."] * 6, "Unlike in Leeds.")
    assert found.problem == ""
    assert found.authority is not None
    assert found.authority.authority_id == expected
    assert found.page is None
    assert found.words.startswith("the whole text names ")
    assert found.words.endswith((" 6 times", " 7 times", "Leeds once"))


@pytest.mark.parametrize(
    "body",
    [
        ["Children in Sunderland are safe."] * 4,
        [*["Children in Sunderland are safe."] * 8, *["As in Gateshead."] * 3],
        [NOTHING],
    ],
)
def test_text_that_is_not_clear_is_a_problem(body: list[str]) -> None:
    found = told(["Together for Children", *FIELDS], *body)
    assert found.authority is None
    assert found.problem.startswith("page 1 names no authority; the text does not settle it: ")


def test_short_name_of_two_is_a_rival_of_the_next() -> None:
    afc = ["Achieving for Children"]
    richmond = ["As in Richmond."] * 6
    kingston = ["Children in Kingston are safe."] * 20
    assert named(afc, *richmond, *kingston) is None
    assert named(afc, *richmond, *kingston, "Kingston upon Thames") == "kingston-upon-thames"
    assert named(afc, *kingston, "Lead inspector: Ada Hull") is None


def test_ordinary_words_and_addresses_are_no_names() -> None:
    afc = ["Together for Children"]
    assert named(afc, *["They are reading and bury nothing."] * 9) is None
    assert named(afc, *["Piccadilly Gate, Manchester M1 2WD"] * 9) is None
    assert named(["Store Street", "Manchester", "M1 2WD", "Wirral Council"]) == "wirral"
    assert named(["Kingston upon Thames KT1 1EU", "Sutton Council"]) == "sutton"


def test_what_follows_the_title_does_not_count() -> None:
    after = ["Report published: 1 May 2016", "Services are shared with Lambeth."]
    assert named(["Southwark Council", *FIELDS, *after]) == "southwark"
    board = ["Review of the effectiveness of the board of Leicestershire and Rutland"]
    assert named(["Rutland County Council", "Inspection of services", *board]) == "rutland"
    assert named(["Inspection of services", *board]) is None


def test_board_of_two_areas_is_decided_by_the_text_among_them() -> None:
    title = ["Cambridgeshire and Peterborough", "Safeguarding Children Board"]
    clear = ["Peterborough is good."] * 6 + ["As in Cambridgeshire."]
    assert named(title, *clear, *["As in Norfolk."] * 9) == "peterborough"
    found = told(title, *["Peterborough and Cambridgeshire work together."] * 6)
    assert found.authority is None
    assert found.problem == (
        "page 1 names Cambridgeshire, Peterborough; the text does not settle it: "
        "Cambridgeshire 7 times, Peterborough 7 times"
    )


def test_sentence_in_the_title_that_names_a_neighbour() -> None:
    title = ["Wandsworth Council", "The council shares its leaders with Richmond upon Thames."]
    assert named(title) is None
    assert named(title, *["Children in Wandsworth are safe."] * 5) == "wandsworth"


def test_text_clearly_about_another_authority_is_a_problem() -> None:
    found = told(["York Council"], *["Children in Leeds are safe."] * 9)
    assert found.authority is None
    assert found.problem == ("page 1 names York, but the text names Leeds 9 times, York once")


@pytest.mark.parametrize(
    ("title", "on", "expected"),
    [
        ("Northamptonshire County Council", "2019-06-01", "northamptonshire-to-2021"),
        ("Northamptonshire County Council", "2022-10-03", None),
        ("North Northamptonshire Council", "2022-10-03", "north-northamptonshire"),
        ("West Northamptonshire Council", "2022-10-03", "west-northamptonshire"),
        ("North Northamptonshire Council", "2019-06-01", None),
        ("Dorset County Council", "2016-02-01", "dorset-to-2019"),
        ("Dorset County Council", "2019-03-31", "dorset-to-2019"),
        ("Dorset Council", "2019-04-01", "dorset"),
        ("Dorset Council", "2021-09-27", "dorset"),
        ("Dorset Council", "", None),
        ("Cumbria County Council", "2017-10-01", "cumbria-to-2023"),
        ("Cumbria County Council", "", "cumbria-to-2023"),
        ("Cumbria", "2023-04-01", None),
        ("Cumberland Council", "2024-01-01", "cumberland"),
        ("Westmorland and Furness Council", "2022-01-01", None),
        ("Bournemouth Borough Council", "2014-01-01", "bournemouth-to-2019"),
        ("Borough of Poole", "2018-01-01", "poole-to-2019"),
        ("Poole", "2021-12-06", None),
        ("Bournemouth Christchurch & Poole", "2021-12-06", "bournemouth-christchurch-and-poole"),
        ("BCP Council", "2021-12-06", "bournemouth-christchurch-and-poole"),
        ("Bournemouth, Christchurch and Poole, Dorset", "2021-12-06", None),
        ("Cheshire County Council", "2008-03-01", None),
        ("Cheshire East Council", "2008-03-01", None),
        ("Bedfordshire County Council", "2008-03-01", None),
    ],
)
def test_authority_must_have_existed_on_the_day(title: str, on: str, expected: str | None) -> None:
    assert named([title], on=on) == expected


def test_problem_says_when_the_authority_ended_or_began() -> None:
    assert told(["Cumbria"], on="2024-01-15").problem == (
        "page 1 names Cumbria (to 2023): Cumbria (to 2023) was abolished on 2023-04-01, "
        "and the inspection began on 2024-01-15"
    )
    assert "Cumberland was created on 2023-04-01" in told(["Cumberland"], on="2020-01-15").problem
    text = told(["A trust"], *["In Cumbria."] * 9, on="2024-01-15")
    assert text.problem.startswith("the whole text names Cumbria (to 2023) 9 times: ")
    assert text.authority is None


def test_county_that_is_not_held_is_never_taken_for_its_town() -> None:
    title = ["Bedfordshire County Council"]
    assert told(title, *["Children in Bedford are safe."] * 9).problem == (
        'page 1 names a county that is none of the authorities held: "Bedfordshire County Council"'
    )
    assert named(["Derby-", "shire County Council"]) is None


def test_page_is_that_of_the_name() -> None:
    whole = read_text(b"A cover\n\fWigan Council\nInspection dates: 1 May 2016")
    found = recognise(whole.lines, whole, KNOWN, "2016-05-01")
    assert (found.page, found.words) == (2, "Wigan Council")


def test_regions_and_the_country_are_no_authorities() -> None:
    ids = {each.authority_id for each in KNOWN}
    rows = read_rows(DATA / "authority.csv")
    assert ids == {row["authority_id"] for row in rows if row["kind"] == "authority"}


def test_unreadable_facts_are_faults(facts: Path) -> None:
    rows = read_rows(facts / "authority.csv")
    write_rows(facts / "authority.csv", [rows[0] | {"created": "1 April"}, *rows[1:]])
    with pytest.raises(FaultyFacts, match=r"authority\.csv, row 2, column created"):
        known_authorities(facts)


@pytest.mark.skipif(not REPORTS, reason="the reports are not here")
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
@pytest.mark.slow
def test_real_report_is_of_the_authority_in_its_file_name(path: Path) -> None:
    whole = real_reports.document_of(path)
    front = [line for line in whole.lines if line.page == whole.lines[0].page]
    area, published, _ = path.stem.rsplit("_", 2)
    found = recognise(front[:12], whole, KNOWN, published)
    assert found.problem == ""
    assert found.authority is not None
    assert found.authority.authority_id == area.replace("_", "-")
    assert found.page == 1
