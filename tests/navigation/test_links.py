"""Links lead to a page of the register and keep the choices that all pages share."""

import pytest

from gradeline.navigation.links import address, at_page, is_list, opens_here_alone
from gradeline.navigation.register import INDICATORS, PAGES, SIDE_BY_SIDE, page_at
from gradeline.paths import ROOT


def test_own_keys_come_first_and_take_the_place_of_the_same_key() -> None:
    query = (
        ("as_at", "31 March 2016"),
        ("domain", "Health"),
        ("with", "halton"),
        ("with", "wigan"),
    )
    assert address(INDICATORS, query, ("domain", "Children in care")) == (
        "indicators?domain=Children+in+care&as_at=31+March+2016&with=halton&with=wigan"
    )


def test_first_page_has_an_address_too() -> None:
    assert address(SIDE_BY_SIDE, ()) == "./"


def test_values_of_a_link_cannot_add_keys() -> None:
    assert address(INDICATORS, (), ("domain", "a&with=x#y")) == (
        "indicators?domain=a%26with%3Dx%23y"
    )


def test_page_of_a_document_is_added_where_it_is_known() -> None:
    assert at_page("https://example.org/file/1", 4) == "https://example.org/file/1#page=4"
    assert at_page("https://example.org/1.pdf", 4) == "https://example.org/1.pdf#page=4"
    assert at_page("https://example.org/file/1", None) == "https://example.org/file/1"


def test_page_about_an_authority_is_not_turned_to_a_page() -> None:
    assert at_page("https://example.org/provider/44", 4) == "https://example.org/provider/44"


def test_every_page_of_the_register_has_a_script_and_an_address_of_its_own() -> None:
    paths = [path for page in PAGES for path in (page.path, *page.former_paths)]
    assert len(set(paths)) == len(paths)
    assert {page.script for page in PAGES} == {
        str(path.relative_to(ROOT).as_posix()) for path in (ROOT / "pages").rglob("*.py")
    }


def test_former_addresses_lead_to_the_same_page() -> None:
    assert page_at("side-by-side") is SIDE_BY_SIDE
    assert page_at("nowhere") is SIDE_BY_SIDE


def test_no_page_shares_an_own_key_with_the_choices_of_all() -> None:
    shared = {"as_at", "theme", "with"}
    assert not [page.path for page in PAGES if shared & set(page.keys)]


def test_readme_lists_the_pages_of_the_register() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in PAGES:
        assert f"| {page.title} | {page.question} |" in readme


def test_page_of_a_provider_is_a_list_of_reports_and_no_report() -> None:
    assert is_list("https://reports.ofsted.gov.uk/provider/44/895")
    assert not is_list("https://files.ofsted.gov.uk/v1/file/50247203")
    assert not is_list("https://example.org/news/an-article")


@pytest.mark.parametrize(
    ("address", "is_alone"),
    [
        ("http://127.0.0.1:8501/", True),
        ("http://localhost:8501/england?theme=Adoption", True),
        ("http://[::1]:8501/", True),
        ("http://performance-pc:8501/?with=halton", False),
        ("https://gradeline.example/", False),
    ],
)
def test_address_that_only_this_computer_can_open_is_known(address: str, is_alone: bool) -> None:
    assert opens_here_alone(address) == is_alone
