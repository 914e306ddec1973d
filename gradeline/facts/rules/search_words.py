"""The rule that words of the search lead somewhere."""

from collections.abc import Iterable

from gradeline.facts.csv_tables import quoted
from gradeline.facts.rules.breach import Breach, Facts, TableRule, rows_by

# The columns that the targets of search words are looked up in. Pages are no facts, and words that
# take the place of others are none either.
SEARCHED = {
    "indicator": ("indicator", "indicator_id"),
    "domain": ("indicator_domain", "domain_id"),
    "theme": ("theme", "theme_id"),
    "area": ("judgement_area", "area_id"),
    "tag": ("finding_tag", "tag_id"),
    "grade": ("grade", "label"),
    "authority": ("authority", "authority_id"),
    "measure": ("published_measure", "indicator_id"),
    "unpublished": ("unpublished_term", "term_id"),
}


def search_word_stands_for_something_held(facts: Facts) -> Iterable[Breach]:
    """A word of the search leads to a row of the table that its kind names."""
    held = {kind: rows_by(facts, table, column) for kind, (table, column) in SEARCHED.items()}
    for row in facts["search_word"]:
        kind, target = row.cells["kind"], row.cells["target"]
        if target not in held.get(kind, (target,)):
            table, column = SEARCHED[kind]
            word = quoted(row.cells["word"])
            expected = f"{word} to stand for a row of {table}.csv, by its {column}"
            yield Breach("search_word", row, "target", quoted(target), expected)


SEARCH_RULES = (
    TableRule(
        search_word_stands_for_something_held,
        "datapackage.json: a word of the trade stands for something that readers can be led to.",
    ),
)
