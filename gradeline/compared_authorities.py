"""An authority as it stands beside others: its name, its initials, its place among them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

MOST = 6
SMALL_WORDS = frozenset({"and", "of", "the", "upon", "with"})


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority: id, name, initials that no other of those compared has, and position.

    The position, from 0, gives it its colour and symbol. `is_guest` says that a reader put it
    beside those that stand by default. `created` is the day from which it existed, None where that
    was before all that is held; `abolished` the day from which it no longer did.
    """

    id: str
    name: str
    initials: str
    position: int
    is_guest: bool = False
    created: date | None = None
    abolished: date | None = None

    def is_to_come_on(self, day: date) -> bool:
        """Say whether it was created after a day."""
        return self.created is not None and day < self.created


@dataclass(frozen=True, slots=True)
class Known:
    """An authority as the facts hold it; `initials` are None where they give none.

    `followed_by` names those that took its area over once it had ended.
    """

    id: str
    name: str
    initials: str | None
    is_default: bool
    created: date | None = None
    abolished: date | None = None
    followed_by: tuple[str, ...] = ()


class Lasting(Protocol):
    """Something that existed from one day to before another; None where either is not set."""

    @property
    def created(self) -> date | None:
        """The first day, from the authority's row."""

    @property
    def abolished(self) -> date | None:
        """The first day on which it existed no longer."""


def existed_on(each: Lasting, day: date) -> bool:
    """Say whether an authority existed on a day."""
    has_begun = each.created is None or each.created <= day
    return has_begun and (each.abolished is None or each.abolished > day)


def side_by_side(known: Sequence[Known], guests: Iterable[str]) -> tuple[Authority, ...]:
    """Return those that stand by default, then the guests in the order asked for, six at the most.

    `guests` are ids; those that are not known or stand by default already are left out.
    """
    by_id = {each.id: each for each in known}
    default = [each for each in known if each.is_default]
    others = [
        by_id[key] for key in dict.fromkeys(guests) if key in by_id and not by_id[key].is_default
    ]
    taken = {each.initials for each in default if each.initials}
    chosen = []
    for position, each in enumerate([*default, *others][:MOST]):
        initials = each.initials or initials_of(each.name, taken)
        taken.add(initials)
        is_guest = not each.is_default
        chosen.append(
            Authority(
                each.id, each.name, initials, position, is_guest, each.created, each.abolished
            )
        )
    return tuple(chosen)


def initials_of(name: str, taken: Iterable[str]) -> str:
    """Make initials that are not among `taken`: `KaC` for Kensington and Chelsea, `Ha` for Halton.

    A name of one word gives its first two letters; more letters are taken of the last word until
    nobody else has the same, and a number where the name has no more.
    """
    others = {each.casefold() for each in taken}
    words = re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", "", name)) or ["?"]
    first = "".join(
        word[0].lower() if word.lower() in SMALL_WORDS else word[0].upper() for word in words[:-1]
    )
    last = words[-1].lower()
    if last not in SMALL_WORDS:
        last = last.capitalize()
    least = 1 if first else min(2, len(last))
    lengthened: list[str] = [first + last[:length] for length in range(least, len(last) + 1)]
    numbered = [f"{first}{last[:least]}{number}" for number in range(2, MOST + 2)]
    free = [each for each in [*lengthened, *numbered] if each.casefold() not in others]
    return free[0]
