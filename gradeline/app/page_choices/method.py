"""The choices of the pages about method; all of them in the link."""

import streamlit as st

from gradeline.app.linked_choices import one_of, one_or_all, words
from gradeline.navigation.choices import Choices
from gradeline.views.method.disagree import whom
from gradeline.views.method.documents import kinds


def ask_whom(chosen: Choices) -> str:
    """Let the reader choose whom sources disagree about."""
    return one_of(st.container(), "About", "sources_on", whom(chosen.database))


def ask_documents(chosen: Choices) -> tuple[str | None, str | None]:
    """Let the reader narrow the documents by kind and by words; None for all."""
    left, right = st.columns([1, 2])
    held = {kind: kind for kind in kinds(chosen.database)}
    kind = one_or_all(left, "Kind", "document_kind", held)
    return kind, words(right, "Find", "document_find", "words of the title, or a publisher")
