"""Each word of the trade, each label and each figure that is not held is found, misspelt too."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from gradeline.app.search import cut
from gradeline.compared_authorities import side_by_side
from gradeline.navigation.choices import Choices
from gradeline.navigation.register import PAGES, page_at
from gradeline.paths import DATA
from gradeline.queries.search import entries
from gradeline.views import answers
from gradeline.views.search.found import Found, index, search
from gradeline.views.search.index import Index
from gradeline.views.search.spelling import key, spellings, stem
from gradeline.views.statements.story import answers as statements_with
from gradeline.words.statements import SMALL_WORDS
from tests.conftest import read_rows
from tests.facts.oracle import INSPECTIONS
from tests.facts.statements_apart import STATEMENTS, TAGS
from tests.frames import Database

SHORTEST_FORGIVEN = 5
WORDS = read_rows(DATA / "search_word.csv")
INDICATORS = read_rows(DATA / "indicator.csv")
TERMS = read_rows(DATA / "unpublished_term.csv")
# Misspelt, they are other words of the trade: what is typed counts.
OTHER_WORDS = {"GCSEs": ["CSEs", "GCEs"], "spend": ["send"]}
AS_AT = date(2026, 11, 27)


@pytest.fixture(scope="module")
def chosen(live_database: Database) -> Choices:
    path = str(live_database.path)
    own = side_by_side(answers.known(path), ())
    return Choices(path, AS_AT, AS_AT, own, "overall", "Overall")


@pytest.fixture(scope="module")
def words(chosen: Choices) -> Index:
    return index(chosen.database)


def test_word_of_the_trade_is_not_read_as_one_that_statements_have(chosen: Choices) -> None:
    assert statements_with(chosen, "commissioned").rows
    assert statements_with(chosen, "commissionee").rows
    assert not statements_with(chosen, "commissioner").rows


def misspelt(word: str) -> Iterator[str]:
    """Yield a word with each letter left out, doubled, wrong, and swapped with the next."""
    for at, letter in enumerate(word):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + letter + word[at:]
        yield word[:at] + ("q" if letter in "xX" else "x") + word[at + 1 :]
        if word[at + 1 : at + 2] not in ("", letter):
            yield word[:at] + word[at + 1] + letter + word[at + 2 :]


def meant(word: str) -> set[tuple[str, str]]:
    """Return what a word of the trade stands for; a page by the address it has now."""
    return {
        (row["kind"], page_at(row["target"]).path if row["kind"] == "page" else row["target"])
        for row in WORDS
        if row["word"] == word and row["kind"] != "words"
    }


def found(words: Index, text: str) -> set[tuple[str, str]]:
    return {(row.kind, row.target) for row in words.search(text).hits}


def labels(found: Found, kind: str) -> list[str]:
    return [link.label for group in found.groups if group.kind == kind for link in group.links]


def test_every_word_of_the_trade_finds_what_it_stands_for(words: Index) -> None:
    for word in dict.fromkeys(row["word"] for row in WORDS):
        answer = words.search(word)
        assert answer.hits, word
        assert answer.shown_for is None, word
        assert meant(word) <= found(words, word), word
        assert meant(word) <= found(words, word.upper()), word
        assert meant(word) <= found(words, word.lower()), word


def test_every_word_of_the_trade_misspelt_once_finds_what_it_should(words: Index) -> None:
    missed: dict[str, list[str]] = {}
    for word in dict.fromkeys(row["word"] for row in WORDS):
        parts = word.replace("-", " ").split()
        for place, part in enumerate(parts):
            if len(part) < SHORTEST_FORGIVEN or not part.isalpha():
                continue
            for wrong in misspelt(part):
                text = " ".join([*parts[:place], wrong, *parts[place + 1 :]])
                if not meant(word) <= found(words, text):
                    missed.setdefault(word, []).append(text)
    assert missed == OTHER_WORDS


def test_every_label_of_whatever_is_held_finds_it(words: Index, live_database: Database) -> None:
    for row in live_database.ask(entries()):
        if row.kind not in ("page", "words"):
            assert (row.kind, row.target) in found(words, row.label), row.label


def test_every_indicator_comes_first_by_its_own_label_from_any_domain(chosen: Choices) -> None:
    for row in INDICATORS:
        for label in (row["label"], row["short_label"]):
            first = search(chosen, label).groups[0]
            assert row["label"] in [link.label for link in first.links[:2]], label


def test_every_word_that_takes_the_place_of_others_is_a_word_of_labels(
    live_database: Database,
) -> None:
    held = {
        stem(word)
        for row in live_database.ask(entries())
        for text in (row.label, row.short_label or "")
        if row.kind != "words"
        for word in spellings(text)
    }
    instead = {part for row in WORDS if row["kind"] == "words" for part in key(row["target"])}
    assert instead - held == set()


def test_every_page_of_the_search_words_is_in_the_register() -> None:
    known = {path for page in PAGES for path in (page.path, *page.former_paths)}
    assert {row["target"] for row in WORDS if row["kind"] == "page"} - known == set()


def test_every_printed_area_and_every_grade_can_be_found(live_database: Database) -> None:
    held = {(row.kind, row.target) for row in live_database.ask(entries())}
    areas = {("area", row["area_id"]) for row in read_rows(DATA / "judgement_area.csv")}
    grades = {("grade", row["label"]) for row in read_rows(DATA / "grade.csv")}
    assert areas | grades <= held


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["term_id"])
def test_figure_that_is_not_held_is_said_to_be_so_and_the_nearest_is_shown(
    term: dict[str, str], chosen: Choices
) -> None:
    near = {row["indicator_id"]: row["label"] for row in INDICATORS}
    named = [row["word"] for row in WORDS if row["target"] == term["term_id"]]
    for word in [term["label"], *named]:
        answer = search(chosen, word)
        assert any(term["reason"] in sentence for sentence in answer.sentences), word
        nearest = near.get(term["nearest_indicator_id"])
        assert nearest is None or nearest in labels(answer, "nearest"), word


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        ("health", "indicator", "Health: every indicator"),
        ("health", "theme", "Health"),
        ("SDQ", "indicator", "Emotional wellbeing score of children looked after"),
        ("caseload", "indicator", "Cases for each children's social worker"),
        ("adoption", "theme", "Adoption"),
        ("turnover Halton", "indicator", "Children's social worker turnover"),
        ("LAC", "indicator", "Children in care: every indicator"),
        ("LAC absence", "indicator", "School absence of children looked after"),
        ("private fostering", "tag", "Private fostering"),
        ("inadequate", "grade", "Inadequate"),
        ("RI", "grade", "Requires improvement"),
        ("RI", "authority", ""),
    ],
)
def test_what_a_reader_looks_for_stands_first(
    text: str, kind: str, first: str, chosen: Choices
) -> None:
    assert [*labels(search(chosen, text), kind), ""][0] == first


@pytest.mark.parametrize(
    ("asked", "pages"),
    [
        ("who is best", ["stands-out", "england"]),
        ("worst", ["stands-out", "england"]),
        ("league table", ["england"]),
        ("Ofsted rating", ["./"]),
        ("Ofsted grades", ["./"]),
    ],
)
def test_who_is_best_leads_to_where_authorities_stand_and_to_no_statement(
    asked: str, pages: list[str], chosen: Choices
) -> None:
    found = [link.address.partition("?")[0] for link in search(chosen, asked).links]
    assert found[: len(pages)] == pages
    assert "findings-theme" not in found


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("who is the best council", "stands-out"),
        ("when is the next inspection", "./"),
        ("how long until the next inspection", "until-the-next"),
        ("what does requires improvement mean", "grades-and-frameworks"),
        ("why was Cheshire East inadequate", "judgement-areas"),
        ("was Warrington inspected in 2019", "inspections"),
        ("compare Warrington and Halton", "./"),
    ],
)
def test_question_leads_where_its_own_words_do(asked: str, page: str, chosen: Choices) -> None:
    found = [link.address.partition("?")[0] for link in search(chosen, asked).links]
    assert page in found


def test_next_inspection_leads_to_the_estimate_and_to_how_long_it_usually_is(
    chosen: Choices,
) -> None:
    found = [link.address.partition("?")[0] for link in search(chosen, "next inspection").links]
    assert found[:2] == ["./", "until-the-next"]


def test_health_finds_the_whole_domain(chosen: Choices) -> None:
    held = {row["label"] for row in INDICATORS if row["domain_id"] == "health"}
    assert held <= set(labels(search(chosen, "health"), "indicator"))


def test_task_of_initial_health_assessments_is_answered_with_authority_and_year(
    chosen: Choices,
) -> None:
    answer = search(chosen, "initial health assessments for Warrington in 2019")
    assert answer.sentences[0].startswith("Not held as a series: initial health assessments.")
    assert answer.sentences[0].endswith(
        " Reports state 5 figures on it, of Cheshire East and Cheshire West and Chester; none of"
        " Warrington."
    )
    assert answer.sentences[1].startswith("2019 was not searched for")
    assert answer.sentences[2] == "The links keep Warrington among the authorities compared."
    label = "Initial health assessments of children looked after completed on time"
    assert labels(answer, "reported") == [
        f"{label}: 36% and 30% (Cheshire East, SIF 2015)",
        f"{label}: 100%, 64% and 32% (Cheshire West and Chester, SIF 2015)",
        "On the bands of the improvement plan of 2015",
        "Recommendation 12 of the improvement plan of 2015",
    ]
    assert labels(answer, "nearest") == ["Children looked after who had a health assessment"]
    assert labels(answer, "authority") == ["Warrington: every grade since 2009"]
    assert labels(answer, "statement") == [
        "4 statements on “initial health assessments”, of every year, none of them of Warrington"
    ]


def test_every_figure_of_reports_that_is_offered_has_the_words_it_is_looked_for_by(
    chosen: Choices,
) -> None:
    held = read_rows(DATA / "reported_figure.csv")
    for term in TERMS:
        names = [term["label"], *(row["word"] for row in WORDS if row["target"] == term["term_id"])]
        called = [{*key(name)} for name in names if len({*key(name)}) > 1]
        wanted = {
            row["label"]
            for row in held
            if row["about"] == "authority" and any(each <= {*key(row["label"])} for each in called)
        }
        answer = search(chosen, term["label"])
        offered = {
            link.split(": ")[0]
            for link in labels(answer, "reported")
            if not link.startswith(("On the bands", "Recommendation"))
        }
        assert offered <= wanted, term["label"]
        assert bool(offered) is bool(wanted), term["label"]


def test_statements_of_an_authority_named_are_counted_whoever_is_ticked(chosen: Choices) -> None:
    names = {**chosen.names, "halton": "Halton"}
    by_lot = random.Random(13)  # noqa: S311
    for tag in by_lot.sample(sorted(tag for tag in TAGS.values() if "-" not in tag), 8):
        parts = [word for word in re.findall(r"[\w'-]+", tag.casefold()) if word not in SMALL_WORDS]
        have: Counter[str] = Counter(
            INSPECTIONS[row["inspection_id"]]["authority_id"]
            for row in STATEMENTS
            if row["tag_id"]
            and all(part in f"{row['wording']} {TAGS[row['tag_id']]}".casefold() for part in parts)
        )
        for named, name in names.items():
            ticked = by_lot.sample([*chosen.authorities], by_lot.randint(1, 3))
            own = [each for each in chosen.authorities if each in ticked]
            among = {*(each.id for each in own), named}
            some = replace(chosen, authorities=tuple(own))
            said = labels(search(some, f"{tag} {name}"), "statement")
            if have[named]:
                told = f"{have[named]} statements, each with its place in the report"
                if have[named] == 1:
                    told = "1 statement, with its place in the report"
                assert said[0].startswith(told), (tag, name, among)
            elif count := sum(have[each] for each in among):
                assert said[0].startswith(f"{count} statement"), (tag, name, among)
                assert ("none of them of" in said[0] or "not of" in said[0]) is (named != "halton")
                assert ("reports on Halton have not been read" in said[0]) is (named == "halton")
            else:
                assert said == [], (tag, name, among)


def test_nobody_is_said_to_have_no_figure_whose_reports_were_not_read_for_them(
    chosen: Choices,
) -> None:
    for name, told in (
        ("Warrington", "; none of Warrington."),
        ("Halton", "; reports on Halton were not read for figures."),
    ):
        (said,) = (
            each
            for each in search(chosen, f"initial health assessments {name}").sentences
            if each.startswith("Not held as a series")
        )
        assert said.endswith(f"of Cheshire East and Cheshire West and Chester{told}")


@pytest.mark.parametrize(
    "text",
    ["xyzzy", "qqqq wwww", "purple elephant", "health elephant", "lorem ipsum", "football", "%%%",
     "<script>", "care leavers banana", "the", "ŁÖŃĞ", "12345", "healthcareleaversplans", "🙂"],
)  # fmt: skip
def test_nonsense_finds_nothing_and_says_so(text: str, chosen: Choices) -> None:
    answer = search(chosen, text)
    assert answer.groups == ()
    assert answer.sentences == (
        f"Nothing found for “{text}”. Try fewer words, or another word for it.",
    )
    assert answer.section.tables == ()


def test_every_authority_is_found_with_its_history_and_beside_the_others(chosen: Choices) -> None:
    for known in answers.known(chosen.database):
        links = {each.label: each.address for each in search(chosen, known.name).links}
        query = parse_qs(urlsplit(links[f"{known.name}: every grade since 2009"]).query)
        assert query["history_of"] == [known.name]
        assert query.get("with", []) == ([] if known.is_default else [known.id])
        assert (f"{known.name} beside the others" in links) is not known.is_default


def test_every_measure_of_the_interactive_tool_is_found_by_its_publishers_title(
    words: Index,
) -> None:
    as_indicators: dict[str, set[str]] = {}
    for row in read_rows(DATA / "publisher_name.csv"):
        if row["publisher"] == "lait":
            as_indicators.setdefault(row["item"].lower(), set()).add(row["indicator_id"])
    measures = read_rows(DATA / "published_measure.csv")
    assert len(measures) == 434
    for row in measures:
        indicators = as_indicators.get(row["measure"].lower()) or {row["same_as"]} - {""}
        wanted = {("indicator", each) for each in indicators} or {("measure", row["indicator_id"])}
        if not row["why_not"]:
            assert wanted <= found(words, row["label"]), row["label"]
            assert wanted <= found(words, cut(row["label"])), row["label"]


def test_indicators_come_before_further_measures_that_fit_no_better(chosen: Choices) -> None:
    for word in ("absence", "suspensions", "exclusions", "persistent absence", "looked after"):
        kinds = [group.kind for group in search(chosen, word).groups]
        assert kinds.index("indicator") < kinds.index("measure"), word


def test_further_measure_called_just_so_comes_first(chosen: Choices) -> None:
    title = "Total authorised absence from Secondary Schools (%)"
    first = search(chosen, title).groups[0]
    assert (first.kind, first.links[0].label) == ("measure", title)


def test_of_further_measures_that_fit_alike_the_shorter_title_is_first(
    chosen: Choices, words: Index
) -> None:
    fits = {row.label: fit for row, fit in words.search("standard maths").hits.items()}
    shown = labels(search(chosen, "standard maths"), "measure")
    order = [(fits[label], len(label.split())) for label in shown]
    assert order == sorted(order)
    assert len(set(order)) > 2


def test_short_name_of_what_is_not_published_leads_to_what_reports_say(chosen: Choices) -> None:
    (short,), (long,) = (
        [
            link.label
            for group in search(chosen, words).groups
            if group.kind == "statement"
            for link in group.links
        ]
        for words in ("IHA", "initial health assessments")
    )
    assert re.fullmatch(r"[1-9]\d* statements? on “initial health assessments?”", short)
    assert short.split()[0] == long.split()[0]
