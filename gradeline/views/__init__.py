"""The views room: rows of queries become sections; it knows no page and no markup."""
