"""Words as they are compared: one kind of dash, quote and space, no soft line ends."""

import re

_SIGNS = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u0092": "'", "\u0091": "'",
        "\u201c": '"', "\u201d": '"', "\u0093": '"', "\u0094": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
        "\u2212": "-", "\u0096": "-", "\u0097": "-", "\ufffe": "-", "\u00ad": "-",
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
        "\u200b": "", "\ufeff": "", "\u0002": "-",
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    }
)  # fmt: skip
_SPACES = re.compile(r"\s+")
_BULLET = re.compile(r"^(?:[\u2022\u25aa\u25cf\u25a0\u25fc\uf0a7\uf0b7\u25e6\u00b7\uf06e*]|- )\s*")


def plain(text: str) -> str:
    """Return a text with one kind of quote, dash and space; a private-use bullet stays as it is."""
    return _SPACES.sub(" ", text.translate(_SIGNS)).strip()


def as_cell(text: str) -> str:
    """Return a text as a cell of the facts can hold it: one line, no signs that are not seen."""
    return plain("".join(sign if sign.isprintable() else " " for sign in plain(text)))


def is_bulleted(text: str) -> bool:
    """Tell whether a line begins with a bullet."""
    return bool(_BULLET.match(text.strip()))


def without_bullet(text: str) -> str:
    """Return a line without its bullet."""
    return _BULLET.sub("", text.strip())


def joined(texts: list[str]) -> str:
    """Join printed lines to one text; a word broken at a hyphen is put together again."""
    whole = ""
    for text in texts:
        part = plain(text)
        if whole.endswith("-") and part[:1].islower():
            whole += part
        else:
            whole = f"{whole} {part}".strip()
    return whole


def without_spaces(pattern: str) -> str:
    """Return a pattern that matches the same text with its spaces taken out."""
    return pattern.replace("\\ ", "").replace(" ?", "").replace(" ", "")
