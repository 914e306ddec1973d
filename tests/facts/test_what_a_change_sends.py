"""A change of what is shown sends no more than a slow line can take, on the facts of today."""

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.testing.v1 import AppTest

from gradeline.navigation.register import PAGES, Page
from gradeline.paths import APP
from tests.benchmark import HELD_FROM, body_of

pytestmark = pytest.mark.slow

# The most that a change may send, in bytes, with three authorities and with six.
LIMITS = {3: 60_000, 6: 120_000}
# What a server adds that there is none of in a test: its pages, told in each run.
SESSION = 3_500
GUESTS = ["halton", "wigan", "hampshire"]
CASES = [
    (page, count)
    for page in PAGES
    for count in LIMITS
    if count == 3 or "authorities" in page.goes_by
]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Keep every message that a page sends to the browser."""
    messages: list[bytes] = []
    enqueue = ForwardMsgQueue.enqueue

    def keep(queue: ForwardMsgQueue, message: ForwardMsg) -> None:
        messages.append(message.SerializeToString())
        enqueue(queue, message)

    monkeypatch.setattr(ForwardMsgQueue, "enqueue", keep)
    return messages


@pytest.mark.parametrize(
    ("page", "count"), CASES, ids=lambda each: each.title if isinstance(each, Page) else str(each)
)
@pytest.mark.usefixtures("live_database")
def test_change_sends_little(page: Page, count: int, sent: list[bytes]) -> None:
    app = AppTest.from_file(str(APP), default_timeout=30)
    app.query_params["with"] = GUESTS if count == 6 else []
    app.run()
    if page.path:
        app.switch_page(page.script).run()
    held: set[bytes] = set()
    for change in changes(page):
        # The browser holds large messages that it has had before, such as the style sheet.
        held |= {body_of(message) for message in sent if len(message) >= HELD_FROM}
        sent.clear()
        app.query_params.pop("warrington", None)
        app.query_params.update(change)
        app.run()
        assert not app.exception
        assert app.title[0].value
        total = SESSION + sum(len(message) for message in sent if body_of(message) not in held)
        assert total <= LIMITS[count], f"{page.title} sends {total:,} bytes on {change}"


def changes(page: Page) -> list[dict[str, str]]:
    """Return what is chosen, one after another: two of the three, then all on an earlier day."""
    chosen = [{"warrington": "false"}]
    if "as_at" in page.goes_by:
        chosen.append({"as_at": "2026-06-30"})
    return chosen
