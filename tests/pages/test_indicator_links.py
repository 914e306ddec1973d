"""Links to the pages about indicators, of today and of old."""

import pytest

from gradeline.navigation import register
from tests.pages.indicator_pages import EVERY_DOMAIN, PAGE, at, domain_of, known, warnings
from tests.pages.test_pages import html, opened

pytestmark = pytest.mark.slow

FIRST = "referrals_rate"


def test_all_domains_hold_every_indicator_and_each_domain_its_own() -> None:
    app = opened(PAGE)
    listed = []
    domains = app.selectbox(key="domain").options
    for domain in domains:
        app.selectbox(key="domain").select(domain).run()
        assert not app.exception
        options = app.selectbox(key="indicator").options
        assert app.title[0].value in options
        if domain == EVERY_DOMAIN:
            assert len(options) == len(known().indicators) == 39
        else:
            listed += options
            own = {name for name in known().indicators if domain_of(name) == domain}
            assert set(options) == {known().indicators[name]["label"] for name in own}
    assert sorted(listed) == sorted(row["label"] for row in known().indicators.values())


def test_another_domain_is_chosen_without_a_word_about_the_link() -> None:
    app = at("sw_agency_rate")
    app.selectbox(key="domain").select("Education").run()
    assert warnings(app) == []


def test_all_domains_keep_the_indicator_that_is_shown() -> None:
    app = at("sw_agency_rate")
    app.selectbox(key="domain").select(EVERY_DOMAIN).run()
    assert app.title[0].value == known().indicators["sw_agency_rate"]["label"]


def test_link_to_an_indicator_of_another_domain_opens_it_or_says_why_not() -> None:
    label = known().indicators["sw_agency_rate"]["label"]
    app = opened(PAGE, domain="Education", indicator=label)
    assert app.title[0].value == label or warnings(app)


def test_link_with_an_indicator_alone_opens_it() -> None:
    label = known().indicators["sw_agency_rate"]["label"]
    app = opened(PAGE, indicator=label)
    assert app.title[0].value == label
    assert warnings(app) == []


@pytest.mark.parametrize("key", ["domain", "indicator", "other", "beside", "average"])
def test_link_to_what_there_is_not_says_so_and_shows_the_default(key: str) -> None:
    app = opened(PAGE, **{key: "Nonsense"})
    assert warnings(app) == [
        f"The link asks for {key} “Nonsense”, which does not exist. It has been left out."
    ]
    assert app.title[0].value == known().indicators[FIRST]["label"]
    assert app.radio(key="beside").value == "England and region"
    assert app.selectbox(key="other").value == "None"


@pytest.mark.parametrize(
    "value",
    ["<script>alert(1)</script>", "'; drop table observation; --", "A" * 5000, "\x00\u202e%s{0}"],
    ids=["script", "sql", "long", "odd"],
)
def test_hostile_link_is_no_error(value: str) -> None:
    keys = ("domain", "indicator", "other", "beside", "average", "as_at")
    app = opened(PAGE, **dict.fromkeys(keys, value))
    for key in keys[:-1]:
        assert any(told.startswith(f"The link asks for {key} “") for told in warnings(app)), key
    assert app.title[0].value == known().indicators[FIRST]["label"]
    assert "<script>alert" not in html(app)
    assert all("<script>" not in told and len(told) < 200 for told in warnings(app))


OLD = [
    {"indicator": "Agency children's social workers", "domain": "Workforce"},
    {"beside": "Neighbours 2021", "average": "Median", "domain": "Workforce"},
    {"other": "Halton"},
]


@pytest.mark.parametrize("query", OLD, ids=lambda query: "-".join(query))
def test_link_of_old_leads_to_one_indicator_with_its_choices(query: dict[str, str]) -> None:
    app = opened(register.INDICATORS.script, **query)
    assert warnings(app) == []
    widgets = [*app.selectbox, *app.radio]
    for key, value in query.items():
        (widget,) = [each for each in widgets if each.key == key]
        assert widget.value == value


def test_link_of_old_with_a_domain_alone_leads_to_its_profile() -> None:
    app = opened(register.INDICATORS.script, domain="Workforce")
    assert app.title[0].value == "Workforce in figures"
    assert warnings(app) == []


@pytest.mark.parametrize("former", ["Staff", "Pay"])
@pytest.mark.parametrize("page", [register.INDICATORS, register.TRENDS, register.ONE_INDICATOR])
def test_link_with_the_former_name_of_a_domain_leads_to_it(
    page: register.Page, former: str
) -> None:
    app = opened(page.script, domain=former)
    assert warnings(app) == []
    (widget,) = [each for each in [*app.selectbox, *app.radio] if each.key == "domain"]
    assert widget.value == "Workforce"


@pytest.mark.parametrize("page", [register.INDICATORS, register.TRENDS], ids=lambda page: page.path)
def test_all_domains_of_one_indicator_are_the_first_on_pages_of_a_domain(
    page: register.Page,
) -> None:
    app = opened(page.script, domain=EVERY_DOMAIN)
    assert app.title[0].value.startswith("Help and protection")
    assert warnings(app) == []
    told = warnings(opened(page.script, domain="Nonsense"))
    assert len(told) == 1
    assert "Nonsense" in told[0]
