"""The reports that the tests read: each composed with known facts, one for each layout and oddity.

`python -m tests.reading.fixtures NAME...` writes what is read from these as their goldens. Compare
each with what its function composes before you keep it.
"""

import sys
from functools import cache

from tests.reading import of_layouts, of_oddities
from tests.reading.goldens import Fixture, write_golden

FIXTURES: dict[str, Fixture] = {
    name: cache(compose)
    for name, compose in {**of_layouts.FIXTURES, **of_oddities.FIXTURES}.items()
}

if __name__ == "__main__":
    for chosen in sys.argv[1:]:
        write_golden(chosen, FIXTURES[chosen]())
