"""Links from page to page; each is built here and keeps the choices that all pages share."""

from urllib.parse import urlencode, urlsplit

from gradeline.navigation.register import Page

Query = tuple[tuple[str, str], ...]
NAMES_OF_THIS_COMPUTER = {"localhost", "127.0.0.1", "::1"}


def address(page: Page, query: Query, *own: tuple[str, str]) -> str:
    """Return the address of a page: its own keys first, then what a link holds already.

    A key of its own takes the place of the same key in `query`.
    """
    named = {key for key, _ in own}
    pairs = [*own, *((key, value) for key, value in query if key not in named)]
    path = page.path or "./"
    return f"{path}?{urlencode(pairs)}" if pairs else path


def at_page(document: str, page: int | None) -> str:
    """Return the address of a page of a document, where it is a file and a page is known.

    A page of a site about an authority is no file: a browser could not turn to a page of it.
    """
    is_file = "/file/" in document or document.endswith(".pdf")
    return f"{document}#page={page}" if is_file and page is not None else document


def is_list(address: str) -> bool:
    """Say whether an address is that of Ofsted's page about a provider, which lists its reports.

    Nothing can be looked up there by its page: the report itself has an address of its own or none.
    """
    return "/provider/" in address


def opens_here_alone(address: str) -> bool:
    """Say whether an address leads each computer to itself, so that no other can open it."""
    return urlsplit(address).hostname in NAMES_OF_THIS_COMPUTER
