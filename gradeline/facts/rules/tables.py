"""All rules that bind rows and tables to each other, beyond keys and references."""

from collections.abc import Iterable

from gradeline.facts.faults import Fault
from gradeline.facts.package import Package
from gradeline.facts.rules.breach import Facts
from gradeline.facts.rules.figures import FIGURE_RULES
from gradeline.facts.rules.judgements import JUDGEMENT_RULES
from gradeline.facts.rules.search_words import SEARCH_RULES

TABLE_RULES = (*JUDGEMENT_RULES, *FIGURE_RULES, *SEARCH_RULES)


def table_faults(package: Package, facts: Facts) -> Iterable[Fault]:
    """Yield a fault for every breach of a rule between rows or tables."""
    for rule in TABLE_RULES:
        for breach in rule.breaches(facts):
            file = f"data/{package.table(breach.table).path}"
            yield Fault(file, breach.row.line, breach.column, breach.found, breach.expected)
