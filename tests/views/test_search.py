"""The search compares words as people type them, and leads to where a hit is shown."""

import re
from dataclasses import replace
from datetime import date
from itertools import permutations
from urllib.parse import parse_qs, urlsplit

import pytest

from gradeline.database.named_queries import Database
from gradeline.navigation.choices import NOBODY_BY_DEFAULT, Choices
from gradeline.sections.text import in_words
from gradeline.views.search.found import MOST_SHOWN, STATEMENTS, Found, search
from gradeline.views.search.spelling import key
from gradeline.words import search as words
from tests.views.choosing import HALTON, HAMPSHIRE, SIX, WIGAN, rows_of
from tests.views.choosing import chosen as choices_of


@pytest.fixture(scope="module")
def chosen(database: Database) -> Choices:
    return choices_of(database)


def addresses(found: Found) -> dict[str, str]:
    """Return where what is held by name is shown; statements are found by their own words."""
    return {
        link.label: link.address
        for group in found.groups
        if group.kind != STATEMENTS
        for link in group.links
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Re-Referrals", "rereferral"),
        ("re referral", "re-referral"),
        ("care leaver", "CARE LEAVERS"),
        ("children\u2019s social worker", "childrens social workers"),
        ("section 47 enquiry", "Section 47 enquiries"),
        ("ADOPTIÓN", "adoption"),
        ("case load", "caseload"),
        ("  social\tworker  ", "social worker"),
        ("agency\x00", "agency"),
        ("the children in need", "children need"),
    ],
)
def test_spellings_that_are_alike_find_alike(one: str, other: str, chosen: Choices) -> None:
    assert addresses(search(chosen, one))
    assert addresses(search(chosen, one)) == addresses(search(chosen, other))


def test_words_may_stand_in_any_order(chosen: Choices) -> None:
    found = {
        frozenset(addresses(search(chosen, " ".join(words))))
        for words in permutations(["social", "worker", "turnover"])
    }
    assert len(found) == 1
    assert "Children's social worker turnover" in found.pop()


def test_plurals_are_alike_and_short_words_stay() -> None:
    assert key("Enquiries, children's homes") == key("enquiry child home")
    assert key("bus status class is") == ("bus", "status", "class")


def test_all_words_have_to_fit(chosen: Choices) -> None:
    assert addresses(search(chosen, "turnover"))
    assert not search(chosen, "turnover elephant").groups


def test_beginning_of_a_word_is_enough_but_an_abbreviation_stands_for_itself(
    chosen: Choices,
) -> None:
    assert "Halton: every grade since 2009" in addresses(search(chosen, "halt"))
    assert set(addresses(search(chosen, "RI"))) == {
        "Requires improvement",
        "Requires improvement to be good",
    }


def test_one_fault_is_forgiven_and_said(chosen: Choices) -> None:
    found = search(chosen, "turnovr")
    assert found.sentences == ("Nothing for “turnovr”; shown for “turnover”.",)
    assert addresses(found) == addresses(search(chosen, "turnover"))


def test_fault_in_each_of_several_words_is_forgiven(chosen: Choices) -> None:
    found = search(chosen, "socail wrker")
    assert found.sentences == ("Nothing for “socail wrker”; shown for “social worker”.",)


def test_two_faults_in_a_word_are_not_forgiven(chosen: Choices) -> None:
    assert not search(chosen, "turnvr").groups


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cheshir eest", "Cheshire East"),
        ("turnover cheshir eest", "turnover Cheshire East"),
        ("wst susex turnover", "West Sussex turnover"),
    ],
)
def test_fault_in_each_word_of_a_name_is_forgiven_in_short_words_too(
    typed: str, meant: str, chosen: Choices
) -> None:
    found = search(chosen, typed)
    assert found.sentences[0] == f"Nothing for “{typed}”; shown for “{meant}”."
    assert addresses(found) == addresses(search(chosen, meant))


def test_fault_in_a_short_word_is_not_forgiven(chosen: Choices) -> None:
    assert not search(chosen, "eex").groups
    assert not search(chosen, "neex").groups


def test_misspelt_name_keeps_its_capitals(chosen: Choices) -> None:
    assert search(chosen, "Haltn").sentences == ("Nothing for “Haltn”; shown for “Halton”.",)


def test_links_lead_to_what_they_name_and_keep_the_choices(chosen: Choices) -> None:
    asked = replace(chosen, query=(("as_at", "2020-01-01"), ("theme", "Overall")))
    assert addresses(search(asked, "turnover"))["Children's social worker turnover"] == (
        "indicator?domain=Workforce&indicator=Children%27s+social+worker+turnover"
        "&as_at=2020-01-01&theme=Overall"
    )
    found = addresses(search(asked, "care leavers"))
    theme = asked.theme_address("Care leavers")
    assert found["Care leavers"] == theme
    assert theme.endswith("?theme=Care+leavers&as_at=2020-01-01")
    assert found["Care leavers: every indicator"].startswith("indicators?domain=Care+leavers&as_at")
    assert found["Support for care leavers"].startswith(
        "findings-theme?about=Support+for+care+leavers&"
    )
    area = "ILACS 2023: The experiences and progress of care leavers"
    assert found[area] == asked.judgements_address("area", area)
    assert addresses(search(asked, "inadequate"))["Inadequate"].startswith(
        "judgement-areas?grade=Inadequate&"
    )


def test_authority_is_put_beside_the_guests_who_are_there(chosen: Choices) -> None:
    asked = replace(chosen, query=(("with", "wigan"), ("with", "hampshire")))
    found = addresses(search(asked, "Halton"))
    assert found["Halton beside the others"] == "./?with=wigan&with=hampshire&with=halton"
    assert found["Halton: every grade since 2009"] == (
        "trajectories-by-authority?history_of=Halton&with=wigan&with=hampshire&with=halton"
    )


def test_authority_takes_the_place_of_the_last_guest_where_there_is_no_room(
    chosen: Choices,
) -> None:
    guests = tuple(("with", each.id) for each in (WIGAN, HAMPSHIRE, HALTON))
    asked = replace(chosen, authorities=SIX, query=guests)
    assert addresses(search(asked, "Salford"))["Salford beside the others"] == (
        "./?with=wigan&with=hampshire&with=salford"
    )
    assert addresses(search(asked, "Wigan")) == {
        "Wigan: every grade since 2009": (
            "trajectories-by-authority?history_of=Wigan&with=hampshire&with=halton&with=wigan"
        )
    }


def test_authority_that_was_unticked_is_ticked(chosen: Choices) -> None:
    asked = replace(
        chosen,
        authorities=chosen.authorities[1:2],
        query=(("warrington", "false"), ("cheshire_east", "false")),
    )
    found = addresses(search(asked, "Warrington"))
    assert found["Warrington beside the others"] == "./?cheshire_east=false"


def test_authority_is_shown_where_the_link_says_in_short_that_none_is(chosen: Choices) -> None:
    home = ("cheshire_east", "cheshire_west_and_chester", "warrington")
    asked = replace(
        chosen, authorities=(), query=(NOBODY_BY_DEFAULT, ("with", "halton")), home=home
    )
    found = addresses(search(asked, "Warrington"))
    assert found["Warrington beside the others"] == "./?home=none&with=halton&warrington=true"
    found = addresses(search(asked, "Wigan"))
    assert found["Wigan beside the others"] == "./?home=none&with=halton&with=wigan"


def test_authority_that_is_shown_leads_to_its_history(chosen: Choices) -> None:
    assert addresses(search(chosen, "Warrington")) == {
        "Warrington: every grade since 2009": "trajectories-by-authority?history_of=Warrington"
    }


def test_authority_named_beside_an_indicator_is_shown_with_it(chosen: Choices) -> None:
    found = addresses(search(chosen, "turnover Halton"))
    assert found["Children's social worker turnover"].endswith("&with=halton")
    assert found["Halton beside the others"] == "./?with=halton"


def test_authorities_and_year_typed_are_used_or_said_not_to_be(chosen: Choices) -> None:
    found = search(chosen, "turnover Halton Wigan 2019")
    assert found.sentences == (
        "2019 was not searched for: pages show every year held. For what had been published by"
        " the end of it, type 2019 under “As at”.",
        "The links keep Halton and Wigan among the authorities compared.",
    )
    turnover = addresses(found)["Children's social worker turnover"]
    assert sorted(parse_qs(urlsplit(turnover).query)["with"]) == ["halton", "wigan"]


def test_authority_named_for_whom_there_is_no_room_is_not_said_to_be_kept(chosen: Choices) -> None:
    found = search(chosen, "turnover Halton Wigan Hampshire Salford")
    turnover = addresses(found)["Children's social worker turnover"]
    kept = parse_qs(urlsplit(turnover).query)["with"]
    assert len(kept) == 3
    names = {"halton": "Halton", "wigan": "Wigan", "hampshire": "Hampshire", "salford": "Salford"}
    (sentence,) = found.sentences
    assert {name for key, name in names.items() if name in sentence} == {names[k] for k in kept}


def test_year_is_left_out_and_said(chosen: Choices) -> None:
    found = search(chosen, "turnover 2019")
    assert found.sentences[0].startswith("2019 was not searched for: pages show every year held.")
    assert addresses(found) == addresses(search(chosen, "turnover"))


@pytest.mark.parametrize(
    ("as_at", "words", "said"),
    [
        (
            date(2018, 6, 1),
            "turnover 2017",
            "2017 was not searched for: pages show what had been published by 1 June 2018. For what"
            " had been published by the end of it, type 2017 under “As at”.",
        ),
        (None, "turnover 2062", "2062 was not searched for: pages show every year held."),
        (None, "turnover 1999", "1999 was not searched for: pages show every year held."),
        (None, "turnover 2026", "2026 was not searched for: pages show every year held."),
        (
            None,
            "turnover 2015 2062",
            "2015 and 2062 were not searched for: pages show every year held. For what had been"
            " published by the end of 2015, type 2015 under “As at”.",
        ),
    ],
)
def test_year_left_out_is_told_by_the_day_shown_and_by_what_as_at_takes(
    as_at: date | None, words: str, said: str, chosen: Choices
) -> None:
    today = replace(chosen, as_at=date(2026, 11, 28), latest=date(2026, 11, 28))
    assert search(replace(today, as_at=as_at or today.as_at), words).sentences == (said,)


@pytest.mark.parametrize(
    ("asked", "gone", "followers"),
    [
        ("leadership Northamptonshire", "Northamptonshire (to 2021)", ("North", "West")),
        ("overall effectiveness Northamptonshire 2016", "Northamptonshire (to 2021)", ("North",)),
        ("turnover Cumbria", "Cumbria (to 2023)", ("Cumberland", "Westmorland and Furness")),
        ("leadership Poole", "Poole (to 2019)", ("Bournemouth, Christchurch and Poole",)),
    ],
)
def test_authority_that_has_ended_is_found_by_its_bare_name_and_with_those_that_followed(
    asked: str, gone: str, followers: tuple[str, ...], chosen: Choices
) -> None:
    found = search(chosen, asked)
    (group,) = (each for each in found.groups if each.kind == "authority")
    names = [link.label.partition(":")[0] for link in group.links]
    assert gone in names
    assert all(any(name.startswith(each) for name in names) for each in followers)
    assert any(each.startswith(f"{gone} existed until 31 March 20") for each in found.sentences)
    assert len(found.groups) > 1
    before = search(replace(chosen, as_at=date(2012, 1, 1)), asked)
    (group,) = (each for each in before.groups if each.kind == "authority")
    assert {link.label.partition(":")[0] for link in group.links} >= {gone}
    assert len(group.links) == 2
    assert not any("existed until" in each for each in before.sentences)


def test_beginning_of_a_name_names_those_that_are_called_so_where_they_are_few(
    chosen: Choices,
) -> None:
    assert "Newcastle upon Tyne beside the others" in addresses(
        search(chosen, "turnover newcastle")
    )
    both = search(chosen, "turnover kingston").sentences
    assert both == (
        "The links keep Kingston Upon Hull, City of and Kingston upon Thames among the authorities"
        " compared.",
    )
    assert not search(chosen, "turnover north").groups


def test_authority_created_later_than_the_year_or_the_day_is_said_to_be(chosen: Choices) -> None:
    said = (
        "Cumberland was created on 1 April 2023: there is nothing of it from before. Before, there"
        " was Cumbria (to 2023)."
    )
    assert said in search(chosen, "turnover Cumberland 2015").sentences
    assert said in search(chosen, "Cumberland 2015").sentences
    assert search(replace(chosen, as_at=date(2018, 1, 1)), "Cumberland").sentences == (said,)
    assert said not in search(chosen, "turnover Cumberland").sentences
    assert said not in search(chosen, "turnover Cumberland 2024").sentences


def test_area_that_no_authority_chosen_was_judged_on_is_no_link(chosen: Choices) -> None:
    found = search(chosen, "Targeted looked after: Capacity to improve")
    assert found.groups == ()
    assert found.sentences == (
        "Not given to any of the authorities chosen: “Targeted looked after: Capacity to improve”.",
    )


def test_long_groups_are_cut_and_say_how_many_more(chosen: Choices) -> None:
    (group, *_) = search(chosen, "children").groups
    assert len(group.links) == MOST_SHOWN
    (row, *_) = rows_of(search(chosen, "children").section.tables[0])
    assert row[1].endswith(f"and {group.left_out} more: add a word to narrow the search")


def test_section_has_a_row_for_each_kind_of_hit(chosen: Choices) -> None:
    section = search(chosen, "turnover").section
    (table,) = section.tables
    assert table.caption == "Found for “turnover”"
    assert [in_words(row[0]) for row in table.rows] == [
        "Indicators",
        "What findings are about",
        "What reports say",
    ]


def test_nothing_typed_is_said_and_control_characters_do_no_harm(chosen: Choices) -> None:
    for text in ("", "  ", "\x00\x07\n"):
        found = search(chosen, text)
        assert (found.groups, found.asked) == ((), "")
        assert found.sentences == ("Type a word for what you are looking for.",)


def test_year_since_when_keeps_the_theme_among_what_is_found(chosen: Choices) -> None:
    found = search(chosen, "private fostering since 2015")
    themes = [group for group in found.groups if group.kind == "tag"]
    assert themes == [
        group for group in search(chosen, "private fostering").groups if group.kind == "tag"
    ]
    assert [link.label for link in themes[0].links] == ["Private fostering"]
    assert found.sentences[0].startswith("2015 was searched for in what reports say alone: pages")


def test_statements_without_the_authority_named_are_said_to_be_without_it(chosen: Choices) -> None:
    found = search(chosen, "private fostering Halton 2019")
    (group,) = (each for each in found.groups if each.kind == STATEMENTS)
    (link,) = group.links
    assert re.fullmatch(
        r"\d+ statements on “private fostering”, of every year;"
        r" reports on Halton have not been read paragraph by paragraph",
        link.label,
    )
    assert link.address.startswith("findings-theme?said=private+fostering")


def test_question_leads_to_the_statements_that_answer_it(chosen: Choices) -> None:
    (group,) = (
        each
        for each in search(chosen, "private fostering since 2015").groups
        if each.kind == STATEMENTS
    )
    (link,) = group.links
    assert re.fullmatch(r"\d+ statements since 2015, each with its place in the report", link.label)
    assert link.address == "findings-theme?said=private+fostering+since+2015"


def test_one_statement_alone_is_not_each() -> None:
    assert words.statements(1, None) == "1 statement, with its place in the report"
    assert words.statements(2, None) == "2 statements, each with its place in the report"
