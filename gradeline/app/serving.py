"""The server and the network: whom it asks, whom it lets in, and what it warns of."""

import os
import sys
from ipaddress import ip_address

import streamlit as st
from streamlit import net_util

from gradeline.app.adding_saving import ALLOWED


def ask_no_outside_host() -> None:
    """Keep Streamlit from finding out this machine's own addresses by way of outside hosts.

    It does so for what it prints at the start, unless browser.serverAddress is set, and whenever a
    page of another site tries to open a session. Such a page is refused without it too; whoever
    serves the dashboard under another name sets browser.serverAddress to that.
    """
    net_util.get_external_ip = net_util.get_internal_ip = lambda: None


def warn_of_writing() -> None:
    """Warn where others than those at this machine can reach the dashboard and writing is on."""
    address = st.get_option("server.address")
    if os.environ.get(ALLOWED) == "1" and not _is_own(address):
        print(
            f"Warning: the dashboard listens on {_named(address)} and {ALLOWED} is 1. "
            "Anyone who reaches it can change the facts.",
            file=sys.stderr,
        )


def _is_own(address: str | None) -> bool:
    try:
        return address == "localhost" or ip_address(address or "::").is_loopback
    except ValueError:
        return False


def _named(address: str | None) -> str:
    try:
        everywhere = ip_address(address or "::").is_unspecified
    except ValueError:
        everywhere = False
    return "every address of this machine" if everywhere else str(address)
