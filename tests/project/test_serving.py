"""A started dashboard listens where it should, asks nobody outside, and takes no larger file."""

import asyncio
import http.client
import os
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from gradeline.paths import APP, ROOT
from gradeline.reading.opening import MOST_BYTES
from tests.browser.conftest import await_health, free_port

pytestmark = pytest.mark.slow

# Python runs this first in the server's process: it writes down every host that is asked.
RECORDER = """
import os, sys

def write(line):
    with open(os.environ["ASKED"], "a") as file:
        file.write(line + "\\n")

def record(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        whom = arguments[1]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        whom = arguments[0]
    else:
        return
    write(f"{event} {whom}")

write("recording")
sys.addaudithook(record)
"""
EVERY = "0.0.0.0"  # noqa: S104
OWN = ("127.0.0.1", "::1", "localhost", "None", "'::'", EVERY)
MEBIBYTE = 2**20
BOUNDARY = "between-the-parts"
WARNING = "Anyone who reaches it can change the facts."


@dataclass
class Server:
    """A started dashboard: its port, what it printed, and whom it asked."""

    port: int
    log: Path
    record: Path

    def asked(self) -> list[str]:
        first, *lines = self.record.read_text("utf-8").splitlines()
        assert first == "recording"
        return [line for line in lines if not any(own in line for own in (*OWN, first))]


@contextmanager
def started(folder: Path, command: Sequence[str], **environment: str) -> Iterator[Server]:
    """Start the dashboard in a process of its own, on a free port."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(RECORDER, "utf-8")
    server = Server(free_port(), folder / "log.txt", folder / "asked.txt")
    own = {
        "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))),
        "ASKED": str(server.record),
        "GRADELINE_ALLOW_WRITING": "",
        **environment,
    }
    with server.log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *command, "--server.port", str(server.port)],
            cwd=folder,
            env={**os.environ, **own},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            await_health(f"http://127.0.0.1:{server.port}", process, server.log)
            yield server
        finally:
            process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
            process.wait(timeout=20)


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return the dashboard as it starts when nothing is asked for, with writing on."""
    folder = tmp_path_factory.mktemp("default")
    with started(folder, ["gradeline"], GRADELINE_ALLOW_WRITING="1") as server:
        yield server


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return the dashboard opened to the network, with writing on."""
    folder = tmp_path_factory.mktemp("opened")
    command = ["gradeline", "--open-to-network"]
    with started(folder, command, GRADELINE_ALLOW_WRITING="1") as server:
        yield server


@asynccontextmanager
async def session(server: Server, origin: str | None = None) -> AsyncIterator[str]:
    """Open a session as a page of `origin` would and give its id."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    async with connect(
        address,
        origin=origin,  # type: ignore[arg-type]
        max_size=None,
        subprotocols=["streamlit"],  # type: ignore[list-item]
    ) as stream:
        message = BackMsg()
        message.rerun_script.page_name = ""
        await stream.send(message.SerializeToString())
        found = ""
        forward = ForwardMsg()
        while forward.WhichOneof("type") != "script_finished":
            forward.ParseFromString(await stream.recv(decode=False))
            if forward.WhichOneof("type") == "new_session":
                found = forward.new_session.initialize.session_id
        yield found


def put(server: Server, session_id: str, size: int, *, is_length_told: bool) -> int:
    """Upload `size` bytes past every check of a browser; return the status of the answer."""
    client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    client.request("GET", "/_stcore/health")
    response = client.getresponse()
    response.read()
    cookie = str(response.getheader("Set-Cookie")).split(";")[0]
    top = (
        f"--{BOUNDARY}\r\n"
        'Content-Disposition: form-data; name="report"; filename="report.txt"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode()
    body = top + b"a" * size + f"\r\n--{BOUNDARY}--\r\n".encode()
    headers = {
        "Cookie": cookie,
        "X-Xsrftoken": cookie.split("=", 1)[1],
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
    }
    pieces = (body[at : at + MEBIBYTE] for at in range(0, len(body), MEBIBYTE))
    # The server may hang up before it has taken the whole of it, its answer given.
    with suppress(OSError):
        client.request(
            "PUT",
            f"/_stcore/upload_file/{session_id}/{size}",
            body=body if is_length_told else pieces,
            headers=headers,
            encode_chunked=not is_length_told,
        )
    status = client.getresponse().status
    client.close()
    return status


def uploaded(server: Server, size: int, *, is_length_told: bool) -> int:
    async def upload() -> int:
        async with session(server) as session_id:
            return await asyncio.to_thread(
                put, server, session_id, size, is_length_told=is_length_told
            )

    return asyncio.run(upload())


def other_address() -> str:
    """Return an address of this machine that is not 127.0.0.1."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a datagram socket sends nothing to connect
        except OSError:
            return "127.0.0.2"
        address: str = probe.getsockname()[0]
        return address


def answers(address: str, port: int) -> bool:
    with socket.socket() as client:
        client.settimeout(5)
        return client.connect_ex((address, port)) == 0


def test_default_start_listens_to_this_machine_only(default: Server) -> None:
    assert answers("127.0.0.1", default.port)
    assert not answers(other_address(), default.port)
    assert f"http://127.0.0.1:{default.port}" in default.log.read_text("utf-8")
    assert WARNING not in default.log.read_text("utf-8")


def test_ctrl_c_ends_it_without_a_complaint(tmp_path: Path) -> None:
    with started(tmp_path, ["gradeline"]) as server:
        assert answers("127.0.0.1", server.port)
    assert "leaked" not in server.log.read_text("utf-8")


def test_streamlit_run_alone_listens_to_this_machine_only(tmp_path: Path) -> None:
    with started(tmp_path, ["streamlit", "run", str(APP)]) as server:
        assert answers("127.0.0.1", server.port)
        assert not answers(other_address(), server.port)
        assert server.asked() == []


def test_named_option_opens_it_and_warns_when_writing_is_on(opened: Server) -> None:
    assert answers("127.0.0.1", opened.port)
    assert answers(other_address(), opened.port)
    printed = opened.log.read_text("utf-8")
    assert f"http://{socket.gethostname()}:{opened.port}" in printed
    assert (
        "Warning: the dashboard listens on every address of this machine and "
        f"GRADELINE_ALLOW_WRITING is 1. {WARNING}"
    ) in printed


def test_address_that_is_asked_for_is_listened_on(tmp_path: Path) -> None:
    command = ["gradeline", "start", "--open-to-network", "--server.address", EVERY]
    with started(tmp_path, command) as server:
        assert answers(other_address(), server.port)
        assert server.asked() == []
        assert WARNING not in server.log.read_text("utf-8")


@pytest.mark.parametrize("name", ["default", "opened"])
def test_no_outside_host_is_asked(name: str, request: pytest.FixtureRequest) -> None:
    server: Server = request.getfixturevalue(name)

    async def visit() -> None:
        async with session(server, f"http://127.0.0.1:{server.port}") as session_id:
            assert session_id
        with pytest.raises(InvalidStatus):
            async with session(server, "http://somewhere.example"):
                pass

    asyncio.run(visit())
    assert server.asked() == []


def test_largest_report_that_can_be_read_is_taken(default: Server) -> None:
    assert uploaded(default, MOST_BYTES, is_length_told=True) == 204


@pytest.mark.parametrize("is_length_told", [True, False])
def test_larger_file_is_refused_by_the_server_itself(default: Server, is_length_told: bool) -> None:
    size = MOST_BYTES + 2 * MEBIBYTE
    assert uploaded(default, size, is_length_told=is_length_told) == 413


def test_upload_limit_is_the_smallest_that_takes_the_largest_report() -> None:
    with (ROOT / ".streamlit" / "config.toml").open("rb") as file:
        limit = tomllib.load(file)["server"]["maxUploadSize"]
    assert (limit - 1) * MEBIBYTE < MOST_BYTES < limit * MEBIBYTE
